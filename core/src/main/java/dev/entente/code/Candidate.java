package dev.entente.code;

import dev.entente.Actor;
import dev.entente.Voice.Stance;
import dev.entente.actors.Mention;
import dev.entente.code.Cast.Part;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Somebody who may have a part in an event.
final class Candidate {
    private final int first;
    private final int last;
    private final Actor actor;
    private final Mention.@Nullable Kind kind;
    private final Stance stance;
    private final Map<Part, Double> scores = new EnumMap<>(Part.class);
    private final Set<String> ties = new LinkedHashSet<>();
    private final Map<Part, Double> likely = new EnumMap<>(Part.class);

    /// @param first the first word that names them; -1 where no word of the sentence does
    /// @param kind what kind of words they are; null where nothing is known of them
    /// @param stance how they stand to the event, if they say it
    Candidate(int first, int last, Actor actor, Mention.@Nullable Kind kind, Stance stance) {
        this.first = first;
        this.last = last;
        this.actor = actor;
        this.kind = kind;
        this.stance = stance;
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    Actor actor() {
        return actor;
    }

    Mention.@Nullable Kind kind() {
        return kind;
    }

    Stance stance() {
        return stance;
    }

    /// What they are to the text so far.
    Set<String> ties() {
        return ties;
    }

    /// How likely the model thinks a part, by the words alone.
    double score(Part part) {
        return scores.getOrDefault(part, 0.);
    }

    /// Takes a score where it is higher than what is known.
    void raise(Part part, double score) {
        scores.merge(part, score, Math::max);
    }

    /// How likely a part is, once it was told; null before.
    @Nullable Double likely(Part part) {
        return likely.get(part);
    }

    void tell(Part part, double share) {
        likely.put(part, share);
    }

    boolean present() {
        return first >= 0;
    }

    boolean overlaps(Candidate other) {
        return present() && other.present() && first <= other.last && other.first <= last;
    }
}
