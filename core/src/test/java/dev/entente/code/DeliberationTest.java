package dev.entente.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Document;
import dev.entente.Document.DateOrigin;
import dev.entente.EventType;
import dev.entente.Statement;
import dev.entente.Status;
import dev.entente.actors.Register;
import dev.entente.language.Sentences;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliberationTest {
    private final RuleCoder coder = new RuleCoder(Sentences.load(), Register.load());

    @Test
    void what_talks_are_about_is_not_done() {
        assertThat(
                        aid(
                                "Talks about the provision of weapons by North Korea to Russia have"
                                        + " been advancing."))
                .containsExactly(Status.HYPOTHETICAL);
        assertThat(
                        aid(
                                "Our analysis is that discussions between North Korea and Russia,"
                                        + " with respect to North Korea providing military support to"
                                        + " Russia for its war in Ukraine, are advancing."))
                .containsExactly(Status.HYPOTHETICAL);
    }

    @Test
    void the_talks_themselves_are_held() {
        assertThat(
                        statuses(
                                EventType.CONSULT,
                                "Russia and North Korea held talks about the supply of arms."))
                .containsExactly(Status.ACTUAL);
    }

    @Test
    void what_the_sides_discuss_among_themselves_is_possible_only() {
        assertThat(aid("The delivery of missiles by China to Iran is under discussion."))
                .containsExactly(Status.HYPOTHETICAL);
        assertThat(
                        aid(
                                "Russia and North Korea discussed arms transfers between Russia and"
                                        + " North Korea."))
                .containsExactly(Status.HYPOTHETICAL);
    }

    @Test
    void a_fact_stays_a_fact_when_others_discuss_it() {
        assertThat(
                        statuses(
                                EventType.ASSAULT,
                                "Japan and South Korea discussed Russia’s invasion of Ukraine."))
                .containsExactly(Status.ACTUAL);
        assertThat(
                        statuses(
                                EventType.COOPERATE,
                                "Japan and South Korea discussed the deepening partnership between"
                                        + " North Korea and Russia."))
                .containsExactly(Status.ACTUAL);
        assertThat(
                        aid(
                                "Japan and South Korea discussed arms transfers between Russia and"
                                        + " North Korea."))
                .containsExactly(Status.ACTUAL);
        assertThat(
                        statuses(
                                EventType.ASSAULT,
                                "Iran considers Israel’s attack on Lebanon a crime."))
                .containsExactly(Status.ACTUAL);
        assertThat(aid("After talks on trade, North Korea supplied weapons to Russia."))
                .containsExactly(Status.ACTUAL);
    }

    private List<Status> aid(String sentence) {
        return statuses(EventType.AID, sentence);
    }

    private List<Status> statuses(EventType type, String sentence) {
        return coder
                .code(
                        new Document(
                                "0".repeat(64),
                                "made",
                                "",
                                LocalDate.of(2024, 6, 17),
                                DateOrigin.METADATA,
                                null,
                                null,
                                "en",
                                sentence))
                .stream()
                .filter(statement -> statement.type() == type)
                .map(Statement::status)
                .toList();
    }
}
