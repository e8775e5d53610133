package dev.entente.casefile;

import dev.entente.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A number of statements that fall into groups, within judgements and stated days.
final class Clusters {
    private final List<Traits> all;
    private final Judgements judgements;
    private final int[] parent;
    private final Group[] groups;

    /// @param ids the ids of the statements, in the order of [Evidence#ORDER]
    /// @param all what they are compared by, in the same order
    Clusters(List<String> ids, List<Traits> all, Judgements judgements) {
        this.all = all;
        this.judgements = judgements;
        this.parent = new int[all.size()];
        this.groups = new Group[all.size()];
        Map<String, Integer> leaders = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            parent[i] = i;
            groups[i] = new Group(i, ids.get(i), all.get(i));
            Integer first = leaders.putIfAbsent(judgements.leader(ids.get(i)), i);
            if (first != null) {
                unite(root(first), i, null);
            }
        }
    }

    /// Joins what a link tells to be one happening, where nothing keeps it apart.
    void join(Matters.Link link) {
        int one = root(link.one());
        int other = root(link.other());
        boolean answer = all.get(link.one()).onlyDenied() != all.get(link.other()).onlyDenied();
        if (one != other
                && !(answer && groups[one].claims && groups[other].claims)
                && groups[one].fits(groups[other])
                && !judgements.apart(groups[one].ids, groups[other].ids)) {
            unite(one, other, link);
        }
    }

    private void unite(int one, int other, Matters.@Nullable Link because) {
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

    /// The groups, in the order of their least statement.
    List<Group> groups() {
        List<Group> left = new ArrayList<>();
        for (int i = 0; i < parent.length; i++) {
            if (parent[i] == i) {
                left.add(groups[i]);
            }
        }
        return left;
    }

    /// Statements that were joined.
    static final class Group {
        private final TreeSet<Integer> places = new TreeSet<>();
        private final List<String> ids = new ArrayList<>();
        private Occasion stated;

        /// Whether some member is more than a denial: a denial answers one happening, and does not
        /// make one of two.
        private boolean claims;

        /// Whether there is a first reason, and the link that it is; null of a judgement.
        private boolean joined;

        private Matters.@Nullable Link because;

        Group(int place, String id, Traits traits) {
            places.add(place);
            ids.add(id);
            claims = !traits.onlyDenied();
            stated = isOccasion(traits) ? traits.stated() : Occasion.UNKNOWN;
        }

        /// Whether it is a meeting, a delivery or the like of a month at most: a war goes on, and
        /// the days that are told of it are many.
        private static boolean isOccasion(Traits traits) {
            return traits.stated().isShort()
                    && switch (traits.type().quadClass()) {
                        case VERBAL_COOPERATION, MATERIAL_COOPERATION -> true;
                        case VERBAL_CONFLICT, MATERIAL_CONFLICT -> false;
                    };
        }

        /// The places of its statements, in their order.
        Stream<Integer> places() {
            return places.stream();
        }

        /// Why the first two were joined, in words.
        String because(IntFunction<Evidence> all) {
            return because == null
                    ? "judged to be the same"
                    : Likeness.because(all.apply(because.one()), all.apply(because.other()));
        }

        /// Whether stated days do not tell that it is another happening.
        private boolean fits(Group other) {
            return !stated.isKnown() || !other.stated.isKnown() || stated.meets(other.stated);
        }

        private void take(Group other, Matters.@Nullable Link reason) {
            places.addAll(other.places);
            ids.addAll(other.ids);
            claims |= other.claims;
            if (!joined) {
                because = other.joined ? other.because : reason;
                joined = true;
            }
            if (fits(other)) {
                stated = stated.and(other.stated);
            }
        }
    }
}
