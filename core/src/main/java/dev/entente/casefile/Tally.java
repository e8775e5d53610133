package dev.entente.casefile;

/// How many documents of one language a view holds.
///
/// @param language ISO 639-1 code, or `und`
/// @param coded documents that were coded, also those without a statement
/// @param uncoded documents that were not coded
public record Tally(String language, int coded, int uncoded) {}
