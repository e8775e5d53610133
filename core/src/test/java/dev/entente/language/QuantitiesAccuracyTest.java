package dev.entente.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Quantity;
import dev.entente.Span;
import dev.entente.language.QuantitiesGold.Labelled;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Measures the quantities on the labelled sets; the table goes to standard output.
class QuantitiesAccuracyTest {
    private final Sentences sentences = Sentences.load();
    private final Parser parser = Parser.load();

    /// Counts over a set: quantities labelled and found, spans that match exactly and that overlap,
    /// and figures, units and items that are right among the latter.
    private record Scores(
            int sentences,
            int gold,
            int found,
            int strict,
            int overlap,
            int values,
            int units,
            int items) {

        double strictF1() {
            return 2.0 * strict / (gold + found);
        }

        double overlapF1() {
            return 2.0 * overlap / (gold + found);
        }

        double value() {
            return (double) values / overlap;
        }

        double unit() {
            return (double) units / overlap;
        }

        double item() {
            return (double) items / overlap;
        }

        String line(String name) {
            return String.format(
                    Locale.ROOT,
                    "%s\t%d sentences\t%d labelled\t%d found\tspan F1 strict %.3f\toverlap %.3f"
                            + "\tvalue %.3f\tunit %.3f\titem %.3f",
                    name,
                    sentences,
                    gold,
                    found,
                    strictF1(),
                    overlapF1(),
                    value(),
                    unit(),
                    item());
        }
    }

    @Test
    void the_development_set_is_read_as_well_as_measured() {
        Scores scores = scores("quantities-develop.tsv");
        System.out.println(scores.line("development"));
        assertThat(scores.strictF1()).isGreaterThan(.98);
        assertThat(scores.overlapF1()).isGreaterThan(.98);
        assertThat(scores.value()).isGreaterThan(.98);
        assertThat(scores.unit()).isGreaterThan(.98);
        assertThat(scores.item()).isGreaterThan(.98);
    }

    @Test
    void the_held_back_set_is_read_as_well_as_measured() {
        Scores scores = scores("quantities-test.tsv");
        System.out.println(scores.line("test"));
        assertThat(scores.strictF1()).isGreaterThan(.91);
        assertThat(scores.overlapF1()).isGreaterThan(.96);
        assertThat(scores.value()).isGreaterThan(.96);
        assertThat(scores.unit()).isGreaterThan(.97);
        assertThat(scores.item()).isGreaterThan(.93);
    }

    private Scores scores(String table) {
        int gold = 0;
        int all = 0;
        int strict = 0;
        int overlap = 0;
        int values = 0;
        int units = 0;
        int items = 0;
        List<QuantitiesGold> rows = QuantitiesGold.read(table);
        for (QuantitiesGold row : rows) {
            List<Amount> found = row.found(sentences, parser);
            gold += row.quantities().size();
            all += found.size();
            int next = 0;
            for (Labelled labelled : row.quantities()) {
                while (next < found.size()
                        && found.get(next).span().end() <= labelled.span().start()) {
                    next++;
                }
                if (next == found.size() || !touch(found.get(next).span(), labelled.span())) {
                    continue;
                }
                Amount match = found.get(next++);
                Quantity right = labelled.quantity();
                Quantity read = match.quantity();
                overlap++;
                strict += match.span().equals(labelled.span()) ? 1 : 0;
                values += isSameFigure(read, right) ? 1 : 0;
                units += Objects.equals(read.unit(), right.unit()) ? 1 : 0;
                items += read.item().equals(right.item()) ? 1 : 0;
            }
        }
        return new Scores(rows.size(), gold, all, strict, overlap, values, units, items);
    }

    private static boolean isSameFigure(Quantity a, Quantity b) {
        return Objects.equals(a.value(), b.value())
                && Objects.equals(a.low(), b.low())
                && Objects.equals(a.high(), b.high())
                && a.approximate() == b.approximate();
    }

    private static boolean touch(Span a, Span b) {
        return a.start() < b.end() && b.start() < a.end();
    }
}
