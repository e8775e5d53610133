package dev.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeTest {
    @TempDir Path folder;

    @Test
    void documents_become_statements_in_the_fixed_form() throws IOException {
        List<String> lines =
                code(
                        0,
                        "{\"id\":\"d1\",\"date\":\"2024-06-17\",\"text\":\"\uD83D\uDE80 Japan condemned Iran.\"}");
        assertThat(lines).hasSize(1);
        JsonNode statement = new JsonMapper().readTree(lines.get(0));
        assertThat(statement.fieldNames())
                .toIterable()
                .containsExactly(
                        "doc",
                        "start",
                        "end",
                        "trigger",
                        "type",
                        "mode",
                        "contexts",
                        "cameo",
                        "actors",
                        "recipients",
                        "status",
                        "voices",
                        "date",
                        "place",
                        "quantities",
                        "confidence",
                        "explanation");
        assertThat(statement.path("doc").asText()).isEqualTo("d1");
        assertThat(statement.path("trigger").path("start").asInt()).isEqualTo(8);
        assertThat(statement.path("trigger").path("text").asText()).isEqualTo("condemned");
        assertThat(statement.path("voices").path(0).path("who").asText()).isEqualTo("author");
    }

    @Test
    void a_bad_line_fails_alone() throws IOException {
        List<String> lines =
                code(
                        1,
                        "{not json",
                        "{\"id\":\"x\"}",
                        "[]",
                        "{\"id\":\"y\",\"date\":\"17 June\",\"text\":\"Japan condemned Iran.\"}",
                        "{\"id\":\"z\",\"text\":\"Japan condemned Iran.\"}");
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0)).contains("\"doc\":\"z\"");
    }

    @Test
    void the_same_lines_come_out_whatever_the_number_of_workers() throws IOException {
        List<String> documents = new ArrayList<>();
        for (String act : List.of("condemned", "threatened", "attacked", "visited", "thanked")) {
            for (String state : List.of("Iran", "Russia", "Chad", "Peru")) {
                String text = "{\"id\":\"%s %s\",\"text\":\"Japan %s %s.\"}";
                documents.add(text.formatted(act, state, act, state));
            }
        }
        documents.add(7, "{not json");
        String[] lines = documents.toArray(String[]::new);
        List<String> one = code(1, List.of("--workers", "1"), lines);
        assertThat(one).hasSizeGreaterThan(15);
        assertThat(code(1, List.of("--workers", "5"), lines)).isEqualTo(one);
    }

    @Test
    void a_statement_is_explained_to_people_where_they_ask_for_it() throws IOException {
        Path in = folder.resolve("explained.jsonl");
        Files.writeString(in, "{\"id\":\"d1\",\"text\":\"Japan condemned Iran.\"}\n");
        String told =
                Ran.of(
                                "code",
                                "--explain",
                                "--in",
                                in.toString(),
                                "--out",
                                folder.resolve("explained.out").toString())
                        .out();
        assertThat(told)
                .contains("d1, characters 0 to 21, confidence ")
                .contains("  Japan condemned Iran.")
                .contains("\"condemned\" is ACCUSE");
    }

    private List<String> code(int expected, String... documents) throws IOException {
        return code(expected, List.of(), documents);
    }

    private List<String> code(int expected, List<String> options, String... documents)
            throws IOException {
        Path in = Files.write(folder.resolve("in.jsonl"), List.of(documents));
        Path out = folder.resolve("out.jsonl");
        List<String> arguments = new ArrayList<>(List.of("code", "--in", in.toString()));
        arguments.addAll(List.of("--out", out.toString()));
        arguments.addAll(options);
        int code = Entente.commandLine().execute(arguments.toArray(String[]::new));
        assertThat(code).isEqualTo(expected);
        return Files.readAllLines(out);
    }
}
