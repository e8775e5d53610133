package dev.entente.language;

import dev.entente.Span;
import dev.entente.language.Tokenizer.Piece;
import java.util.ArrayList;
import java.util.List;

/// Splits English text into sentences and tokens by rules over its characters, as the Universal
/// Dependencies treebanks do. A blank line, a new item of a list, a line that ends before its next
/// word had to, and the 400th token end a sentence too. The work is linear in the text. May be used
/// by several threads at once.
public final class Sentences {
    private static final int MOST_TOKENS = 400;

    private static final Sentences ENGLISH = new Sentences();

    private Sentences() {}

    /// The splitter of this program.
    public static Sentences load() {
        return ENGLISH;
    }

    /// The sentences of a text, in order.
    public List<Sentence> of(String text) {
        List<Sentence> sentences = new ArrayList<>();
        CodePoints points = new CodePoints(text);
        Tokenizer tokenizer = new Tokenizer(text);
        for (Piece paragraph : Paragraphs.of(text)) {
            List<Piece> pieces = tokenizer.of(paragraph.start(), paragraph.end());
            Ends ends = new Ends(text, pieces);
            int first = 0;
            while (first < pieces.size()) {
                int end = ends.after(first, first + MOST_TOKENS);
                sentences.add(sentence(text, pieces.subList(first, end), points));
                first = end;
            }
        }
        return sentences;
    }

    private static Sentence sentence(String text, List<Piece> pieces, CodePoints points) {
        List<Token> tokens = new ArrayList<>(pieces.size());
        for (Piece piece : pieces) {
            tokens.add(
                    new Token(
                            text.substring(piece.start(), piece.end()),
                            new Span(points.at(piece.start()), points.at(piece.end()))));
        }
        int start = tokens.get(0).span().start();
        int end = tokens.get(tokens.size() - 1).span().end();
        return new Sentence(new Span(start, end), tokens);
    }

    /// Code-point offsets of a text's characters, asked in rising order of sentences.
    private static final class CodePoints {
        private final int[] at;

        CodePoints(String text) {
            at = new int[text.length() + 1];
            int count = 0;
            for (int i = 0; i < text.length(); i++) {
                at[i] = count;
                boolean first =
                        i + 1 < text.length()
                                && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
                count += first ? 0 : 1;
            }
            at[text.length()] = count;
        }

        int at(int character) {
            return at[character];
        }
    }
}
