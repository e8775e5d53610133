package dev.entente.language;

import java.time.DayOfWeek;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Days and months of the calendar: "June 18, 2024", "3 May", "the 3rd", "in March", "Tuesday",
/// "2024-06-18".
final class CalendarDates {
    private static final Set<String> BEFORE_MONTH =
            Set.of(
                    "in",
                    "since",
                    "by",
                    "until",
                    "till",
                    "during",
                    "for",
                    "between",
                    "before",
                    "after",
                    "through",
                    "throughout",
                    "every",
                    "late",
                    "early",
                    "mid");

    /// Months that are also given names or other words.
    private static final Set<String> DOUBTFUL = Set.of("april", "may", "june", "august", "march");

    private static final Set<String> ENDINGS = Set.of("st", "nd", "rd", "th");
    private static final Set<String> AFTER_ORDINAL =
            Set.of("and", "or", "in", "at", "to", "the", "there", "for", "when", "as", "with");

    private final Pieces pieces;

    CalendarDates(Pieces pieces) {
        this.pieces = pieces;
    }

    @Nullable Reading at(int i) {
        Reading weekday = weekday(i);
        if (weekday != null) {
            return weekday;
        }
        Reading day = day(i);
        if (day != null) {
            return day;
        }
        Reading month = month(i);
        if (month != null) {
            return month;
        }
        Reading iso = iso(i);
        return iso != null ? iso : slashed(i);
    }

    /// A day with its month.
    private @Nullable Reading day(int i) {
        Reading first = monthFirst(i);
        return first != null ? first : dayFirst(i);
    }

    private @Nullable Reading weekday(int i) {
        String number = TimeWords.WEEKDAYS.get(pieces.word(i));
        if (number == null) {
            return many(i);
        }
        boolean name =
                !pieces.isCapital(i)
                        || pieces.is(i - 1, TimeWords.FEASTS)
                        || pieces.is(i + 1, TimeWords.PAPERS);
        if (name) {
            return null;
        }
        DayOfWeek weekday = DayOfWeek.of(Integer.parseInt(number));
        int end = pieces.is(i + 1, TimeWords.PARTS) ? i + 2 : i + 1;
        Reading exact = day(pieces.is(end, ",") ? end + 1 : end);
        if (exact != null && exact.moment() instanceof CalendarDate date) {
            return Reading.date(exact.end(), date.with(weekday));
        }
        int week = pieces.is(end, "of") ? end + 1 : end;
        if (pieces.is(week, "last", "this", "next") && pieces.is(week + 1, "week")) {
            int turn = pieces.is(week, "last") ? -1 : pieces.is(week, "next") ? 1 : 0;
            return Reading.date(
                    week + 2, Moment.counted(day -> Period.day(day.plusWeeks(turn).with(weekday))));
        }
        return Reading.date(end, CalendarDate.of(weekday));
    }

    /// "on Sundays".
    private @Nullable Reading many(int i) {
        String word = pieces.word(i);
        boolean plural =
                word.endsWith("s")
                        && TimeWords.WEEKDAYS.containsKey(word.substring(0, word.length() - 1));
        return plural && pieces.isCapital(i) ? Reading.frequency(i + 1, "P1W") : null;
    }

    /// The month named at a piece, from 1; 0 where none is.
    int monthAt(int i) {
        if (!pieces.isCapital(i)) {
            return 0;
        }
        String full = TimeWords.MONTHS.get(pieces.word(i));
        String number = full != null ? full : TimeWords.SHORT_MONTHS.get(pieces.word(i));
        return number == null ? 0 : Integer.parseInt(number);
    }

    private int afterMonth(int i) {
        boolean stop = TimeWords.SHORT_MONTHS.containsKey(pieces.word(i)) && pieces.is(i + 1, ".");
        return stop ? i + 2 : i + 1;
    }

    /// The day of a month in digits; 0 where none is.
    private int dayAt(int i) {
        int number = pieces.word(i).length() > 2 ? 0 : pieces.number(i);
        return number < 1 || number > 31 || (pieces.is(i - 1, "-") && pieces.is(i - 2, "-"))
                ? 0
                : number;
    }

