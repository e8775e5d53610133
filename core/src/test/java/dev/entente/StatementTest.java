package dev.entente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatementTest {
    @Test
    void a_statement_needs_a_voice() {
        assertThatThrownBy(() -> veto(new Span(7, 13), "yield", List.of()))
                .hasMessageContaining("no voice");
    }

    @Test
    void a_trigger_outside_the_sentence_is_refused() {
        assertThatThrownBy(() -> veto(new Span(30, 36), "yield", List.of(Voice.author())))
                .hasMessageContaining("outside its sentence");
    }

    @Test
    void a_mode_of_another_type_is_refused_with_those_that_the_type_has() {
        assertThatThrownBy(() -> veto(new Span(7, 13), "visit", List.of(Voice.author())))
                .hasMessageContaining("visit")
                .hasMessageContaining("yield");
    }

    @Test
    void a_whole_statement_is_kept_as_given() {
        assertThat(veto(new Span(7, 13), "yield", List.of(Voice.author())).mode())
                .isEqualTo("yield");
    }

    private static Statement veto(Span trigger, @Nullable String mode, List<Voice> voices) {
        return new Statement(
                "0".repeat(64),
                new Span(0, 28),
                trigger,
                EventType.REJECT,
                mode,
                List.of("diplomatic"),
                List.of(new Actor("RUS", "GOV", "Russia", new Span(0, 6))),
                List.of(new Actor("UN", "IGO", "UN", new Span(20, 22))),
                Status.ACTUAL,
                voices,
                null,
                null,
                List.of(),
                0.9,
                "\"vetoed\" is REJECT yield");
    }
}
