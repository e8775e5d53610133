package dev.entente.language;

import org.jspecify.annotations.Nullable;

/// Times of the day: "3:30 p.m. EDT", "15:00 GMT", "noon". They have no value without their day.
final class Clocks {
    private final Pieces pieces;

    Clocks(Pieces pieces) {
        this.pieces = pieces;
    }

    @Nullable Reading at(int i) {
        if (pieces.is(i, "noon", "midnight")) {
            return Reading.date(i + 1, Moment.UNKNOWN);
        }
        int hour = pieces.word(i).length() > 2 ? -1 : pieces.number(i);
        if (hour < 0 || hour > 24) {
            return null;
        }
        boolean minutes =
                pieces.is(i + 1, ":", ".")
                        && pieces.glued(i + 2)
                        && pieces.word(i + 2).length() == 2
                        && pieces.number(i + 2) >= 0
                        && pieces.number(i + 2) < 60;
        int end = minutes ? i + 3 : i + 1;
        int half = half(end);
        int zone = pieces.is(half, TimeWords.ZONES) ? half + 1 : half;
        zone += zone > half && pieces.is(zone, "time") ? 1 : 0;
        boolean colon = minutes && pieces.is(i + 1, ":");
        boolean shown = half > end || (colon && (zone > half || pieces.is(i - 1, "at")));
        return shown ? Reading.date(zone, Moment.UNKNOWN) : null;
    }

    /// After "a.m.", "pm" or "o'clock".
    private int half(int i) {
        if (pieces.is(i, "am", "pm")) {
            return i + 1;
        }
        if (pieces.follow(i, "o", "'", "clock")) {
            return i + 3;
        }
        boolean dotted = pieces.is(i, "a", "p") && pieces.is(i + 1, ".") && pieces.is(i + 2, "m");
        return dotted ? pieces.is(i + 3, ".") ? i + 4 : i + 3 : i;
    }
}
