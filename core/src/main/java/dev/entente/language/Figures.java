package dev.entente.language;

import dev.entente.language.Units.Kind;
import dev.entente.language.Units.Unit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Numbers with their units, and spans from one to another: "$5-10 million", "5 to 7 percent",
/// "two-thirds", "40 kilometers".
final class Figures {
    private static final double PLACES = 10_000;

    private static final Set<String> AMMUNITION =
            Set.of("ammunition", "ammo", "munitions", "artillery", "shells", "cartridges", "live");

    private static final Set<String> CHANGES =
            Set.of(
                    "go",
                    "rise",
                    "raise",
                    "increase",
                    "grow",
                    "climb",
                    "jump",
                    "surge",
                    "soar",
                    "expand",
                    "double",
                    "fall",
                    "drop",
                    "decline",
                    "decrease",
                    "cut",
                    "reduce",
                    "lower",
                    "shrink",
                    "slip",
                    "slow",
                    "plunge",
                    "slash",
                    "move",
                    "change",
                    "shift",
                    "up",
                    "down",
                    "come",
                    "bring",
                    "growth",
                    "reduction",
                    "upgrade");
    private static final int DEEPEST = 4;

    private final Pieces pieces;
    private final List<Word> words;
    private final Numerals numerals;
    private final Units units;
    private final Bounds bounds;

    Figures(Pieces pieces, List<Word> words, Bounds bounds) {
        this.pieces = pieces;
        this.words = words;
        this.bounds = bounds;
        numerals = new Numerals(pieces);
        units = new Units(pieces);
    }

    /// A number and its unit as read.
    ///
    /// @param start its first piece
    /// @param numeral the number, which may be a span
    /// @param unit null where none stands by it
    record Figure(int start, Numeral numeral, @Nullable Unit unit) {
        /// After its last piece.
        int end() {
            return unit == null ? numeral.end() : Math.max(numeral.end(), unit.end());
        }

        @Nullable String unitName() {
            return unit == null ? null : unit.name();
        }
    }

    /// The number or span of numbers that begins here, or null.
    @Nullable Figure at(int i) {
        Figure first = one(i);
        if (first == null || first.numeral().value() == null) {
            return first;
        }
        Figure range = range(first, joint(i, first));
        return range == null ? first : range;
    }

    /// Whether a figure is one of a score or a vote: "68-34".
    boolean isScore(Figure figure) {
        int end = figure.end();
        return isDash(end) && pieces.isDigits(end - 1) && pieces.isDigits(end + 1);
    }

    private boolean isDash(int i) {
        return pieces.is(i, "-") && pieces.glued(i) == pieces.glued(i + 1);
    }

    private @Nullable Figure one(int i) {
        Figure share = share(i);
        if (share != null) {
            return share;
        }
        Unit sign = units.sign(i);
        Numeral numeral = numerals.at(sign == null ? i : sign.end(), sign != null);
        if (numeral == null) {
            return null;
        }
        int next = bounds.skip(numeral.end());
        Unit unit = units.at(isDash(next) ? next + 1 : vagueOf(numeral, next));
        if (sign == null) {
            return measured(i, numeral, unit);
        }
        int end = unit != null && isMoney(unit) ? unit.end() : numeral.end();
        return new Figure(i, numeral, new Unit(end, sign.name(), Kind.MONEY));
    }

    private static boolean isMoney(Unit unit) {
        return unit.kind() == Kind.MONEY || unit.kind() == Kind.COIN;
    }

    private Figure measured(int i, Numeral numeral, @Nullable Unit unit) {
        if (unit == null || !measures(unit, numeral)) {
            return new Figure(i, numeral, null);
        }
        Double value = numeral.value();
        return unit.kind() == Kind.COIN && value != null
                ? new Figure(i, Numeral.exact(numeral.end(), value, .01), unit)
                : new Figure(i, numeral, unit);
    }

