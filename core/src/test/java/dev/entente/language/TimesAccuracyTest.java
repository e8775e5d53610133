package dev.entente.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Measures the time expressions on the labelled sets; the table goes to standard output.
class TimesAccuracyTest {
    private static final String KNOWN = "value where one is labelled";

    private final Sentences sentences = Sentences.load();
    private final Parser parser = Parser.load();

    @Test
    void the_development_half_is_read_as_well_as_measured() {
        SpanScore<Time, Time> score = score("times-develop.tsv");
        System.out.println(score.line("development"));
        assertThat(score.strict()).isGreaterThan(.98);
        assertThat(score.overlap()).isGreaterThan(.98);
        assertThat(score.right("value")).isGreaterThan(.96);
    }

    @Test
    void the_held_back_half_is_read_as_well_as_measured() {
        SpanScore<Time, Time> score = score("times-test.tsv");
        System.out.println(score.line("test"));
        assertThat(score.strict()).isGreaterThan(.98);
        assertThat(score.right("value")).isGreaterThan(.96);
    }

    @Test
    void the_fresh_set_is_read_as_well_as_measured() {
        SpanScore<Time, Time> score = score("times-fresh.tsv");
        System.out.println(score.line("fresh"));
        assertThat(score.strict()).isGreaterThan(.91);
        assertThat(score.overlap()).isGreaterThan(.94);
        assertThat(score.right("value")).isGreaterThan(.95);
    }

    private SpanScore<Time, Time> score(String table) {
        SpanScore<Time, Time> score =
                new SpanScore<>(Time::span, Time::span)
                        .with("value", TimesAccuracyTest::isSameValue)
                        .with(KNOWN, (g, f) -> g.value() == null ? null : isSameValue(g, f))
                        .with("kind", (g, f) -> g.kind() == f.kind());
        for (TimesGold row : TimesGold.read(table)) {
            score.add(row.times(), row.found(sentences, parser));
        }
        return score;
    }

    private static boolean isSameValue(Time a, Time b) {
        return Objects.equals(a.value(), b.value());
    }
}
