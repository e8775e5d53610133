package dev.entente.app;

import dev.entente.language.PartOfSpeech;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// How well what is made of raw text agrees with a treebank, as the CoNLL 2018 shared task counts
/// it (Zeman et al. 2018). Places are counted in characters without white space. A token and a
/// sentence agree where both ends do. Two words agree where both ends do; where one of them is a
/// part of a token of several words, the words of that stretch are paired in order by their
/// lower-cased forms, as many as can be (longest common subsequence). Tags, heads and relations
/// agree on paired words, heads where they are paired themselves; relations are compared without
/// subtypes. Every figure is an F1: twice the agreements in those expected and those found.
final class RawScore {
    private final Counts tokens = new Counts();
    private final Counts sentences = new Counts();
    private final Counts words = new Counts();
    private int tagged;
    private int attached;
    private int labelled;

    /// A word.
    ///
    /// @param head its head's place in the sentence, from 0; -1 for the root
    record Node(String form, PartOfSpeech kind, int head, String relation) {}

    /// What stands without white space or other words in it: a word, or several run together.
    record Unit(String form, List<Node> words) {
        Unit {
            words = List.copyOf(words);
        }
    }

    private static final class Counts {
        private int gold;
        private int found;
        private int both;

        void add(int gold, int found, int both) {
            this.gold += gold;
            this.found += found;
            this.both += both;
        }

        double f1() {
            return f1(both);
        }

        double f1(int agreed) {
            return 100 * EventScore.f1(agreed, found, gold);
        }
    }

    /// A word of a document: where it stands, and the place of its head among all words, or -1.
    private record Placed(int start, int end, boolean several, Node node, int head) {
        boolean isWithin(int from, int to) {
            return start >= from && end <= to;
        }
    }

    private record Stretch(int start, int end) {}

    /// A document with its places counted.
    private static final class Laid {
        private final StringBuilder text = new StringBuilder();
        private final List<Stretch> sentences = new ArrayList<>();
        private final List<Stretch> tokens = new ArrayList<>();
        private final List<Stretch> several = new ArrayList<>();
        private final List<Placed> words = new ArrayList<>();

        Laid(List<List<Unit>> document) {
            for (List<Unit> sentence : document) {
                int first = words.size();
                int start = text.length();
                sentence.forEach(unit -> lay(unit, first));
                sentences.add(new Stretch(start, text.length()));
            }
        }

        private void lay(Unit unit, int first) {
            int start = text.length();
            text.append(bare(unit.form()));
            Stretch whole = new Stretch(start, text.length());
            tokens.add(whole);
            boolean many = unit.words().size() > 1;
            if (many) {
                several.add(whole);
            }
            for (Node node : unit.words()) {
                int head = node.head() < 0 ? -1 : first + node.head();
                words.add(new Placed(whole.start(), whole.end(), many, node, head));
            }
        }

        private static String bare(String form) {
            return form.codePoints()
                    .filter(point ->
                            !Character.isSpaceChar(point) && !Character.isWhitespace(point))
                    .collect(
                            StringBuilder::new,
                            StringBuilder::appendCodePoint,
                            StringBuilder::append)
                    .toString();
        }
    }

    /// Adds a document.
    ///
    /// @param gold the sentences of the treebank
    /// @param found those made of the same text
    /// @throws IllegalArgumentException where the two differ in more than white space
    void add(List<List<Unit>> gold, List<List<Unit>> found) {
        Laid expected = new Laid(gold);
        Laid made = new Laid(found);
        refuseOther(expected.text, made.text);
        tokens.add(expected.tokens.size(), made.tokens.size(), same(expected.tokens, made.tokens));
        sentences.add(
                expected.sentences.size(),
                made.sentences.size(),
                same(expected.sentences, made.sentences));
        int[] twins = twins(expected, made);
        int pairs = 0;
        for (int i = 0; i < twins.length; i++) {
            if (twins[i] >= 0) {
                pairs++;
                compare(expected.words.get(twins[i]), made.words.get(i), twins);
            }
        }
        words.add(expected.words.size(), made.words.size(), pairs);
    }

    private void compare(Placed gold, Placed found, int[] twins) {
        tagged += gold.node().kind() == found.node().kind() ? 1 : 0;
        boolean sameHead =
                gold.head() < 0
                        ? found.head() < 0
                        : found.head() >= 0 && twins[found.head()] == gold.head();
        attached += sameHead ? 1 : 0;
        labelled += sameHead && main(gold.node()).equals(main(found.node())) ? 1 : 0;
    }

    private static String main(Node node) {
        int colon = node.relation().indexOf(':');
        return colon < 0 ? node.relation() : node.relation().substring(0, colon);
    }