    /// Whether a word is a unit here and no item: a container "of" something, rounds of ammunition,
    /// points with decimal places.
    private boolean measures(Unit unit, Numeral numeral) {
        Double value = numeral.value();
        return switch (unit.name()) {
            case "round" -> pieces.is(unit.end(), "of") && pieces.is(unit.end() + 1, AMMUNITION);
            case "point" -> value != null && value != Math.rint(value);
            default -> unit.kind() != Kind.VESSEL || pieces.is(unit.end(), "of");
        };
    }

    /// "hundreds of millions of dollars".
    private int vagueOf(Numeral numeral, int next) {
        boolean of = numeral.low() == null && pieces.is(next, "of");
        return of && units.at(next + 1) != null ? next + 1 : next;
    }

    /// "two-thirds", "half of", "a third of", "three-tenths of a percent", "half a mile".
    private @Nullable Figure share(int i) {
        boolean article = pieces.is(i, "a", "an");
        int cardinal = NumberWords.cardinal(pieces.word(i));
        int at = article || cardinal > 0 ? i + 1 : i;
        at += at > i && pieces.is(at, "-") ? 1 : 0;
        int parts = NumberWords.parts(pieces.word(at));
        boolean half = parts == 2;
        if (parts == 0 || (at == i && !half)) {
            return null;
        }
        int count = Math.max(1, cardinal);
        int end = at + 1;
        double value = Math.rint(PLACES * count / parts) / PLACES;
        int of = pieces.is(end, "of") ? end + 1 : end;
        Unit unit = pieces.is(of, "a", "an", "one") ? units.at(of + 1) : null;
        if (unit != null && unit.kind() != Kind.VESSEL && !unit.name().equals("point")) {
            return new Figure(i, Numeral.exact(end, value, 1), unit);
        }
        boolean whole = of > end || count > 1 || (half && pieces.is(end, "the", "its", "their"));
        boolean other = at == i && isOther(i - 1);
        boolean scaled = numerals.at(i, false) != null && count == 1 && cardinal == 0;
        return whole && !other && !scaled
                ? new Figure(i, Numeral.exact(end, value, 1), new Unit(end, "fraction", Kind.SHARE))
                : null;
    }

    private boolean isOther(int i) {
        return pieces.is(i, PartOfSpeech.DETERMINER)
                || (pieces.is(i, PartOfSpeech.ADJECTIVE) && !pieces.is(i, "least", "most"))
                || NumberWords.ordinal(pieces.word(i)) > 0;
    }

    /// Where the second number of a span would begin; -1 where nothing joins one.
    private int joint(int i, Figure first) {
        int end = first.end();
        boolean between = pieces.is(i - 1, "between");
        boolean bare = first.unit() == null || first.end() == first.numeral().end();
        boolean from = pieces.is(i - 1, "from");
        boolean to = pieces.is(end, "to") && (between || (from ? bare && !isChange(i) : true));
        boolean or = pieces.is(end, "or") && bare;
        boolean and = pieces.is(end, "and") && between;
        return to || or || and || isDash(end) ? end + 1 : -1;
    }

    /// Whether "from" before the number at `i` tells what something changed from.
    private boolean isChange(int i) {
        int at = pieces.token(i);
        for (int k = 0; k < DEEPEST && at >= 0; k++) {
            if (CHANGES.contains(words.get(at).lemma())) {
                return true;
            }
            at = words.get(at).head();
        }
        return false;
    }

    private @Nullable Figure range(Figure first, int at) {
        Figure second = at < 0 ? null : one(at);
        Numeral numeral = second == null ? null : first.numeral().to(second.numeral());
        if (second == null || numeral == null) {
            return null;
        }
        Unit unit = second.unit() != null ? second.unit() : first.unit();
        boolean same =
                first.unit() == null || unit == null || unit.name().equals(first.unit().name());
        return same ? new Figure(first.start(), numeral, unit) : null;
    }
}
