package dev.entente.language;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// From a word and the model's rule for it to its dictionary form. Whether "-ed" was added to a
/// stem with or without an "e" the rule often gets wrong; so where it gives no known word and
/// another rule of the same ending does, that one holds.
final class Lemmas {
    private static final List<String> OF_ED = List.of("2", "1", "3", "3y");
    private static final List<String> OF_ING = List.of("3", "3e", "4");
    private static final List<String> OF_S = List.of("1", "2", "3y");

    private Lemmas() {}

    /// The dictionary form.
    ///
    /// @param rule "=" keeps the word as it is; "!be" names the form; "3y" takes three characters
    ///   off the end of the lower-cased word and adds "y"
    /// @param known whether there is a word
    static String of(String word, String rule, Predicate<String> known) {
        if (rule.startsWith("!")) {
            return rule.substring(1);
        }
        if (rule.startsWith("=")) {
            return word;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        String lemma = applied(lower, rule);
        if (known.test(lemma) || rule.startsWith("0")) {
            return lemma;
        }
        for (String other : others(lower)) {
            String candidate = applied(lower, other);
            if (known.test(candidate)) {
                return candidate;
            }
        }
        return lemma;
    }

    private static List<String> others(String word) {
        if (word.endsWith("ed")) {
            return OF_ED;
        }
        if (word.endsWith("ing")) {
            return OF_ING;
        }
        return word.endsWith("s") ? OF_S : List.of();
    }

    private static String applied(String lower, String rule) {
        int keep = lower.length() - (rule.charAt(0) - '0');
        return keep < 1 ? lower : lower.substring(0, keep) + rule.substring(1);
    }
}
