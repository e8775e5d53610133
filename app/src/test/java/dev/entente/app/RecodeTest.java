package dev.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.entente.Actor;
import dev.entente.Document;
import dev.entente.EventType;
import dev.entente.Span;
import dev.entente.Statement;
import dev.entente.Status;
import dev.entente.Voice;
import dev.entente.casefile.Case;
import dev.entente.read.Reading;
import dev.entente.read.Sources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Coding a case again, and what that changed.
class RecodeTest {
    private static final Pattern VERSION = Pattern.compile("english \\d+( with [0-9a-f]{8})?");
    private static final Pattern STATEMENT = Pattern.compile("(?m)^ {4}([0-9a-f]{12})  ");

    @TempDir Path folder;

    private String file = "";
    private String actors = "";

    @BeforeEach
    void file_two_reports() throws IOException {
        Path sources = Files.createDirectory(folder.resolve("sources"));
        Files.writeString(
                sources.resolve("2024-03-10-first.txt"),
                "# title: First\u001b[31m\n# date: 2024-03-10\n\nJapan condemned Iran on Sunday.\n");
        Files.writeString(
                sources.resolve("2024-06-17-second.txt"),
                "# title: Second\n# date: 2024-06-17\n\nFrance thanked Spain for the help.\n");
        actors =
                Files.writeString(folder.resolve("my.csv"), "name,code,sector\nIran,XIR,GOV\n")
                        .toString();
        file = folder.resolve("case.entente").toString();
        Ran ran = Ran.of("import", file, "--clock", "2024-06-17T18:00:00Z", sources.toString());
        assertThat(ran.code()).isZero();
    }

    @Test
    void a_list_of_actors_makes_another_version_and_the_same_one_codes_nothing_again() {
        Ran same = Ran.of("recode", file);
        assertThat(same.code()).isZero();
        assertThat(same.out())
                .containsPattern("coded +0  documents by english \\d+\n")
                .containsPattern("already +2  documents\n");
        Ran listed = Ran.of("recode", file, "--actors", actors, "--workers", "1");
        assertThat(listed.code()).isZero();
        assertThat(listed.out()).containsPattern("coded +2  documents by english \\d+ with ");
        assertThat(Ran.of("matters", file, "--pair", "JPN,XIR").code()).isZero();
        assertThat(Ran.of("matters", file, "--pair", "JPN,IRN").code()).isEqualTo(1);
        assertThat(Ran.of("log", file).out()).containsPattern("2 coding by english \\d+ with ");
        assertThat(Ran.of("recode", file, "--actors", actors).out())
                .containsPattern("already +2  documents\n");
        assertThat(Ran.of("recode", file).out())
                .containsPattern(
                        "passed over +2  documents that this version coded before another did\n");
        assertThat(Ran.of("check", file).code()).isZero();
    }

    @Test
    void a_judgement_is_one_of_the_statement_in_the_place_of_the_one_that_was_judged() {
        reject(first("JPN,IRN"));
        assertThat(Ran.of("recode", file, "--actors", actors).out())
                .containsPattern("unfound +0  judgements");
        assertThat(Ran.of("matters", file, "--pair", "JPN,XIR").code()).isEqualTo(1);
    }

    @Test
    void what_was_judged_of_a_statement_that_is_no_more_is_listed() {
        byte[] bytes = "France thanked Spain.".getBytes(StandardCharsets.UTF_8);
        Document document = Sources.load().read("older.txt", bytes);
        Statement older =
                new Statement(
                        document.id(),
                        new Span(0, 21),
                        new Span(7, 14),
                        EventType.THREATEN,
                        null,
                        List.of(),
                        List.of(new Actor("FRA", null, "France", new Span(0, 6))),
                        List.of(new Actor("ESP", null, "Spain", new Span(15, 20))),
                        Status.ACTUAL,
                        List.of(Voice.author()),
                        null,
                        null,
                        List.of(),
                        0.5,
                        "as an older version took it");
        String old = folder.resolve("old.entente").toString();
        try (Case made = Case.create(Path.of(old), Clock.systemUTC())) {
            made.add(new Reading(document, bytes), List.of(older), "english 0");
        }
        file = old;
        String id = first("FRA,ESP");
        String judged = reject(id);
        Ran ran = Ran.of("recode", old);
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .containsPattern("unfound +1  judgement of a statement that is there no more\n")
                .endsWith("    " + judged + " reject " + id + " by ana: no [1m\n");
        assertThat(first("FRA,ESP")).isNotEqualTo(id);
        assertThat(Ran.of("changes", old).out()).contains("        type: THREATEN -> ");
    }

