package dev.entente;

/// How real the text makes an event.
public enum Status {
    /// Happened or happening, about the time of the report.
    ACTUAL,
    /// Planned, scheduled, promised, expected.
    FUTURE,
    /// Conditional, possible, feared, wished, asked for.
    HYPOTHETICAL,
    /// Not happening, not having happened.
    NEGATED,
    /// Dated over a year before the report, or told as history.
    HISTORICAL
}
