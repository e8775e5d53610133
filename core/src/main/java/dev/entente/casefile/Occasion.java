package dev.entente.casefile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The days on which an event may have happened, both inclusive, in days since 1970-01-01.
///
/// @param first the earliest day; the least `int` where it is open
/// @param last the latest day; the greatest `int` where it is open
record Occasion(int first, int last) {
    /// No day is told that is farther away.
    private static final int MOST = Integer.MAX_VALUE / 4;

    private static final YearMonth EARLIEST = YearMonth.of(1900, 1);
    private static final YearMonth LATEST = YearMonth.of(2100, 12);
    private static final int MONTHS = 12;
    private static final int SOUGHT_MONTHS = 24;

    static final Occasion UNKNOWN = new Occasion(Integer.MIN_VALUE, Integer.MAX_VALUE);

    /// So many days after its first one a short occasion ends at the latest.
    static final int SHORT = 31;

    /// The days of an ISO 8601 day, month, year or interval; unknown where it is none of them.
    static Occasion parse(@Nullable String date) {
        if (date == null) {
            return UNKNOWN;
        }
        String[] ends = date.split("/", 2);
        Occasion from = one(ends[0]);
        return ends.length == 1 ? from : new Occasion(from.first, one(ends[1]).last);
    }

    /// The days from one to another; null is open.
    static Occasion of(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Occasion(
                first == null ? UNKNOWN.first : Math.clamp(first.toEpochDay(), -MOST, MOST),
                last == null ? UNKNOWN.last : Math.clamp(last.toEpochDay(), -MOST, MOST));
    }

    boolean isKnown() {
        return first != UNKNOWN.first || last != UNKNOWN.last;
    }

    /// Whether it is of a month at most.
    boolean isShort() {
        return first != UNKNOWN.first && last != UNKNOWN.last && (long) last - first <= SHORT;
    }

    /// Whether it ended before a day.
    boolean isBefore(LocalDate day) {
        return last < day.toEpochDay();
    }

    /// Whether some day lies in both; an unknown occasion meets only another unknown one.
    boolean meets(Occasion other) {
        return isKnown() == other.isKnown() && first <= other.last && other.first <= last;
    }

    /// The days that lie in both, which meet; the other one where this is unknown.
    Occasion and(Occasion other) {
        return new Occasion(Math.max(first, other.first), Math.min(last, other.last));
    }

    /// The terms by which the days are found in an index: every year, and every month of up to
    /// twelve, or of longer times `xx` for the months of each year. What is before 1900 and after
    /// 2100 is found by the first and the last month of that time.
    List<String> terms() {
        if (!isKnown()) {
            return List.of();
        }
        List<String> terms = new ArrayList<>(years(""));
        terms.addAll(months().size() <= MONTHS ? months() : years("xx"));
        return terms;
    }

    /// The terms of which at least one is among the [#terms] of any occasion that meets this one,
    /// and among those of few others.
    List<String> sought() {
        List<String> months = months();
        if (months.size() > SOUGHT_MONTHS) {
            return years("");
        }
        List<String> sought = new ArrayList<>(months);
        sought.addAll(years("xx"));
        return sought;
    }

    private List<String> years(String ending) {
        return IntStream.rangeClosed(
                        month(first, EARLIEST).getYear(), month(last, LATEST).getYear())
                .mapToObj(year -> year + ending)
                .toList();
    }

    private List<String> months() {
        YearMonth end = month(last, LATEST);
        return Stream.iterate(
                        month(first, EARLIEST),
                        month -> !month.isAfter(end),
                        month -> month.plusMonths(1))
                .map(month -> month.toString().replace("-", ""))
                .toList();
    }

    private static YearMonth month(int day, YearMonth open) {
        if (day == UNKNOWN.first || day == UNKNOWN.last) {
            return open;
        }
        YearMonth month = YearMonth.from(LocalDate.ofEpochDay(day));
        return month.isBefore(EARLIEST) ? EARLIEST : month.isAfter(LATEST) ? LATEST : month;
    }

    private static Occasion one(String date) {
        try {
            return switch (date.length()) {
                case 4 -> {
                    Year year = Year.parse(date);
                    yield of(year.atDay(1), year.atMonth(12).atEndOfMonth());
                }
                case 7 -> {
                    YearMonth month = YearMonth.parse(date);
                    yield of(month.atDay(1), month.atEndOfMonth());
                }
                default -> {
                    LocalDate day = LocalDate.parse(date);
                    yield of(day, day);
                }
            };
        } catch (DateTimeException e) {
            return UNKNOWN;
        }
    }
}
