package dev.entente.language;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Numbers in digits and in words: "7,000", "2.5 million", "twenty-five", "two hundred and fifty",
/// "half a million", "two dozen", "tens of thousands". An ordinal is none, nor is a number that is
/// written in one with letters ("F-16", "5G"), but for short scales and units ("5m", "40km").
final class Numerals {
    private static final int MOST_DIGITS = 15;

    private final Pieces pieces;

    Numerals(Pieces pieces) {
        this.pieces = pieces;
    }

    /// The number that begins here, or null.
    ///
    /// @param money whether a sign of currency stands before it: "m" is then a million
    @Nullable Numeral at(int i, boolean money) {
        boolean point = pieces.is(i, ".") && !pieces.isDigits(i - 1) && isInner(i + 1);
        if (pieces.isDigits(i) || point) {
            return digits(i, money);
        }
        Numeral untold = untold(i);
        if (untold != null) {
            return untold;
        }
        Numeral part = part(i);
        return part != null ? part : words(i);
    }

    private @Nullable Numeral digits(int i, boolean money) {
        StringBuilder digits = new StringBuilder();
        int at = i;
        if (pieces.isDigits(at)) {
            digits.append(pieces.word(at++));
            while (digits.length() < MOST_DIGITS && isGroup(at)) {
                digits.append(pieces.word(at + 1));
                at += 2;
            }
        }
        if (pieces.is(at, ".") && (at == i || pieces.glued(at)) && isInner(at + 1)) {
            digits.append('.').append(pieces.word(at + 1));
            at += 2;
        }
        if (digits.length() > MOST_DIGITS || (pieces.is(at, ",", ".", "/") && goesOn(at))) {
            return null;
        }
        double value = new BigDecimal(digits.toString()).doubleValue();
        if (pieces.isDigits(at) && pieces.is(at + 1, "/") && isInner(at + 2)) {
            int whole = Math.max(1, pieces.number(at + 2));
            return Numeral.exact(at + 3, value + (double) pieces.number(at) / whole, 1);
        }
        double scale = NumberWords.shortScale(pieces.word(at));
        boolean brief =
                scale > 0 && (money || (pieces.glued(at) && !Units.isShort(pieces.word(at))));
        if (brief) {
            return Numeral.exact(at + 1, value, scale);
        }
        boolean run = pieces.glued(at) && pieces.isLetters(at);
        return run && !Units.isShort(pieces.word(at)) ? null : scaled(at, value);
    }

    private boolean isGroup(int at) {
        return pieces.is(at, ",")
                && pieces.glued(at)
                && isInner(at + 1)
                && (pieces.word(at + 1).length() == 3
                        || (pieces.word(at + 1).length() == 2 && pieces.is(at + 2, ",")));
    }

    private boolean isInner(int i) {
        return pieces.glued(i) && pieces.isDigits(i);
    }

    private boolean goesOn(int mark) {
        return pieces.glued(mark) && isInner(mark + 1);
    }

    /// The number before `at` with the scale that follows it: "million", "-dozen", "and a half
    /// million".
    private Numeral scaled(int at, double value) {
        double number = value;
        int end = at;
        if (pieces.follow(at, "and", "a", "half")) {
            number += .5;
            end += 3;
        } else if (pieces.follow(at, "and", "one", "-", "half")) {
            number += .5;
            end += 4;
        }
        double scale = 1;
        for (int k = 0; k < 2; k++) {
            int word = isHyphen(end) ? end + 1 : end;
            double next = NumberWords.scale(pieces.word(word));
            if (next == 0) {
                break;
            }
            scale *= next;
            end = word + 1;
        }
        return Numeral.exact(end, number, scale);
    }

    private boolean isHyphen(int i) {
        return pieces.is(i, "-") && pieces.glued(i) && pieces.glued(i + 1);
    }

    /// "dozens", "tens of thousands", "several hundred", "a few dozen".
    private @Nullable Numeral untold(int i) {
        if (NumberWords.isVague(pieces.word(i))) {
            int end = i + 1;
            while (pieces.is(end, "of") && NumberWords.isVague(pieces.word(end + 1))) {
                end += 2;
            }
            end += pieces.follow(end, "and", pieces.word(i)) ? 2 : 0;
            boolean verb = pieces.is(i, PartOfSpeech.VERB);
            boolean tens = pieces.is(i, "tens") && end == i + 1;
            return verb || tens ? null : Numeral.vague(end);
        }
        int at = pieces.is(i, "a") && pieces.is(i + 1, "few", "couple") ? i + 1 : i;
        if (!pieces.is(at, "several", "few", "many", "couple")) {
            return null;
        }
        at += pieces.is(at + 1, "of") && pieces.is(at, "couple") ? 2 : 1;
        int end = at;
        while (NumberWords.scale(pieces.word(end)) > 0) {
            end++;
        }
        return end > at ? Numeral.vague(end) : null;
    }

    /// "half a million", "a quarter of a million", "half-dozen".
    private @Nullable Numeral part(int i) {
        int at = pieces.is(i, "a") ? i + 1 : i;
        if (!pieces.is(at, "half", "quarter") || (at == i && pieces.is(i, "quarter"))) {
            return null;
        }
        double value = pieces.is(at, "half") ? .5 : .25;
        at += isHyphen(at + 1) ? 2 : 1;
        at += pieces.is(at, "of") ? 1 : 0;
        at += pieces.is(at, "a") ? 1 : 0;
        at += isHyphen(at) ? 1 : 0;
        double scale = NumberWords.scale(pieces.word(at));
        return scale > 0 ? Numeral.exact(at + 1, value, scale) : null;
    }

    /// "twenty-five", "two hundred and fifty thousand", "a dozen".
    private @Nullable Numeral words(int i) {
        boolean article = pieces.is(i, "a", "an") && NumberWords.scale(pieces.word(i + 1)) > 0;
        int end = i + 1;
        double total = 0;
        double group = article ? 1 : NumberWords.cardinal(pieces.word(i));
        double least = Double.MAX_VALUE;
        if (group == 0) {
            return null;
        }
        while (true) {
            int at = isHyphen(end) ? end + 1 : end;
            double scale = NumberWords.scale(pieces.word(at));
            boolean joined = pieces.is(at, "and") && (group >= 100 || (group == 0 && total > 0));
            int next = NumberWords.cardinal(pieces.word(joined ? at + 1 : at));
            if (group > 0 && scale == 100 && group < 100) {
                group *= 100;
            } else if (group > 0 && scale > 0 && scale != 100 && scale < least) {
                total += group * scale;
                group = 0;
                least = scale;
            } else if (next > 0 && fits(group, next) && least > 100) {
                group += next;
                at += joined ? 1 : 0;
            } else {
                break;
            }
            end = at + 1;
        }
        boolean plain = total == 0 && group < 100;
        return plain ? scaled(end, group) : spelled(end, total, group, least);
    }

    private static Numeral spelled(int end, double total, double group, double least) {
        boolean round = group == 0;
        return round
                ? Numeral.exact(end, total / least, least)
                : new Numeral(end, total + group, total + group, 1);
    }

    private static boolean fits(double group, int next) {
        double tail = group % 100;
        return tail == 0 ? group == 0 || next < 100 : tail >= 20 && tail % 10 == 0 && next < 10;
    }
}
