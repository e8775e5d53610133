package dev.entente.language;

import dev.entente.Table;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Units of measure, money and shares, as the table that comes with the program names them.
final class Units {
    private static final int LONGEST = 3;
    private static final Map<String, Map<String, String>> CLASSES = read();

    /// What a unit does.
    enum Kind {
        /// It holds something: "container".
        VESSEL,
        /// It measures: "kilometer".
        MEASURE,
        /// It tells a part of a whole: "percent".
        SHARE,
        /// It pays: "USD".
        MONEY,
        /// It pays a hundredth of its name: "cents" of "USD".
        COIN
    }

    /// A unit as read.
    ///
    /// @param end after its last piece
    record Unit(int end, String name, Kind kind) {}

    private final Pieces pieces;

    Units(Pieces pieces) {
        this.pieces = pieces;
    }

    /// Whether a word is a short form of a unit: "km".
    static boolean isShort(String word) {
        return name("short", word) != null;
    }

    /// The currency whose sign or code begins here, before a number.
    @Nullable Unit sign(int i) {
        StringBuilder sign = new StringBuilder();
        for (int end = i + 1; end <= i + 5; end++) {
            sign.append(pieces.word(end - 1));
            String money = name("sign", sign.toString());
            if (money != null) {
                return new Unit(end, money, Kind.MONEY);
            }
            if (!pieces.glued(end)) {
                break;
            }
        }
        String code = pieces.isCapital(i) ? name("code", pieces.word(i)) : null;
        return code == null ? null : new Unit(i + 1, code, Kind.MONEY);
    }

    /// The longest unit that begins here, after a number.
    @Nullable Unit at(int i) {
        int first = i;
        if (pieces.follow(i, "u", ".", "s", ".")) {
            first = i + 4;
        } else if (pieces.is(i, "us", "american")) {
            first = i + 1;
        }
        if (first > i) {
            boolean dollars = pieces.is(first, "dollar", "dollars");
            return dollars ? new Unit(first + 1, "USD", Kind.MONEY) : null;
        }
        for (int length = LONGEST; length > 0; length--) {
            StringBuilder words = new StringBuilder();
            for (int k = 0; k < length; k++) {
                words.append(k > 0 ? " " : "").append(pieces.word(i + k));
            }
            Unit unit = named(i + length, words.toString());
            if (unit != null) {
                return unit;
            }
        }
        boolean letter = pieces.is(i + 1, "-") && pieces.glued(i + 1);
        boolean after = pieces.isDigits(i - 1) && !letter;
        String brief = after ? name("short", pieces.word(i)) : null;
        return brief == null ? null : new Unit(i + 1, brief, Kind.MEASURE);
    }

    private static @Nullable Unit named(int end, String words) {
        for (Kind kind : Kind.values()) {
            String name =
                    switch (kind) {
                        case VESSEL -> name("vessel", words);
                        case MEASURE -> name("measure", words);
                        case SHARE -> name("share", words);
                        case MONEY -> name("money", words);
                        case COIN -> name("coin", words);
                    };
            if (name != null) {
                return new Unit(end, name, kind);
            }
        }
        return null;
    }

    private static @Nullable String name(String kind, String word) {
        return CLASSES.getOrDefault(kind, Map.of()).get(word);
    }

    private static Map<String, Map<String, String>> read() {
        Map<String, Map<String, String>> classes = new HashMap<>();
        for (String[] row : Table.rows(Units.class, "units.tsv")) {
            classes.computeIfAbsent(row[0], name -> new HashMap<>()).put(row[1], row[2]);
        }
        return classes;
    }
}
