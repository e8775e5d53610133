package dev.entente.language;

import dev.entente.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How well found spans agree with labelled ones, as TempEval counts it: F1 of the spans that are
/// the same and of those that overlap, and among the latter the share with each further thing
/// right.
final class SpanScore<G, F> {
    private final Function<G, Span> labelledSpan;
    private final Function<F, Span> foundSpan;
    private final Map<String, BiFunction<G, F, @Nullable Boolean>> measures = new LinkedHashMap<>();
    private final Map<String, int[]> right = new LinkedHashMap<>();
    private int sentences;
    private int labelled;
    private int found;
    private int strict;
    private int overlap;

    SpanScore(Function<G, Span> labelledSpan, Function<F, Span> foundSpan) {
        this.labelledSpan = labelledSpan;
        this.foundSpan = foundSpan;
    }

    /// Measures a further thing: whether it is right, or null where it is not asked for.
    SpanScore<G, F> with(String name, BiFunction<G, F, @Nullable Boolean> measure) {
        measures.put(name, measure);
        right.put(name, new int[2]);
        return this;
    }

    /// Counts a sentence; both lists in order.
    void add(List<G> gold, List<F> read) {
        sentences++;
        labelled += gold.size();
        found += read.size();
        int next = 0;
        for (G label : gold) {
            Span span = labelledSpan.apply(label);
            while (next < read.size() && span(read.get(next)).end() <= span.start()) {
                next++;
            }
            if (next < read.size() && span(read.get(next)).start() < span.end()) {
                F match = read.get(next++);
                overlap++;
                strict += span(match).equals(span) ? 1 : 0;
                measures.forEach((name, measure) -> count(name, measure.apply(label, match)));
            }
        }
    }

    private Span span(F one) {
        return foundSpan.apply(one);
    }

    private void count(String name, @Nullable Boolean isRight) {
        if (isRight != null) {
            right.get(name)[0]++;
            right.get(name)[1] += isRight ? 1 : 0;
        }
    }

    double strict() {
        return 2.0 * strict / (labelled + found);
    }

    double overlap() {
        return 2.0 * overlap / (labelled + found);
    }

    double right(String name) {
        return (double) right.get(name)[1] / right.get(name)[0];
    }

    /// All figures in a line.
    String line(String set) {
        StringBuilder line =
                new StringBuilder(
                        "%s\t%d sentences\t%d labelled\t%d found"
                                .formatted(set, sentences, labelled, found));
        line.append("\tspan F1 strict ").append(figure(strict()));
        line.append("\toverlap ").append(figure(overlap()));
        right.keySet()
                .forEach(name ->
                        line.append('\t').append(name).append(' ').append(figure(right(name))));
        return line.toString();
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
