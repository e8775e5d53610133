package dev.entente;

import org.jspecify.annotations.Nullable;

/// Who says an event, and how.
///
/// @param who the words that name the speaker, or `author` where the document itself asserts
/// @param code the speaker's code as in [Actor], or `author`
/// @param stance how the speaker stands to the event
/// @param span where the speaker is named; null for the author
public record Voice(String who, String code, Stance stance, @Nullable Span span) {
    /// How a voice stands to what it speaks of.
    public enum Stance {
        /// Says it as fact, confirms, reports.
        STATES,
        /// Accuses, claims, suspects.
        ALLEGES,
        /// Denies, disputes, calls false.
        DENIES,
        /// Questions, cannot confirm, thinks unlikely.
        DOUBTS
    }

    /// The document's own voice, which states.
    public static Voice author() {
        return new Voice("author", "author", Stance.STATES, null);
    }
}
