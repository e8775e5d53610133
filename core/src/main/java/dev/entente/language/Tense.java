package dev.entente.language;

/// On which side of the document's day a clause lies.
enum Tense {
    /// On the day or before it.
    PAST,
    /// On the day or after it.
    FUTURE,
    /// On either.
    OPEN
}
