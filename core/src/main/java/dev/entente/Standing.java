package dev.entente;

/// How a matter stands, told from what is said of it; the first that holds, in this order.
public enum Standing {
    /// The voice that stated it withdrew it.
    RETRACTED,
    /// Somebody denies what somebody else states or alleges.
    CONTESTED,
    /// Planned for a day that passed without a report of it.
    OVERTAKEN,
    /// Only planned.
    ANNOUNCED,
    /// Stated by two or more independent lines, denied by nobody.
    CORROBORATED,
    /// Stated by one line.
    REPORTED,
    /// Only doubted.
    DOUBTED,
    /// Only alleged.
    ALLEGED,
    /// Only spoken of as possible, or as not happening.
    MENTIONED
}
