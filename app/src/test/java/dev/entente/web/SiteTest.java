package dev.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.actors.Register;
import dev.entente.casefile.Case;
import dev.entente.casefile.Filing;
import dev.entente.read.Sources;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteTest {
    private static final String CLAIM =
            "North Korea shipped 7,000 containers of munitions to Russia on 5 May 2024.";
    private static final String DENIAL =
            "Russia denied that North Korea shipped containers of munitions to Russia.";
    private static final String HOSTILE =
            "Japan condemned Iran on Monday.\n\n<script>alert(1)</script> <svg onload=alert(2)>"
                    + " javascript:alert(3) \u202Egnp.exe";

    @TempDir static Path folder;
    private static Served served;

    @BeforeAll
    static void serve() throws IOException {
        Path file = folder.resolve("arms.entente");
        Clock clock = Clock.fixed(Instant.parse("2024-06-01T00:00:00Z"), ZoneOffset.UTC);
        try (Case made = Case.create(file, clock);
                Filing filing = Filing.byRules(made, Register.load(), 1, () -> {})) {
            add(filing, "claim.txt", CLAIM);
            add(filing, "denial.txt", DENIAL);
            add(filing, "=cmd|' <b>.txt", HOSTILE);
            filing.finish();
        }
        served = new Served(file);
    }

    private static void add(Filing filing, String name, String words) {
        filing.add(Sources.load(), name, words.getBytes(StandardCharsets.UTF_8));
    }

    @AfterAll
    static void close() {
        served.close();
    }

    private static Document page(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = served.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body(), served.address(path));
    }

    private static String first(Document page, String links) {
        Element link = page.selectFirst("main a[href^=" + links + "]");
        assertThat(link).as(links + " in " + page.location()).isNotNull();
        return link.attr("href");
    }

    @Test
    void from_the_case_to_the_pair_the_contested_matter_and_its_words_in_their_document()
            throws IOException, InterruptedException {
        Document home = page("/");
        assertThat(home.text()).contains("3 documents");
        Document pair = page(home.select("main td a").attr("href"));
        assertThat(pair.title()).isEqualTo("North Korea and Russia – arms");
        Document contested = page("/pair/PRK/RUS?standing=contested");
        Document matter = page(first(contested, "/pair/PRK/RUS/matter/"));
        assertThat(matter.select("main .standing").text()).isEqualTo("contested");
        assertThat(matter.select("blockquote").eachText())
                .anyMatch(quote -> quote.contains("Russia denied"))
                .anyMatch(quote -> quote.contains("shipped 7,000 containers"));
        String place = first(matter, "/document/");
        Document document = page(place);
        Element marked = document.getElementById(URI.create(place).getFragment());
        assertThat(marked).isNotNull();
        assertThat(marked.parent().nameIs("mark")).isTrue();
        assertThat(marked.parent().text()).isIn(CLAIM, DENIAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/pair/PRK/RUS",
                "/pair/PRK/RUS?unsure=1&theme=verbal_conflict",
                "/pair/PRK/RUS/ledger",
                "/search?words=Russia&stance=denies",
                "/log",
                "/help"
            })
    void every_page_is_also_a_table(String path) throws IOException, InterruptedException {
        String before = path + (path.contains("?") ? "&" : "?");
        HttpResponse<String> csv = served.get(before + "form=csv");
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value ->
                        assertThat(value).matches("attachment; filename=\"[A-Za-z0-9.-]+\\.csv\""));
        assertThat(csv.body()).startsWith("\"");
        HttpResponse<String> json = served.get(before + "form=json");
        assertThat(json.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(json.body()).startsWith("[");
        assertThat(served.get(before + "form=xls").statusCode()).isEqualTo(400);
    }

    @Test
    void who_denies_is_found_by_what_is_said_and_a_document_by_its_words()
            throws IOException, InterruptedException {
        Document denials = page("/search?code=RUS+PRK&voice=rus&stance=denies");
        assertThat(denials.select("main q").eachText()).containsExactly(DENIAL);
        assertThat(page(first(denials, "/document/")).select("mark").text()).isEqualTo(DENIAL);
        Document words = page("/search?words=%22alert(1)%22+%22");
        assertThat(words.select("main").text())
                .contains("No statement fits", "<script>[alert(1])</script>");
        assertThat(words.select("script, svg")).isEmpty();
        assertThat(page("/search").select("main").text()).contains("in quotation marks");
    }

    @Test
    void a_denial_is_rejected_and_taken_back_and_the_matter_is_as_before()
            throws IOException, InterruptedException {
        String contested = first(page("/pair/PRK/RUS?standing=contested"), "/pair/PRK/RUS/matter/");
        Document matter = page(contested);
        String denial =
                matter.select("figure:contains(Russia denied) + details input[name=of]").val();
        assertThat(denial).hasSize(64);
        HttpResponse<String> judged =
                served.post(
                        "/judge",
                        "token=%s&verdict=reject&of=%s&by=Ana+%%C3%%89&why=a+test&back=%s"
                                .formatted(served.token(), denial, contested));
        assertThat(judged.statusCode()).isEqualTo(303);
        assertThat(judged.headers().firstValue("Location").orElseThrow()).endsWith(contested);
        assertThat(judged.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(
                        cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Strict"));
        assertThat(page("/pair/PRK/RUS?standing=contested").select("main li")).isEmpty();
        Document rejected = page("/pair/PRK/RUS/matter/" + denial);
        assertThat(rejected.select("main").text()).contains("reject by Ana É", "a test");
        String undone = rejected.select("form input[name=of]").val();
        HttpResponse<String> back =
                served.post(
                        "/judge",
                        "token=%s&verdict=undo&of=%s&by=Ana&why=enough&back=//evil.example"
                                .formatted(served.token(), undone));
        assertThat(back.headers().firstValue("Location").orElseThrow())
                .endsWith(served.address("/").replaceFirst("^http://[^/]*", ""))
                .doesNotContain("evil");
        assertThat(page(contested).select("main").outerHtml())
                .isEqualTo(matter.select("main").outerHtml());
    }

    @Test
    void what_no_form_of_the_site_asks_for_is_not_changed()
            throws IOException, InterruptedException {
        String wish = "verdict=rate&value=Somebody+B2&by=Eve&why=because";
        assertThat(served.post("/judge", wish).statusCode()).isEqualTo(403);
        assertThat(served.post("/judge", wish + "&token=" + "0".repeat(48)).statusCode())
                .isEqualTo(403);
        HttpRequest.Builder elsewhere =
                HttpRequest.newBuilder(URI.create(served.address("/judge")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", "http://evil.example")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        wish + "&token=" + served.token()));
        assertThat(served.send(elsewhere).statusCode()).isEqualTo(403);
        assertThat(served.get("/judge?" + wish).statusCode()).isEqualTo(404);
        assertThat(served.post("/judge", wish + "&x=" + "x".repeat(100_000)).statusCode())
                .isBetween(400, 499);
        assertThat(page("/log").text()).doesNotContain("by Eve");
        String past =
                first(
                        page("/pair/PRK/RUS?known=2024-06-02&standing=contested"),
                        "/pair/PRK/RUS/matter/");
        assertThat(page(past).select("form[method=post]")).isEmpty();
    }

    @Test
    void the_ledger_has_the_amount_with_who_says_so() throws IOException, InterruptedException {
        Document ledger = page("/pair/PRK/RUS/ledger");
        assertThat(ledger.select("tbody tr").eachText())
                .anyMatch(row -> row.contains("7,000 containers"));
        assertThat(ledger.select(".tabs [aria-current]").text()).isEqualTo("Ledger");
        assertThat(page("/pair/IRN/JPN/ledger").text()).contains("No report tells an amount");
    }

    @Test
    void the_day_is_kept_from_page_to_page() throws IOException, InterruptedException {
        Document home = page("/?known=2024-06-02");
        assertThat(home.select("main a").eachAttr("href")).isNotEmpty();
        assertThat(home.select("main a, .banner nav a").eachAttr("href"))
                .allMatch(to -> to.contains("known=2024-06-02"));
        assertThat(home.select(".known a").attr("href")).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/nope                          | 404 | Not found",
                "/static/site.cs                | 404 | no such file",
                "/static/..%2f..%2fapp          | 404 | ",
                "/document/0000                 | 404 | no document",
                "/document/..%2f..%2fetc        | 404 | ",
                "/pair/RUS/RUS                  | 400 | one state twice",
                "/pair/rus/x                    | 400 | no pair of codes",
                "/pair/PRK/RUS?standing=great   | 400 | none of retracted",
                "/pair/PRK/RUS?since=yesterday  | 400 | no day",
                "/pair/PRK/RUS?from=-1          | 400 | no number",
                "/pair/PRK/RUS/matter/0000      | 404 | no statement",
                "/pair/PRK/RUS/matter/%27--     | 404 | no statement",
                "/search?code=xx!               | 400 | no code",
                "/search?words=a&type=war       | 400 | none of",
                "/?known=2024-13-01             | 400 | no day",
                "/?known=2020-01-01             | 404 | nothing was known on 2020-01-01"
            })
    void what_is_wrongly_asked_is_refused_in_words(String path, int status, String words)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = served.get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        if (words != null) {
            assertThat(Jsoup.parse(answer.body()).text()).contains(words);
        }
        assertThat(answer.body()).doesNotContain("Exception", "at dev.entente");
    }

    @Test
    void the_words_of_a_source_are_shown_and_never_markup()
            throws IOException, InterruptedException {
        Document list = page("/pair/IRN/JPN?unsure=1");
        Document document = page(first(list, "/document/"));
        assertThat(document.select("article").text())
                .contains("<script>alert(1)</script>", "<svg onload=alert(2)>", "[U+202E]gnp");
        assertThat(document.select("script, svg, main b")).isEmpty();
        assertThat(document.select("a").eachAttr("href"))
                .allMatch(to -> to.startsWith("/") || to.startsWith("#"));
        HttpResponse<String> original =
                served.get(first(document, "/document/").replaceFirst("#.*", ""));
        assertThat(original.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value ->
                        assertThat(value).matches("attachment; filename=\"[A-Za-z0-9._-]+\""));
        assertThat(original.headers().firstValue("Content-Type"))
                .hasValue("application/octet-stream");
        assertThat(original.body()).isEqualTo(HOSTILE);
    }

    @Test
    void every_answer_forbids_what_pages_do_not_need() throws IOException, InterruptedException {
        for (String path : new String[] {"/", "/nope", "/static/site.css", "/?known=x"}) {
            HttpResponse<String> answer = served.get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy ->
                            assertThat(policy)
                                    .contains(
                                            "default-src 'none'",
                                            "script-src 'self'",
                                            "frame-ancestors 'none'")
                                    .doesNotContain("unsafe"));
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(answer.headers().firstValue("Server")).isEmpty();
        }
    }

    @Test
    void a_question_with_line_ends_splits_no_answer() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                served.get("/pair?first=RUS%0d%0aSet-Cookie:%20a=b&second=PRK");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void a_page_that_did_not_change_is_not_sent_again() throws IOException, InterruptedException {
        String tag = served.get("/pair/PRK/RUS").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again =
                served.send(
                        HttpRequest.newBuilder(URI.create(served.address("/pair/PRK/RUS")))
                                .header("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }
}
