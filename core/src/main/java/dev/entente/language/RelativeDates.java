package dev.entente.language;

import dev.entente.language.Counts.Count;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Dates that are told from the day of the document: "yesterday", "last month", "the past two
/// weeks".
final class RelativeDates {
    private static final Map<String, Integer> DAYS =
            Map.of("today", 0, "yesterday", -1, "tomorrow", 1, "tonight", 0);
    private static final Set<String> TURNS =
            Set.of(
                    "last",
                    "past",
                    "previous",
                    "preceding",
                    "next",
                    "coming",
                    "following",
                    "upcoming",
                    "recent",
                    "same",
                    "current",
                    "ensuing");

    private final Pieces pieces;
    private final Counts counts;

    RelativeDates(Pieces pieces, Counts counts) {
        this.pieces = pieces;
        this.counts = counts;
    }

    @Nullable Reading at(int i) {
        Integer days = DAYS.get(pieces.word(i));
        if (days != null) {
            int end = pieces.is(i + 1, TimeWords.PARTS) ? i + 2 : i + 1;
            return pieces.is(i - 1, "usa") ? null : Reading.date(end, daysOn(days));
        }
        if (pieces.follow(i, "the", "day", "before", "yesterday")) {
            return Reading.date(i + 4, daysOn(-2));
        }
        if (pieces.follow(i, "the", "day", "after", "tomorrow")) {
            return Reading.date(i + 4, daysOn(2));
        }
        if (pieces.follow(i, "the", "other", "day")) {
            return Reading.date(i + 3, Moment.UNKNOWN);
        }
        if (pieces.is(i, "the") && pieces.is(i + 2, "before", "after", "ahead")) {
            boolean day = pieces.is(i + 1, "day", "night", "week", "month", "year");
            boolean ahead = pieces.is(i + 2, "ahead") && isUnit(i + 1);
            return ahead || day ? Reading.date(i + 3, Moment.UNKNOWN) : null;
        }
        if (pieces.follow(i, "the", "weekend")) {
            return Reading.date(i + 2, RelativeDates::weekend);
        }
        if (pieces.is(i, "this", "that")) {
            return pieces.is(i + 1, TURNS) ? turned(i, i + 1) : pointed(i);
        }
        int at = pieces.is(i, "the", "these", "those", "its") ? i + 1 : i;
        boolean verb = pieces.is(at, "last") && pieces.is(at, PartOfSpeech.VERB);
        return pieces.is(at, TURNS) && !verb ? turned(i, at) : null;
    }

    /// "the year" where it is the document's.
    @Nullable Reading current(int i) {
        return single(i, 0);
    }

    private static Moment daysOn(int count) {
        return Moment.counted(document -> Period.day(document.plusDays(count)));
    }

    private boolean isUnit(int i) {
        String unit = TimeWords.unit(pieces.word(i));
        return unit != null && !unit.startsWith("T");
    }

    /// "this week", "that day".
    private @Nullable Reading pointed(int i) {
        int at = i + 1;
        if (pieces.is(i, "that")) {
            boolean one = isUnit(at) && TimeWords.UNIT.containsKey(pieces.word(at));
            return one ? Reading.date(at + 1, Moment.UNKNOWN) : null;
        }
        if (pieces.is(at, TimeWords.PARTS)) {
            return Reading.date(at + 1, daysOn(0));
        }
        return single(at, 0);
    }

    /// "last month", "the coming days", "the past three years".
    private @Nullable Reading turned(int i, int at) {
        boolean article = at > i;
        int turn = turn(at);
        int next = at + 1;
        if (pieces.is(at, "last") && pieces.is(next, "night", "evening")) {
            return Reading.date(next + 1, daysOn(-1));
        }
        boolean vague =
                pieces.is(at, "recent", "same", "previous", "preceding", "following", "ensuing");
        if (vague) {
            int unit = vagueEnd(next);
            boolean bare = pieces.is(at, "recent") || article;
            return bare && isUnit(unit) ? Reading.date(unit + 1, Moment.UNKNOWN) : null;
        }
        if (TimeWords.UNIT.containsKey(pieces.word(next))
                && isUnit(next)
                && (article || pieces.is(at, "past"))
                && !pieces.is(at, "current")) {
            boolean since = turn < 0 && !pieces.is(next, "day");
            return Reading.date(next + 1, since ? stretch(-1, pieces.word(next)) : Moment.UNKNOWN);
        }
        Reading single = single(next, turn);
        return single != null
                ? single
                : several(next, turn, article || pieces.is(at, "past", "next", "last"));
    }

