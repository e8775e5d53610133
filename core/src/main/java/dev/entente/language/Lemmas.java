package dev.entente.language;

import java.util.Locale;

/// From a word and the model's rule for it to its dictionary form.
final class Lemmas {
    private Lemmas() {}

    /// The dictionary form.
    ///
    /// @param rule "=" keeps the word as it is; "!be" names the form; "3y" takes three characters
    ///   off the end of the lower-cased word and adds "y"
    static String of(String word, String rule) {
        if (rule.startsWith("!")) {
            return rule.substring(1);
        }
        if (rule.startsWith("=")) {
            return word;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        int keep = lower.length() - (rule.charAt(0) - '0');
        return keep < 0 ? lower : lower.substring(0, keep) + rule.substring(1);
    }
}
