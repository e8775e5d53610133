package dev.entente.language;

import dev.entente.language.Tokenizer.Piece;
import java.util.List;

/// Where the sentences of a paragraph end: after a mark that ends one, the quotation marks and
/// brackets that close with it, and references and faces behind it; before and after a rule.
final class Ends {
    /// The fewest marks of a rule.
    private static final int SHORTEST_RULE = 6;

    private final String text;
    private final Whole whole;
    private final List<Piece> pieces;

    Ends(String text, List<Piece> pieces) {
        this.text = text;
        this.whole = new Whole(text);
        this.pieces = pieces;
    }

    /// The place after the last token of the sentence that begins with a token, but no later than
    /// another.
    int after(int first, int latest) {
        int last = Math.min(latest, pieces.size());
        for (int i = first; i < last; i++) {
            if (isRule(i)) {
                return i == first ? i + 1 : i;
            }
            if (isStop(i) && !isLeftOut(i)) {
                int next = closed(i + 1);
                if (next >= last || parts(first, i, next)) {
                    return Math.min(next, last);
                }
            }
        }
        return last;
    }

    private boolean isStop(int i) {
        Piece piece = pieces.get(i);
        return Marks.isStop(text.charAt(piece.start()))
                && Marks.isStop(text.charAt(piece.end() - 1));
    }

    /// Whether a token is a line of dashes and the like, which stands for itself.
    private boolean isRule(int i) {
        Piece piece = pieces.get(i);
        return piece.end() - piece.start() >= SHORTEST_RULE
                && Marks.isDrawing(text.charAt(piece.start()))
                && Marks.isDrawing(text.charAt(piece.start() + 1))
                && Marks.isDrawing(text.charAt(piece.end() - 1));
    }

    /// Whether dots stand for words left out: "[...]".
    private boolean isLeftOut(int i) {
        return i > 0
                && i + 1 < pieces.size()
                && "[(".indexOf(text.charAt(pieces.get(i - 1).start())) >= 0
                && "])".indexOf(text.charAt(pieces.get(i + 1).start())) >= 0;
    }

    /// The place after the tokens that close a sentence with its mark.
    private int closed(int from) {
        int at = from;
        while (at < pieces.size()) {
            int reference = reference(at);
            if (reference > at) {
                at = reference;
            } else if (isFace(at) || (isCloser(at) && (isAttached(at) || isApart(at)))) {
                at++;
            } else {
                return at;
            }
        }
        return at;
    }

    private boolean isAttached(int i) {
        return i > 0 && pieces.get(i).start() == pieces.get(i - 1).end();
    }

    /// Whether white space, or nothing, stands on both sides of a quotation mark.
    private boolean isApart(int i) {
        Piece piece = pieces.get(i);
        return "\"'”’".indexOf(text.charAt(piece.start())) >= 0
                && (i + 1 == pieces.size() || !isAttached(i + 1));
    }

    private boolean isCloser(int i) {
        return Marks.isCloser(text.codePointAt(pieces.get(i).start()));
    }

    private boolean isFace(int i) {
        Piece piece = pieces.get(i);
        return piece.end() - piece.start() > 1 && whole.isFace(piece.start(), piece.end());
    }

    /// The place after a reference in square brackets ("[4]", "[citation needed]"), or the same
    /// place.
    private int reference(int from) {
        if (text.charAt(pieces.get(from).start()) != '[') {
            return from;
        }
        for (int i = from + 1; i < Math.min(pieces.size(), from + 8); i++) {
            Piece piece = pieces.get(i);
            if (text.charAt(piece.start()) == ']') {
                String last = text.substring(pieces.get(i - 1).start(), pieces.get(i - 1).end());
                boolean number = last.length() < 4 && last.chars().allMatch(Character::isDigit);
                return number || last.equals("needed") ? i + 1 : from;
            }
        }
        return from;
    }

    /// Whether a sentence ends between a mark with what closes and the token after them.
    private boolean parts(int first, int stop, int next) {
        int point = text.codePointAt(pieces.get(next).start());
        if (isStop(next) || ",;:)]}”".indexOf(point) >= 0) {
            return false;
        }
        boolean lower = Character.isLowerCase(point);
        boolean dots = isDots(stop) || (stop > first && isStop(stop - 1));
        if (dots) {
            return Character.isUpperCase(point);
        }
        return !lower || (next == stop + 1 && !isAttached(next));
    }

    private boolean isDots(int i) {
        Piece piece = pieces.get(i);
        String mark = text.substring(piece.start(), piece.end());
        return !mark.equals(".") && mark.chars().allMatch(c -> c == '.' || c == '…');
    }
}
