package dev.entente.language;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/// Days from a first to a last, told as finely as a text told them.
///
/// @param first not after the last
/// @param last the last day of a day, month or year
record Period(LocalDate first, LocalDate last, Grain grain) {
    enum Grain {
        DAY,
        MONTH,
        YEAR
    }

    static Period day(LocalDate day) {
        return new Period(day, day, Grain.DAY);
    }

    static Period days(LocalDate first, LocalDate last) {
        return new Period(first, last, Grain.DAY);
    }

    static Period month(YearMonth month) {
        return months(month, month);
    }

    static Period months(YearMonth first, YearMonth last) {
        return new Period(first.atDay(1), last.atEndOfMonth(), Grain.MONTH);
    }

    static Period year(int year) {
        return years(year, year);
    }

    static Period years(int first, int last) {
        return new Period(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), Grain.YEAR);
    }

    /// From the start of this to the end of another, as finely as the finer of the two.
    Period to(Period other) {
        Grain finer = grain.compareTo(other.grain) < 0 ? grain : other.grain;
        return new Period(first, other.last, finer);
    }

    /// ISO 8601: a day, a month or a year, or two with a slash.
    String value() {
        String from = write(first);
        String until = write(last);
        return from.equals(until) ? from : from + "/" + until;
    }

    private String write(LocalDate day) {
        return switch (grain) {
            case DAY -> day.toString();
            case MONTH -> YearMonth.from(day).toString();
            case YEAR -> String.format(Locale.ROOT, "%04d", day.getYear());
        };
    }
}
