package dev.entente.dossier;

import java.util.List;

/// A part of a dossier.
///
/// @param heading what it is about
/// @param theme a part of the heading's subject, or the empty string for all of it
/// @param passages in the order of their time; never empty
public record Section(String heading, String theme, List<Passage> passages) {
    /// Keeps the passages as given.
    public Section {
        passages = List.copyOf(passages);
    }
}