    @Test
    void the_changes_are_told_by_field_for_people_and_for_programs() throws IOException {
        assertThat(Ran.of("changes", file).code()).isEqualTo(1);
        Ran.of("recode", file, "--actors", actors);
        Ran told = Ran.of("changes", file);
        assertThat(told.code()).isZero();
        assertThat(told.out())
                .startsWith(
                        "2 documents coded twice: 1 statement the same, 0 new, 0 gone, 1 different")
                .contains("different: ACCUSE\n", "        recipients: IRN Iran -> XIR GOV Iran\n");
        Ran one = Ran.of("changes", file, "--json", "--pair", "JPN,IRN");
        JsonNode json = new JsonMapper().readTree(one.out());
        assertThat(
                        json.path("fields")
                                .path("recipients")
                                .path("from")
                                .path(0)
                                .path("code")
                                .asText())
                .isEqualTo("IRN");
        assertThat(json.path("now").path("coder").isMissingNode()).isTrue();
        assertThat(json.path("then").path("id").asText())
                .isNotEqualTo(json.path("now").path("id").asText());
        List<String> versions = versions();
        assertThat(
                        Ran.of("changes", file, "--from", versions.get(0), "--to", versions.get(1))
                                .out())
                .isEqualTo(told.out());
        assertThat(Ran.of("changes", file, "--pair", "FRA,ESP").code()).isEqualTo(1);
    }

    @Test
    void the_news_since_a_day_are_documents_statements_judgements_and_matters() throws IOException {
        Path later =
                Files.writeString(
                        folder.resolve("2024-06-18-third.txt"),
                        "# title: Third\u001b[31m\n# date: 2024-06-18\n\nJapan condemned Iran on Monday. China thanked Iran.\n");
        Ran.of("import", file, "--clock", "2024-06-18T18:00:00Z", later.toString());
        reject(first("FRA,ESP"));
        Ran told = Ran.of("changes", file, "--since", "2024-06-17");
        assertThat(told.code()).isZero();
        assertThat(told.out())
                .startsWith("1 document, statements: 2 new, 0 gone, 0 different; 1 judgement, ")
                .contains("\ndocument: 2024-06-18  Third [31m (")
                .contains("\nnew: ACCUSE\n", "\njudgement: ")
                .containsPattern("\nmatter: [A-Z]{3}-[A-Z]{3}  [0-9a-f]{12}  none -> reported: ")
                .containsPattern("\nmatter: [A-Z]{3}-[A-Z]{3}  [0-9a-f]{12}  reported -> none: ")
                .doesNotContain("\u001b");
        Ran before =
                Ran.of("changes", file, "--since", "2024-06-16", "--until", "2024-06-17", "--json");
        assertThat(before.out().lines())
                .filteredOn(line -> line.contains("\"kind\":\"document\""))
                .hasSize(2)
                .noneMatch(line -> line.contains("third"));
        assertThat(Ran.of("changes", file, "--since", "2124-06-18").code()).isEqualTo(1);
    }

    @Test
    void who_asks_for_what_is_not_there_is_told() {
        assertThat(Ran.of("changes", file, "--from", "english 0").errors())
                .contains("was coded by \"english 0\". It was coded by: english");
        assertThat(Ran.of("changes", file, "--until", "2024-06-17").code()).isEqualTo(2);
        assertThat(Ran.of("changes", file, "--since", "2024-06-17", "--to", "x").code())
                .isEqualTo(2);
        assertThat(
                        Ran.of("changes", file, "--since", "2024-06-17", "--until", "2024-06-16")
                                .errors())
                .contains("--until 2024-06-16 is before --since 2024-06-17");
    }

    private List<String> versions() {
        return VERSION.matcher(Ran.of("log", file).out()).results().map(v -> v.group()).toList();
    }

    private String reject(String id) {
        Ran judged = Ran.of("judge", file, "reject", id, "--by", "ana", "--why", "no\u001b[1m");
        assertThat(judged.code()).isZero();
        return judged.out().strip();
    }

    private String first(String pair) {
        Matcher statement = STATEMENT.matcher(Ran.of("matters", file, "--pair", pair).out());
        assertThat(statement.find()).isTrue();
        return statement.group(1);
    }
}
