package dev.entente.language;

import java.util.List;

/// A sentence with the syntax and the names that the model reads in it.
///
/// @param sentence what was read
/// @param words one for each token, in order; they form a tree
/// @param names in order, none within another
/// @param events which words may carry an event, and who may take part in it
public record Parse(Sentence sentence, List<Word> words, List<Name> names, EventScores events) {
    /// Keeps the words and names as given.
    public Parse {
        words = List.copyOf(words);
        names = List.copyOf(names);
    }
}
