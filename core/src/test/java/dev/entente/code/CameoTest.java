package dev.entente.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Actor;
import dev.entente.EventType;
import dev.entente.Span;
import dev.entente.Statement;
import dev.entente.Status;
import dev.entente.Voice;
import dev.entente.Voice.Stance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CameoTest {
    private static final Actor RUSSIA = new Actor("RUS", "GOV", "Russia", new Span(0, 6));
    private static final Actor KOREA = new Actor("PRK", "GOV", "Korea", new Span(15, 20));

    @ParameterizedTest
    @CsvSource({
        "CONSULT,visit,,042",
        "REJECT,yield,,124",
        "AID,,military,072",
        "AID,,,070",
        "AGREE,,military,0332",
        "AGREE,,,030",
        "SANCTION,discontinue,,163",
        "MOBILIZE,weapons,,150",
        "ASSAULT,drone,,195",
        "RETREAT,release,,0841",
    })
    void the_code_is_the_narrowest_that_follows(
            EventType type, @Nullable String mode, @Nullable String context, String code) {
        assertThat(Cameo.of(statement(type, mode, context, List.of(KOREA), Status.ACTUAL)))
                .isEqualTo(code);
    }

    @Test
    void mutual_promises_are_of_cooperation() {
        assertThat(Cameo.of(statement(EventType.AGREE, null, "military", List.of(), Status.FUTURE)))
                .isEqualTo("0312");
    }

    @Test
    void what_did_not_happen_or_only_might_has_no_code() {
        for (Status status : List.of(Status.NEGATED, Status.HYPOTHETICAL)) {
            assertThat(Cameo.of(statement(EventType.AID, null, null, List.of(KOREA), status)))
                    .isNull();
        }
    }

    @Test
    void every_type_and_mode_has_a_code() {
        for (EventType type : EventType.values()) {
            for (String mode : type.modes()) {
                String code = Cameo.of(statement(type, mode, null, List.of(KOREA), Status.ACTUAL));
                assertThat(code).as(type + " " + mode).matches("(0[2-9]|1\\d|20)\\d{1,2}");
            }
        }
    }

    private static Statement statement(
            EventType type,
            @Nullable String mode,
            @Nullable String context,
            List<Actor> recipients,
            Status status) {
        return new Statement(
                "document",
                new Span(0, 21),
                new Span(7, 14),
                type,
                mode,
                context == null ? List.of() : List.of(context),
                List.of(RUSSIA),
                recipients,
                status,
                List.of(new Voice("author", "author", Stance.STATES, null)),
                null,
                null,
                List.of(),
                .5,
                "told");
    }
}
