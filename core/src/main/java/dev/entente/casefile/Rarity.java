package dev.entente.casefile;

import dev.entente.Table;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How rare words are in English: the inverse document frequency (Spärck Jones 1972) of sentences,
/// the same for every case, so that no answer depends on what else a case holds.
final class Rarity {
    /// Of a word that no table knows.
    private static final double UNKNOWN = 12;

    /// What is commoner tells nothing of a sentence.
    private static final double LEAST = 5;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");
    private static final Rarity LOADED = new Rarity();

    private final Map<String, Double> words = new HashMap<>();

    private Rarity() {
        for (String[] row : Table.rows(Rarity.class, "rarity.tsv")) {
            for (String word : row[1].split(" ", -1)) {
                words.put(word, Double.valueOf(row[0]));
            }
        }
    }

    /// The words of a sentence that are not common, in lower case, each with its rarity, at least
    /// 5.
    static Map<String, Double> of(String sentence) {
        Map<String, Double> rare = new TreeMap<>();
        Matcher word = WORD.matcher(sentence.toLowerCase(Locale.ROOT));
        while (word.find()) {
            double rarity = LOADED.words.getOrDefault(word.group(), UNKNOWN);
            if (rarity >= LEAST) {
                rare.put(word.group(), rarity);
            }
        }
        return rare;
    }

    /// The cosine of the angle between two sets of words by their rarity, from 0 to 1.
    static double cosine(Map<String, Double> some, Map<String, Double> others) {
        double product = 0;
        for (Map.Entry<String, Double> word : some.entrySet()) {
            product += word.getValue() * others.getOrDefault(word.getKey(), 0.);
        }
        return product == 0 ? 0 : product / Math.sqrt(square(some) * square(others));
    }

    private static double square(Map<String, Double> words) {
        return words.values().stream().mapToDouble(rarity -> rarity * rarity).sum();
    }
}
