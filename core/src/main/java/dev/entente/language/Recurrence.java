package dev.entente.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Lets the sentences of one document agree on its names: a capitalised word that recurs is scored
/// half by its own sentence and half by all of its places, so that "Reading" is a railroad in each
/// sentence or in none (one sense a discourse, Gale, Church and Yarowsky 1992). A word that the
/// document also writes in lower case is no name by its form, and a capital at the start of a
/// sentence tells nothing: such places do not speak, and of the former none listens.
final class Recurrence {
    private static final double ROUNDING = 10_000;

    private final Map<String, Sum> sums = new HashMap<>();

    /// The scores of a word at its places, added up.
    private static final class Sum {
        private final long[] scores;
        private int places;

        private Sum(int tags) {
            scores = new long[tags];
        }
    }

    /// @param sentences the sentences of the document
    /// @param scores for each of them a row a word and a column a tag, as the model gives them
    private Recurrence(List<Sentence> sentences, List<long[][]> scores) {
        for (int i = 0; i < scores.size(); i++) {
            List<Token> tokens = sentences.get(i).tokens();
            for (int word = 1; word < tokens.size(); word++) {
                String text = tokens.get(word).text();
                if (isCapital(text)) {
                    long[] row = scores.get(i)[word];
                    Sum sum = sums.computeIfAbsent(text, t -> new Sum(row.length));
                    for (int tag = 0; tag < row.length; tag++) {
                        sum.scores[tag] += row[tag];
                    }
                    sum.places++;
                }
            }
        }
        Set<String> all = new HashSet<>();
        for (Sentence sentence : sentences) {
            sentence.tokens().forEach(token -> all.add(token.text()));
        }
        sums.keySet().removeIf(text -> all.contains(text.toLowerCase(Locale.ROOT)));
        sums.values().removeIf(sum -> sum.places < 2);
    }

    /// The scores that the sentences of a document agree on, as logarithms of probabilities in
    /// ten-thousandths.
    static List<long[][]> agreed(List<Sentence> sentences, List<long[][]> scores) {
        List<long[][]> logarithms = scores.stream().map(Recurrence::logarithms).toList();
        Recurrence recurrence = new Recurrence(sentences, logarithms);
        List<long[][]> agreed = new ArrayList<>(scores.size());
        for (int i = 0; i < scores.size(); i++) {
            agreed.add(recurrence.agreed(sentences.get(i), logarithms.get(i)));
        }
        return agreed;
    }

    private long[][] agreed(Sentence sentence, long[][] rows) {
        long[][] agreed = rows.clone();
        for (int word = 0; word < rows.length; word++) {
            Sum sum = sums.get(sentence.tokens().get(word).text());
            if (sum != null) {
                agreed[word] = new long[rows[word].length];
                for (int tag = 0; tag < rows[word].length; tag++) {
                    agreed[word][tag] = (rows[word][tag] + sum.scores[tag] / sum.places) / 2;
                }
            }
        }
        return agreed;
    }

    /// Scores less the logarithm of the sum of their exponentials.
    private static long[][] logarithms(long[][] rows) {
        long[][] logarithms = new long[rows.length][];
        for (int word = 0; word < rows.length; word++) {
            long[] row = rows[word];
            long most = Arrays.stream(row).max().orElse(0);
            double sum = 0;
            for (long score : row) {
                sum += StrictMath.exp((score - most) / ROUNDING);
            }
            long whole = most + Math.round(StrictMath.log(sum) * ROUNDING);
            logarithms[word] = Arrays.stream(row).map(score -> score - whole).toArray();
        }
        return logarithms;
    }

    private static boolean isCapital(String text) {
        return Character.isUpperCase(text.codePointAt(0));
    }
}
