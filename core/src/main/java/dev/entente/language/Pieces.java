package dev.entente.language;

import dev.entente.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The tokens of a sentence cut into runs of letters, runs of digits and single marks, so that
/// "mid-June" and "18-19" read alike however they were tokenized. Positions outside hold the empty
/// text.
final class Pieces {
    /// A run of letters or digits, or a mark.
    ///
    /// @param text as it stands
    /// @param lower in lower case, with plain marks
    /// @param span where it stands
    /// @param token the token it is part of
    private record Piece(String text, String lower, Span span, int token) {}

    private static final Piece NOTHING = new Piece("", "", new Span(0, 0), -1);
    private static final int LONGEST = 40;

    private final List<Piece> pieces = new ArrayList<>();
    private final List<PartOfSpeech> tags;

    Pieces(Sentence sentence, List<PartOfSpeech> tags) {
        this.tags = tags;
        for (int i = 0; i < sentence.tokens().size(); i++) {
            cut(sentence.tokens().get(i), i);
        }
    }

    private void cut(Token token, int number) {
        int[] points = token.text().codePoints().toArray();
        int start = token.span().start();
        for (int from = 0; from < points.length; ) {
            int to = from + 1;
            int kind = kind(points[from]);
            while (kind > 0 && to < points.length && kind(points[to]) == kind) {
                to++;
            }
            String text = new String(points, from, Math.min(to - from, LONGEST));
            pieces.add(new Piece(text, plain(text), new Span(start + from, start + to), number));
            from = to;
        }
    }

    private static int kind(int point) {
        return Character.isLetter(point) ? 1 : point >= '0' && point <= '9' ? 2 : 0;
    }

    private static String plain(String text) {
        return switch (text) {
            case "’", "‘" -> "'";
            case "–", "‑", "‐" -> "-";
            default -> text.toLowerCase(Locale.ROOT);
        };
    }

    private Piece at(int i) {
        return i < 0 || i >= pieces.size() ? NOTHING : pieces.get(i);
    }

    int size() {
        return pieces.size();
    }

    String word(int i) {
        return at(i).lower();
    }

    /// Whether the piece is one of these.
    boolean is(int i, String... words) {
        for (String word : words) {
            if (at(i).lower().equals(word)) {
                return true;
            }
        }
        return false;
    }

    boolean is(int i, Set<String> words) {
        return words.contains(at(i).lower());
    }

    /// Whether these words stand from `i` on.
    boolean follow(int i, String... words) {
        for (int k = 0; k < words.length; k++) {
            if (!at(i + k).lower().equals(words[k])) {
                return false;
            }
        }
        return true;
    }

    /// Whether nothing lies between the piece and the one before it.
    boolean glued(int i) {
        return i > 0 && i < pieces.size() && at(i - 1).span().end() == at(i).span().start();
    }

    boolean isDigits(int i) {
        String word = word(i);
        return !word.isEmpty() && kind(word.codePointAt(0)) == 2;
    }

    boolean isLetters(int i) {
        String word = word(i);
        return !word.isEmpty() && kind(word.codePointAt(0)) == 1;
    }

    boolean isCapital(int i) {
        return !at(i).text().isEmpty() && Character.isUpperCase(at(i).text().codePointAt(0));
    }

    int token(int i) {
        return at(i).token();
    }

    /// The first piece of a token; the number of pieces where there is no such token.
    int first(int token) {
        int i = 0;
        while (i < pieces.size() && pieces.get(i).token() < token) {
            i++;
        }
        return i;
    }

    boolean is(int i, PartOfSpeech tag) {
        int token = at(i).token();
        return token >= 0 && token < tags.size() && tags.get(token) == tag;
    }

    Span span(int first, int end) {
        return new Span(at(first).span().start(), at(end - 1).span().end());
    }

    /// The pieces as they stand, with one space where they are apart.
    String text(int first, int end) {
        StringBuilder text = new StringBuilder();
        for (int i = first; i < end; i++) {
            text.append(i > first && !glued(i) ? " " : "").append(at(i).text());
        }
        return text.toString();
    }

    /// A whole number from 1 to 9999 in digits; -1 where none stands.
    int number(int i) {
        if (!isDigits(i) || word(i).length() > 4) {
            return -1;
        }
        boolean more = is(i + 1, ",", ".") && glued(i + 1) && glued(i + 2) && isDigits(i + 2);
        return more ? -1 : Integer.parseInt(word(i));
    }
}
