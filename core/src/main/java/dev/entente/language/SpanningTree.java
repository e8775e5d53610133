package dev.entente.language;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The best tree over the words of a sentence: each word has one head, one word hangs on the root,
/// and the sum of the scores is the greatest (Chu and Liu 1965; Edmonds 1967).
final class SpanningTree {
    /// More than all other scores of a sentence together: so one word hangs on the root, not two.
    private static final long PENALTY = 1L << 40;

    private static final long NEVER = Long.MIN_VALUE / 4;

    private SpanningTree() {}

    /// The head of each node.
    ///
    /// @param scores one row a node, one column a head; node 0 is the root, whose row is not read.
    ///   At most 2^30 in size each
    /// @return one head a node; that of node 0 is -1
    static int[] of(long[][] scores) {
        int size = scores.length;
        long[][] work = new long[size][];
        for (int node = 0; node < size; node++) {
            work[node] = scores[node].clone();
            work[node][node] = NEVER;
            if (size > 2) {
                work[node][0] -= PENALTY;
            }
        }
        int[] heads = best(work);
        heads[0] = -1;
        return heads;
    }

    private static int[] best(long[][] scores) {
        int size = scores.length;
        int[] heads = new int[size];
        for (int node = 1; node < size; node++) {
            for (int head = 0; head < size; head++) {
                if (scores[node][head] > scores[node][heads[node]]
                        || (heads[node] == node && head != node)) {
                    heads[node] = head;
                }
            }
        }
        boolean[] cycle = cycle(heads);
        if (cycle == null) {
            return heads;
        }
        return expand(scores, heads, cycle);
    }

    /// The nodes of the first cycle, or null where the heads are a tree.
    private static boolean @Nullable [] cycle(int[] heads) {
        int[] seen = new int[heads.length];
        for (int start = 1; start < heads.length; start++) {
            int node = start;
            while (node != 0 && seen[node] == 0) {
                seen[node] = start;
                node = heads[node];
            }
            if (node != 0 && seen[node] == start) {
                boolean[] cycle = new boolean[heads.length];
                for (int on = node; !cycle[on]; on = heads[on]) {
                    cycle[on] = true;
                }
                return cycle;
            }
        }
        return null;
    }

    /// Solves the graph in which the cycle is one node, and opens the cycle where its head enters.
    private static int[] expand(long[][] scores, int[] heads, boolean[] cycle) {
        int size = scores.length;
        int[] outside = new int[size];
        int count = 0;
        for (int node = 0; node < size; node++) {
            if (!cycle[node]) {
                outside[count++] = node;
            }
        }
        long[][] smaller = new long[count + 1][count + 1];
        int[] enters = new int[count];
        int[] leaves = new int[count];
        for (int i = 0; i < count; i++) {
            int node = outside[i];
            for (int j = 0; j < count; j++) {
                smaller[i][j] = scores[node][outside[j]];
            }
            smaller[count][i] = NEVER;
            smaller[i][count] = NEVER;
            for (int on = 1; on < size; on++) {
                if (!cycle[on]) {
                    continue;
                }
                long entering = scores[on][node] - scores[on][heads[on]];
                if (entering > smaller[count][i] || enters[i] == 0) {
                    smaller[count][i] = entering;
                    enters[i] = on;
                }
                if (scores[node][on] > smaller[i][count] || leaves[i] == 0) {
                    smaller[i][count] = scores[node][on];
                    leaves[i] = on;
                }
            }
        }
        smaller[count][count] = NEVER;
        int[] found = best(smaller);
        int[] answer = new int[size];
        Arrays.setAll(answer, node -> heads[node]);
        for (int i = 1; i < count; i++) {
            answer[outside[i]] = found[i] == count ? leaves[i] : outside[found[i]];
        }
        answer[enters[found[count]]] = outside[found[count]];
        return answer;
    }
}
