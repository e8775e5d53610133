package dev.entente.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Span;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Measures the time expressions on the labelled sets; the table goes to standard output.
class TimesAccuracyTest {
    private final Sentences sentences = Sentences.load();
    private final Parser parser = Parser.load();

    /// Counts over a half: expressions labelled and found, spans that match exactly and that
    /// overlap, and values and kinds that are right among the latter.
    private record Scores(
            int sentences,
            int gold,
            int found,
            int strict,
            int overlap,
            int values,
            int known,
            int knownRight,
            int kinds) {

        double strictF1() {
            return 2.0 * strict / (gold + found);
        }

        double overlapF1() {
            return 2.0 * overlap / (gold + found);
        }

        double value() {
            return (double) values / overlap;
        }

        double knownValue() {
            return (double) knownRight / known;
        }

        double kind() {
            return (double) kinds / overlap;
        }

        String line(String name) {
            return String.format(
                    Locale.ROOT,
                    "%s\t%d sentences\t%d labelled\t%d found\tspan F1 strict %.3f\toverlap %.3f"
                            + "\tvalue %.3f\tvalue where one is labelled %.3f\tkind %.3f",
                    name,
                    sentences,
                    gold,
                    found,
                    strictF1(),
                    overlapF1(),
                    value(),
                    knownValue(),
                    kind());
        }
    }

    @Test
    void the_development_half_is_read_as_well_as_measured() {
        Scores scores = scores("times-develop.tsv");
        System.out.println(scores.line("development"));
        assertThat(scores.strictF1()).isGreaterThan(.98);
        assertThat(scores.overlapF1()).isGreaterThan(.98);
        assertThat(scores.value()).isGreaterThan(.96);
    }

    @Test
    void the_held_back_half_is_read_as_well_as_measured() {
        Scores scores = scores("times-test.tsv");
        System.out.println(scores.line("test"));
        assertThat(scores.strictF1()).isGreaterThan(.98);
        assertThat(scores.value()).isGreaterThan(.96);
    }

    @Test
    void the_fresh_set_is_read_as_well_as_measured() {
        Scores scores = scores("times-fresh.tsv");
        System.out.println(scores.line("fresh"));
        assertThat(scores.strictF1()).isGreaterThan(.91);
        assertThat(scores.overlapF1()).isGreaterThan(.94);
        assertThat(scores.value()).isGreaterThan(.95);
    }

    private Scores scores(String table) {
        int gold = 0;
        int all = 0;
        int strict = 0;
        int overlap = 0;
        int values = 0;
        int known = 0;
        int knownRight = 0;
        int kinds = 0;
        List<TimesGold> rows = TimesGold.read(table);
        for (TimesGold row : rows) {
            List<Time> found = row.found(sentences, parser);
            gold += row.times().size();
            all += found.size();
            int next = 0;
            for (Time time : row.times()) {
                while (next < found.size() && found.get(next).span().end() <= time.span().start()) {
                    next++;
                }
                if (next == found.size() || !touch(found.get(next).span(), time.span())) {
                    continue;
                }
                Time match = found.get(next++);
                boolean right = Objects.equals(match.value(), time.value());
                overlap++;
                strict += match.span().equals(time.span()) ? 1 : 0;
                values += right ? 1 : 0;
                known += time.value() == null ? 0 : 1;
                knownRight += time.value() != null && right ? 1 : 0;
                kinds += match.kind() == time.kind() ? 1 : 0;
            }
        }
        return new Scores(
                rows.size(), gold, all, strict, overlap, values, known, knownRight, kinds);
    }

    private static boolean touch(Span a, Span b) {
        return a.start() < b.end() && b.start() < a.end();
    }
}
