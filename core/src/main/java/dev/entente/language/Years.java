package dev.entente.language;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Years, and what is longer or is told by its year: "2022", "FY 2024", "2010-2015", "the 1950s",
/// "the 19th century", "the third quarter of 2024", "the summer of 2020". A fiscal year has the
/// value of the year that it is named by.
final class Years {
    private static final Set<String> BEFORE_YEAR =
            Set.of(
                    "in",
                    "since",
                    "during",
                    "of",
                    "until",
                    "till",
                    "by",
                    "from",
                    "late",
                    "early",
                    "mid",
                    "before",
                    "after",
                    "through",
                    "throughout",
                    "between",
                    "to",
                    "for",
                    "circa",
                    "year",
                    "than");
    private static final Set<String> LAWS =
            Set.of("act", "acts", "law", "code", "amendments", "order", "resolution", "bill");

    private final Pieces pieces;

    Years(Pieces pieces) {
        this.pieces = pieces;
    }

    @Nullable Reading at(int i) {
        int at = pieces.is(i, "the") ? i + 1 : i;
        Reading age = ages(at);
        if (age != null) {
            return age;
        }
        Reading part = part(at);
        if (part != null) {
            return part;
        }
        Reading named = named(at);
        return named != null || at > i ? named : bare(i);
    }

    /// A year of four digits; 0 where none is.
    private int yearAt(int i) {
        int year = pieces.word(i).length() == 4 ? pieces.number(i) : 0;
        boolean free = !pieces.glued(i + 1) || !pieces.isLetters(i + 1);
        return free && year >= 1000 && year < 2100 ? year : 0;
    }

    /// Decades and centuries, with "early", "mid" or "late".
    private @Nullable Reading ages(int i) {
        int at = i;
        for (int k = 0;
                k < 5 && (pieces.is(at, TimeWords.SIDES) || pieces.is(at, "-", "to"));
                k++) {
            at++;
        }
        int ending = pieces.is(at + 1, "'") && pieces.glued(at + 1) ? at + 2 : at + 1;
        if (pieces.is(ending, "s") && pieces.glued(ending) && pieces.glued(at + 1)) {
            int first = pieces.number(at);
            boolean decade = pieces.word(at).length() == 4 && first >= 1000 && first % 10 == 0;
            int length = first % 100 == 0 && first < 2000 ? 100 : 10;
            return decade && first < 2100
                    ? Reading.date(
                            ending + 1, (day, tense) -> Period.years(first, first + length - 1))
                    : null;
        }
        int spelled = NumberWords.ordinal(pieces.word(at));
        boolean digits = pieces.is(at + 1, "st", "nd", "rd", "th") && pieces.glued(at + 1);
        int number = spelled > 0 ? spelled : digits ? pieces.number(at) : 0;
        int word = spelled > 0 ? at + 1 : at + 2;
        word += pieces.is(word, "-") ? 1 : 0;
        int first = number * 100 - 99;
        boolean known = number > 0 && number < 31 && !pieces.is(word + 1, "b", "bc", "bce");
        return pieces.is(word, "century") && known
                ? Reading.date(word + 1, (day, tense) -> Period.years(first, first + 99))
                : null;
    }

    /// Quarters, halves and seasons of a year.
    private @Nullable Reading part(int i) {
        boolean fiscal = pieces.is(i, "fiscal");
        int at = fiscal ? i + 1 : i;
        int ordinal =
                pieces.is(at, "first", "second", "third", "fourth")
                        ? NumberWords.ordinal(pieces.word(at))
                        : pieces.is(at, "q") && pieces.glued(at + 1) ? pieces.number(at + 1) : 0;
        if (ordinal > 0 && ordinal < 5) {
            int word = pieces.is(at + 1, "fiscal") ? at + 2 : at + 1;
            if (pieces.is(at, "q") || pieces.is(word, "quarter")) {
                return of(word + 1, ordinal * 3 - 2, 3, !pieces.is(at, "q"));
            }
            boolean half = pieces.is(word, "half") && ordinal < 3;
            return half && yearOf(word + 1) != 0 ? of(word + 1, ordinal * 6 - 5, 6, true) : null;
        }
        String season = TimeWords.SEASONS.get(pieces.word(at));
        if (season == null || yearOf(at + 1) == 0) {
            return null;
        }
        int end = yearEnd(at + 1);
        int year = yearOf(at + 1);
        YearMonth first = YearMonth.of(year, Integer.parseInt(season));
        return Reading.date(
                end,
                season.equals("12")
                        ? Moment.UNKNOWN
                        : (day, tense) -> Period.months(first, first.plusMonths(2)));
    }

    /// The year after "of" or right here; 0 where none is.
    private int yearOf(int i) {
        return yearAt(yearEnd(i) - 1);
    }

    private int yearEnd(int i) {
        int at = pieces.is(i, "of", ",", "in") ? i + 1 : i;
        at += pieces.is(at, "fiscal") ? 1 : 0;
        at += pieces.is(at, "year") ? 1 : 0;
        return at + 1;
    }

