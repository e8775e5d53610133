package dev.entente.language;

import dev.entente.Span;
import java.util.ArrayList;
import java.util.List;

/// A sentence with its tokens in order.
///
/// @param span from its first to after its last visible character
/// @param tokens its words and marks; what lies between two of them is white space
public record Sentence(Span span, List<Token> tokens) {
    /// Keeps the tokens as given.
    public Sentence {
        tokens = List.copyOf(tokens);
    }

    /// A sentence of these words with one space between them, as treebanks give words.
    public static Sentence of(List<String> words) {
        List<Token> tokens = new ArrayList<>(words.size());
        int start = 0;
        for (String word : words) {
            int end = start + word.codePointCount(0, word.length());
            tokens.add(new Token(word, new Span(start, end)));
            start = end + 1;
        }
        return new Sentence(new Span(0, Math.max(1, start - 1)), tokens);
    }
}
