package dev.entente.language;

import java.util.List;

/// A sentence with the syntax and the names that the model reads in it.
///
/// @param sentence what was read
/// @param words one for each token, in order; they form a tree
/// @param names in order, none within another
public record Parse(Sentence sentence, List<Word> words, List<Name> names) {
    /// Keeps the words and names as given.
    public Parse {
        words = List.copyOf(words);
        names = List.copyOf(names);
    }
}
