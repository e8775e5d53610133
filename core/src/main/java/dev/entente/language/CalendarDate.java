package dev.entente.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/// A date of the calendar as written, some of it left out.
///
/// @param year from 1, or null
/// @param month from 1 to 12, or null
/// @param day from 1 to 31, or null
/// @param weekday or null
record CalendarDate(
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable Integer day,
        @Nullable DayOfWeek weekday)
        implements Moment {

    static CalendarDate of(int year) {
        return new CalendarDate(year, null, null, null);
    }

    static CalendarDate of(DayOfWeek weekday) {
        return new CalendarDate(null, null, null, weekday);
    }

    CalendarDate with(@Nullable DayOfWeek written) {
        return new CalendarDate(year, month, day, written);
    }

    CalendarDate in(@Nullable Integer written) {
        return new CalendarDate(written, month, day, weekday);
    }

    @Override
    public @Nullable Period on(@Nullable LocalDate document, Tense tense) {
        if (month != null) {
            Integer chosen = year != null ? year : year(month, document, tense);
            return chosen == null ? null : period(chosen, month);
        }
        if (year != null) {
            return Period.year(year);
        }
        if (document == null) {
            return null;
        }
        return day != null ? monthDay(day, document, tense) : weekday(document, tense);
    }

    private @Nullable Period period(int chosen, int of) {
        YearMonth whole = YearMonth.of(chosen, of);
        if (day == null) {
            return Period.month(whole);
        }
        return whole.isValidDay(day) ? Period.day(whole.atDay(day)) : null;
    }

    /// The year that is left out: the only one about the document's in which the weekday is right,
    /// or the nearest on the side of the tense.
    private @Nullable Integer year(int of, @Nullable LocalDate document, Tense tense) {
        if (document == null) {
            return null;
        }
        int now = document.getYear();
        if (weekday != null && day != null) {
            for (int near : new int[] {now, now - 1, now + 1}) {
                YearMonth whole = YearMonth.of(near, of);
                if (whole.isValidDay(day) && whole.atDay(day).getDayOfWeek() == weekday) {
                    return near;
                }
            }
        }
        int order = Integer.compare(of, document.getMonthValue());
        if (order == 0 && day != null && tense != Tense.OPEN) {
            order = Integer.compare(day, document.getDayOfMonth());
        }
        return switch (tense) {
            case PAST -> now - (order > 0 ? 1 : 0);
            case FUTURE -> now + (order < 0 ? 1 : 0);
            case OPEN -> order == 0 ? (Integer) now : null;
        };
    }

    /// "the 3rd": in the month of the document or the next one on the side of the tense.
    private static @Nullable Period monthDay(int day, LocalDate document, Tense tense) {
        int order = Integer.compare(day, document.getDayOfMonth());
        int turn =
                switch (tense) {
                    case PAST -> order > 0 ? -1 : 0;
                    case FUTURE -> order < 0 ? 1 : 0;
                    case OPEN -> 0;
                };
        YearMonth month = YearMonth.from(document).plusMonths(turn);
        return month.isValidDay(day) ? Period.day(month.atDay(day)) : null;
    }

    private @Nullable Period weekday(LocalDate document, Tense tense) {
        DayOfWeek sought = weekday;
        if (sought == null) {
            return null;
        }
        return switch (tense) {
            case PAST -> Period.day(document.with(TemporalAdjusters.previousOrSame(sought)));
            case FUTURE -> Period.day(document.with(TemporalAdjusters.nextOrSame(sought)));
            case OPEN -> document.getDayOfWeek() == sought ? Period.day(document) : null;
        };
    }
}
