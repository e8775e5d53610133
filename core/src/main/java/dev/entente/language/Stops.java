package dev.entente.language;

import dev.entente.language.Tokenizer.Piece;
import java.util.List;

/// Whether a full stop belongs to the word before it ("Gen.", "U.S.", "J.") or ends a sentence.
/// Where an abbreviation ends a sentence, the treebanks part its last full stop from it.
final class Stops {
    private static final Lexicon LEXICON = Lexicon.ENGLISH;
    private static final int LONGEST = 16;

    private final String text;

    Stops(String text) {
        this.text = text;
    }

    /// Whether the full stop after a word belongs to it.
    ///
    /// @param start the word's first character
    /// @param stop the full stop
    /// @param to where the paragraph ends
    /// @param before the tokens before the word
    boolean belongs(int start, int stop, int to, List<Piece> before) {
        boolean doubled = stop + 1 < to && text.charAt(stop + 1) == '.';
        boolean dots = doubled && stop + 2 < to && text.charAt(stop + 2) == '.';
        if (stop - start > LONGEST || dots) {
            return false;
        }
        int next = stop + 1;
        while (next < to && Marks.isGap(text.codePointAt(next))) {
            next++;
        }
        if (next >= to) {
            return false;
        }
        int part = start + text.substring(start, stop).lastIndexOf('-') + 1;
        String word = text.substring(part, stop);
        String lower = Cuts.lower(word);
        boolean capital = Character.isUpperCase(text.codePointAt(part));
        if (isItem(word, before) && (next > stop + 1 || Marks.isDrawing(text.charAt(next)))) {
            return true;
        }
        if (LEXICON.titles().contains(lower)) {
            return Character.isLetterOrDigit(text.codePointAt(next)) || goesOn(lower, next, to);
        }
        if (lower.indexOf('.') > 0 && isInitials(lower)) {
            return doubled || goesOn(lower, next, to);
        }
        if (doubled) {
            return LEXICON.abbreviations().contains(lower);
        }
        if (LEXICON.numbered().contains(lower) && Character.isDigit(text.charAt(next))) {
            return true;
        }
        if (LEXICON.abbreviations().contains(lower)
                || (capital && LEXICON.capitalised().contains(lower))) {
            return goesOn(lower, next, to);
        }
        return capital && stop - start == 1 && isInitial(start, next, to);
    }

    /// Whether a number opens a paragraph as that of an item: "1."
    private boolean isItem(String word, List<Piece> before) {
        return (before.isEmpty() || (before.size() == 1 && isDrawing(before.get(0))))
                && word.length() <= 6
                && word.chars().allMatch(c -> Character.isDigit(c) || c == '.')
                && (word.length() <= 2 || word.indexOf('.') > 0);
    }

    private boolean isDrawing(Piece piece) {
        return Marks.isDrawing(text.charAt(piece.start()));
    }

    /// Letters by one or two with full stops between them: "u.s", "ph.d".
    private static boolean isInitials(String lower) {
        int run = 0;
        for (int i = 0; i < lower.length(); i++) {
            run = lower.charAt(i) == '.' ? 0 : run + 1;
            if (run > 2 || (run > 0 && !Character.isLetter(lower.charAt(i)))) {
                return false;
            }
        }
        return true;
    }

    /// Whether the sentence goes on after an abbreviation.
    private boolean goesOn(String lower, int next, int to) {
        int point = text.codePointAt(next);
        if (Character.isUpperCase(point)) {
            return lower.equals("p.s")
                    || (!isStarter(next, to) && !lower.equals("etc") && !isHour(lower, next, to));
        }
        return "\"“‘'".indexOf(point) < 0 || !isUpper(next + 1) || next >= to - 1;
    }

    /// Whether hours go before a word that is not a zone of time, a day or a month.
    private boolean isHour(String lower, int next, int to) {
        if (!lower.equals("a.m") && !lower.equals("p.m")) {
            return false;
        }
        String word = word(next, to);
        boolean zone = word.length() <= 4 && word.chars().allMatch(Character::isUpperCase);
        return !zone && !word.matches("[A-Z][a-z]+day|Eastern|Pacific|Central|Local");
    }

    private boolean isStarter(int at, int to) {
        return LEXICON.starters().contains(Cuts.lower(word(at, to)));
    }

    private String word(int at, int to) {
        int end = at;
        while (end < to && end - at < LONGEST && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(at, end);
    }

    private boolean isUpper(int at) {
        return at < text.length() && Character.isUpperCase(text.codePointAt(at));
    }

    /// Whether a capital is the initial of a name: a name, another initial or a mark within the
    /// sentence stands after it.
    private boolean isInitial(int start, int next, int to) {
        char after = text.charAt(next);
        boolean initial = isUpper(next) && next + 1 < to && text.charAt(next + 1) == '.';
        if (initial || ",;:]".indexOf(after) >= 0) {
            return true;
        }
        boolean named = "\"“".indexOf(after) >= 0 && isUpper(next + 1);
        return text.charAt(start) != 'I'
                && (named || Character.isLetterOrDigit(after))
                && !(isUpper(next) && isStarter(next, to));
    }
}
