package dev.entente.language;

/// What a time expression tells.
public enum TimeKind {
    /// When: a day, a month, a year or an interval.
    DATE,
    /// How long.
    DURATION,
    /// How often.
    FREQUENCY
}
