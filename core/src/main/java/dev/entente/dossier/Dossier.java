package dev.entente.dossier;

import dev.entente.Dyad;
import java.time.LocalDate;
import java.util.List;

/// What is known of two states on a day, with the words that it rests on.
///
/// @param pair the two states
/// @param title "Russia and North Korea"
/// @param day the day as of which it is known
/// @param basis what it was made from
/// @param summary the weightiest in three to six sentences; empty where there are fewer
/// @param sections in the order in which they are read; those about nothing are left out
/// @param ledger the quantities, never summed
/// @param citations every quoted sentence, by number from 1
public record Dossier(
        Dyad pair,
        String title,
        LocalDate day,
        Basis basis,
        List<Passage> summary,
        List<Section> sections,
        List<Movement> ledger,
        List<Citation> citations) {

    /// What a dossier was made from.
    ///
    /// @param documents how many documents the case held
    /// @param notCoded how many of them are in a language that is not coded
    /// @param statements how many statements were weighed
    /// @param matters into how many matters they fell
    /// @param unsure how many statements about the pair were left out, since the coder is not sure
    ///   enough of them or only a question says them
    public record Basis(int documents, int notCoded, int statements, int matters, int unsure) {}

    /// Refuses a citation that stands at another number than its own.
    public Dossier {
        summary = List.copyOf(summary);
        sections = List.copyOf(sections);
        ledger = List.copyOf(ledger);
        citations = List.copyOf(citations);
        for (int i = 0; i < citations.size(); i++) {
            if (citations.get(i).number() != i + 1) {
                throw new Uncited(
                        "The citation "
                                + citations.get(i).number()
                                + " stands at "
                                + (i + 1)
                                + ".");
            }
        }
        for (Passage passage : summary) {
            listed(passage.citations(), citations, passage.sentence());
        }
        for (Section section : sections) {
            for (Passage passage : section.passages()) {
                listed(passage.citations(), citations, passage.sentence());
            }
        }
        for (Movement movement : ledger) {
            listed(movement.citations(), citations, movement.amount());
        }
    }

    private static void listed(List<Citation> cited, List<Citation> citations, String sentence) {
        for (Citation citation : cited) {
            if (citation.number() > citations.size()
                    || !citations.get(citation.number() - 1).equals(citation)) {
                throw new Uncited(
                        "The sentence \""
                                + sentence
                                + "\" cites number "
                                + citation.number()
                                + ", which the dossier does not quote.");
            }
        }
    }
}