    private @Nullable Reading of(int end, int month, int length, boolean spelled) {
        int year = yearOf(end);
        if (year > 0) {
            YearMonth first = YearMonth.of(year, month);
            return Reading.date(
                    yearEnd(end),
                    (day, tense) -> Period.months(first, first.plusMonths(length - 1L)));
        }
        int turn = pieces.is(end + 1, "last") ? -1 : pieces.is(end + 1, "next") ? 1 : 0;
        boolean ours = pieces.is(end, "of") && pieces.is(end + 1, "this", "the", "last", "next");
        if (ours && pieces.is(end + 2, "year")) {
            return Reading.date(
                    end + 3,
                    Moment.counted(day -> {
                        YearMonth first = YearMonth.of(day.getYear() + turn, month);
                        return Period.months(first, first.plusMonths(length - 1L));
                    }));
        }
        boolean game = spelled && pieces.is(end, "of");
        return game ? null : Reading.date(end, (day, tense) -> near(day, tense, month, length));
    }

    private static @Nullable Period near(
            @Nullable LocalDate document, Tense tense, int month, int length) {
        if (document == null || tense == Tense.OPEN) {
            return null;
        }
        int now = document.getMonthValue();
        int turn = tense == Tense.PAST && month > now ? -1 : 0;
        turn += tense == Tense.FUTURE && month + length - 1 < now ? 1 : 0;
        YearMonth first = YearMonth.of(document.getYear() + turn, month);
        return Period.months(first, first.plusMonths(length - 1L));
    }

    /// "fiscal year 2024", "FY24", "the year 2020".
    private @Nullable Reading named(int i) {
        int at = i;
        boolean fiscal = pieces.is(i, "fy", "fiscal");
        at += fiscal ? 1 : 0;
        at += pieces.is(at, "year") || (pieces.is(at, "years") && fiscal) ? 1 : 0;
        if (at == i || (fiscal && isLaw(i - 1))) {
            return null;
        }
        int year = yearAt(at);
        boolean written = pieces.is(i, "fy") && pieces.word(at).length() == 2;
        year = year == 0 && written && pieces.isDigits(at) ? 2000 + pieces.number(at) : year;
        return year < 1000 ? null : range(at, year);
    }

    /// "2022" where it can be nothing else.
    private @Nullable Reading bare(int i) {
        int year = yearAt(i);
        if (year == 0 || (pieces.is(i + 1, ":", "%", "/") && pieces.glued(i + 1))) {
            return null;
        }
        boolean range = pieces.is(i + 1, "-") && pieces.glued(i + 1) && pieces.isDigits(i + 2);
        boolean counted =
                (pieces.is(i + 1, PartOfSpeech.NOUN) && pieces.word(i + 1).endsWith("s"))
                        || pieces.is(
                                i + 1, "percent", "people", "men", "women", "civilian", "dead");
        boolean modern = year >= 1900;
        if (isLaw(i - 2) && pieces.is(i - 1, "of", "for", ",")) {
            return null;
        }
        if (pieces.is(i - 1, BEFORE_YEAR) || isEnclosed(i) || (range && modern)) {
            boolean plain = !counted || (modern && year % 100 != 0);
            boolean old = year >= 1400 && !pieces.is(i - 1, "of", "for", "to", "than");
            return plain && (modern || old) ? range(i, year) : null;
        }
        boolean named =
                pieces.is(i - 1, PartOfSpeech.NAME) || pieces.is(i - 1, "no", ".", "#", "section");
        if (pieces.is(i - 1, "and", "or") && yearAt(i - 2) > 0 && modern && !counted) {
            return range(i, year);
        }
        boolean first = i == 0 || (!pieces.isLetters(i - 1) && !pieces.is(i - 1, ".", "'"));
        boolean held =
                pieces.is(i - 1, PartOfSpeech.DETERMINER)
                        || (pieces.is(i - 1, "s") && pieces.is(i - 2, "'"))
                        || pieces.is(i - 1, PartOfSpeech.ADJECTIVE);
        boolean stands =
                held
                        || first
                        || pieces.is(i - 1, PartOfSpeech.CONJUNCTION)
                        || pieces.is(i - 1, PartOfSpeech.SUBORDINATOR)
                        || pieces.is(i - 1, PartOfSpeech.ADPOSITION)
                        || pieces.is(i - 1, PartOfSpeech.PRONOUN)
                        || pieces.is(i - 1, PartOfSpeech.VERB);
        boolean number = counted && (!held || year % 100 == 0);
        return modern && stands && !named && !number ? range(i, year) : null;
    }

    private boolean isLaw(int i) {
        int at = pieces.is(i, "of", "for") ? i - 1 : i;
        return pieces.isCapital(at) && pieces.is(at, LAWS);
    }

    private boolean isEnclosed(int i) {
        return pieces.is(i - 1, "(", ",") && pieces.is(i + 1, ")", ",", ";");
    }

    /// A year, or the years to a second one; with "fiscal year" after it.
    private Reading range(int i, int year) {
        int end = i + 1;
        int last = year;
        boolean between = pieces.is(i - 1, "between") && pieces.is(end, "and");
        boolean from = pieces.is(i - 1, "from") && pieces.is(end, "to", "until", "through");
        boolean dash = pieces.is(end, "-", "/") && pieces.glued(end);
        if (between || from || dash || pieces.is(end, "through")) {
            int other = yearAt(end + 1);
            boolean brief = dash && pieces.word(end + 1).length() == 2 && pieces.isDigits(end + 1);
            other = brief ? year / 100 * 100 + pieces.number(end + 1) : other;
            if (other > year && !(brief && pieces.is(end + 2, "-"))) {
                last = other;
                end += 2;
            }
        }
        int until = last;
        boolean fiscal =
                pieces.is(end, "fiscal", "school", "academic") && pieces.is(end + 1, "year");
        return Reading.date(fiscal ? end + 2 : end, (day, tense) -> Period.years(year, until));
    }
}
