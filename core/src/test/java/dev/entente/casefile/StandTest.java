package dev.entente.casefile;

import static dev.entente.casefile.MadeEvidence.MINISTER;
import static dev.entente.casefile.MadeEvidence.evidence;
import static dev.entente.casefile.MadeEvidence.only;
import static dev.entente.casefile.MadeEvidence.shipment;
import static dev.entente.casefile.MadeEvidence.voice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Document;
import dev.entente.EventType;
import dev.entente.Evidence;
import dev.entente.Holding;
import dev.entente.Matter;
import dev.entente.Standing;
import dev.entente.Status;
import dev.entente.Voice;
import dev.entente.Voice.Stance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StandTest {
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
                        String.format("%064x", ++MadeEvidence.made),
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
                String.format("%064x", ++MadeEvidence.made),
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
    void who_denies_it_and_later_states_it_has_confirmed_it() {
        Voice denial = voice("Moscow", "RUS", Stance.DENIES);
        Voice confirmation = voice("Moscow", "RUS", Stance.STATES);
        Matter confirmed =
                only(
                        shipment("2024-06-15", "a", MINISTER),
                        shipment("2024-06-16", "b", denial),
                        shipment("2024-06-17", "c", confirmation));
        assertThat(confirmed.standing()).isEqualTo(Standing.CORROBORATED);
        assertThat(confirmed.explanation()).contains("RUS after denying it");
        assertThat(
                        only(
                                        shipment("2024-06-15", "a", MINISTER),
                                        shipment("2024-06-16", "b", confirmation, denial))
                                .standing())
                .isEqualTo(Standing.CONTESTED);
        assertThat(
                        only(
                                        shipment("2024-06-15", "a", confirmation),
                                        shipment("2024-06-16", "b", denial),
                                        shipment("2024-06-17", "c", confirmation))
                                .standing())
                .isEqualTo(Standing.REPORTED);
    }

    @Test
    void a_plan_is_overtaken_by_a_later_report_that_it_does_not_happen() {
        Evidence plan = evidence("2024-06-15", "a", EventType.AID, Status.FUTURE, null, MINISTER);
        Evidence before =
                evidence("2024-06-14", "b", EventType.AID, Status.NEGATED, null, MINISTER);
        Evidence after = evidence("2024-06-16", "b", EventType.AID, Status.NEGATED, null, MINISTER);
        assertThat(only(before, plan).standing()).isEqualTo(Standing.ANNOUNCED);
        assertThat(only(plan, after).standing()).isEqualTo(Standing.OVERTAKEN);
        assertThat(only(plan, after).explanation()).contains("KOR says that it does not happen");
    }

    @Test
    void what_several_papers_took_from_one_agency_is_one_line() {
        assertThat(Wires.of(printed("SEOUL, June 18 (Yonhap) -- North Korea shipped shells.")))
                .isEqualTo("Yonhap News Agency");
        assertThat(Wires.of(printed("North Korea shipped shells.\nSource: AP")))
                .isEqualTo("Associated Press");
        assertThat(Wires.of(printed("It did. (Reporting by A. Kim; Editing by B. Lee)")))
                .isEqualTo("Reuters");
        assertThat(
                        Wires.of(
                                printed(
                                        "Shells (Reuters said so) came. AP contributed to this report.")))
                .isNull();
        Evidence one =
                in(
                        shipment("2024-06-16", "a", Voice.author()),
                        printed("SEOUL (AP) - North Korea shipped shells to Russia."));
        Evidence other =
                in(
                        shipment("2024-06-17", "b", Voice.author()),
                        printed("(AP) -- North Korea shipped shells to Russia."));
        assertThat(Stand.independent(List.of(one, other))).isEqualTo(1);
    }

    private static Document printed(String text) {
        return new Document(
                String.format("%064x", ++MadeEvidence.made),
                "made",
                "",
                LocalDate.of(2024, 6, 17),
                Document.DateOrigin.METADATA,
                "The Daily",
                null,
                "en",
                text);
    }
}
