package dev.entente.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.EventType;
import dev.entente.Status;
import dev.entente.Voice.Stance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class SummaryTest {
    private static final Told PLAN =
            Told.of(1, EventType.AGREE, "Russia will visit North Korea.", "visit")
                    .dated(Status.FUTURE, "2024-06-18/2024-06-19");
    private static final Told CLAIM =
            Told.of(2, EventType.AID, "Russia sent oil to North Korea.", "sent")
                    .saidBy("Shin Wonsik", "KOR", Stance.ALLEGES);
    private static final Told DENIAL =
            Told.of(3, EventType.AID, "Russia sent oil to North Korea.", "sent")
                    .saidBy("Russia", "RUS", Stance.DENIES);
    private static final Told TRADE =
            Told.of(4, EventType.COOPERATE, "Russia sold grain to North Korea.", "sold")
                    .counted(500, "tons of grain")
                    .dated(Status.ACTUAL, "2024-03");
    private static final Told VETO =
            Told.of(5, EventType.REJECT, "Russia vetoed the North Korea resolution.", "vetoed")
                    .dated(Status.ACTUAL, "2024-03-28");
    private static final List<Told> ALL = List.of(PLAN, CLAIM, DENIAL, TRADE, VETO);

    @Test
    void it_tells_what_is_planned_contested_given_and_ended_each_with_its_day() {
        assertThat(summary(ALL))
                .containsExactly(
                        "Russia is to visit North Korea on 18–19 June 2024.",
                        "Shin Wonsik (South Korea) alleges that Russia sent supplies to North Korea (reported on 10 June 2024); Russia denies it.",
                        "Russia traded with North Korea in March 2024 (500 tons of grain).",
                        "Russia cast a veto concerning North Korea on 28 March 2024 (“vetoed the North Korea resolution”).");
    }

    @Test
    void every_sentence_of_it_leads_to_the_words_it_rests_on() {
        Document page = Jsoup.parse(Page.of(Told.dossier(ALL)));
        assertThat(page.select("p.summary > .sentence")).hasSize(4);
        for (Element sentence : page.select("p.summary > .sentence")) {
            assertThat(sentence.select("a[href^=#c]")).isNotEmpty();
            for (Element link : sentence.select("a")) {
                assertThat(page.getElementById(link.attr("href").substring(1))).isNotNull();
            }
        }
    }

    @Test
    void two_matters_need_no_summary() {
        assertThat(summary(List.of(PLAN, TRADE))).isEmpty();
        assertThat(Page.of(Told.dossier(List.of(PLAN, TRADE)))).doesNotContain("Summary");
    }

    @Test
    void it_has_at_most_six_sentences_and_the_order_of_arrival_changes_nothing() {
        List<Told> many = new ArrayList<>(ALL);
        for (int i = 0; i < 12; i++) {
            String month = String.format("2023-%02d", i + 1);
            Told meeting =
                    Told.of(10 + i, EventType.CONSULT, "Russia visited North Korea.", "visited")
                            .dated(Status.ACTUAL, month);
            many.add(meeting);
            many.add(
                    Told.of(30 + i, EventType.CONSULT, "Russia visited North Korea.", "visited")
                            .dated(Status.ACTUAL, month));
        }
        List<String> summary = summary(many);
        assertThat(summary).hasSize(Summary.LONGEST);
        Random random = new Random(7);
        for (int run = 0; run < 10; run++) {
            Collections.shuffle(many, random);
            assertThat(summary(many)).isEqualTo(summary);
        }
    }

    private static List<String> summary(List<Told> told) {
        return Told.dossier(told).summary().stream().map(Passage::sentence).toList();
    }
}
