package dev.entente.actors;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// From when until when a line of the register holds. Days are ISO 8601, and may be cut to a month
/// or a year; the empty text leaves an end open.
///
/// @param since the first day, month or year; "" for always
/// @param until the last day, month or year; "" for still
/// @param seen whether a source only saw it hold on these days, so that the true term may be longer
public record Term(String since, String until, boolean seen) {
    private static final Pattern DAY =
            Pattern.compile("(\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?)?");
    private static final int YEARS_AROUND = 1;

    /// A line that holds at all times.
    public static final Term ALWAYS = new Term("", "", false);

    /// Refuses what is no day and a term that ends before it begins.
    public Term {
        if (!DAY.matcher(since).matches() || !DAY.matcher(until).matches()) {
            throw new IllegalArgumentException(
                    "\""
                            + (DAY.matcher(since).matches() ? until : since)
                            + "\" is no day, month or year like 2024-06-17, 2024-06 or 2024");
        }
        int length = Math.min(since.length(), until.length());
        if (since.substring(0, length).compareTo(until.substring(0, length)) > 0) {
            throw new IllegalArgumentException(
                    "the term ends (" + until + ") before it begins (" + since + ")");
        }
    }

    /// The term in a line of the register, where "~" before a day says that it was only seen.
    static Term of(String since, String until) {
        boolean seen = since.startsWith("~") || until.startsWith("~");
        return seen
                ? new Term(since.replace("~", ""), until.replace("~", ""), true)
                : new Term(since, until, false);
    }

    /// Whether it holds on a day (at any time where it is null). What was only seen is taken to
    /// hold for a year before and after.
    public boolean holds(@Nullable LocalDate day) {
        return day == null || (!isBefore(day) && !isAfter(day));
    }

    /// Whether the day is after the term.
    boolean isAfter(LocalDate day) {
        LocalDate at = seen ? day.minusYears(YEARS_AROUND) : day;
        return !until.isEmpty() && cut(at, until).compareTo(until) > 0;
    }

    private boolean isBefore(LocalDate day) {
        LocalDate at = seen ? day.plusYears(YEARS_AROUND) : day;
        return !since.isEmpty() && cut(at, since).compareTo(since) < 0;
    }

    private static String cut(LocalDate day, String as) {
        return day.toString().substring(0, Math.min(as.length(), 10));
    }

    @Override
    public String toString() {
        String from = since.isEmpty() ? "" : (seen ? "seen from " : "from ") + since;
        String to = until.isEmpty() ? "" : (from.isEmpty() ? "" : " ") + "to " + until;
        return from + to;
    }
}