    private static void refuseOther(CharSequence gold, CharSequence found) {
        int most = Math.min(gold.length(), found.length());
        for (int i = 0; i < Math.max(gold.length(), found.length()); i++) {
            if (i >= most || gold.charAt(i) != found.charAt(i)) {
                throw new IllegalArgumentException(
                        "From character %d without white space the text reads \"%s\", not \"%s\". Maybe a character was lost."
                                .formatted(i, part(found, i), part(gold, i)));
            }
        }
    }

    private static String part(CharSequence text, int from) {
        int start = Math.min(from, text.length());
        return text.subSequence(start, Math.min(text.length(), start + 20)).toString();
    }

    private static int same(List<Stretch> gold, List<Stretch> found) {
        int both = 0;
        int i = 0;
        for (Stretch stretch : found) {
            while (i < gold.size() && gold.get(i).start() < stretch.start()) {
                i++;
            }
            both += i < gold.size() && gold.get(i).equals(stretch) ? 1 : 0;
        }
        return both;
    }

    /// For each word found the gold word it is paired with, or -1.
    private static int[] twins(Laid gold, Laid found) {
        int[] twins = new int[found.words.size()];
        Arrays.fill(twins, -1);
        List<Stretch> several = united(gold.several, found.several);
        int[] from = {0, 0};
        for (Stretch stretch : several) {
            alike(gold.words, found.words, from, stretch.start(), twins);
            inOrder(gold.words, found.words, from, stretch, twins);
        }
        alike(gold.words, found.words, from, Integer.MAX_VALUE, twins);
        return twins;
    }

    /// Stretches that overlap made one, in order.
    private static List<Stretch> united(List<Stretch> some, List<Stretch> others) {
        List<Stretch> all = new ArrayList<>(some);
        all.addAll(others);
        all.sort(Comparator.comparingInt(Stretch::start));
        List<Stretch> united = new ArrayList<>();
        for (Stretch stretch : all) {
            int last = united.size() - 1;
            if (last >= 0 && stretch.start() < united.get(last).end()) {
                Stretch before = united.get(last);
                int end = Math.max(before.end(), stretch.end());
                united.set(last, new Stretch(before.start(), end));
            } else {
                united.add(stretch);
            }
        }
        return united;
    }

    /// Pairs words of the same ends, up to a place.
    private static void alike(
            List<Placed> gold, List<Placed> found, int[] from, int to, int[] twins) {
        while (from[1] < found.size() && found.get(from[1]).start() < to) {
            Placed word = found.get(from[1]);
            while (from[0] < gold.size() && gold.get(from[0]).start() < word.start()) {
                from[0]++;
            }
            if (from[0] < gold.size()
                    && gold.get(from[0]).start() == word.start()
                    && gold.get(from[0]).end() == word.end()) {
                twins[from[1]] = from[0]++;
            }
            from[1]++;
        }
        while (from[0] < gold.size() && gold.get(from[0]).start() < to) {
            from[0]++;
        }
    }

    /// Pairs words within a stretch in order by their forms, as many as can be.
    private static void inOrder(
            List<Placed> gold, List<Placed> found, int[] from, Stretch stretch, int[] twins) {
        int goldEnd = end(gold, from[0], stretch);
        int foundEnd = end(found, from[1], stretch);
        int[][] most = new int[goldEnd - from[0] + 1][foundEnd - from[1] + 1];
        for (int i = goldEnd - 1; i >= from[0]; i--) {
            for (int j = foundEnd - 1; j >= from[1]; j--) {
                int[] row = most[i - from[0]];
                int[] next = most[i - from[0] + 1];
                int column = j - from[1];
                row[column] =
                        sameForm(gold.get(i), found.get(j))
                                ? next[column + 1] + 1
                                : Math.max(next[column], row[column + 1]);
            }
        }
        int i = from[0];
        int j = from[1];
        while (i < goldEnd && j < foundEnd) {
            if (sameForm(gold.get(i), found.get(j))) {
                twins[j++] = i++;
            } else if (most[i - from[0] + 1][j - from[1]] >= most[i - from[0]][j - from[1] + 1]) {
                i++;
            } else {
                j++;
            }
        }
        from[0] = goldEnd;
        from[1] = foundEnd;
    }

    private static int end(List<Placed> words, int from, Stretch stretch) {
        int end = from;
        while (end < words.size() && words.get(end).isWithin(stretch.start(), stretch.end())) {
            end++;
        }
        return end;
    }

    private static boolean sameForm(Placed gold, Placed found) {
        return Objects.equals(
                gold.node().form().toLowerCase(Locale.ROOT),
                found.node().form().toLowerCase(Locale.ROOT));
    }

    /// All figures, in hundredths.
    String figures() {
        return String.format(
                Locale.ROOT,
                "sentences=%d words=%d token_f1=%.2f sentence_f1=%.2f word_f1=%.2f upos=%.2f uas=%.2f las=%.2f",
                sentences.gold,
                words.gold,
                tokens.f1(),
                sentences.f1(),
                words.f1(),
                words.f1(tagged),
                words.f1(attached),
                words.f1(labelled));
    }
}