    private int afterDay(int i) {
        return pieces.is(i + 1, ENDINGS) && (pieces.glued(i + 1) || !pieces.is(i + 1, "st"))
                ? i + 2
                : i + 1;
    }

    /// A year of four digits; null where none is.
    private @Nullable Integer yearAt(int i) {
        int year = pieces.word(i).length() == 4 ? pieces.number(i) : -1;
        boolean free = !pieces.glued(i + 1) || !pieces.isLetters(i + 1);
        return free && year >= 1000 && year < 2200 ? (Integer) year : null;
    }

    private Reading withYear(int end, int month, @Nullable Integer day, @Nullable Integer until) {
        int at = pieces.is(end, ",") ? end + 1 : end;
        Integer year = yearAt(at);
        CalendarDate first = new CalendarDate(year, month, day, null);
        int last = year == null ? end : at + 1;
        return until == null
                ? Reading.date(last, first)
                : Reading.date(
                        last, new DateRange(first, new CalendarDate(year, month, until, null)));
    }

    /// "June 18", "June 18-19", "Sept. 3rd, 2023".
    private @Nullable Reading monthFirst(int i) {
        int month = monthAt(i);
        int at = afterMonth(i);
        int day = month == 0 ? 0 : dayAt(at);
        if (day == 0 || pieces.glued(at)) {
            return null;
        }
        int end = afterDay(at);
        boolean joined = pieces.is(end, "-", "to", "through", "and");
        int other = joined ? dayAt(end + 1) : 0;
        int last = afterDay(end + 1);
        boolean own =
                pieces.is(end, "and", "to")
                        && (pieces.is(last, PartOfSpeech.NOUN)
                                || pieces.is(last, PartOfSpeech.ADJECTIVE)
                                || monthAt(last) > 0);
        boolean range = other > day && !own && !(pieces.is(last, ":") && pieces.glued(last));
        return range
                ? withYear(last, month, day, other)
                : pieces.is(end, ":") && pieces.glued(end) ? null : withYear(end, month, day, null);
    }

    /// "3 May 2024", "3-5 May", "3 and 5 May", "the 3rd of May", "this nineteenth day of July".
    private @Nullable Reading dayFirst(int i) {
        int at = pieces.is(i, "the", "this") ? i + 1 : i;
        Reading spelled = at > i ? spelled(at) : null;
        int day = dayAt(at);
        if (spelled != null || day == 0) {
            return spelled;
        }
        int end = afterDay(at);
        int other = pieces.is(end, "-", "to", "and") ? dayAt(end + 1) : 0;
        int last = other > day ? afterDay(end + 1) : end;
        int month = pieces.is(last, "of") ? last + 1 : last;
        if (monthAt(month) > 0) {
            return withYear(
                    afterMonth(month), monthAt(month), day, other > day ? (Integer) other : null);
        }
        boolean ordinal = at > i && end == at + 2 && pieces.is(i, "the");
        boolean alone = !pieces.isLetters(end) || pieces.is(end, AFTER_ORDINAL);
        return ordinal && alone && pieces.is(i - 1, "on", "until", "by", "since")
                ? Reading.date(end, new CalendarDate(null, null, day, null))
                : null;
    }

    private @Nullable Reading spelled(int at) {
        int tens = NumberWords.cardinal(pieces.word(at));
        boolean composed = tens > 0 && pieces.is(at + 1, "-");
        int last = composed ? at + 2 : at;
        int ones = NumberWords.ordinal(pieces.word(last));
        if (ones == 0 || !pieces.follow(last + 1, "day", "of") || monthAt(last + 3) == 0) {
            return null;
        }
        int day = composed ? tens + ones : ones;
        return day > 31 ? null : withYear(afterMonth(last + 3), monthAt(last + 3), day, null);
    }

