package dev.entente.casefile;

import dev.entente.Dyad;
import dev.entente.Evidence;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How the statements of one coding of documents differ from those of another.
///
/// @param documents how many documents were coded both times
/// @param same how many statements are the same
/// @param changes what changed, document by document in the order in which the case learned them
/// @param successors the ids of the statements that stand in each other's place, the later by the
///   earlier
public record Comparison(
        int documents, int same, List<Change> changes, Map<String, String> successors) {
    /// Copies what may change.
    public Comparison {
        changes = List.copyOf(changes);
        successors = Map.copyOf(successors);
    }

    /// Compares codings.
    ///
    /// @param pair only statements that name both, then or now, are counted and told; null for all
    static Comparison of(Codings codings, List<Codings.Twice> coded, @Nullable Dyad pair)
            throws SQLException {
        int documents = 0;
        int same = 0;
        List<Change> changes = new ArrayList<>();
        Map<String, String> successors = new HashMap<>();
        for (Codings.Twice twice : coded) {
            documents += twice.earlier() == 0 ? 0 : 1;
            List<Evidence> earlier = codings.of(twice.earlier());
            List<Evidence> later = codings.of(twice.later());
            Map<Evidence, Evidence> inPlace = Succession.of(earlier, later);
            inPlace.forEach((then, now) -> successors.put(then.id(), now.id()));
            for (Change change : Change.of(earlier, later, inPlace)) {
                if (pair == null || change.names(pair)) {
                    changes.add(change);
                    same -= change instanceof Change.Differing ? 1 : 0;
                }
            }
            for (Map.Entry<Evidence, Evidence> one : inPlace.entrySet()) {
                same += pair == null || isAbout(pair, one.getKey(), one.getValue()) ? 1 : 0;
            }
        }
        return new Comparison(documents, same, changes, successors);
    }

    private static boolean isAbout(Dyad pair, Evidence then, Evidence now) {
        return Content.isAbout(pair, then.statement()) || Content.isAbout(pair, now.statement());
    }
}