    private int turn(int at) {
        return pieces.is(at, "last", "past")
                ? -1
                : pieces.is(at, "next", "coming", "upcoming") ? 1 : 0;
    }

    private int vagueEnd(int at) {
        Count count = counts.at(at);
        return count == null || count.single() ? at : count.end();
    }

    private @Nullable Reading several(int at, int turn, boolean known) {
        if (TimeWords.UNITS.containsKey(pieces.word(at))) {
            return Reading.date(at + 1, Moment.UNKNOWN);
        }
        Count count = counts.at(at);
        if (count == null || !known || !TimeWords.UNITS.containsKey(pieces.word(count.end()))) {
            return null;
        }
        String unit = pieces.word(count.end());
        int end = count.end() + 1;
        Integer year = pieces.is(end, "of") ? year(end + 1) : null;
        if (year != null && unit.equals("months") && count.whole() > 0 && count.whole() < 13) {
            YearMonth last = YearMonth.of(year, 12);
            Period months = Period.months(last.minusMonths(count.whole() - 1), last);
            return Reading.date(end + 2, (document, tense) -> turn < 0 ? months : null);
        }
        boolean open = count.whole() < 0 || turn == 0;
        return Reading.date(end, open ? Moment.UNKNOWN : stretch(turn * count.whole(), unit));
    }

    private @Nullable Integer year(int at) {
        int year = pieces.number(at);
        return year >= 1900 && year < 2100 ? (Integer) year : null;
    }

    /// So many units up to the document's day, or from it on.
    private static Moment stretch(int count, String unit) {
        String letters = TimeWords.unit(unit);
        if (letters == null) {
            return Moment.UNKNOWN;
        }
        return Moment.counted(document -> {
            Period far = far(document, count, letters);
            if (far == null) {
                return null;
            }
            Period near = near(document, far.grain());
            return count < 0 ? far.to(near) : near.to(far);
        });
    }

    private static @Nullable Period far(LocalDate document, int count, String unit) {
        return switch (unit) {
            case "W" -> Period.day(document.plusWeeks(count));
            case "TH" ->
                    Period.day(
                            document.plusDays(
                                    (long) Math.ceilDiv(Math.abs(count), 24)
                                            * Integer.signum(count)));
            default -> Lengths.turned(document, count, unit);
        };
    }

    private static Period near(LocalDate document, Period.Grain grain) {
        return switch (grain) {
            case DAY -> Period.day(document);
            case MONTH -> Period.month(YearMonth.from(document));
            case YEAR -> Period.year(document.getYear());
        };
    }

