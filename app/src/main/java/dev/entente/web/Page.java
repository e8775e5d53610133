package dev.entente.web;

/// Answers a question from what the case knows. Called by many threads at once.
interface Page {
    /// The answer.
    ///
    /// @throws Refused where it is asked wrongly, or there is no such thing
    Answer of(Asked asked);
}
