package dev.entente.language;

import dev.entente.Span;

/// A word or a mark of punctuation.
///
/// @param text as it stands in the document
/// @param span where it stands
public record Token(String text, Span span) {}
