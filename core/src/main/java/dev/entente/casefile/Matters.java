package dev.entente.casefile;

import dev.entente.Evidence;
import dev.entente.Matter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Groups evidence into matters. Each two pieces of evidence that have parties in common and were
/// reported near each other are compared ([Likeness]); the likeliest two are joined first, and so
/// on down to what is no longer likely, unless a judgement or stated days keep them apart (single
/// linkage, Sneath 1957, within constraints). What an analyst judged to be the same or not the same
/// always wins. Nothing is stored: the same evidence and judgements give the same matters, in
/// whatever order they arrive.
public final class Matters {
    /// With so many of the pieces of evidence before it in its pair of parties each is compared.
    static final int WINDOW = 150;

    /// From which score on two are joined.
    static final double JOINED = 0;

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
        List<Traits> all =
                evidence.stream().distinct().sorted(Evidence.ORDER).map(Traits::of).toList();
        Clusters clusters = new Clusters(all, judgements);
        links(all, JOINED).forEach(clusters::join);
        return clusters.groups().stream().map(group -> group.matter(day)).toList();
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
    record Link(int one, int other, double score) {
        static final Comparator<Link> LIKELIEST_FIRST =
                Comparator.comparing(Link::score, Comparator.reverseOrder())
                        .thenComparingInt(Link::one)
                        .thenComparingInt(Link::other);
    }

    /// The pairs with a score of `least` or more, the likeliest first.
    static List<Link> links(List<Traits> all, double least) {
        Map<String, List<Integer>> blocks = new TreeMap<>();
        Map<Long, Link> links = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            for (String block : all.get(i).blocks()) {
                List<Integer> before = blocks.computeIfAbsent(block, key -> new ArrayList<>());
                for (int k = before.size() - 1; k >= Math.max(0, before.size() - WINDOW); k--) {
                    int other = before.get(k);
                    long pair = (long) other * all.size() + i;
                    if (!links.containsKey(pair)) {
                        links.put(
                                pair, new Link(other, i, Likeness.of(all.get(other), all.get(i))));
                    }
                }
                before.add(i);
            }
        }
        return links.values().stream()
                .filter(link -> link.score() >= least)
                .sorted(Link.LIKELIEST_FIRST)
                .toList();
    }

    /// A number of pieces of evidence that fall into groups.
    private static final class Clusters {
        private final List<Traits> all;
        private final Judgements judgements;
        private final int[] parent;
        private final Group[] groups;

        Clusters(List<Traits> all, Judgements judgements) {
            this.all = all;
            this.judgements = judgements;
            this.parent = new int[all.size()];
            this.groups = new Group[all.size()];
            Map<String, Integer> leaders = new HashMap<>();
            for (int i = 0; i < all.size(); i++) {
                parent[i] = i;
                groups[i] = new Group(i, all.get(i));
                String leader = judgements.leader(all.get(i).evidence().id());
                Integer first = leaders.putIfAbsent(leader, i);
                if (first != null) {
                    unite(root(first), i, "judged to be the same");
                }
            }
        }

        void join(Link link) {
            int one = root(link.one());
            int other = root(link.other());
            boolean answer = all.get(link.one()).onlyDenied() != all.get(link.other()).onlyDenied();
            if (one != other
                    && !(answer && groups[one].claims && groups[other].claims)
                    && groups[one].fits(groups[other])
                    && !judgements.apart(groups[one].ids(), groups[other].ids())) {
                unite(one, other, Likeness.because(all.get(link.one()), all.get(link.other())));
            }
        }

        private void unite(int one, int other, String because) {
            int first = Math.min(one, other);
            int second = Math.max(one, other);
            parent[second] = first;
            groups[first].take(groups[second], because);
        }

        private int root(int place) {
            int root = place;
            while (parent[root] != root) {
                parent[root] = parent[parent[root]];
                root = parent[root];
            }
            return root;
        }

        List<Group> groups() {
            List<Group> left = new ArrayList<>();
            for (int i = 0; i < parent.length; i++) {
                if (parent[i] == i) {
                    left.add(groups[i]);
                }
            }
            return left;
        }
    }

    /// Evidence that was joined.
    private static final class Group {
        private final TreeMap<Integer, Evidence> members = new TreeMap<>();
        private final List<String> reasons = new ArrayList<>();
        private Occasion stated;

        /// Whether some member is more than a denial: a denial answers one happening, and does not
        /// make one of two.
        private boolean claims;

        Group(int place, Traits traits) {
            members.put(place, traits.evidence());
            claims = !traits.onlyDenied();
            stated = isOccasion(traits) ? traits.stated() : Occasion.UNKNOWN;
        }

        /// Whether it is a meeting, a delivery or the like of a month at most: a war goes on, and
        /// the days that are told of it are many.
        private static boolean isOccasion(Traits traits) {
            return traits.stated().isShort()
                    && switch (traits.statement().type().quadClass()) {
                        case VERBAL_COOPERATION, MATERIAL_COOPERATION -> true;
                        case VERBAL_CONFLICT, MATERIAL_CONFLICT -> false;
                    };
        }

        List<String> ids() {
            return members.values().stream().map(Evidence::id).toList();
        }

        /// Whether stated days do not tell that it is another happening.
        boolean fits(Group other) {
            return !stated.isKnown() || !other.stated.isKnown() || stated.meets(other.stated);
        }

        void take(Group other, String because) {
            members.putAll(other.members);
            claims |= other.claims;
            reasons.addAll(other.reasons);
            reasons.add(because);
            if (fits(other)) {
                stated = stated.and(other.stated);
            }
        }

        Matter matter(@Nullable LocalDate day) {
            List<Evidence> evidence = List.copyOf(members.values());
            Stand stand = Stand.of(evidence, day);
            String grouped =
                    evidence.size() == 1
                            ? "one statement"
                            : evidence.size() + " statements, joined since " + reasons.get(0);
            return new Matter(
                    evidence.get(0).id(),
                    evidence,
                    stand.standing(),
                    grouped + "; " + stand.because());
        }
    }
}
