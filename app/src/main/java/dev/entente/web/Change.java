package dev.entente.web;

import dev.entente.casefile.Case;

/// Adds what a form asks for to a case, one change after the other.
interface Change {
    /// The answer after the change.
    ///
    /// @throws Refused where it is asked wrongly
    Answer of(Case to, Given given);
}
