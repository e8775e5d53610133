package dev.entente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SpanTest {
    @Test
    void offsets_count_code_points_and_not_characters() {
        assertThat(new Span(2, 5).of("\uD83D\uDE80 DMZ fire")).isEqualTo("DMZ");
    }

    @Test
    void a_reversed_span_is_refused_with_its_values() {
        assertThatThrownBy(() -> new Span(7, 3)).hasMessageContaining("7-3");
    }

    @Test
    void a_span_contains_itself_and_what_lies_inside() {
        Span sentence = new Span(10, 20);
        assertThat(sentence.contains(sentence)).isTrue();
        assertThat(sentence.contains(new Span(12, 15))).isTrue();
        assertThat(sentence.contains(new Span(5, 15))).isFalse();
    }
}
