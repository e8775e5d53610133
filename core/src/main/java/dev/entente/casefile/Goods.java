package dev.entente.casefile;

import dev.entente.Quantity;
import dev.entente.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What a quantity is of, in few enough words for two reports to meet.
///
/// Of the words that name a thing the head noun is kept, in lower case and in the singular:
/// "artillery shells" and "Shells" are `shell`. Of two nouns that are joined the first one counts
/// where it is a plural ("munitions and equipment" is `munition`), else the last one, since the
/// first may be cut short ("food and fuel aid" is `aid`). What is counted one by one is its own
/// measure, so that "9,000 containers" and "7,000 containers of munitions" are both measured in
/// `container`. Units of one measure have the same one, money its currency: no money is converted.
///
/// @param measure the unit that amounts are compared in, or the thing that is counted; empty where
///   neither is named
/// @param item what is measured or held; empty where it is counted one by one or not named
record Goods(String measure, String item) {
    private static final Map<String, Unit> UNITS = units();
    private static final Map<String, String> SINGULARS =
            Map.of(
                    "people",
                    "person",
                    "men",
                    "man",
                    "women",
                    "woman",
                    "children",
                    "child",
                    "aircrafts",
                    "aircraft");

    /// They act, and are not given.
    private static final Set<String> PARTIES =
            Set.of(
                    "country",
                    "nation",
                    "state",
                    "side",
                    "party",
                    "leader",
                    "government",
                    "ally",
                    "partner");

    private record Unit(String measure, double size, boolean adds) {}

    static Goods of(Quantity quantity) {
        boolean counted = quantity.unit() == null;
        String item = head(quantity.item());
        return new Goods(measure(unit(quantity)), counted ? "" : item);
    }

    /// The unit of a quantity, or the head noun of what is counted one by one.
    static String unit(Quantity quantity) {
        return quantity.unit() == null ? head(quantity.item()) : quantity.unit();
    }

    /// How many of `other` a unit is; both are of one measure.
    static double size(String unit, String other) {
        return own(unit).size() / own(other).size();
    }

    /// Whether it counts who takes part: "two countries".
    boolean isParty() {
        return item.isEmpty() && PARTIES.contains(measure);
    }

    /// Whether amounts of it add up: two distances do not, nor do amounts of what is not named.
    boolean adds() {
        return !measure.isEmpty() && own(measure).adds();
    }

    /// The unit that the measure of a unit is counted in.
    static String measure(String unit) {
        return own(unit).measure();
    }

    private static Unit own(String unit) {
        return UNITS.getOrDefault(unit, new Unit(unit, 1, true));
    }

    private static String head(String item) {
        List<String> words = new ArrayList<>();
        for (String word :
                item.toLowerCase(Locale.ROOT)
                        .split("[,;:(]", 2)[0]
                        .split("[^\\p{L}\\p{N}.'’-]+", -1)) {
            boolean and = word.equals("and") || word.equals("or");
            boolean ends = word.equals("of") || word.equals("for") || word.equals("from");
            if (!words.isEmpty() && (ends || (and && isPlural(words.get(words.size() - 1))))) {
                break;
            }
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words.isEmpty() ? "" : singular(words.get(words.size() - 1));
    }

    private static boolean isPlural(String word) {
        return !singular(word).equals(word);
    }

    private static String singular(String word) {
        String known = SINGULARS.get(word);
        if (known != null) {
            return known;
        }
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.matches(".+(?:ss|sh|ch|x)es")) {
            return word.substring(0, word.length() - 2);
        }
        return word.length() > 3 && word.matches(".*[^sui]s")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    private static Map<String, Unit> units() {
        Map<String, Unit> units = new HashMap<>();
        for (String[] row : Table.rows(Goods.class, "measures.tsv")) {
            units.put(row[0], new Unit(row[1], Double.parseDouble(row[2]), row[3].equals("sum")));
        }
        return Map.copyOf(units);
    }
}
