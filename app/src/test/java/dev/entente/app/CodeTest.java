package dev.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private List<String> code(int expected, String... documents) throws IOException {
        Path in = Files.write(folder.resolve("in.jsonl"), List.of(documents));
        Path out = folder.resolve("out.jsonl");
        int code =
                Entente.commandLine()
                        .execute("code", "--in", in.toString(), "--out", out.toString());
        assertThat(code).isEqualTo(expected);
        return Files.readAllLines(out);
    }
}
