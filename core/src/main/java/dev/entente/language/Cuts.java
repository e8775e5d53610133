package dev.entente.language;

/// Where what is written as one word is two: a clitic ("do" and "n't"), two words run together
/// ("can" and "not"), a number and its unit ("5" and "km"). Words are given in lower case.
final class Cuts {
    private static final Lexicon LEXICON = Lexicon.ENGLISH;

    private Cuts() {}

    /// A word in lower case, character by character, with straight apostrophes.
    static String lower(String word) {
        StringBuilder lower = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char character = word.charAt(i);
            lower.append(character == '’' ? '\'' : Character.toLowerCase(character));
        }
        return lower.toString();
    }

    /// Where the last of two words begins, or 0.
    ///
    /// @param money whether a currency stands before the word
    static int of(String word, boolean money) {
        int fused = LEXICON.fused().getOrDefault(word, 0);
        if (fused > 0) {
            return fused;
        }
        int unit = unit(word, money);
        return unit > 0 ? unit : clitic(word);
    }

    private static int unit(String word, boolean money) {
        int digits = 0;
        while (digits < word.length() && "0123456789.,:".indexOf(word.charAt(digits)) >= 0) {
            digits++;
        }
        if (digits == 0 || digits == word.length()) {
            return 0;
        }
        int end = word.length() - (word.endsWith(".") ? 1 : 0);
        String unit = word.substring(digits, Math.max(digits, end));
        boolean amount =
                money
                        && switch (unit) {
                            case "m", "b", "mm", "bn", "t", "tn" -> true;
                            default -> false;
                        };
        return amount || LEXICON.units().contains(unit) ? digits : 0;
    }

    /// Where the clitic at the end of a word begins, or 0.
    static int clitic(String word) {
        if (word.length() > 3 && word.endsWith("n't")) {
            return word.length() - 3;
        }
        int mark = Math.max(word.lastIndexOf('\''), word.lastIndexOf('`'));
        if (mark <= 0) {
            return 0;
        }
        char before = word.charAt(mark - 1);
        return switch (word.substring(mark + 1)) {
            case "s", "m", "d", "re", "ve", "ll" ->
                    Character.isLetter(before) || before == '.' || isYear(word.substring(0, mark))
                            ? mark
                            : 0;
            default -> 0;
        };
    }

    /// Whether a number before "'s" is a year, not a decade.
    private static boolean isYear(String word) {
        return word.length() == 4
                && word.chars().allMatch(Character::isDigit)
                && !word.endsWith("0");
    }
}