    /// One week, month, year, quarter, season, weekend or weekday, or a named month.
    private @Nullable Reading single(int at, int turn) {
        String word = pieces.word(at);
        if (pieces.is(at, "fiscal", "school", "academic", "calendar")) {
            return pieces.is(at + 1, "year") ? single(at + 1, turn) : null;
        }
        String weekday = TimeWords.WEEKDAYS.get(word);
        if (weekday != null) {
            int end = pieces.is(at + 1, TimeWords.PARTS) ? at + 2 : at + 1;
            DayOfWeek sought = DayOfWeek.of(Integer.parseInt(weekday));
            return Reading.date(end, (document, tense) -> weekday(document, tense, sought, turn));
        }
        String month = TimeWords.MONTHS.get(word);
        if (month != null && pieces.isCapital(at)) {
            int number = Integer.parseInt(month);
            return Reading.date(at + 1, Moment.counted(day -> month(day, number, turn)));
        }
        String season = TimeWords.SEASONS.get(word);
        if (season != null) {
            int number = Integer.parseInt(season);
            return Reading.date(at + 1, Moment.counted(day -> season(day, number, turn)));
        }
        return switch (word) {
            case "week", "month", "year" -> {
                String unit = word.equals("week") ? "W" : word.equals("month") ? "M" : "Y";
                yield Reading.date(at + 1, Moment.counted(day -> Lengths.turned(day, turn, unit)));
            }
            case "decade" -> Reading.date(at + 1, Moment.counted(day -> years(day, turn, 10, 0)));
            case "century" -> Reading.date(at + 1, Moment.counted(day -> years(day, turn, 100, 1)));
            case "quarter" ->
                    Reading.date(at + 1, Moment.counted(day -> quarter(YearMonth.from(day), turn)));
            case "weekend" ->
                    Reading.date(at + 1, turn == 0 ? RelativeDates::weekend : weekend(turn));
            default -> null;
        };
    }

    private static Period years(LocalDate day, int turn, int length, int offset) {
        int first = Math.floorDiv(day.getYear() - offset, length) * length + offset + turn * length;
        return Period.years(first, first + length - 1);
    }

    private static Period quarter(YearMonth month, int turn) {
        YearMonth first =
                YearMonth.of(month.getYear(), (month.getMonthValue() - 1) / 3 * 3 + 1)
                        .plusMonths(3L * turn);
        return Period.months(first, first.plusMonths(2));
    }

    private static @Nullable Period season(LocalDate day, int month, int turn) {
        if (month == 12) {
            return null;
        }
        boolean over = day.getMonthValue() > month + 2;
        boolean ahead = day.getMonthValue() < month;
        boolean same = turn == 0 || (turn < 0 && over) || (turn > 0 && ahead);
        YearMonth first = YearMonth.of(day.getYear() + (same ? 0 : turn), month);
        return Period.months(first, first.plusMonths(2));
    }

    /// "next Friday" where it is both the coming one and in the coming week; "last Friday" the one
    /// before.
    private static @Nullable Period weekday(
            @Nullable LocalDate document, Tense tense, DayOfWeek sought, int turn) {
        if (document == null) {
            return null;
        }
        if (turn < 0) {
            return Period.day(document.with(TemporalAdjusters.previous(sought)));
        }
        LocalDate coming = document.with(TemporalAdjusters.next(sought));
        if (turn > 0) {
            boolean far = Lengths.week(coming).first().isAfter(document);
            return far ? Period.day(coming) : null;
        }
        return CalendarDate.of(sought).on(document, tense == Tense.OPEN ? Tense.FUTURE : tense);
    }

    /// "last March": the one that has begun last; "this March": the one of this year.
    private static Period month(LocalDate document, int month, int turn) {
        int order = Integer.compare(month, document.getMonthValue());
        boolean same = turn == 0 || (turn < 0 && order < 0) || (turn > 0 && order > 0);
        return Period.month(YearMonth.of(document.getYear() + (same ? 0 : turn), month));
    }

    private static @Nullable Period weekend(@Nullable LocalDate document, Tense tense) {
        if (document == null) {
            return null;
        }
        boolean now = document.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        LocalDate monday = Lengths.week(document).first();
        if (tense == Tense.OPEN && !now) {
            return null;
        }
        LocalDate saturday = monday.plusDays(tense == Tense.PAST && !now ? -2 : 5);
        return Period.days(saturday, saturday.plusDays(1));
    }

    /// "last weekend"; "next weekend" only where it cannot be the coming one.
    private static Moment weekend(int turn) {
        return Moment.counted(document -> {
            boolean now = document.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
            LocalDate saturday = Lengths.week(document).first().plusDays(turn < 0 ? -2 : 12);
            return turn > 0 && !now ? null : Period.days(saturday, saturday.plusDays(1));
        });
    }
}
