package dev.entente.language;

import dev.entente.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The time expressions of English sentences, as ISO 8601 told from the day of the document. The
/// value of a date without its year, of a weekday and of a weekend lies on the side of the tense of
/// the verb that it hangs on; where that is not clear, or the document has no day, it is null.
///
/// A span leaves out the preposition and holds the determiner and what shades it: "the past two
/// weeks", "late 2003". A week runs from Monday to Sunday. "Early", "late", a part of the day and
/// "the end of" have the value of the whole. "The past three years" end in the document's year.
public final class Times {
    private final Pieces pieces;
    private final CalendarDates dates;
    private final Years years;
    private final RelativeDates relative;
    private final Lengths lengths;
    private final Clocks clocks;

    private Times(Sentence sentence, List<PartOfSpeech> tags) {
        pieces = new Pieces(sentence, tags);
        Counts counts = new Counts(pieces);
        dates = new CalendarDates(pieces);
        years = new Years(pieces);
        relative = new RelativeDates(pieces, counts);
        lengths = new Lengths(pieces, counts);
        clocks = new Clocks(pieces);
    }

    /// The time expressions of a sentence that was parsed, in order; none overlaps another.
    ///
    /// @param documentDate the day of the document, where it is known
    public static List<Time> of(Parse parse, @Nullable LocalDate documentDate) {
        List<PartOfSpeech> tags = parse.words().stream().map(Word::kind).toList();
        Tenses tenses = new Tenses(parse);
        return new Times(parse.sentence(), tags).all(documentDate, tenses::of);
    }

    /// The time expressions of a sentence of which only the parts of speech are known, in order.
    ///
    /// @param tags one for each token
    /// @param future whether what the sentence tells lies after the document's day
    public static List<Time> of(
            Sentence sentence,
            List<PartOfSpeech> tags,
            @Nullable LocalDate documentDate,
            boolean future) {
        Tense tense = future ? Tense.FUTURE : Tense.PAST;
        return new Times(sentence, tags).all(documentDate, words -> tense);
    }

    private List<Time> all(@Nullable LocalDate document, IntFunction<Tense> tenses) {
        List<Time> found = new ArrayList<>();
        for (int i = 0; i < pieces.size(); ) {
            Reading reading = free(i) ? read(i) : null;
            if (reading == null || !ends(reading.end())) {
                i++;
                continue;
            }
            found.add(time(i, reading, document, tenses));
            i = reading.end();
        }
        return found;
    }

    private Time time(
            int i, Reading reading, @Nullable LocalDate document, IntFunction<Tense> tenses) {
        Span span = pieces.span(i, reading.end());
        String value = reading.length();
        if (reading.isDate()) {
            Tense tense = tense(i, reading.end(), tenses);
            Period period = reading.moment().on(document, tense);
            value = period == null ? null : period.value();
        }
        return new Time(span, pieces.text(i, reading.end()), value, reading.kind());
    }

    private Tense tense(int i, int end, IntFunction<Tense> tenses) {
        if (pieces.is(i - 1, "since")) {
            return Tense.PAST;
        }
        Tense tense = tenses.apply(pieces.token(end - 1));
        boolean ahead = pieces.is(i - 1, "until", "till") || pieces.follow(i - 2, "now", "and");
        return ahead && tense != Tense.OPEN ? Tense.FUTURE : tense;
    }

    /// Whether an expression can begin here: not within a number, a sum or a compound.
    private boolean free(int i) {
        if (pieces.is(i - 1, "$", "€", "£") || (pieces.glued(i) && pieces.isLetters(i - 1))) {
            return false;
        }
        if (!pieces.glued(i)) {
            return true;
        }
        boolean inner = pieces.is(i - 1, ".", ",", "/", ":") && pieces.glued(i - 1);
        boolean digits = pieces.isDigits(i);
        boolean hyphen = pieces.is(i - 1, "-") && pieces.glued(i - 1);
        return !pieces.isDigits(i - 1)
                && !(inner && digits)
                && !(hyphen && (digits || pieces.is(i, "a", "an", "one", "the")));
    }

