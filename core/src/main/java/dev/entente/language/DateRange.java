package dev.entente.language;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/// From one date to another; what the first leaves out it takes from the last.
record DateRange(CalendarDate first, CalendarDate last) implements Moment {
    @Override
    public @Nullable Period on(@Nullable LocalDate document, Tense tense) {
        Period now = now(document);
        if (now != null) {
            return now;
        }
        Period until = last.on(document, tense);
        Period from = until == null ? null : from(until, document, tense);
        if (until == null || from == null || from.first().isAfter(until.first())) {
            return null;
        }
        return from.to(until);
    }

    /// The range in the document's year, where it leaves its years out and holds the day.
    private @Nullable Period now(@Nullable LocalDate document) {
        if (document == null
                || first.year() != null
                || last.year() != null
                || last.month() == null) {
            return null;
        }
        int year = document.getYear();
        Period from = first.in(year).on(document, Tense.OPEN);
        Period until = last.in(year).on(document, Tense.OPEN);
        boolean holds =
                from != null
                        && until != null
                        && !from.first().isAfter(document)
                        && !until.last().isBefore(document);
        return holds && from != null && until != null ? from.to(until) : null;
    }

    private @Nullable Period from(Period until, @Nullable LocalDate document, Tense tense) {
        if (first.year() != null) {
            return first.on(document, tense);
        }
        if (first.month() == null) {
            return first.weekday() == null
                    ? null
                    : Period.day(
                            until.first().with(TemporalAdjusters.previousOrSame(first.weekday())));
        }
        int year = until.first().getYear();
        Period same = first.in(year).on(document, tense);
        boolean late = same != null && same.first().isAfter(until.first());
        return late ? first.in(year - 1).on(document, tense) : same;
    }
}
