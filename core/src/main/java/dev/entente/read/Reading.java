package dev.entente.read;

import dev.entente.Document;

/// A document with the bytes that it was read from.
///
/// @param document its `id` is the SHA-256 of `original`
/// @param original the bytes of the file, or of the entry inside a container
@SuppressWarnings("ArrayRecordComponent") // bytes are handed over, never compared
public record Reading(Document document, byte[] original) {}
