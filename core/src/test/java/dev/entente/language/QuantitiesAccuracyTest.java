package dev.entente.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Quantity;
import dev.entente.language.QuantitiesGold.Labelled;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Measures the quantities on the labelled sets; the table goes to standard output.
class QuantitiesAccuracyTest {
    private final Sentences sentences = Sentences.load();
    private final Parser parser = Parser.load();

    @Test
    void the_development_set_is_read_as_well_as_measured() {
        SpanScore<Labelled, Amount> score = score("quantities-develop.tsv");
        System.out.println(score.line("development"));
        assertThat(score.strict()).isGreaterThan(.98);
        assertThat(score.overlap()).isGreaterThan(.98);
        assertThat(score.right("value")).isGreaterThan(.98);
        assertThat(score.right("unit")).isGreaterThan(.98);
        assertThat(score.right("item")).isGreaterThan(.98);
    }

    @Test
    void the_held_back_set_is_read_as_well_as_measured() {
        SpanScore<Labelled, Amount> score = score("quantities-test.tsv");
        System.out.println(score.line("test"));
        assertThat(score.strict()).isGreaterThan(.91);
        assertThat(score.overlap()).isGreaterThan(.96);
        assertThat(score.right("value")).isGreaterThan(.96);
        assertThat(score.right("unit")).isGreaterThan(.97);
        assertThat(score.right("item")).isGreaterThan(.93);
    }

    private SpanScore<Labelled, Amount> score(String table) {
        SpanScore<Labelled, Amount> score =
                new SpanScore<>(Labelled::span, Amount::span)
                        .with("value", (g, f) -> isSameFigure(g.quantity(), f.quantity()))
                        .with(
                                "unit",
                                (g, f) -> Objects.equals(g.quantity().unit(), f.quantity().unit()))
                        .with("item", (g, f) -> g.quantity().item().equals(f.quantity().item()));
        for (QuantitiesGold row : QuantitiesGold.read(table)) {
            score.add(row.quantities(), row.found(sentences, parser));
        }
        return score;
    }

    private static boolean isSameFigure(Quantity a, Quantity b) {
        return Objects.equals(a.value(), b.value())
                && Objects.equals(a.low(), b.low())
                && Objects.equals(a.high(), b.high())
                && a.approximate() == b.approximate();
    }
}
