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
    private static final int UNKNOWN = 12;

    /// What is commoner tells nothing of a sentence.
    private static final int LEAST = 5;

    /// The bits of a packed word that hold its rarity.
    private static final int PACKED = 15;

    /// An odd number by which the bits of a hash spread to the high ones.
    private static final int SPREAD = 0x9e3779b1;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");
    private static final Rarity LOADED = new Rarity();

    private final Map<String, Integer> words = new HashMap<>();

    private Rarity() {
        for (String[] row : Table.rows(Rarity.class, "rarity.tsv")) {
            for (String word : row[1].split(" ", -1)) {
                words.put(word, Integer.valueOf(row[0]));
            }
        }
    }

    /// The words of a sentence that are not common, in lower case, each with its rarity, from 5 to
    /// 12.
    static Map<String, Integer> of(String sentence) {
        Map<String, Integer> rare = new TreeMap<>();
        Matcher word = WORD.matcher(sentence.toLowerCase(Locale.ROOT));
        while (word.find()) {
            int rarity = LOADED.words.getOrDefault(word.group(), UNKNOWN);
            if (rarity >= LEAST) {
                rare.put(word.group(), rarity);
            }
        }
        return rare;
    }

    /// Words in rising order, each as 28 bits of its hash before 4 bits of its rarity.
    static int[] packed(Map<String, Integer> words) {
        return words.entrySet().stream()
                .mapToInt(word -> ((word.getKey().hashCode() * SPREAD) & ~PACKED) | word.getValue())
                .sorted()
                .distinct()
                .toArray();
    }

    /// The cosine of the angle between two sets of [#packed] words by their rarity, from 0 to 1.
    static double cosine(int[] some, int[] others) {
        int product = 0;
        int i = 0;
        int j = 0;
        while (i < some.length && j < others.length) {
            if (some[i] == others[j]) {
                product += square(some[i]);
                i++;
                j++;
            } else if (some[i] < others[j]) {
                i++;
            } else {
                j++;
            }
        }
        return product == 0 ? 0 : product / Math.sqrt(squares(some) * squares(others));
    }

    private static double squares(int[] words) {
        int sum = 0;
        for (int word : words) {
            sum += square(word);
        }
        return sum;
    }

    private static int square(int word) {
        int rarity = word & PACKED;
        return rarity * rarity;
    }
}
