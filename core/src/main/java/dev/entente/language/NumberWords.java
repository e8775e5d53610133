package dev.entente.language;

import dev.entente.Table;
import java.util.HashMap;
import java.util.Map;

/// The number words that come with the program, in lower case. Where a word is none, its number is
/// 0.
final class NumberWords {
    private static final Map<String, Map<String, Double>> CLASSES = read();

    private NumberWords() {}

    /// "one" to "nineteen", "twenty", "thirty" to "ninety".
    static int cardinal(String word) {
        return (int) value("number", word);
    }

    /// "first" to "twentieth", "thirtieth".
    static int ordinal(String word) {
        return (int) value("ordinal", word);
    }

    /// What a word multiplies the number before it by: "hundred", "dozen", "million".
    static double scale(String word) {
        return value("scale", word);
    }

    /// The same of a short form, which needs digits before it: "bn", "k".
    static double shortScale(String word) {
        return value("short", word);
    }

    /// How many of a share make the whole: 3 for "third" and "thirds".
    static int parts(String word) {
        return (int) value("part", word);
    }

    /// Whether a word is a number that is not told: "dozens", "thousands".
    static boolean isVague(String word) {
        return value("vague", word) > 0;
    }

    private static double value(String name, String word) {
        return CLASSES.getOrDefault(name, Map.of()).getOrDefault(word, 0.0);
    }

    private static Map<String, Map<String, Double>> read() {
        Map<String, Map<String, Double>> classes = new HashMap<>();
        for (String[] row : Table.rows(NumberWords.class, "numbers.tsv")) {
            classes.computeIfAbsent(row[0], name -> new HashMap<>())
                    .put(row[1], Double.valueOf(row[2]));
        }
        return classes;
    }
}
