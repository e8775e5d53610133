package dev.entente.language;

import dev.entente.Span;
import dev.entente.language.Bounds.Bound;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Numbers that count and measure nothing: those of times and ages, of names ("Resolution 1718",
/// "F-16"), of lists, votes and scores, and "one" as a pronoun.
final class Uncounted {
    private static final Set<String> NUMBERED =
            Set.of(
                    "no",
                    "nos",
                    "number",
                    "numbers",
                    "#",
                    "section",
                    "sections",
                    "article",
                    "articles",
                    "chapter",
                    "page",
                    "pages",
                    "title",
                    "part",
                    "phase",
                    "tier",
                    "level",
                    "category",
                    "room",
                    "flight",
                    "highway",
                    "route",
                    "interstate",
                    "channel",
                    "figure",
                    "table",
                    "version",
                    "line",
                    "type",
                    "mark",
                    "class",
                    "grade",
                    "resolution",
                    "order",
                    "proclamation",
                    "paragraph",
                    "appendix",
                    "annex",
                    "item",
                    "question",
                    "district",
                    "ward",
                    "magnitude",
                    "age",
                    "aged",
                    "call",
                    "called",
                    "calling",
                    "dial",
                    "ages");
    private static final Set<String> MARKS =
            Set.of(".", "/", ":", "@", "#", "_", "=", "?", "&", "+");
    private static final Set<String> NAMING = Set.of("nummod", "compound", "flat", "appos", "dep");
    private static final Set<String> CLOCK =
            Set.of("o", "am", "pm", "gmt", "utc", "est", "edt", "times", "time", "old", "olds");
    private static final Set<String> SET_FORMS =
            Set.of("way", "star", "state", "fold", "man", "on", "party", "story", "tier", "seat");
    private static final Set<String> OUTCOMES =
            Set.of("vote", "votes", "margin", "score", "win", "victory", "loss", "defeat", "lead");
    private static final Set<String> HURT = Set.of("kill", "wound", "injure", "arrest", "hurt");

    /// What "one" is not counted with.
    private static final Set<String> SPOKEN =
            Set.of(
                    "thing",
                    "question",
                    "point",
                    "way",
                    "time",
                    "day",
                    "hand",
                    "reason",
                    "example",
                    "place",
                    "side",
                    "case",
                    "issue",
                    "kind",
                    "sort",
                    "moment",
                    "clarification",
                    "area",
                    "aspect",
                    "note",
                    "piece",
                    "part",
                    "occasion",
                    "instance",
                    "word",
                    "stop");

    private static final Set<String> ANYBODY =
            Set.of("no", "the", "any", "every", "this", "that", "each", "another", "some", "which");

    private final Pieces pieces;
    private final List<Word> words;
    private final List<Name> names;
    private final Bounds bounds;
    private final Items items;
    private final List<Span> times;

    Uncounted(Pieces pieces, Parse parse, Bounds bounds, Items items) {
        this.pieces = pieces;
        this.words = parse.words();
        this.names = parse.names();
        this.bounds = bounds;
        this.items = items;
        this.times = Times.of(parse, null).stream().map(Time::span).toList();
    }

    /// Whether a number that begins here is part of something else, by what stands before it.
    boolean starts(int i) {
        boolean year = pieces.is(i - 1, "or") && TimeWords.unit(pieces.word(i - 2)) != null;
        return year || isInner(i) || isListMark(i) || pieces.is(i - 1, NUMBERED) || isInTitle(i);
    }

    /// "F-16", "STS - 1", "3.5.1", "7:30", "68-34".
    private boolean isInner(int i) {
        boolean dash = pieces.is(i - 1, "-");
        if (dash && pieces.isDigits(i)) {
            boolean letters = pieces.isCapital(i - 2) && isUpper(i - 2);
            return pieces.isDigits(i - 2) || letters || (pieces.glued(i) && isJoined(i - 1));
        }
        boolean digits = pieces.isDigits(i) && pieces.is(i - 1, "'");
        return pieces.glued(i)
                && (digits
                        || pieces.isLetters(i - 1)
                        || (dash && isJoined(i - 1))
                        || pieces.is(i - 1, MARKS));
    }

    private boolean isJoined(int dash) {
        return pieces.glued(dash) && pieces.isLetters(dash - 1);
    }

    private boolean isUpper(int i) {
        return pieces.text(i, i + 1).equals(pieces.word(i).toUpperCase(Locale.ROOT));
    }

    /// "the Six Assurances", "the Group of 20", "at the age of 55".
    private boolean isInTitle(int i) {
        if (pieces.is(i - 1, "of") && pieces.is(i - 2, "group", "age")) {
            return pieces.isCapital(i - 2) || pieces.is(i - 2, "age");
        }
        boolean spelled = pieces.isCapital(i) && NumberWords.cardinal(pieces.word(i)) > 0;
        return spelled && i > 1 && pieces.isLetters(i - 1);
    }

    private boolean isListMark(int i) {
        boolean enclosed = pieces.is(i - 1, "(", "[") && pieces.is(i + 1, ")", "]");
        boolean open =
                i == 0 && pieces.is(i + 1, ".", ")") && !(pieces.glued(2) && pieces.isDigits(2));
        return pieces.isDigits(i) && (enclosed || open);
    }

    /// Whether the number in the pieces `start` to `end` counts nothing, by what it is and what
    /// follows it.
    ///
    /// @param measured whether a unit stands by it
    boolean is(int start, int end, boolean measured) {
        return isTime(start, end)
                || (!measured && isNamed(start, end))
                || isAge(start, end)
                || isOne(start, end)
                || isOrdinal(end)
                || isSetForm(end)
                || (pieces.is(end - 2, "-") && pieces.is(end, OUTCOMES));
    }

    private boolean isTime(int start, int end) {
        Span span = pieces.span(start, end);
        for (Span time : times) {
            if (time.start() < span.end() && span.start() < time.end()) {
                return true;
            }
        }
        int next = bounds.skip(end);
        int unit = pieces.is(next, "-") ? next + 1 : next;
        boolean half = pieces.is(next, "a", "p") && pieces.follow(next + 1, ".", "m");
        boolean clock = pieces.is(next, ":") && pieces.glued(next + 1);
        return half || clock || pieces.is(unit, CLOCK) || TimeWords.unit(pieces.word(unit)) != null;
    }

    /// "Resolutions 1718 and 2270", "Boeing 787".
    private boolean isNamed(int start, int end) {
        int first = pieces.token(start);
        int last = pieces.token(end - 1);
        for (Name name : names) {
            boolean counts = name.type() == NameType.QUANTITY || name.type() == NameType.DATE;
            if (!counts && name.first() <= first && last < name.end()) {
                return true;
            }
        }
        int top = items.top(first, last);
        for (int k = 0; k < words.size() && isListed(top); k++) {
            top = words.get(top).head();
        }
        int before = (top >= first ? first : top) - 1;
        Word word = words.get(top);
        return before >= 0
                && word.head() == before
                && items.isNoun(before)
                && NAMING.stream().anyMatch(word::is);
    }

    /// "John Smith, 42, said".
    private boolean isAge(int start, int end) {
        return pieces.isDigits(start)
                && pieces.is(start - 1, ",")
                && pieces.is(start - 2, PartOfSpeech.NAME)
                && pieces.is(end, ",");
    }

    private boolean isListed(int i) {
        Word word = words.get(i);
        boolean number = word.head() >= 0 && words.get(word.head()).kind() == PartOfSpeech.NUMBER;
        return number && word.is("conj");
    }

    /// "one" where it is a pronoun or hardly more than an article.
    private boolean isOne(int start, int end) {
        if (!pieces.is(start, "one") || end > start + 1 || bounds.of(start, end) != Bound.EXACT) {
            return false;
        }
        int head = words.get(pieces.token(start)).head();
        Word word = words.get(pieces.token(start));
        if (head < 0 || pieces.is(start - 1, ANYBODY) || pieces.is(end, "-", "of", "another")) {
            return true;
        }
        boolean hurt = word.is("obj") && HURT.contains(words.get(head).lemma());
        boolean counts = word.is("nummod") && head > pieces.token(start) && items.isNoun(head);
        return !hurt && (!counts || SPOKEN.contains(words.get(head).lemma()));
    }

    /// "two-way", "four-star", "two-sided".
    private boolean isSetForm(int end) {
        boolean hyphen = pieces.is(end, "-") && pieces.glued(end) && pieces.glued(end + 1);
        return hyphen
                && pieces.isLetters(end + 1)
                && (pieces.is(end + 1, SET_FORMS) || !isCompoundNoun(end + 1));
    }

    private boolean isCompoundNoun(int i) {
        return pieces.is(i, PartOfSpeech.NOUN)
                || NumberWords.scale(pieces.word(i)) > 0
                || pieces.is(i, "plus", "odd");
    }

    private boolean isOrdinal(int end) {
        boolean suffix = pieces.isDigits(end - 1) && pieces.is(end, "st", "nd", "rd", "th");
        boolean word = pieces.is(end, "-") && NumberWords.ordinal(pieces.word(end + 1)) > 0;
        return pieces.glued(end) && (suffix || word);
    }
}
