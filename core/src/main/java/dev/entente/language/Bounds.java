package dev.entente.language;

import java.util.List;
import java.util.Set;

/// What the words around a number make of it: a lower bound ("more than"), an upper bound ("up
/// to"), or a number that is not exact ("about").
final class Bounds {
    /// How a number is meant.
    enum Bound {
        /// As it stands.
        EXACT,
        /// As about right.
        ABOUT,
        /// As the least.
        LEAST,
        /// As the most.
        MOST
    }

    private static final List<String[]> MOST =
            phrases(
                    "up to;as many as;as much as;at most;at the most;no more than;not more than;"
                            + "fewer than;less than;lower than;smaller than;under;below;"
                            + "not exceeding;not to exceed;maximum of;a maximum of;as high as;"
                            + "just under;well under");
    private static final List<String[]> LEAST =
            phrases(
                    "more than;over;at least;no fewer than;not fewer than;no less than;"
                            + "not less than;above;upwards of;upward of;exceeding;exceed;exceeds;"
                            + "exceeded;minimum of;a minimum of;greater than;higher than;"
                            + "in excess of;well over;as few as;as little as;surpassing;topping");
    private static final List<String[]> ABOUT =
            phrases(
                    "about;around;some;near;approximately;roughly;nearly;almost;close to;"
                            + "an estimated;estimated;the estimated;virtually;approx;approx.;circa;"
                            + "in the neighborhood of;on the order of");

    /// What a number is the name of after "below the": "the 5000 mark".
    private static final Set<String> MARKS = Set.of("mark", "level", "limit", "threshold");

    private final Pieces pieces;

    Bounds(Pieces pieces) {
        this.pieces = pieces;
    }

    private static List<String[]> phrases(String list) {
        return List.of(list.split(";")).stream().map(phrase -> phrase.split(" ")).toList();
    }

    /// How the number at `start` to `end` (exclusive) is meant.
    Bound of(int start, int end) {
        Bound after = after(end);
        if (after != Bound.EXACT) {
            return after;
        }
        boolean mark = pieces.is(start - 1, "the") && pieces.is(end, MARKS);
        Bound near = before(mark ? start - 1 : start);
        Bound far = near == Bound.ABOUT ? before(start - 1) : near;
        return far == Bound.EXACT ? near : far;
    }

    /// What the longest of the phrases that end before `i` says: "no fewer than" is not "fewer
    /// than".
    private Bound before(int i) {
        int most = longest(i, MOST);
        int least = longest(i, LEAST);
        if (most > 0 || least > 0) {
            return most > least ? Bound.MOST : Bound.LEAST;
        }
        return longest(i, ABOUT) > 0 ? Bound.ABOUT : Bound.EXACT;
    }

    private int longest(int i, List<String[]> phrases) {
        int longest = 0;
        for (String[] phrase : phrases) {
            boolean stands = pieces.follow(i - phrase.length, phrase);
            longest = stands ? Math.max(longest, phrase.length) : longest;
        }
        return longest;
    }

    private Bound after(int end) {
        int at = pieces.is(end, "-") && pieces.glued(end) ? end + 1 : end;
        if (pieces.is(at, "plus", "+")) {
            return Bound.LEAST;
        }
        if (pieces.is(at, "odd") && at > end) {
            return Bound.ABOUT;
        }
        if (!pieces.is(end, "or")) {
            return Bound.EXACT;
        }
        if (pieces.is(end + 1, "more", "above", "greater", "higher")) {
            return Bound.LEAST;
        }
        if (pieces.is(end + 1, "less", "fewer", "below", "under")) {
            return Bound.MOST;
        }
        return pieces.is(end + 1, "so") ? Bound.ABOUT : Bound.EXACT;
    }

    /// The piece after "or more", "-plus" and their like at `end`.
    int skip(int end) {
        if (after(end) == Bound.EXACT) {
            return end;
        }
        return pieces.is(end, "plus", "+") ? end + 1 : end + 2;
    }
}
