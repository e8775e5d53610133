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

/// The days on which an event may have happened, both inclusive; null is open.
///
/// @param first the earliest day
/// @param last the latest day
record Occasion(@Nullable LocalDate first, @Nullable LocalDate last) {
    private static final int SHORT = 31;
    private static final YearMonth EARLIEST = YearMonth.of(1900, 1);
    private static final YearMonth LATEST = YearMonth.of(2100, 12);
    private static final int MONTHS = 12;
    private static final int SOUGHT_MONTHS = 24;

    static final Occasion UNKNOWN = new Occasion(null, null);

    /// The days of an ISO 8601 day, month, year or interval; unknown where it is none of them.
    static Occasion parse(@Nullable String date) {
        if (date == null) {
            return UNKNOWN;
        }
        String[] ends = date.split("/", 2);
        Occasion from = one(ends[0]);
        return ends.length == 1 ? from : new Occasion(from.first, one(ends[1]).last);
    }

    boolean isKnown() {
        return first != null || last != null;
    }

    /// Whether it is of a month at most.
    boolean isShort() {
        return first != null && last != null && !last.isAfter(first.plusDays(SHORT));
    }

    /// Whether some day lies in both; an unknown occasion meets only another unknown one.
    boolean meets(Occasion other) {
        if (!isKnown() || !other.isKnown()) {
            return isKnown() == other.isKnown();
        }
        return !isBefore(last, other.first) && !isBefore(other.last, first);
    }

    /// The days that lie in both, which meet; the other one where this is unknown.
    Occasion and(Occasion other) {
        return new Occasion(
                isBefore(first, other.first) || first == null ? other.first : first,
                isBefore(other.last, last) || last == null ? other.last : last);
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

    private static YearMonth month(@Nullable LocalDate day, YearMonth open) {
        YearMonth month = day == null ? open : YearMonth.from(day);
        return month.isBefore(EARLIEST) ? EARLIEST : month.isAfter(LATEST) ? LATEST : month;
    }

    private static boolean isBefore(@Nullable LocalDate end, @Nullable LocalDate start) {
        return end != null && start != null && end.isBefore(start);
    }

    private static Occasion one(String date) {
        try {
            return switch (date.length()) {
                case 4 -> {
                    Year year = Year.parse(date);
                    yield new Occasion(year.atDay(1), year.atMonth(12).atEndOfMonth());
                }
                case 7 -> {
                    YearMonth month = YearMonth.parse(date);
                    yield new Occasion(month.atDay(1), month.atEndOfMonth());
                }
                default -> {
                    LocalDate day = LocalDate.parse(date);
                    yield new Occasion(day, day);
                }
            };
        } catch (DateTimeException e) {
            return UNKNOWN;
        }
    }
}
