package dev.entente.casefile;

import dev.entente.Evidence;
import dev.entente.Matter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Groups evidence into matters. Each two pieces of evidence that have parties in common and were
/// reported near each other are compared ([Likeness], [Traits#isNear]); the likeliest two are
/// joined first, and so on down to what is no longer likely, unless a judgement or stated days keep
/// them apart (single linkage, Sneath 1957, within constraints). What an analyst judged to be the
/// same or not the same always wins. Nothing is stored: the same evidence and judgements give the
/// same matters, in whatever order they arrive.
public final class Matters {
    /// From which score on two are joined.
    static final int JOINED = 0;

    private Matters() {}

    /// The matters of `evidence` as they stand on `day`, in the order of their least evidence.
    ///
    /// @param day the day on which a plan is overtaken or not; null leaves plans announced
    public static List<Matter> of(Collection<Evidence> evidence, @Nullable LocalDate day) {
        return of(evidence, Judgements.NONE, day);
    }

    /// The matters of `evidence` within judgements.
    public static List<Matter> of(
            Collection<Evidence> evidence, Judgements judgements, @Nullable LocalDate day) {
        List<Evidence> all = evidence.stream().distinct().sorted(Evidence.ORDER).toList();
        List<Traits> traits = all.stream().map(Traits::of).toList();
        Clusters clusters =
                new Clusters(all.stream().map(Evidence::id).toList(), traits, judgements);
        links(traits, JOINED).forEach(clusters::join);
        return clusters.groups().stream()
                .map(group ->
                        matter(group.places().map(all::get).toList(), group.because(all::get), day))
                .toList();
    }

    /// What two statements have in common, by the names of the weights in `likeness.tsv`.
    public static Map<String, Double> compared(Evidence one, Evidence other) {
        return Likeness.features(Traits.of(one), Traits.of(other));
    }

    /// Whether two are likely about one happening by themselves, without what others tell.
    public static boolean isLinked(Evidence one, Evidence other) {
        return Likeness.of(Traits.of(one), Traits.of(other)) >= JOINED;
    }

    /// Two pieces of evidence, by their places in the order, that are likely about one happening.
    record Link(int one, int other, int score) {
        static final Comparator<Link> LIKELIEST_FIRST =
                Comparator.comparing(Link::score, Comparator.reverseOrder())
                        .thenComparingInt(Link::one)
                        .thenComparingInt(Link::other);
    }

    /// The pairs with a score of `least` or more, the likeliest first.
    static List<Link> links(List<Traits> all, int least) {
        Map<Long, List<Integer>> blocks = new TreeMap<>();
        for (int i = 0; i < all.size(); i++) {
            for (long block : all.get(i).blocks()) {
                blocks.computeIfAbsent(block, key -> new ArrayList<>()).add(i);
            }
        }
        List<Link> links = new ArrayList<>();
        blocks.forEach((key, places) -> {
            Block block = new Block(key, places.stream().map(all::get).toList());
            for (int one : places) {
                block.near(
                        all.get(one),
                        place -> {
                            int other = places.get(place);
                            int score =
                                    one < other
                                            ? Likeness.of(all.get(one), all.get(other))
                                            : Likeness.APART;
                            if (score >= least) {
                                links.add(new Link(one, other, score));
                            }
                        });
            }
        });
        links.sort(Link.LIKELIEST_FIRST);
        return links;
    }

    /// The matter that evidence, in its order, was joined to.
    static Matter matter(List<Evidence> evidence, String because, @Nullable LocalDate day) {
        Stand stand = Stand.of(evidence, day);
        String grouped =
                evidence.size() == 1
                        ? "one statement"
                        : evidence.size() + " statements, joined since " + because;
        return new Matter(
                evidence.get(0).id(), evidence, stand.standing(), grouped + "; " + stand.because());
    }
}
