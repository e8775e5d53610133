package dev.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Actor;
import dev.entente.Document;
import dev.entente.Document.DateOrigin;
import dev.entente.EventType;
import dev.entente.Evidence;
import dev.entente.Holding;
import dev.entente.Matter;
import dev.entente.Span;
import dev.entente.Standing;
import dev.entente.Statement;
import dev.entente.Status;
import dev.entente.Voice;
import dev.entente.Voice.Stance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MattersTest {
    private static final Voice MINISTER = voice("Shin Wonsik", "KOR", Stance.STATES);
    private static final LocalDate JUNE_17 = LocalDate.of(2024, 6, 17);

    @Test
    void a_denial_contests_the_claim_it_answers() {
        Matter matter =
                only(
                        shipment("2024-05-10", "a", MINISTER),
                        shipment("2024-06-17", "b", voice("Russia", "RUS", Stance.DENIES)));
        assertThat(matter.standing()).isEqualTo(Standing.CONTESTED);
        assertThat(matter.evidence()).hasSize(2);
        assertThat(matter.explanation()).contains("RUS deny what KOR say");
    }

    @Test
    void a_denial_in_the_sentence_of_the_allegation_contests_it_too() {
        Matter matter =
                only(
                        shipment(
                                "2024-06-17",
                                "a",
                                voice("the West", "WST", Stance.ALLEGES),
                                voice("both parties", "RUS", Stance.DENIES),
                                voice("both parties", "PRK", Stance.DENIES)));
        assertThat(matter.standing()).isEqualTo(Standing.CONTESTED);
    }

    @Test
    void copies_of_one_report_are_one_line_and_two_reports_corroborate() {
        assertThat(
                        only(
                                        shipment("2024-06-16", "a", Voice.author()),
                                        shipment("2024-06-17", "a", Voice.author()))
                                .standing())
                .isEqualTo(Standing.REPORTED);
        assertThat(
                        only(
                                        shipment("2024-06-16", "a", Voice.author()),
                                        shipment("2024-06-17", "b", Voice.author()))
                                .standing())
                .isEqualTo(Standing.CORROBORATED);
    }

    @Test
    void two_reports_that_cite_one_voice_are_one_line() {
        assertThat(
                        only(
                                        shipment("2024-06-16", "a", MINISTER),
                                        shipment("2024-06-17", "b", MINISTER))
                                .standing())
                .isEqualTo(Standing.REPORTED);
    }

    @Test
    void a_government_is_one_voice_whoever_speaks_for_it_and_wherever() {
        Evidence secretary =
                shipment("2024-06-16", "a", voice("Ms. Jean-Pierre", "USA", Stance.STATES));
        Evidence adviser = shipment("2024-06-17", "b", voice("Mr. Sullivan", "USA", Stance.STATES));
        assertThat(only(secretary, adviser).standing()).isEqualTo(Standing.REPORTED);
        assertThat(only(secretary, adviser, shipment("2024-06-17", "c", MINISTER)).standing())
                .isEqualTo(Standing.CORROBORATED);
    }

    @Test
    void a_document_of_a_governments_own_organ_is_that_governments_voice() {
        Evidence readout =
                publishedBy("The White House", shipment("2024-06-16", "a", Voice.author()));
        Evidence adviser = shipment("2024-06-17", "b", voice("Mr. Sullivan", "USA", Stance.STATES));
        Evidence paper =
                publishedBy("The Moscow Times", shipment("2024-06-16", "c", Voice.author()));
        assertThat(only(readout, adviser).standing()).isEqualTo(Standing.REPORTED);
        assertThat(only(paper, adviser).standing()).isEqualTo(Standing.CORROBORATED);
        Evidence reprint =
                publishedBy("The Moscow Times", shipment("2024-06-17", "a", Voice.author()));
        assertThat(only(readout, adviser, reprint).standing()).isEqualTo(Standing.REPORTED);
    }

    @Test
    void those_who_are_cited_without_a_name_do_not_bear_each_other_out() {
        Evidence officials = shipment("2024-06-16", "a", voice("officials", "UNK", Stance.STATES));
        Evidence sources = shipment("2024-06-17", "b", voice("two sources", "UNK", Stance.STATES));
        assertThat(only(officials, sources).standing()).isEqualTo(Standing.REPORTED);
        assertThat(only(officials, shipment("2024-06-17", "c", MINISTER)).standing())
                .isEqualTo(Standing.CORROBORATED);
    }

    @Test
    void a_report_that_has_both_voices_stands_apart_from_neither() {
        Evidence joint =
                shipment("2024-06-15", "a", MINISTER, voice("Mr. Sullivan", "USA", Stance.STATES));
        Evidence adviser = shipment("2024-06-16", "b", voice("Mr. Kirby", "USA", Stance.STATES));
        assertThat(only(joint, adviser).standing()).isEqualTo(Standing.REPORTED);
        assertThat(only(joint, adviser, shipment("2024-06-17", "c", MINISTER)).standing())
                .isEqualTo(Standing.CORROBORATED);
    }

    @Test
    void order_of_arrival_and_further_copies_never_change_the_standing() {
        Random random = new Random(11);
        for (int run = 0; run < 200; run++) {
            List<Evidence> evidence = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                evidence.add(said(random, "line" + random.nextInt(4)));
            }
            Standing standing = only(evidence.toArray(Evidence[]::new)).standing();
            Collections.shuffle(evidence, random);
            assertThat(only(evidence.toArray(Evidence[]::new)).standing()).isEqualTo(standing);
            evidence.add(copy(evidence.get(random.nextInt(evidence.size()))));
            assertThat(only(evidence.toArray(Evidence[]::new)).standing()).isEqualTo(standing);
        }
    }

    private static Evidence said(Random random, String line) {
        Voice voice =
                random.nextInt(4) == 0
                        ? Voice.author()
                        : voice(
                                "x" + random.nextInt(3),
                                List.of("USA", "KOR", "UNK").get(random.nextInt(3)),
                                random.nextInt(5) == 0 ? Stance.ALLEGES : Stance.STATES);
        Evidence made = shipment("2024-06-1" + random.nextInt(8), line, voice);
        return random.nextBoolean() ? made : publishedBy("The White House", made);
    }

    private static Evidence copy(Evidence of) {
        Document d = of.holding().document();
        return in(
                of,
                new Document(
                        String.format("%064x", ++made),
                        "copy",
                        d.title(),
                        d.published(),
                        d.dateOrigin(),
                        d.publisher(),
                        null,
                        "en",
                        d.text()));
    }

    private static Evidence publishedBy(String publisher, Evidence of) {
        Document d = of.holding().document();
        return in(
                of,
                new Document(
                        d.id(),
                        d.source(),
                        d.title(),
                        d.published(),
                        d.dateOrigin(),
                        publisher,
                        null,
                        "en",
                        d.text()));
    }

    private static Evidence in(Evidence of, Document document) {
        return new Evidence(
                String.format("%064x", ++made),
                of.statement(),
                new Holding(document, of.holding().line(), Instant.EPOCH),
                Instant.EPOCH);
    }

    @Test
    void what_is_only_alleged_or_doubted_or_possible_stands_as_such() {
        assertThat(
                        only(shipment("2024-06-17", "a", voice("Seoul", "KOR", Stance.ALLEGES)))
                                .standing())
                .isEqualTo(Standing.ALLEGED);
        assertThat(
                        only(shipment("2024-06-17", "a", voice("Seoul", "KOR", Stance.DOUBTS)))
                                .standing())
                .isEqualTo(Standing.DOUBTED);
        assertThat(
                        only(evidence(
                                        "2024-06-17",
                                        "a",
                                        EventType.AID,
                                        Status.HYPOTHETICAL,
                                        null,
                                        MINISTER))
                                .standing())
                .isEqualTo(Standing.MENTIONED);
    }

    @Test
    void who_states_it_and_later_denies_it_has_withdrawn_it() {
        assertThat(
                        only(
                                        shipment("2024-06-16", "a", MINISTER),
                                        shipment(
                                                "2024-06-17",
                                                "b",
                                                voice("Shin Wonsik", "KOR", Stance.DENIES)))
                                .standing())
                .isEqualTo(Standing.RETRACTED);
    }

    @Test
    void a_planned_visit_is_overtaken_by_its_day_and_kept_by_a_report_that_it_was_held() {
        Evidence plan =
                evidence(
                        "2024-06-17",
                        "a",
                        EventType.AGREE,
                        Status.FUTURE,
                        "2024-06-18/2024-06-19",
                        Voice.author());
        Evidence held =
                evidence(
                        "2024-06-20",
                        "b",
                        EventType.CONSULT,
                        Status.ACTUAL,
                        "2024-06-19",
                        Voice.author());
        assertThat(Matters.of(List.of(plan), JUNE_17).get(0).standing())
                .isEqualTo(Standing.ANNOUNCED);
        assertThat(Matters.of(List.of(plan), LocalDate.of(2024, 6, 19)).get(0).standing())
                .isEqualTo(Standing.ANNOUNCED);
        assertThat(Matters.of(List.of(plan), LocalDate.of(2024, 6, 20)).get(0).standing())
                .isEqualTo(Standing.OVERTAKEN);
        Matter promoted = only(plan, held);
        assertThat(promoted.standing()).isEqualTo(Standing.REPORTED);
    }

    @Test
    void a_delivery_told_as_exchange_is_contested_by_its_denial_as_help() {
        assertThat(
                        only(
                                        evidence(
                                                "2024-06-17",
                                                "a",
                                                EventType.COOPERATE,
                                                Status.ACTUAL,
                                                null,
                                                MINISTER),
                                        shipment(
                                                "2024-06-17",
                                                "a",
                                                voice("Russia", "RUS", Stance.DENIES)))
                                .standing())
                .isEqualTo(Standing.CONTESTED);
    }

    @Test
    void the_same_act_in_another_year_is_another_matter() {
        assertThat(
                        Matters.of(
                                List.of(
                                        shipment("2023-06-16", "a", Voice.author()),
                                        shipment("2024-06-17", "b", Voice.author())),
                                null))
                .hasSize(2);
    }

    @Test
    void the_other_direction_is_another_matter() {
        Evidence there = shipment("2024-06-17", "a", MINISTER);
        Evidence back = sides(there, List.of("RUS"), List.of("PRK"));
        assertThat(Matters.of(List.of(there, back), null)).hasSize(2);
    }

    @Test
    void order_of_arrival_changes_neither_matters_nor_standing() {
        Random random = new Random(5);
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            Evidence one =
                    evidence(
                            "2024-0" + (1 + random.nextInt(6)) + "-1" + random.nextInt(9),
                            "line" + random.nextInt(6),
                            EventType.values()[random.nextInt(3)],
                            Status.values()[random.nextInt(5)],
                            random.nextBoolean() ? null : "2024-0" + (1 + random.nextInt(6)),
                            voice(
                                    "x" + random.nextInt(4),
                                    "KOR",
                                    Stance.values()[random.nextInt(4)]));
            evidence.add(random.nextBoolean() ? one : sides(one, List.of("RUS", "PRK"), List.of()));
        }
        List<Matter> matters = Matters.of(evidence, JUNE_17);
        assertThat(matters.stream().mapToInt(m -> m.evidence().size()).sum()).isEqualTo(80);
        for (int run = 0; run < 20; run++) {
            Collections.shuffle(evidence, random);
            assertThat(Matters.of(evidence, JUNE_17)).isEqualTo(matters);
        }
    }

    private static Matter only(Evidence... evidence) {
        List<Matter> matters = Matters.of(Arrays.asList(evidence), JUNE_17);
        assertThat(matters).hasSize(1);
        return matters.get(0);
    }

    private static Voice voice(String who, String code, Stance stance) {
        return new Voice(who, code, stance, new Span(0, 1));
    }

    private static Evidence shipment(String published, String line, Voice... voices) {
        return evidence(published, line, EventType.AID, Status.ACTUAL, null, voices);
    }

    private static int made;

    private static Evidence evidence(
            String published,
            String line,
            EventType type,
            Status status,
            @Nullable String date,
            Voice... voices) {
        String id = String.format("%064x", ++made);
        Document document =
                new Document(
                        id,
                        "made",
                        "",
                        LocalDate.parse(published),
                        DateOrigin.METADATA,
                        null,
                        null,
                        "en",
                        "North Korea shipped shells to Russia.");
        Statement statement =
                new Statement(
                        id,
                        new Span(0, 37),
                        new Span(12, 19),
                        type,
                        null,
                        List.of(),
                        actors(List.of("PRK")),
                        actors(List.of("RUS")),
                        status,
                        List.of(voices),
                        date,
                        null,
                        List.of(),
                        0.5,
                        "made");
        return new Evidence(
                id, statement, new Holding(document, line, Instant.EPOCH), Instant.EPOCH);
    }

    private static Evidence sides(Evidence of, List<String> actors, List<String> recipients) {
        Statement s = of.statement();
        return new Evidence(
                String.format("%064x", ++made),
                new Statement(
                        s.document(),
                        s.sentence(),
                        s.trigger(),
                        s.type(),
                        s.mode(),
                        s.contexts(),
                        actors(actors),
                        actors(recipients),
                        s.status(),
                        s.voices(),
                        s.date(),
                        s.place(),
                        s.quantities(),
                        s.confidence(),
                        s.explanation()),
                of.holding(),
                of.knownFrom());
    }

    private static List<Actor> actors(List<String> codes) {
        return codes.stream().map(c -> new Actor(c, null, c, new Span(0, 11))).toList();
    }
}