    private boolean ends(int end) {
        boolean run = pieces.glued(end) && (pieces.isLetters(end) || pieces.isDigits(end));
        boolean compound =
                pieces.is(end, "-")
                        && pieces.glued(end)
                        && pieces.glued(end + 1)
                        && (pieces.isDigits(end + 1) || pieces.is(end + 1, "year"));
        return !run && !compound;
    }

    /// What is read here, with a second date that it runs to and with its time of the day.
    private @Nullable Reading read(int i) {
        Reading first = clocks.at(i);
        if (first != null) {
            int at = pieces.is(first.end(), ",") ? first.end() + 1 : first.end();
            at += pieces.is(at, "on") ? 1 : 0;
            Reading day = dated(at);
            return day == null ? first : day;
        }
        Reading reading = dated(i);
        if (reading == null || !reading.isDate()) {
            return reading;
        }
        Reading range = range(i, reading);
        int at = pieces.is(range.end(), ",") ? range.end() + 1 : range.end();
        at += pieces.is(at, "at") ? 1 : 0;
        Reading clock = clocks.at(at);
        return clock == null ? range : range.to(clock.end());
    }

    private Reading range(int i, Reading first) {
        int end = pieces.is(first.end(), ",") ? first.end() + 1 : first.end();
        boolean from = pieces.is(i - 1, "from") && pieces.is(end, "to", "until", "through");
        boolean between = pieces.is(i - 1, "between") && pieces.is(end, "and");
        boolean through = pieces.is(end, "-", "through");
        boolean joined = from || between || through;
        if (!joined || !(first.moment() instanceof CalendarDate start)) {
            return first;
        }
        Reading last = dates.at(end + 1);
        return last != null
                        && last.moment() instanceof CalendarDate until
                        && (start.month() == null) == (until.month() == null)
                ? Reading.date(last.end(), new DateRange(start, until))
                : first;
    }

    /// A date that may be shaded, a duration or a frequency.
    private @Nullable Reading dated(int i) {
        Reading edge = edge(i);
        return edge != null ? edge : shaded(i);
    }

    /// "the end of 2021", "the rest of the week".
    private @Nullable Reading edge(int i) {
        int at = pieces.is(i, "the") ? i + 1 : i;
        if (pieces.follow(i, "this", "time")) {
            Reading inner = plain(i + 2);
            return inner != null && inner.isDate() ? inner : null;
        }
        boolean edge =
                pieces.is(
                        at,
                        "end",
                        "start",
                        "beginning",
                        "middle",
                        "remainder",
                        "rest",
                        "close",
                        "half");
        if (!edge || !pieces.is(at + 1, "of")) {
            return null;
        }
        boolean whole =
                pieces.is(at + 2, "the") && pieces.is(at + 3, "week", "month", "year", "decade");
        Reading inner = whole ? relative.current(at + 3) : shaded(at + 2);
        return inner != null && inner.isDate() ? inner : null;
    }

    /// "late 2003", "mid-June", "earlier this year".
    private @Nullable Reading shaded(int i) {
        Reading plain = plain(i);
        if (plain != null || !pieces.is(i, TimeWords.SIDES)) {
            return plain;
        }
        int at = pieces.is(i + 1, "-") ? i + 2 : i + 1;
        at += pieces.is(at, "in", "on") ? 1 : 0;
        Reading inner = plain(at);
        boolean same = inner != null && inner.isDate();
        return same && !pieces.is(at, "the", "that") ? inner : null;
    }

    private @Nullable Reading plain(int i) {
        return Stream.of(dates.at(i), years.at(i), relative.at(i), lengths.at(i))
                .filter(reading -> reading != null)
                .reduce(
                        null,
                        (best, next) -> best == null || next.end() > best.end() ? next : best);
    }
}
