package dev.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoldTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Path GOLD = Path.of("..", "gold");

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "development.jsonl",
                "test.jsonl",
                "training-a.jsonl",
                "training-b.jsonl",
                "training-c.jsonl",
                "training-d.jsonl",
                "training-e.jsonl"
            })
    void gold_is_sound(String file) throws IOException {
        for (JsonNode document : documents(file)) {
            assertThat(GoldCheck.problems(document)).as(document.path("id").asText()).isEmpty();
        }
    }

    @Test
    void no_document_is_in_two_parts_and_none_is_of_the_demo() throws IOException {
        List<String> all = new ArrayList<>();
        for (String file :
                List.of(
                        "development.jsonl",
                        "test.jsonl",
                        "training-a.jsonl",
                        "training-b.jsonl",
                        "training-c.jsonl",
                        "training-d.jsonl")) {
            all.addAll(texts(file));
        }
        assertThat(all).doesNotHaveDuplicates();
        List<String> again = texts("training-e.jsonl"); // in part what a and b have, labelled anew
        assertThat(again).doesNotHaveDuplicates();
        assertThat(again).doesNotContainAnyElementsOf(texts("development.jsonl"));
        assertThat(again).doesNotContainAnyElementsOf(texts("test.jsonl"));
        all.addAll(again);
        List<String> demo = new ArrayList<>();
        try (Stream<Path> sample =
                Files.list(
                        Path.of("src", "main", "resources", "dev", "entente", "app", "sample"))) {
            for (Path path : sample.sorted().toList()) {
                demo.add(Files.readString(path).replaceAll("\\s+", " "));
            }
        }
        for (String text : all) {
            String begin = text.replaceAll("\\s+", " ");
            assertThat(demo.stream().filter(document -> document.contains(begin))).isEmpty();
        }
    }

    @Test
    void what_breaks_the_manual_is_told_with_its_place() throws IOException {
        ObjectNode document = (ObjectNode) documents("development.jsonl").get(0);
        ObjectNode statement = (ObjectNode) document.path("statements").path(0);
        statement.put("type", "HUG");
        statement.put("date", "last Tuesday");
        ((ObjectNode) statement.path("trigger")).put("start", 1_000_000);
        ((ArrayNode) statement.path("voices")).removeAll();
        assertThat(GoldCheck.problems(document))
                .hasSizeGreaterThanOrEqualTo(4)
                .allMatch(problem -> problem.startsWith("statement 0: "))
                .anyMatch(problem -> problem.contains("no type \"HUG\""))
                .anyMatch(problem -> problem.contains("last Tuesday"))
                .anyMatch(problem -> problem.contains("nobody says so"));
    }

    @Test
    void a_line_that_is_no_gold_is_refused_and_the_others_are_scored() throws IOException {
        Path gold =
                Files.writeString(
                        folder.resolve("gold.jsonl"),
                        "{\"id\":\"a\",\"text\":\"China met with Japan.\",\"statements\":[]}\n"
                                + "{\"id\":\"b\",\"text\":\"x\",\"statements\":[{\"type\":\"HUG\"}]}\n"
                                + "{no json\n");
        Ran ran = Ran.of("bench", "events", gold.toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.errors()).contains("line 2 of", "line 3 of").doesNotContain("line 1 of");
        assertThat(ran.out()).contains("RESULT gold=0 found=1");
    }

    @Test
    void the_check_says_something_of_any_document_and_never_fails() throws IOException {
        Random random = new Random(1);
        List<JsonNode> documents = documents("development.jsonl");
        for (int i = 0; i < 500; i++) {
            String text = documents.get(random.nextInt(documents.size())).toString();
            StringBuilder broken = new StringBuilder(text);
            for (int j = 0; j < 5; j++) {
                int at = random.nextInt(broken.length());
                broken.setCharAt(at, "09\"{}[]:,nx-".charAt(random.nextInt(12)));
            }
            JsonNode document;
            try {
                document = MAPPER.readTree(broken.toString());
            } catch (IOException e) {
                continue;
            }
            assertThat(GoldCheck.problems(document)).isNotNull();
        }
    }

    private static List<JsonNode> documents(String file) throws IOException {
        List<JsonNode> documents = new ArrayList<>();
        for (String line : Files.readAllLines(GOLD.resolve(file))) {
            documents.add(MAPPER.readTree(line));
        }
        return documents;
    }

    private static List<String> texts(String file) throws IOException {
        return documents(file).stream().map(document -> document.path("text").asText()).toList();
    }
}
