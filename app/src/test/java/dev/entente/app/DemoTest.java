package dev.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Document;
import dev.entente.Span;
import dev.entente.casefile.Case;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
    @TempDir static Path folder;

    private static org.jsoup.nodes.Document page;

    @BeforeAll
    static void run_the_demo() throws IOException {
        assertThat(demo(folder.resolve("first"))).isZero();
        page = Jsoup.parse(Files.readString(folder.resolve("first/RUS-PRK.html")));
    }

    @Test
    void every_citation_leads_to_the_words_in_the_document_that_the_case_holds() {
        Map<String, Document> documents = new TreeMap<>();
        try (Case demo = Case.open(folder.resolve("first/korea.entente"), Demo.CLOCK)) {
            demo.asKnownOn(null)
                    .documents()
                    .forEach(h -> documents.put(h.document().id(), h.document()));
            assertThat(demo.check()).isEmpty();
        }
        assertThat(page.select("ol.sources > li")).hasSizeGreaterThanOrEqualTo(20);
        for (Element quoted : page.select("ol.sources > li")) {
            Document document = documents.get(quoted.attr("data-document"));
            Span span =
                    new Span(
                            Integer.parseInt(quoted.attr("data-start")),
                            Integer.parseInt(quoted.attr("data-end")));
            assertThat(quoted.expectFirst("q").text())
                    .isEqualTo(span.of(document.text()).replaceAll("\\s+", " "));
        }
    }

    @Test
    void every_sentence_ends_in_links_that_resolve() {
        assertThat(page.select(".sentence")).isNotEmpty();
        for (Element sentence : page.select(".sentence")) {
            assertThat(sentence.select("a[href^=#c]")).isNotEmpty();
        }
        for (Element link : page.select("a")) {
            assertThat(page.getElementById(link.attr("href").substring(1))).isNotNull();
        }
    }

    @Test
    void the_visit_is_planned_the_veto_told_and_the_arms_contested() {
        assertThat(standing("visit North Korea", "18–19 June 2024")).isEqualTo("announced");
        assertThat(standing("cast a veto", "March 2024")).isEqualTo("reported");
        assertThat(quote("cast a veto", "March 2024")).contains("ended the monitoring");
        assertThat(standing("Russia and North Korea deny it", "17 June 2024"))
                .isEqualTo("contested");
        String ledger = page.expectFirst("table").text();
        assertThat(ledger)
                .contains("North Korea Russia about 7,000 containers of munitions")
                .contains("Shin Wonsik")
                .contains("Russia North Korea at least 9,000 containers");
    }

    @Test
    void the_summary_tells_the_plan_the_quarrel_the_goods_and_the_end_of_the_monitoring() {
        assertThat(page.select("p.summary > .sentence")).hasSizeBetween(3, 6);
        assertThat(page.select("p.summary").text())
                .contains("Putin is to visit North Korea on 18–19 June 2024.")
                .contains("7,000 containers", "Russia and North Korea deny it")
                .contains("9,000 containers")
                .contains("ended the monitoring of the sanctions");
    }

    @Test
    void what_is_only_talked_about_is_told_as_possible() {
        assertThat(standing("might supply arms", "5 September 2023")).isEqualTo("mentioned");
        assertThat(quote("might supply arms", "5 September 2023")).contains("the possibility of");
    }

    @Test
    void one_government_corroborates_nothing() {
        assertThat(page.select(".corroborated")).isEmpty();
    }

    private static Element passage(String words, String when) {
        return page.select("ul.passages > li").stream()
                .filter(li -> li.expectFirst(".sentence").text().contains(words))
                .filter(li -> li.expectFirst(".when").text().contains(when))
                .findFirst()
                .orElseThrow();
    }

    private static String standing(String words, String when) {
        return passage(words, when).expectFirst(".standing").text();
    }

    private static String quote(String words, String when) {
        return passage(words, when).expectFirst("blockquote").text();
    }

    @Test
    void two_runs_write_the_same_bytes() throws IOException {
        assertThat(demo(folder.resolve("second"))).isZero();
        for (String name : new String[] {"RUS-PRK.html", "korea.entente"}) {
            assertThat(folder.resolve("second").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("first").resolve(name));
        }
    }

    private static int demo(Path out) {
        return Entente.commandLine().execute("demo", "--out", out.toString());
    }
}
