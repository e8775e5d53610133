package dev.entente.language;

import dev.entente.Span;
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
}
