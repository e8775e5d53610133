package dev.entente.casefile;

import dev.entente.Dyad;
import dev.entente.Matter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A matter that stands otherwise than it stood: a new one, one that is no more, or one of which
/// the standing changed. Of a matter that was split or joined with others each part is told.
///
/// @param pair whom it is between
/// @param then the matter as it was; null where there was none
/// @param now the matter as it is; null where there is none
public record Turn(Dyad pair, @Nullable Matter then, @Nullable Matter now) {
    /// Refuses what neither is nor was.
    public Turn {
        if (then == null && now == null) {
            throw new IllegalArgumentException("A turn of " + pair + " has no matter.");
        }
    }

    /// The matter as it is, or as it was where it is no more.
    public Matter shown() {
        return now == null ? Objects.requireNonNull(then) : now;
    }

    /// What turned between two states of the matters of a pair, in the order of the later ones, and
    /// then those that are no more. Two matters are one where the least statement of either is one
    /// of the other's.
    ///
    /// @param successors the ids of statements that stand in the place of earlier ones
    static List<Turn> of(
            Dyad pair, List<Matter> then, List<Matter> now, Map<String, String> successors) {
        Map<String, Matter> before = new HashMap<>();
        Map<String, Matter> after = new HashMap<>();
        then.forEach(matter -> ids(matter, successors).forEach(id -> before.put(id, matter)));
        now.forEach(matter -> ids(matter, Map.of()).forEach(id -> after.put(id, matter)));
        Set<Turn> turns = new LinkedHashSet<>();
        for (Matter matter : now) {
            turns.add(new Turn(pair, first(matter, Map.of(), before), matter));
        }
        for (Matter matter : then) {
            turns.add(new Turn(pair, matter, first(matter, successors, after)));
        }
        return turns.stream().filter(Turn::isOne).toList();
    }

    private boolean isOne() {
        return then == null || now == null || then.standing() != now.standing();
    }

    /// The matter that holds the least statement of another that any holds.
    private static @Nullable Matter first(
            Matter matter, Map<String, String> successors, Map<String, Matter> holding) {
        for (String id : ids(matter, successors)) {
            if (holding.containsKey(id)) {
                return holding.get(id);
            }
        }
        return null;
    }

    private static List<String> ids(Matter matter, Map<String, String> successors) {
        List<String> ids = new ArrayList<>();
        matter.evidence().forEach(one -> ids.add(successors.getOrDefault(one.id(), one.id())));
        return ids;
    }
}
