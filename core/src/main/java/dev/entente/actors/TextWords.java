package dev.entente.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The words of a text for looking up names: runs of letters and digits of at most 60 characters,
/// with an apostrophe inside ("Shi'ite", but "Russia" and "s"), and abbreviations with full stops
/// ("U.S.").
final class TextWords {
    private static final int LONGEST = 60;
    private static final Set<String> SHORTENED = Set.of("s", "re", "ll", "ve", "d", "m", "t");

    private final String text;

    private TextWords(String text) {
        this.text = text;
    }

    /// A word and its place in characters.
    record Word(String text, int start, int end) {
        boolean capital() {
            return Character.isUpperCase(text.codePointAt(0));
        }
    }

    static List<Word> of(String text) {
        return new TextWords(text).all();
    }

    private List<Word> all() {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith("http", at)) {
                at = endOfAddress(at);
                continue;
            }
            int end = end(at);
            if (end > at) {
                words.add(new Word(text.substring(at, end), at, end));
                at = end;
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return words;
    }

    /// Addresses of pages hold no names.
    private int endOfAddress(int at) {
        int end = at + 4;
        boolean address = text.startsWith("://", end) || text.startsWith("s://", end);
        while (address
                && end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && text.charAt(end) != ')') {
            end++;
        }
        return end;
    }

    /// Where the word ends that begins at `at`; `at` itself where none does.
    private int end(int at) {
        int stops = abbreviation(at);
        if (stops > at) {
            return stops;
        }
        int end = run(at);
        if (end > at && end < text.length() && isApostrophe(text.charAt(end))) {
            int more = run(end + 1);
            boolean letters = more > end + 1 && Character.isLetter(text.codePointAt(end + 1));
            if (letters && !SHORTENED.contains(text.substring(end + 1, more))) {
                return more;
            }
        }
        return end;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }

    /// Two single letters or more, each with a full stop.
    private int abbreviation(int at) {
        int end = at;
        int letters = 0;
        while (end < text.length() && Character.isLetter(text.codePointAt(end))) {
            int stop = end + Character.charCount(text.codePointAt(end));
            if (stop >= text.length() || text.charAt(stop) != '.') {
                break;
            }
            end = stop + 1;
            letters++;
        }
        if (letters > 0 && isLastLetter(end)) {
            return end + 1;
        }
        return letters > 1 ? end : at;
    }

    /// Whether a single capital ends an abbreviation without a stop ("U.N").
    private boolean isLastLetter(int at) {
        return at < text.length()
                && text.charAt(at) >= 'A'
                && text.charAt(at) <= 'Z'
                && (at + 1 == text.length()
                        || !Character.isLetterOrDigit(text.codePointAt(at + 1)));
    }

    private int run(int at) {
        int end = at;
        while (end < text.length() && end - at < LONGEST) {
            char c = text.charAt(end);
            if (c < 128 ? isPlain(c) : isWord(text.codePointAt(end))) {
                end += c < 128 ? 1 : Character.charCount(text.codePointAt(end));
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean isWord(int point) {
        int type = Character.getType(point);
        return Character.isLetter(point)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }
}
