package dev.entente.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.Actor;
import dev.entente.EventType;
import dev.entente.Place;
import dev.entente.Quantity;
import dev.entente.Span;
import dev.entente.Statement;
import dev.entente.Status;
import dev.entente.Voice;
import dev.entente.Voice.Stance;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementJsonTest {
    private static final String TEXT = "Seoul said that Pyongyang shipped some 7,000 containers.";
    private static final String DOCUMENT = "0".repeat(64);
    private static final Statement WHOLE =
            new Statement(
                    DOCUMENT,
                    new Span(0, 56),
                    new Span(26, 33),
                    EventType.CONSULT,
                    "visit",
                    List.of("military"),
                    List.of(new Actor("PRK", "GOV", "Pyongyang", new Span(16, 25))),
                    List.of(new Actor("RUS", null, "Moscow", new Span(0, 5))),
                    Status.HISTORICAL,
                    List.of(
                            Voice.author(),
                            new Voice("Seoul", "KOR", Stance.ALLEGES, new Span(0, 5))),
                    "2024-03",
                    new Place("KOR", "Seoul", 37.5, null),
                    List.of(new Quantity(7000.0, null, 8000.5, "container", "munitions", true)),
                    0.5,
                    "by hand");

    @Test
    void what_is_written_is_read_back_whole() {
        ObjectNode json = StatementJson.of("a", TEXT, WHOLE);
        assertThat(StatementJson.read(DOCUMENT, json)).isEqualTo(WHOLE);
    }

    @Test
    void a_missing_field_is_named() {
        ObjectNode json = StatementJson.of("a", TEXT, WHOLE);
        json.remove("status");
        assertThatThrownBy(() -> StatementJson.read(DOCUMENT, json))
                .hasMessageContaining("\"status\"");
    }
}
