package dev.entente.casefile;

import dev.entente.Evidence;
import dev.entente.Matter;
import dev.entente.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Two statements of which it is in doubt whether they are about one happening.
///
/// @param one the earlier one
/// @param other the later one
/// @param likely how likely it is that they are, from 0 to 1
/// @param joined whether they are in one matter now
/// @param because what they have in common
/// @param now how the matter of the first stands now
/// @param then how the matter would stand where the answer is the other one
public record Doubt(
        Evidence one,
        Evidence other,
        double likely,
        boolean joined,
        String because,
        Standing now,
        Standing then) {
    /// A score so far from even odds is in no doubt.
    private static final int DOUBTFUL = 4 * Likeness.UNIT;

    /// What a change of standing is worth beside a change of the group alone.
    private static final double OF_STANDING = 3;

    private static final Comparator<Doubt> MOST_USEFUL_FIRST =
            Comparator.comparing(Doubt::worth, Comparator.reverseOrder())
                    .thenComparing(Doubt::one, Evidence.ORDER)
                    .thenComparing(Doubt::other, Evidence.ORDER);

    /// The pairs in doubt among `evidence` that were not judged, the most useful first: those whose
    /// answer is nearest to even odds and would change how a matter stands. Of two matters that may
    /// be one only the likeliest pair is asked about.
    public static List<Doubt> of(
            Collection<Evidence> evidence, Judgements judgements, @Nullable LocalDate day) {
        Map<String, Matter> matters = new HashMap<>();
        for (Matter matter : Matters.of(evidence, judgements, day)) {
            matter.evidence().forEach(one -> matters.put(one.id(), matter));
        }
        List<Evidence> all = evidence.stream().distinct().sorted(Evidence.ORDER).toList();
        List<Doubt> doubts = new ArrayList<>();
        Set<Judgements.Pair> asked = new HashSet<>();
        for (Matters.Link link : Matters.links(all.stream().map(Traits::of).toList(), -DOUBTFUL)) {
            Evidence one = all.get(link.one());
            Evidence other = all.get(link.other());
            Matter mine = matters.get(one.id());
            Matter theirs = matters.get(other.id());
            if (mine == null
                    || theirs == null
                    || link.score() > DOUBTFUL
                    || judgements.isJudged(one.id(), other.id())
                    || !asked.add(
                            mine.id().equals(theirs.id())
                                    ? new Judgements.Pair(one.id(), other.id())
                                    : new Judgements.Pair(mine.id(), theirs.id()))) {
                continue;
            }
            boolean joined = mine.id().equals(theirs.id());
            doubts.add(
                    new Doubt(
                            one,
                            other,
                            1 / (1 + StrictMath.exp(-(double) link.score() / Likeness.UNIT)),
                            joined,
                            Likeness.because(one, other),
                            mine.standing(),
                            joined ? without(mine, other, day) : with(mine, theirs, day)));
        }
        doubts.sort(MOST_USEFUL_FIRST);
        return doubts;
    }

    private static Standing with(Matter mine, Matter theirs, @Nullable LocalDate day) {
        List<Evidence> both = new ArrayList<>(mine.evidence());
        both.addAll(theirs.evidence());
        both.sort(Evidence.ORDER);
        return Stand.of(both, day).standing();
    }

    private static Standing without(Matter mine, Evidence other, @Nullable LocalDate day) {
        return Stand.of(mine.evidence().stream().filter(e -> !e.equals(other)).toList(), day)
                .standing();
    }

    private double worth() {
        return likely * (1 - likely) * (now == then ? 1 : OF_STANDING);
    }
}