    /// A month with its year, or alone where the words before it show that it is one.
    private @Nullable Reading month(int i) {
        int month = monthAt(i);
        if (month == 0) {
            return null;
        }
        int end = afterMonth(i);
        int at = pieces.is(end, "of", ",") ? end + 1 : end;
        Integer year = yearAt(at);
        if (year != null && !(pieces.is(end, ",") && doubtful(i))) {
            return Reading.date(at + 1, new CalendarDate(year, month, null, null));
        }
        boolean named =
                pieces.isCapital(end)
                        && pieces.is(end, PartOfSpeech.NAME)
                        && monthAt(end) == 0
                        && !pieces.is(i - 1, "the");
        return shows(i, end) && !named
                ? Reading.date(end, new CalendarDate(null, month, null, null))
                : null;
    }

    private boolean doubtful(int i) {
        return pieces.is(i, DOUBTFUL) || TimeWords.SHORT_MONTHS.containsKey(pieces.word(i));
    }

    private boolean shows(int i, int end) {
        boolean bare = pieces.is(i, "march") && pieces.is(end, "for", "on", "of");
        if (bare || (pieces.is(i, "may") && pieces.is(i, PartOfSpeech.AUXILIARY))) {
            return false;
        }
        boolean edge =
                pieces.is(i - 1, "of")
                        && pieces.is(
                                i - 2,
                                "end",
                                "beginning",
                                "start",
                                "middle",
                                "month",
                                "half",
                                "days",
                                "weeks",
                                "day");
        int before = pieces.is(i - 1, "-") ? i - 2 : i - 1;
        if (pieces.is(before, BEFORE_MONTH) || edge) {
            return true;
        }
        boolean after =
                pieces.is(i - 1, "and", "or", "to", "through", "-", ",") && monthAt(i - 2) > 0;
        boolean noun =
                pieces.is(i - 1, PartOfSpeech.DETERMINER)
                        && pieces.isLetters(end)
                        && !pieces.is(end, PartOfSpeech.VERB)
                        && !pieces.is(end, PartOfSpeech.AUXILIARY);
        boolean range = pieces.is(i - 1, "from") && pieces.is(end, "to", "through", "until");
        return after || noun || range || !doubtful(i);
    }

    private @Nullable Reading iso(int i) {
        Integer year = yearAt(i);
        boolean dashes =
                year != null
                        && pieces.is(i + 1, "-")
                        && pieces.is(i + 3, "-")
                        && pieces.glued(i + 1)
                        && pieces.glued(i + 4)
                        && pieces.word(i + 2).length() == 2
                        && pieces.word(i + 4).length() == 2;
        if (!dashes) {
            return null;
        }
        int month = pieces.number(i + 2);
        int day = pieces.number(i + 4);
        return month > 0 && month < 13 && day > 0 && day < 32
                ? Reading.date(i + 5, new CalendarDate(year, month, day, null))
                : null;
    }

    /// "6/18/2024", "18/6/2024", and "on 6/18"; null-valued where day and month cannot be told
    /// apart.
    private @Nullable Reading slashed(int i) {
        boolean slash = pieces.is(i + 1, "/") && pieces.glued(i + 1) && pieces.glued(i + 2);
        int first = slash ? dayAt(i) : 0;
        int second = slash ? dayAt(i + 2) : 0;
        if (first == 0 || second == 0 || (first > 12 && second > 12)) {
            return null;
        }
        boolean more = pieces.is(i + 3, "/") && pieces.glued(i + 3);
        int year = more ? pieces.number(i + 4) : -1;
        int length = pieces.word(i + 4).length();
        if (more && (year < 0 || (length != 2 && length != 4))) {
            return null;
        }
        boolean attacks = first == 9 && second == 11;
        if (!more && (attacks || !pieces.is(i - 1, "on", "by", "until", "since"))) {
            return null;
        }
        if (first <= 12 && second <= 12 && first != second) {
            return Reading.date(more ? i + 5 : i + 3, Moment.UNKNOWN);
        }
        Integer full = !more ? null : length == 4 ? (Integer) year : (Integer) (2000 + year);
        CalendarDate date =
                new CalendarDate(full, Math.min(first, second), Math.max(first, second), null);
        return Reading.date(more ? i + 5 : i + 3, full != null && full < 1 ? Moment.UNKNOWN : date);
    }
}
