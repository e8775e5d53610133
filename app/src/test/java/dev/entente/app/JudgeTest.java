package dev.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an analyst does with a case from the command line.
class JudgeTest {
    private static final Pattern STATEMENT = Pattern.compile("(?m)^ {4}([0-9a-f]{12})  ");

    @TempDir Path folder;

    private String file = "";

    @BeforeEach
    void file_two_reports() throws IOException {
        Path sources = Files.createDirectory(folder.resolve("sources"));
        Files.writeString(
                sources.resolve("2024-03-10-first.md"),
                "---\ndate: 2024-03-10\ntitle: First\n---\n\nJapan condemned Iran on Sunday.\n");
        Files.writeString(
                sources.resolve("2024-06-17-second.md"),
                "---\ndate: 2024-06-17\ntitle: Second\n---\n\nJapan condemned Iran again.\n");
        file = folder.resolve("case.entente").toString();
        assertThat(Ran.of("import", file, sources.toString()).code()).isZero();
    }

    @Test
    void a_merge_is_recorded_and_its_undoing_restores_exactly() {
        String before = matters();
        List<String> ids = statements(before);
        assertThat(ids).hasSize(2);
        Ran merged = judged("same", ids.get(0), ids.get(1));
        assertThat(merged.code()).isZero();
        assertThat(matters()).contains("2 statements").isNotEqualTo(before);
        assertThat(Ran.of("log", file).out()).contains("same " + ids.get(0));
        assertThat(judged("undo", merged.out().strip()).code()).isZero();
        assertThat(matters()).isEqualTo(before);
        assertThat(Ran.of("check", file).code()).isZero();
    }

    @Test
    void what_is_rejected_counts_no_more_and_what_is_recoded_says_something_else() {
        List<String> ids = statements(matters());
        assertThat(judged("reject", ids.get(0)).code()).isZero();
        assertThat(statements(matters())).containsExactly(ids.get(1));
        Ran recoded =
                Ran.of(
                        "judge",
                        file,
                        "recode",
                        ids.get(1),
                        "--value",
                        "{\"type\":\"THREATEN\",\"mode\":null}",
                        "--by",
                        "ana",
                        "--why",
                        "it is a threat");
        assertThat(recoded.code()).isZero();
        assertThat(matters()).contains("THREATEN");
    }

    @Test
    void a_statement_that_is_not_there_and_a_judgement_without_its_parts_are_refused() {
        assertThat(judged("same", "abcdef").code()).isEqualTo(2);
        assertThat(judged("redate", statements(matters()).get(0)).errors())
                .contains("needs a statement and what changes");
        assertThat(judged("undo", "abcdef").errors()).contains("no judgement abcdef");
    }

    @Test
    void judgements_come_from_a_file_and_a_bad_line_fails_alone() throws IOException {
        List<String> ids = statements(matters());
        Path judgements =
                Files.write(
                        folder.resolve("judgements.jsonl"),
                        List.of(
                                "{not json",
                                "{\"verdict\":\"same\",\"of\":[\"%s\",\"%s\"],\"why\":\"one\"}"
                                        .formatted(ids.get(0), ids.get(1)),
                                "{\"verdict\":\"burn\",\"of\":[\"" + ids.get(0) + "\"]}"));
        Ran reviewed = Ran.of("review", file, "--by", "ana", "--file", judgements.toString());
        assertThat(reviewed.code()).isEqualTo(1);
        assertThat(reviewed.errors()).contains("line 1", "line 3", "recorded 1, refused 2");
        assertThat(matters()).contains("judged to be the same");
    }

    @Test
    void matters_come_page_by_page() {
        String all = matters();
        List<String> pages = new ArrayList<>();
        for (String offset : List.of("0", "1", "2")) {
            Ran page =
                    Ran.of(
                            "matters",
                            file,
                            "--pair",
                            "JPN,IRN",
                            "--limit",
                            "1",
                            "--offset",
                            offset);
            pages.add(page.out());
        }
        assertThat(pages.get(0)).isNotEmpty().isNotEqualTo(all);
        assertThat(String.join("", pages)).isEqualTo(all);
        assertThat(Ran.of("matters", file, "--pair", "JPN,IRN", "--limit", "-1").code())
                .isEqualTo(2);
    }

    private Ran judged(String verdict, String... ids) {
        List<String> arguments = new ArrayList<>(List.of("judge", file, verdict));
        arguments.addAll(List.of(ids));
        arguments.addAll(List.of("--by", "ana", "--why", "read both"));
        return Ran.of(arguments.toArray(String[]::new));
    }

    private String matters() {
        return Ran.of("matters", file, "--pair", "JPN,IRN").out();
    }

    private static List<String> statements(String matters) {
        Matcher statement = STATEMENT.matcher(matters);
        return statement.results().map(found -> found.group(1)).toList();
    }
}
