package dev.entente.dossier;

import dev.entente.Quantity;
import java.util.List;

/// A line of the quantity ledger: who gave how much of what to whom, by whose account.
///
/// @param from who gave or did it
/// @param to to whom, or the empty string
/// @param amount the quantity in words
/// @param quantity the quantity
/// @param account whose account it is
/// @param when the day or days in words
/// @param citations what it rests on; never empty
public record Movement(
        String from,
        String to,
        String amount,
        Quantity quantity,
        String account,
        String when,
        List<Citation> citations) {
    /// Refuses a line without a citation.
    public Movement {
        citations = List.copyOf(citations);
        if (citations.isEmpty()) {
            throw new Uncited(
                    "The quantity \""
                            + amount
                            + "\" cites nothing. It must rest on the words of a source.");
        }
    }
}
