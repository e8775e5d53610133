package dev.entente.dossier;

import dev.entente.Standing;
import java.util.List;

/// A sentence of a dossier with what it rests on.
///
/// @param when the day or days of the event in words, or when it was reported
/// @param sentence what is known, worded as its voices and status allow
/// @param standing how the matter stands
/// @param because why it stands so
/// @param citations what it rests on; never empty
public record Passage(
        String when, String sentence, Standing standing, String because, List<Citation> citations) {
    /// Refuses a sentence without a citation.
    public Passage {
        citations = List.copyOf(citations);
        if (citations.isEmpty()) {
            throw new Uncited(
                    "The sentence \""
                            + sentence
                            + "\" cites nothing. It must rest on the words of a source.");
        }
    }
}
