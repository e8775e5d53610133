package dev.entente.language;

import java.util.ArrayList;
import java.util.List;

/// From scores of tags, one of which begins, goes on with or is outside of a name, to the names of
/// the best sequence that can be: no name goes on that did not begin (Viterbi 1967).
final class NameTags {
    private final String[] tags;
    private final boolean[][] may;

    /// @param tags "O", "B-PER", "I-PER" and so on, in the order of the scores
    NameTags(List<String> tags) {
        this.tags = tags.toArray(String[]::new);
        may = new boolean[this.tags.length][this.tags.length];
        for (int before = 0; before < this.tags.length; before++) {
            for (int tag = 0; tag < this.tags.length; tag++) {
                may[before][tag] = goesOn(this.tags[before], this.tags[tag]);
            }
        }
    }

    private static boolean goesOn(String before, String tag) {
        return !tag.startsWith("I-")
                || (before.length() > 2 && before.substring(2).equals(tag.substring(2)));
    }

    /// The names in order.
    ///
    /// @param scores one row a word, one column a tag; logarithms
    List<Name> of(long[][] scores) {
        int words = scores.length;
        int[][] from = new int[words][tags.length];
        long[] best = new long[tags.length];
        for (int word = 0; word < words; word++) {
            long[] next = new long[tags.length];
            for (int tag = 0; tag < tags.length; tag++) {
                int choice = -1;
                for (int before = 0; before < tags.length; before++) {
                    boolean can = word > 0 ? may[before][tag] : before == 0 && may[0][tag];
                    if (can && (choice < 0 || best[before] > best[choice])) {
                        choice = before;
                    }
                }
                from[word][tag] = Math.max(choice, 0);
                next[tag] = choice < 0 ? Long.MIN_VALUE / 4 : best[choice] + scores[word][tag];
            }
            best = next;
        }
        int tag = 0;
        for (int other = 1; other < tags.length; other++) {
            tag = best[other] > best[tag] ? other : tag;
        }
        int[] path = new int[words];
        for (int word = words - 1; word >= 0; word--) {
            path[word] = tag;
            tag = from[word][tag];
        }
        return names(path);
    }

    private List<Name> names(int[] path) {
        List<Name> names = new ArrayList<>();
        for (int first = 0; first < path.length; ) {
            int end = first + 1;
            String tag = tags[path[first]];
            if (tag.startsWith("B-")) {
                while (end < path.length && tags[path[end]].equals("I-" + tag.substring(2))) {
                    end++;
                }
                names.add(new Name(NameType.of(tag.substring(2)), first, end));
            }
            first = end;
        }
        return names;
    }
}
