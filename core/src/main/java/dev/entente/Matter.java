package dev.entente;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One happening in the world: the evidence judged to be about it, in [Evidence#ORDER].
///
/// @param id the id of its least evidence
/// @param evidence never empty
/// @param standing how it stands
/// @param explanation why the evidence is judged to be about one happening, and why it stands so
public record Matter(String id, List<Evidence> evidence, Standing standing, String explanation) {
    /// By the day of the newest report (unknown days last), then by the least evidence.
    public static final Comparator<Matter> NEWEST_FIRST =
            Comparator.comparing(
                            Matter::newest,
                            Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
                    .thenComparing(matter -> matter.evidence().get(0), Evidence.ORDER);

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

    private @Nullable LocalDate newest() {
        return evidence.stream()
                .map(one -> one.holding().document().published())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
