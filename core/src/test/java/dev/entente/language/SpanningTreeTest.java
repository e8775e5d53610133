package dev.entente.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SpanningTreeTest {
    @Test
    void the_tree_is_the_best_of_all_trees_with_one_root() {
        Random random = new Random(3);
        for (int run = 0; run < 3000; run++) {
            long[][] scores = scores(random, 2 + random.nextInt(4), 20);
            int[] heads = SpanningTree.of(scores);
            assertThat(isTree(heads)).isTrue();
            assertThat(sum(scores, heads)).isEqualTo(bestSum(scores));
        }
    }

    @Test
    void a_long_sentence_gives_a_tree_with_one_root() {
        Random random = new Random(5);
        for (int run = 0; run < 20; run++) {
            assertThat(isTree(SpanningTree.of(scores(random, 200, 1_000_000)))).isTrue();
        }
    }

    @Test
    void two_words_that_prefer_each_other_still_hang_on_the_root() {
        long[][] scores = {{0, 0, 0}, {1, 0, 9}, {0, 9, 0}};
        assertThat(SpanningTree.of(scores)).containsExactly(-1, 0, 1);
    }

    @Test
    void a_single_word_is_the_root() {
        assertThat(SpanningTree.of(new long[][] {{0, 0}, {-5, 3}})).containsExactly(-1, 0);
    }

    private static long[][] scores(Random random, int size, int most) {
        long[][] scores = new long[size][size];
        for (long[] row : scores) {
            for (int head = 0; head < size; head++) {
                row[head] = random.nextInt(most) - most / 2;
            }
        }
        return scores;
    }

    private static boolean isTree(int[] heads) {
        int roots = 0;
        for (int node = 1; node < heads.length; node++) {
            roots += heads[node] == 0 ? 1 : 0;
            int at = node;
            for (int steps = 0; at > 0; steps++) {
                if (steps > heads.length) {
                    return false;
                }
                at = heads[at];
            }
        }
        return roots == 1;
    }

    private static long sum(long[][] scores, int[] heads) {
        long sum = 0;
        for (int node = 1; node < heads.length; node++) {
            sum += scores[node][heads[node]];
        }
        return sum;
    }

    /// The best sum by trying every choice of heads.
    private static long bestSum(long[][] scores) {
        int size = scores.length;
        int[] heads = new int[size];
        heads[0] = -1;
        long best = Long.MIN_VALUE;
        long choices = Math.round(Math.pow(size, size - 1));
        for (long choice = 0; choice < choices; choice++) {
            long rest = choice;
            for (int node = 1; node < size; node++) {
                heads[node] = (int) (rest % size);
                rest /= size;
            }
            if (isTree(heads)) {
                best = Math.max(best, sum(scores, heads));
            }
        }
        return best;
    }
}
