package dev.entente.language;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The pieces of a word that the encoder knows: the longest first, from the left, without case and
/// accents (WordPiece of Devlin et al. 2019, "uncased"). A word of unknown characters is the one
/// unknown piece; no word is without a piece.
final class WordPieces {
    private static final int LONGEST_PART = 100;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final int longest;
    private final int unknown;

    /// @param pieces all pieces in the order of their numbers; those inside a word begin with "##"
    WordPieces(List<String> pieces) {
        int most = 0;
        for (String piece : pieces) {
            numbers.put(piece, numbers.size());
            most = Math.max(most, piece.length());
        }
        longest = most;
        unknown = number("[UNK]");
    }

    /// The number of a piece that there must be.
    int number(String piece) {
        Integer number = numbers.get(piece);
        if (number == null) {
            throw new ModelException("The model's list of pieces has no " + piece + ".");
        }
        return number;
    }

    /// Whether a lower-case word is a piece as it stands, as the common words of English are.
    boolean knows(String word) {
        return numbers.containsKey(word);
    }

    /// The numbers of a word's pieces, at least one.
    int[] of(String word) {
        int[] found = new int[word.length() * 3 + 1];
        int count = 0;
        StringBuilder part = new StringBuilder();
        String plain = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        for (int i = 0; i < plain.length(); ) {
            int point = plain.codePointAt(i);
            i += Character.charCount(point);
            if (isDropped(point)) {
                continue;
            }
            if (Character.isSpaceChar(point) || isPunctuation(point) || isIdeograph(point)) {
                count = longest(part, found, count);
                if (!Character.isSpaceChar(point)) {
                    part.appendCodePoint(point);
                    count = longest(part, found, count);
                }
            } else {
                part.appendCodePoint(point);
            }
        }
        count = longest(part, found, count);
        if (count == 0) {
            found[count++] = unknown;
        }
        return Arrays.copyOf(found, count);
    }

    /// Adds the pieces of a part to those found, empties the part and returns the new count.
    private int longest(StringBuilder part, int[] found, int count) {
        String text = part.toString();
        part.setLength(0);
        if (text.isEmpty()) {
            return count;
        }
        int next = count;
        if (text.codePointCount(0, text.length()) <= LONGEST_PART) {
            int start = 0;
            while (start < text.length()) {
                int end = Math.min(text.length(), start + longest);
                Integer number = null;
                while (end > start && number == null) {
                    number = numbers.get((start > 0 ? "##" : "") + text.substring(start, end));
                    end -= number == null ? 1 : 0;
                }
                if (number == null) {
                    found[count] = unknown;
                    return count + 1;
                }
                found[next++] = number;
                start = end;
            }
            return next;
        }
        found[next] = unknown;
        return next + 1;
    }

    private static boolean isDropped(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED ->
                    true;
            default -> point == 0xFFFD;
        };
    }

    private static boolean isPunctuation(int point) {
        if (point < 127) {
            return point > 32 && !Character.isLetterOrDigit(point);
        }
        return switch (Character.getType(point)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION ->
                    true;
            default -> false;
        };
    }

    private static boolean isIdeograph(int point) {
        return (point >= 0x4E00 && point <= 0x9FFF)
                || (point >= 0x3400 && point <= 0x4DBF)
                || (point >= 0x20000 && point <= 0x2A6DF)
                || (point >= 0x2A700 && point <= 0x2CEAF)
                || (point >= 0xF900 && point <= 0xFAFF)
                || (point >= 0x2F800 && point <= 0x2FA1F);
    }

    /// The shape of a word as the encoder is told it: 0 without letters that have case, 1 lower, 2
    /// capitalised, 3 capitals, 4 mixed.
    static int shape(String word) {
        int letters = 0;
        int upper = 0;
        int lower = 0;
        boolean firstUpper = false;
        for (int i = 0; i < word.length(); ) {
            int point = word.codePointAt(i);
            i += Character.charCount(point);
            if (Character.isLetter(point)) {
                letters++;
                upper += Character.isUpperCase(point) ? 1 : 0;
                lower += Character.isLowerCase(point) ? 1 : 0;
                firstUpper |= letters == 1 && upper == 1;
            }
        }
        if (upper + lower == 0) {
            return 0;
        }
        if (upper == 0) {
            return 1;
        }
        if (upper == 1 && firstUpper) {
            return 2;
        }
        return upper == letters ? 3 : 4;
    }
}
