package dev.entente;

import java.time.Instant;

/// A document as a case holds it.
///
/// @param document what was read
/// @param line the id of the first document of its line: copies of one report share a line, and
///   count as one
/// @param knownFrom when the case learned it
public record Holding(Document document, String line, Instant knownFrom) {}
