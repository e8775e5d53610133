package dev.entente.casefile;

import static dev.entente.casefile.MadeEvidence.JUNE_17;
import static dev.entente.casefile.MadeEvidence.MINISTER;
import static dev.entente.casefile.MadeEvidence.about;
import static dev.entente.casefile.MadeEvidence.evidence;
import static dev.entente.casefile.MadeEvidence.meeting;
import static dev.entente.casefile.MadeEvidence.only;
import static dev.entente.casefile.MadeEvidence.saying;
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
import dev.entente.casefile.Judgement.Verdict;
import java.time.Instant;
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
        assertThat(matter.explanation()).contains("RUS denies what KOR says");
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
        visit = saying("Travel of the president to Pyongyang is planned for June.", visit);
        arms = saying("Satellite technology will hardly be handed over, Cha said.", arms);
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
    void a_denial_answers_one_of_two_claims_and_does_not_join_them() {
        Evidence spring = shipment("2024-03-10", "a", MINISTER);
        Evidence summer = shipment("2024-06-17", "c", MINISTER);
        Evidence denial = shipment("2024-06-18", "b", voice("Russia", "RUS", Stance.DENIES));
        assertThat(Matters.of(List.of(spring, summer, denial), null))
                .extracting(matter -> matter.evidence().size())
                .containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void the_later_of_two_judgements_that_cannot_both_hold_does() {
        Evidence one = shipment("2024-03-10", "a", MINISTER);
        Evidence two = shipment("2024-05-17", "b", MINISTER);
        Evidence three = shipment("2024-07-17", "c", MINISTER);
        Judgement first = judged("1", Verdict.SAME, List.of(one.id(), two.id()), List.of());
        Judgement second = judged("2", Verdict.SAME, List.of(two.id(), three.id()), List.of());
        Judgement third = judged("3", Verdict.DIFFERENT, List.of(one.id()), List.of(three.id()));
        List<Evidence> all = List.of(one, two, three);
        assertThat(Matters.of(all, new Judgements(List.of(first, second)), null)).hasSize(1);
        assertThat(Matters.of(all, new Judgements(List.of(first, second, third)), null))
                .extracting(matter -> matter.evidence().size())
                .containsExactly(1, 2);
    }

    private static Judgement judged(
            String id, Verdict verdict, List<String> of, List<String> from) {
        return new Judgement(id, verdict, of, from, null, "ana", "read both", Instant.EPOCH);
    }

    @Test
    void judgements_win_and_the_last_one_can_be_taken_back() {
        Evidence march = shipment("2024-03-10", "a", MINISTER);
        Evidence june = shipment("2024-06-17", "c", MINISTER);
        List<Evidence> both = List.of(march, june);
        Judgement same = judged("1", Verdict.SAME, List.of(june.id(), march.id()), List.of());
        Judgement back = judged("2", Verdict.UNDO, List.of(same.id()), List.of());
        Evidence again = shipment("2024-06-18", "d", MINISTER);
        Judgement apart = judged("3", Verdict.DIFFERENT, List.of(june.id()), List.of(again.id()));
        assertThat(Matters.of(both, new Judgements(List.of(same)), null)).hasSize(1);
        assertThat(Matters.of(both, new Judgements(List.of(same, back)), null))
                .isEqualTo(Matters.of(both, null));
        List<Evidence> near = List.of(june, again);
        assertThat(Matters.of(near, null)).hasSize(1);
        assertThat(Matters.of(near, new Judgements(List.of(apart)), null)).hasSize(2);
        assertThat(Matters.of(both, Judgements.NONE, null)).hasSize(2);
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
