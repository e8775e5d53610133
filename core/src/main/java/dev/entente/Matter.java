package dev.entente;

import java.util.List;

/// One happening in the world: the evidence judged to be about it, in [Evidence#ORDER].
///
/// @param id the id of its least evidence
/// @param evidence never empty
/// @param standing how it stands
/// @param explanation why the evidence is judged to be about one happening, and why it stands so
public record Matter(String id, List<Evidence> evidence, Standing standing, String explanation) {
    /// Refuses a matter without evidence.
    public Matter {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("The matter " + id + " has no evidence.");
        }
    }

    /// What kind of event it is, by its least evidence.
    public EventType type() {
        return evidence.get(0).statement().type();
    }
}
