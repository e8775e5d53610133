package dev.entente.casefile;

import static dev.entente.casefile.MadeEvidence.JUNE_17;
import static dev.entente.casefile.MadeEvidence.MINISTER;
import static dev.entente.casefile.MadeEvidence.about;
import static dev.entente.casefile.MadeEvidence.evidence;
import static dev.entente.casefile.MadeEvidence.meeting;
import static dev.entente.casefile.MadeEvidence.only;
import static dev.entente.casefile.MadeEvidence.shipment;
import static dev.entente.casefile.MadeEvidence.sides;
import static dev.entente.casefile.MadeEvidence.voice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.EventType;
import dev.entente.Evidence;
import dev.entente.Matter;
import dev.entente.Standing;
import dev.entente.Status;
import dev.entente.Voice;
import dev.entente.Voice.Stance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MattersTest {
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
    void a_planned_visit_and_help_that_somebody_doubts_are_two() {
        Evidence visit =
                evidence(
                        "2024-06-17",
                        "a",
                        EventType.AGREE,
                        Status.FUTURE,
                        "2024-06-18/2024-06-19",
                        Voice.author());
        Evidence arms =
                about(
                        "military",
                        evidence(
                                "2024-06-17",
                                "a",
                                EventType.AGREE,
                                Status.FUTURE,
                                null,
                                voice("Cha", "KOR", Stance.DOUBTS)));
        assertThat(Matters.of(List.of(visit, arms), JUNE_17))
                .extracting(Matter::standing)
                .containsExactly(Standing.ANNOUNCED, Standing.DOUBTED);
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
    void two_meetings_of_one_week_are_two_where_both_days_are_stated() {
        Evidence undated = meeting("2024-06-12", null, null);
        Evidence tenth = meeting("2024-06-13", "2024-06-10", null);
        Evidence twelfth = meeting("2024-06-14", "2024-06-12", null);
        assertThat(Matters.of(List.of(tenth, twelfth), null)).hasSize(2);
        assertThat(Matters.of(List.of(undated, tenth, twelfth), null)).hasSize(2);
        assertThat(Matters.of(List.of(undated, twelfth), null)).hasSize(1);
    }

    @Test
    void a_month_that_holds_the_day_is_the_same_occasion() {
        assertThat(
                        Matters.of(
                                List.of(
                                        meeting("2024-06-13", "2024-06-10", null),
                                        meeting("2024-06-14", "2024-06", null)),
                                null))
                .hasSize(1);
    }

    @Test
    void meetings_in_two_states_are_two_and_one_without_a_place_may_be_either() {
        Evidence russia = meeting("2024-06-13", null, "RUS");
        Evidence china = meeting("2024-06-14", null, "CHN");
        assertThat(Matters.of(List.of(russia, china), null)).hasSize(2);
        assertThat(Matters.of(List.of(russia, meeting("2024-06-14", null, null)), null)).hasSize(1);
    }

    @Test
    void goods_that_were_sent_are_not_cooperation_in_general() {
        Evidence sent =
                evidence("2024-06-17", "a", EventType.COOPERATE, Status.ACTUAL, null, MINISTER);
        assertThat(Matters.of(List.of(sent, sides(sent, List.of("PRK", "RUS"), List.of())), null))
                .hasSize(2);
    }

    @Test
    void a_claim_that_was_denied_takes_no_later_claim_of_another_month() {
        assertThat(
                        Matters.of(
                                List.of(
                                        shipment("2024-03-10", "a", MINISTER),
                                        shipment(
                                                "2024-03-11",
                                                "b",
                                                voice("Russia", "RUS", Stance.DENIES)),
                                        shipment("2024-06-17", "c", MINISTER)),
                                null))
                .hasSize(2);
    }

    @Test
    void talks_are_part_of_a_visit_where_both_days_are_stated() {
        for (String date : new String[] {null, "2024-06-12"}) {
            Evidence talks = meeting("2024-06-13", date, null);
            Evidence visit = sides(talks, List.of("RUS"), List.of("PRK"));
            assertThat(Matters.of(List.of(talks, visit), null)).hasSize(date == null ? 2 : 1);
        }
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
}
