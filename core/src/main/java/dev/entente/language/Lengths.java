package dev.entente.language;

import dev.entente.language.Counts.Count;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Durations and frequencies, and dates that are counted by them: "three days", "every year", "two
/// weeks ago".
final class Lengths {
    private static final Set<String> SHADES =
            Set.of("nearly", "almost", "about", "around", "roughly", "approximately", "another");
    private static final Set<String> KINDS =
            Set.of("full", "consecutive", "straight", "more", "calendar", "business", "working");
    private static final Set<String> BEFORE_PLURAL =
            Set.of("for", "in", "within", "after", "over", "of", "through", "during", "by");
    private static final Set<String> AFTER_PLURAL =
            Set.of("later", "earlier", "ahead", "before", "after", "of", "ago");
    private static final Set<String> LONG =
            Set.of("daylong", "weeklong", "monthlong", "yearlong", "hourlong");

    private final Pieces pieces;
    private final Counts counts;

    Lengths(Pieces pieces, Counts counts) {
        this.pieces = pieces;
        this.counts = counts;
    }

    @Nullable Reading at(int i) {
        if (pieces.is(i, "every", "each", "per")) {
            return every(i);
        }
        if (pieces.is(i, TimeWords.RATES.keySet())) {
            boolean name = pieces.isCapital(i) && (i > 0 || pieces.isCapital(i + 1));
            return name ? null : Reading.frequency(i + 1, TimeWords.RATES.get(pieces.word(i)));
        }
        if (TimeWords.UNIT.containsKey(pieces.word(i)) && pieces.follow(i + 1, "-", "long")) {
            return Reading.duration(i + 3, length("1", pieces.word(i)));
        }
        if (pieces.is(i, LONG)) {
            String unit = pieces.word(i).substring(0, pieces.word(i).length() - 4);
            return Reading.duration(i + 1, length("1", unit));
        }
        if (pieces.follow(i, "a", "moment", "ago") || pieces.follow(i, "moments", "ago")) {
            return Reading.date(pieces.is(i, "a") ? i + 3 : i + 2, Moment.UNKNOWN);
        }
        boolean half = pieces.is(i, "half") && pieces.is(i + 1, "a", "an");
        if (half && TimeWords.UNIT.containsKey(pieces.word(i + 2))) {
            return Reading.duration(i + 3, null);
        }
        Reading plural = plural(i);
        return plural != null ? plural : counted(i);
    }

    private @Nullable String length(@Nullable String number, String unit) {
        String letters = TimeWords.unit(unit);
        return number == null || letters == null ? null : TimeWords.duration(number, letters);
    }

    private @Nullable Reading every(int i) {
        int at = pieces.is(i + 1, "single") ? i + 2 : i + 1;
        boolean other = pieces.is(at, "other");
        at += other ? 1 : 0;
        String number = other ? "2" : "1";
        if (TimeWords.UNIT.containsKey(pieces.word(at))) {
            boolean thing = pieces.is(at, "second") && !pieces.is(i, "per");
            return thing ? null : Reading.frequency(at + 1, length(number, pieces.word(at)));
        }
        if (pieces.is(i, "per")) {
            return null;
        }
        if (pieces.is(at, TimeWords.WEEKDAYS.keySet())) {
            return Reading.frequency(at + 1, length(number, "week"));
        }
        if (pieces.is(at, TimeWords.MONTHS.keySet()) && pieces.isCapital(at)) {
            return Reading.frequency(at + 1, length(number, "year"));
        }
        if (pieces.is(at, TimeWords.PARTS) || pieces.is(at, "weekend", "summer", "winter")) {
            String unit =
                    pieces.is(at, "weekend")
                            ? "week"
                            : pieces.is(at, TimeWords.PARTS) ? "day" : "year";
            return Reading.frequency(at + 1, length(number, unit));
        }
        boolean couple = pieces.follow(at, "couple", "of");
        Count count = couple ? new Count(at + 2, null, false) : counts.at(at);
        return count != null && TimeWords.UNITS.containsKey(pieces.word(count.end()))
                ? Reading.frequency(
                        count.end() + 1, length(count.number(), pieces.word(count.end())))
                : null;
    }

    /// "for decades", "months ahead".
    private @Nullable Reading plural(int i) {
        if (!TimeWords.UNITS.containsKey(pieces.word(i))) {
            return null;
        }
        int end = i + 1;
        if (pieces.follow(end, "-", "long")) {
            return Reading.duration(end + 2, null);
        }
        if (pieces.is(end, "old")) {
            return null;
        }
        boolean described =
                pieces.is(i - 1, PartOfSpeech.ADJECTIVE)
                        || pieces.is(i - 1, PartOfSpeech.NOUN)
                        || pieces.is(i - 1, PartOfSpeech.DETERMINER)
                        || pieces.is(i - 1, PartOfSpeech.PRONOUN)
                        || pieces.is(i - 1, PartOfSpeech.NUMBER);
        boolean after = !described && pieces.is(end, AFTER_PLURAL);
        if (pieces.is(end, "ago") || (after && pieces.is(end, "later", "earlier"))) {
            return Reading.date(end + 1, Moment.UNKNOWN);
        }
        return after || pieces.is(i - 1, BEFORE_PLURAL) ? Reading.duration(end, null) : null;
    }

