package dev.entente.language;

import org.jspecify.annotations.Nullable;

/// Numbers of units: "two", "24", "2.5", "a few".
final class Counts {
    private final Pieces pieces;

    Counts(Pieces pieces) {
        this.pieces = pieces;
    }

    /// A number as read.
    ///
    /// @param end after its last piece
    /// @param number in digits, or null where it is vague
    /// @param single whether a unit in the singular follows it: "a", "one"
    record Count(int end, @Nullable String number, boolean single) {
        /// The number where it is whole, else -1.
        int whole() {
            return number == null || number.contains(".") ? -1 : Integer.parseInt(number);
        }
    }

    @Nullable Count at(int i) {
        Count one = one(i);
        if (one == null || one.number() == null) {
            return one;
        }
        boolean joined = pieces.is(one.end(), "to", "or") || isDash(one.end());
        Count other = joined ? one(one.end() + 1) : null;
        return other == null || other.single() ? one : new Count(other.end(), null, false);
    }

    private boolean isDash(int i) {
        return pieces.is(i, "-") && pieces.isDigits(i - 1) && pieces.isDigits(i + 1);
    }

    private @Nullable Count one(int i) {
        if (pieces.isDigits(i)) {
            return digits(i);
        }
        if (pieces.is(i, "a", "an", "one", "single")) {
            int next = i + 1;
            if (pieces.is(i, "a")
                    && pieces.is(next, "few", "couple", "dozen", "number", "single")) {
                return pieces.is(next, "single")
                        ? new Count(i + 2, "1", true)
                        : new Count(pieces.is(i + 2, "of") ? i + 3 : i + 2, null, false);
            }
            return new Count(next, "1", true);
        }
        if (pieces.is(i, "few", "several", "many")) {
            return new Count(i + 1, null, false);
        }
        if (pieces.follow(i, "couple", "of") || pieces.follow(i, "dozens", "of")) {
            return new Count(i + 2, null, false);
        }
        return words(i);
    }

    private @Nullable Count words(int i) {
        int number = NumberWords.cardinal(pieces.word(i));
        if (number == 0) {
            return null;
        }
        int ones = NumberWords.cardinal(pieces.word(i + 2));
        boolean composed = number >= 20 && pieces.is(i + 1, "-") && ones > 0 && ones < 10;
        int whole = composed ? number + ones : number;
        return new Count(composed ? i + 3 : i + 1, String.valueOf(whole), false);
    }

    private @Nullable Count digits(int i) {
        int whole = pieces.number(i);
        if (whole >= 0) {
            return whole == 0 ? null : new Count(i + 1, String.valueOf(whole), whole == 1);
        }
        boolean decimal =
                pieces.is(i + 1, ".")
                        && pieces.isDigits(i + 2)
                        && pieces.word(i).length() < 5
                        && pieces.word(i + 2).length() < 4;
        return decimal ? new Count(i + 3, pieces.word(i) + "." + pieces.word(i + 2), false) : null;
    }
}
