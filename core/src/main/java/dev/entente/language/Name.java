package dev.entente.language;

/// A name in a sentence.
///
/// @param type what it names
/// @param first its first word, from 0
/// @param end after its last word
public record Name(NameType type, int first, int end) {}
