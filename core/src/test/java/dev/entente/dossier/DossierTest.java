package dev.entente.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.entente.Actor;
import dev.entente.Document;
import dev.entente.Document.DateOrigin;
import dev.entente.Dyad;
import dev.entente.EventType;
import dev.entente.Evidence;
import dev.entente.Holding;
import dev.entente.Quantity;
import dev.entente.Span;
import dev.entente.Standing;
import dev.entente.Statement;
import dev.entente.Status;
import dev.entente.Voice;
import dev.entente.Voice.Stance;
import dev.entente.casefile.Judgements;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class DossierTest {
    private static final String TEXT =
            "Shin Wonsik said that Pyongyang shipped \uD83D\uDE80 7,000 containers <b>to</b> Moscow. Both deny it. Putin will visit Pyongyang.";
    private static final Document DOCUMENT =
            new Document(
                    "a".repeat(64),
                    "made & \"quoted\".txt",
                    "Arms <script>alert(1)</script> | [x](y)",
                    LocalDate.of(2024, 6, 17),
                    DateOrigin.METADATA,
                    "The Paper",
                    null,
                    "en",
                    TEXT);
    private static final Voice SHIN = voice("Shin Wonsik", "KOR", Stance.ALLEGES);
    private static final Voice BOTH_RUS = voice("Both", "RUS", Stance.DENIES);
    private static final Voice DENIAL = voice("both", "PRK", Stance.DENIES);

    @Test
    void what_is_alleged_is_never_told_as_done_and_the_denial_stands_beside_it() {
        assertThat(sentence(Status.ACTUAL, SHIN))
                .isEqualTo(
                        "Shin Wonsik (South Korea) alleges that North Korea supplied arms or military goods to Russia (about 7,000 containers of munitions).");
        assertThat(sentence(Status.ACTUAL, SHIN, DENIAL))
                .startsWith("Shin Wonsik (South Korea) alleges that ")
                .endsWith("; North Korea denies it.");
        assertThat(sentence(Status.ACTUAL, BOTH_RUS, DENIAL))
                .startsWith("Russia and North Korea deny that North Korea supplied");
        assertThat(sentence(Status.ACTUAL, Voice.author(), DENIAL))
                .startsWith("By one account, North Korea supplied");
        assertThat(sentence(Status.ACTUAL, Voice.author())).startsWith("North Korea supplied");
    }

    @Test
    void a_speaker_of_a_transcript_is_not_shouted() {
        assertThat(sentence(Status.ACTUAL, voice("MS. JEAN-PIERRE", "USA", Stance.STATES)))
                .startsWith("According to Ms. Jean-Pierre (United States), North Korea");
    }

    @Test
    void the_status_decides_the_verb() {
        assertThat(sentence(Status.FUTURE, Voice.author())).startsWith("North Korea is to supply");
        assertThat(sentence(Status.HYPOTHETICAL, Voice.author()))
                .startsWith("North Korea might supply");
        assertThat(sentence(Status.NEGATED, Voice.author()))
                .startsWith("North Korea did not supply");
    }

    @Test
    void every_type_has_words_for_every_status() {
        for (EventType type : EventType.values()) {
            for (Status status : Status.values()) {
                String sentence = sentence(evidence(type, status, Voice.author()));
                assertThat(sentence).startsWith("North Korea ").endsWith(".");
                assertThat(sentence).doesNotContain("{", "[");
            }
        }
    }

    @Test
    void every_link_of_the_page_leads_to_the_words_it_rests_on() {
        Dossier dossier = dossier(evidence(EventType.AID, Status.ACTUAL, SHIN, DENIAL));
        org.jsoup.nodes.Document page = Jsoup.parse(Page.of(dossier));
        assertThat(page.select("a[href^=#c]")).hasSizeGreaterThan(1);
        for (Element link : page.select("a")) {
            assertThat(link.attr("href")).startsWith("#");
            assertThat(page.getElementById(link.attr("href").substring(1))).isNotNull();
        }
        for (Element quoted : page.select("ol.sources > li")) {
            Span span =
                    new Span(
                            Integer.parseInt(quoted.attr("data-start")),
                            Integer.parseInt(quoted.attr("data-end")));
            assertThat(quoted.selectFirst("q").text()).isEqualTo(span.of(TEXT));
            assertThat(quoted.attr("data-document")).isEqualTo(DOCUMENT.id());
        }
    }

    @Test
    void every_source_leads_back_to_the_first_sentence_that_cites_it() {
        org.jsoup.nodes.Document page =
                Jsoup.parse(Page.of(dossier(evidence(EventType.AID, Status.ACTUAL, SHIN, DENIAL))));
        assertThat(page.select("ol.sources > li")).isNotEmpty();
        for (Element quoted : page.select("ol.sources > li")) {
            Element first = page.select("a[href=#" + quoted.id() + "]").get(0);
            assertThat(quoted.expectFirst("a.back").attr("href")).isEqualTo("#" + first.id());
            assertThat(first.closest(".sentence")).isNotNull();
        }
    }

    @Test
    void a_number_hangs_on_the_word_before_it_and_each_cell_names_its_column() {
        org.jsoup.nodes.Document page =
                Jsoup.parse(Page.of(dossier(evidence(EventType.AID, Status.ACTUAL, SHIN, DENIAL))));
        for (Element sentence : page.select(".sentence")) {
            assertThat(sentence.wholeText()).containsPattern("\\S\u00a0\\[1]$");
        }
        assertThat(page.select("tbody > tr").first().children().eachAttr("data-label"))
                .isEqualTo(page.select("thead th").eachText());
    }

    @Test
    void each_standing_that_occurs_is_explained_and_no_other() throws Exception {
        Dossier dossier = dossier(evidence(EventType.AID, Status.ACTUAL, SHIN, DENIAL));
        String meaning = "somebody denies what somebody else states or alleges";
        Element legend = Jsoup.parse(Page.of(dossier)).expectFirst(".legend");
        assertThat(legend.text()).isEqualTo("contested " + meaning);
        assertThat(Markdown.of(dossier))
                .contains("## How matters stand\n\n- *contested*: " + meaning + "\n\n");
        JsonNode json = new JsonMapper().readTree(DossierJson.of(dossier)).path("standings");
        assertThat(json.toString()).isEqualTo("{\"contested\":\"" + meaning + "\"}");
    }

    @Test
    void why_a_matter_stands_so_is_told_of_its_standing() {
        Dossier dossier = dossier(evidence(EventType.AID, Status.ACTUAL, SHIN, DENIAL));
        assertThat(Jsoup.parse(Page.of(dossier)).expectFirst("li .standing").attr("title"))
                .contains("PRK denies what KOR says");
    }

    @Test
    void hostile_words_are_quoted_and_not_run_and_nothing_comes_from_outside() {
        Dossier dossier = dossier(evidence(EventType.AID, Status.ACTUAL, SHIN));
        org.jsoup.nodes.Document page = Jsoup.parse(Page.of(dossier));
        assertThat(page.select("script, b, img, link, iframe, [src]")).isEmpty();
        assertThat(page.text()).contains("<script>alert(1)</script>");
        String markdown = Markdown.of(dossier);
        assertThat(markdown).doesNotContain("<script>", "<b>").contains("\\[x\\](y)");
    }

    @Test
    void the_json_holds_the_same_passages() throws Exception {
        Dossier dossier = dossier(evidence(EventType.AID, Status.ACTUAL, SHIN, DENIAL));
        JsonNode json = new JsonMapper().readTree(DossierJson.of(dossier));
        assertThat(json.at("/sections/0/passages/0/standing").asText()).isEqualTo("contested");
        assertThat(json.at("/sections/0/passages/0/citations/0").asInt()).isEqualTo(1);
        assertThat(json.at("/citations/0/quote").asText()).contains("\uD83D\uDE80");
        assertThat(json.at("/quantities/0/value").asDouble()).isEqualTo(7000);
    }

    @Test
    void a_sentence_without_a_citation_is_refused() {
        assertThatThrownBy(() ->
                        new Passage("2024", "Russia did it.", Standing.REPORTED, "made", List.of()))
                .isInstanceOf(Uncited.class)
                .hasMessageContaining("Russia did it.");
    }

    @Test
    void a_quote_that_does_not_stand_in_the_source_is_refused() {
        assertThatThrownBy(() -> new Citation(1, DOCUMENT, new Span(0, 4), "Russ"))
                .isInstanceOf(Uncited.class)
                .hasMessageContaining("Russ");
        assertThatThrownBy(() -> new Citation(1, DOCUMENT, new Span(0, 4000), "Shin"))
                .isInstanceOf(Uncited.class);
    }

    @Test
    void the_veto_goes_with_the_sanctions_and_the_plan_with_the_plans() {
        Evidence veto =
                between(EventType.REJECT, Status.ACTUAL, "RUS", "UN", "2024-03", Voice.author());
        Evidence plan =
                between(
                        EventType.AGREE,
                        Status.FUTURE,
                        "RUS",
                        "PRK",
                        "2024-06-18/2024-06-19",
                        Voice.author());
        Dossier dossier =
                DossierWriter.load()
                        .write(
                                Dyad.parse("RUS,PRK"),
                                List.of(plan),
                                List.of(veto),
                                Judgements.NONE,
                                LocalDate.of(2024, 6, 17),
                                1,
                                0);
        assertThat(dossier.sections())
                .extracting(Section::heading)
                .containsExactly("What is planned", "Sanctions and the United Nations");
        assertThat(dossier.sections().get(0).passages().get(0).when()).isEqualTo("18–19 June 2024");
        assertThat(dossier.sections().get(1).passages().get(0).when()).isEqualTo("March 2024");
        assertThat(dossier.title()).isEqualTo("Russia and North Korea");
    }

    private static String sentence(Status status, Voice... voices) {
        return sentence(evidence(EventType.AID, status, voices));
    }

    private static String sentence(Evidence evidence) {
        return dossier(evidence).sections().get(0).passages().get(0).sentence();
    }

    private static Dossier dossier(Evidence evidence) {
        return DossierWriter.load()
                .write(
                        Dyad.parse("RUS,PRK"),
                        List.of(evidence),
                        List.of(),
                        Judgements.NONE,
                        LocalDate.of(2024, 6, 17),
                        1,
                        0);
    }

    private static Voice voice(String who, String code, Stance stance) {
        return new Voice(who, code, stance, new Span(0, 4));
    }

    private static Evidence evidence(EventType type, Status status, Voice... voices) {
        return between(type, status, "PRK", "RUS", null, voices);
    }

    private static Evidence between(
            EventType type,
            Status status,
            String actor,
            String recipient,
            @org.jspecify.annotations.Nullable String date,
            Voice... voices) {
        List<Quantity> shipped =
                type == EventType.AID
                        ? List.of(new Quantity(7000.0, null, null, "container", "munitions", true))
                        : List.of();
        Statement statement =
                new Statement(
                        DOCUMENT.id(),
                        new Span(0, 79),
                        new Span(32, 39),
                        type,
                        null,
                        type == EventType.AID ? List.of("military") : List.of(),
                        List.of(new Actor(actor, null, actor, new Span(22, 31))),
                        List.of(new Actor(recipient, null, recipient, new Span(22, 31))),
                        status,
                        List.of(voices),
                        date,
                        null,
                        shipped,
                        0.8,
                        "made");
        return new Evidence(
                type + status.name() + date,
                statement,
                new Holding(DOCUMENT, DOCUMENT.id(), Instant.EPOCH),
                Instant.EPOCH);
    }
}