    private @Nullable Reading counted(int i) {
        int at = i;
        boolean bound = false;
        if ((pieces.is(at, "more", "less", "fewer") && pieces.is(at + 1, "than"))
                || (pieces.is(at, "at") && pieces.is(at + 1, "least", "most"))
                || pieces.follow(at, "up", "to")) {
            bound = true;
            at += 2;
        } else if (pieces.is(at, SHADES)) {
            at++;
        }
        boolean first = at == i && pieces.is(i, "the") && pieces.is(i + 1, "first", "final");
        at += first ? 2 : 0;
        Count count = counts.at(at);
        if (count == null || (first && count.single())) {
            return null;
        }
        int unit = count.end();
        boolean hyphen = pieces.is(unit, "-") && pieces.glued(unit) && pieces.glued(unit + 1);
        unit += hyphen ? 1 : 0;
        unit += !hyphen && pieces.is(unit, KINDS) ? 1 : 0;
        boolean plural = TimeWords.UNITS.containsKey(pieces.word(unit));
        if (!plural && !TimeWords.UNIT.containsKey(pieces.word(unit))) {
            return null;
        }
        int end = unit + 1;
        if (pieces.is(end, "old", "olds") || (pieces.is(end, "-") && pieces.is(end + 1, "old"))) {
            return null;
        }
        if (!plural && !hyphen && !count.single() && !pieces.is(end, PartOfSpeech.NOUN)) {
            return null;
        }

        boolean once = at == i && pieces.follow(count.end() - 1, "one", "day");
        if (once && !pieces.is(i - 1, BEFORE_PLURAL) && !pieces.is(end, AFTER_PLURAL)) {
            return null;
        }
        boolean article = count.single() && pieces.is(count.end() - 1, "a", "an");
        return tail(i, end, count, pieces.word(unit), bound, article && at == i);
    }

    private @Nullable Reading tail(
            int i, int end, Count count, String unit, boolean bound, boolean article) {
        if (pieces.is(end, "ago")) {
            boolean open = bound || count.whole() < 0;
            boolean today = pieces.is(end + 1, "today") && unit.startsWith("year");
            int years = count.whole();
            Moment then =
                    today
                            ? Moment.counted(day -> Period.day(day.minusYears(years)))
                            : ago(count.whole(), unit);
            return Reading.date(today ? end + 2 : end + 1, open ? Moment.UNKNOWN : then);
        }
        if (pieces.is(end, "later", "earlier")) {
            return Reading.date(end + 1, Moment.UNKNOWN);
        }
        if (pieces.follow(end, "from", "now")) {
            boolean open = bound || count.whole() < 0;
            return Reading.date(end + 2, open ? Moment.UNKNOWN : ago(-count.whole(), unit));
        }
        boolean stretched = pieces.is(end, "-") && pieces.is(end + 1, "long");
        if (article && stretched) {
            return null;
        }
        int last = stretched ? end + 2 : pieces.is(end, "long") ? end + 1 : end;
        Reading length = Reading.duration(last, length(count.number(), unit));
        return article && last == end ? article(i, unit, length) : length;
    }

    /// "a year" is a frequency after what is counted by it, and a duration where a preposition or
    /// "of" shows it.
    private @Nullable Reading article(int i, String unit, Reading length) {
        if (unit.equals("second") || unit.equals("minute")) {
            return null;
        }
        boolean counted =
                pieces.is(i - 1, PartOfSpeech.NOUN)
                        || pieces.is(i - 1, PartOfSpeech.NUMBER)
                        || pieces.isDigits(i - 1)
                        || pieces.is(i - 1, "times", "once", "twice", "%", "percent");
        if (counted) {
            return Reading.frequency(length.end(), length.length());
        }
        boolean shown =
                pieces.is(
                                i - 1, "for", "in", "within", "after", "over", "than", "of",
                                "spend", "spent", "take", "takes", "took", "last", "lasts",
                                "lasted")
                        || pieces.is(length.end(), "of", "after", "before");
        boolean day =
                unit.equals("day")
                        && !pieces.is(i - 1, "for", "in", "within", "over")
                        && !pieces.is(length.end(), "after", "before");
        return shown && !day ? length : null;
    }

    private static Moment ago(int count, String unit) {
        String letters = TimeWords.unit(unit);
        return letters == null
                ? Moment.UNKNOWN
                : Moment.counted(document -> turned(document, -count, letters));
    }

    /// So many units after a day, as finely as the unit; null for units of the clock.
    static @Nullable Period turned(LocalDate day, int count, String unit) {
        return switch (unit) {
            case "D" -> Period.day(day.plusDays(count));
            case "W" -> week(day.plusWeeks(count));
            case "M" -> Period.month(YearMonth.from(day).plusMonths(count));
            case "Y" -> year(day.getYear() + count);
            case "10Y" -> year(day.getYear() + 10 * count);
            case "100Y" -> year(day.getYear() + 100 * count);
            default -> null;
        };
    }

    private static @Nullable Period year(int year) {
        return year < 1 || year > 9999 ? null : Period.year(year);
    }

    /// Monday to Sunday.
    static Period week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Period.days(monday, monday.plusDays(6));
    }
}
