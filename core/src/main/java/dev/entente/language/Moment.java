package dev.entente.language;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// When something is, as told from the day of a document.
@FunctionalInterface
interface Moment {
    /// What does not follow.
    Moment UNKNOWN = (document, tense) -> null;

    /// The days that are meant, or null where they do not follow.
    ///
    /// @param document the day that the text is of
    /// @param tense the side of that day on which the clause lies
    @Nullable Period on(@Nullable LocalDate document, Tense tense);

    /// A moment that is counted from the document's day alone.
    static Moment counted(Counted counted) {
        return (document, tense) -> document == null ? null : counted.from(document);
    }

    /// Days counted from a day.
    @FunctionalInterface
    interface Counted {
        @Nullable Period from(LocalDate document);
    }
}
