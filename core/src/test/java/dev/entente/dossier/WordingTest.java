package dev.entente.dossier;

import static dev.entente.dossier.Told.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.EventType;
import dev.entente.Status;
import dev.entente.Voice.Stance;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final Told VISIT =
            Told.of(1, EventType.CONSULT, "Russia visited North Korea.", "visited");
    private static final Told PARTNERSHIP =
            Told.of(
                            2,
                            EventType.COOPERATE,
                            "They discussed the deepening partnership between Russia and North Korea, and left.",
                            "partnership")
                    .mutual();
    private static final Told BACKING =
            Told.of(
                    3,
                    EventType.SUPPORT,
                    "Russia has backed North Korea in the dispute, as ever.",
                    "backed");
    private static final Told SENT =
            Told.of(4, EventType.AID, "Russia sent oil to North Korea.", "sent");

    @Test
    void what_a_source_only_names_is_quoted_and_not_told_as_an_act() {
        assertThat(sentences(PARTNERSHIP))
                .containsExactly(
                        "The Paper speaks of “the deepening partnership between Russia and North Korea”.");
        assertThat(sentences(PARTNERSHIP.saidBy("Mr. Kirby", "USA", Stance.STATES)))
                .containsExactly(
                        "Mr. Kirby (United States) speaks of “the deepening partnership between Russia and North Korea”.");
        assertThat(sentences(PARTNERSHIP.saidBy("Mr. Kirby", "USA", Stance.ALLEGES)))
                .containsExactly(
                        "Mr. Kirby (United States) alleges “the deepening partnership between Russia and North Korea”.");
    }

    @Test
    void the_words_before_a_named_thing_belong_to_it_and_verbs_far_off_do_not() {
        Told growing =
                Told.of(
                                5,
                                EventType.COOPERATE,
                                "In light of growing Russia-North Korea cooperation, they met.",
                                "cooperation")
                        .mutual();
        assertThat(sentences(growing))
                .containsExactly("The Paper speaks of “growing Russia-North Korea cooperation”.");
    }

    @Test
    void a_phrase_that_says_little_has_the_words_of_the_source_beside_it() {
        assertThat(sentences(BACKING))
                .containsExactly(
                        "Russia voiced support for North Korea (“backed North Korea in the dispute”).");
    }

    @Test
    void what_is_cited_from_the_organ_of_a_government_is_that_governments_account() {
        assertThat(sentences(VISIT.in("The White House", "2024-06-10")))
                .containsExactly(
                        "According to the White House (United States), Russia paid a visit to North Korea.");
    }

    @Test
    void spokespersons_of_one_state_are_named_together() {
        assertThat(
                        sentences(
                                VISIT.saidBy("MS. JEAN-PIERRE", "USA", Stance.STATES),
                                Told.of(
                                                6,
                                                EventType.CONSULT,
                                                "Russia visited North Korea.",
                                                "visited")
                                        .saidBy("Mr. Sullivan", "USA", Stance.STATES)))
                .containsExactly(
                        "According to Ms. Jean-Pierre and Mr. Sullivan (both of the United States), Russia paid a visit to North Korea.");
        assertThat(sentences(VISIT.saidBy("SENIOR ADMINISTRATION OFFICIAL", "USA", Stance.STATES)))
                .containsExactly(
                        "According to a senior administration official (United States), Russia paid a visit to North Korea.");
    }

    @Test
    void who_spoke_in_the_sentence_before_is_not_introduced_again() {
        assertThat(
                        sentences(
                                VISIT.saidBy("Mr. Kirby", "USA", Stance.STATES),
                                BACKING.saidBy("Mr. Kirby", "USA", Stance.STATES)))
                .containsExactly(
                        "According to Mr. Kirby (United States), Russia paid a visit to North Korea.",
                        "Mr. Kirby also says that Russia voiced support for North Korea (“backed North Korea in the dispute”).");
    }

    @Test
    void a_quantity_has_the_voice_of_those_who_give_it() {
        assertThat(
                        sentences(
                                SENT,
                                Told.of(7, EventType.AID, "Russia sent oil to North Korea.", "sent")
                                        .counted(9000, "barrels")
                                        .saidBy("Shin Wonsik", "KOR", Stance.STATES)))
                .containsExactly(
                        "According to Shin Wonsik (South Korea), Russia sent supplies to North Korea (9,000 barrels).");
    }

    @Test
    void who_has_no_name_falls_out_beside_a_name_and_is_called_unnamed_alone() {
        String text = "The military of Russia and rebels visited North Korea.";
        Told visit = Told.of(8, EventType.CONSULT, text, "visited");
        assertThat(
                        sentences(
                                visit.by(
                                        Told.actor(text, "Russia", "RUS"),
                                        Told.actor(text, "military", "UNK"))))
                .containsExactly("Russia paid a visit to North Korea.");
        assertThat(sentences(visit.by(Told.actor(text, "military", "UNK"))))
                .containsExactly("An unnamed military paid a visit to North Korea.");
        assertThat(sentences(visit.by(Told.actor(text, "rebels", "UNK"))))
                .containsExactly("Unnamed rebels paid a visit to North Korea.");
    }

    @Test
    void whatever_the_trigger_the_words_quoted_stand_in_the_sentence() {
        Random random = new Random(3);
        String text =
                "“Russia’s (new) alliance — with North Korea, as of 2024: stronger than ever”, the U.N. said; both denied it.";
        for (int run = 0; run < 500; run++) {
            int start = random.nextInt(text.length() - 1);
            int end = start + 1 + random.nextInt(Math.min(12, text.length() - start - 1) + 1);
            String trigger = text.substring(start, Math.min(end, text.length()));
            Told told = Told.of(9, EventType.SUPPORT, text, trigger);
            assertThat(text.replaceAll("\\s+", " ")).contains(Excerpt.thing(told.evidence()));
            String act = Excerpt.act(told.evidence());
            if (act != null) {
                assertThat(text).contains(act.replace(" …", ""));
            }
        }
    }

    @Test
    void what_is_planned_or_possible_is_not_spoken_of_as_there() {
        assertThat(sentences(PARTNERSHIP.dated(Status.FUTURE, "2024-06-20")))
                .containsExactly("Russia and North Korea are to cooperate.");
        assertThat(sentences(PARTNERSHIP.dated(Status.HYPOTHETICAL, "2024-06-20")))
                .containsExactly("Russia and North Korea might cooperate.");
    }
}
