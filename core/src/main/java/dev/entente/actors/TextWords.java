package dev.entente.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a text for looking up names: runs of letters and digits, and abbreviations with
/// full stops.
final class TextWords {
    private static final Pattern WORD =
            Pattern.compile("\\p{L}\\.(?:\\p{L}\\.)+|[\\p{L}\\p{M}\\p{N}]{1,60}");

    private TextWords() {}

    /// A word and its place in characters.
    record Word(String text, int start, int end) {
        boolean capital() {
            return Character.isUpperCase(text.codePointAt(0));
        }
    }

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Word(matcher.group(), matcher.start(), matcher.end()));
        }
        return words;
    }
}
