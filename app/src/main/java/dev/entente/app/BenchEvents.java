package dev.entente.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.Document;
import dev.entente.Span;
import dev.entente.Statement;
import dev.entente.actors.Register;
import dev.entente.code.EnglishCoder;
import dev.entente.code.StatementJson;
import dev.entente.language.Sentences;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// How well statements are coded, by documents whose statements are known.
@Command(
        name = "events",
        mixinStandardHelpOptions = true,
        description = {
            "Codes gold documents and scores the statements against theirs.",
            "",
            "Gold: one JSON object a line, {id, date?, title?, text, sentences?, statements}.",
            "A line with \"sentence\" in place of \"text\" and without statements is coded for",
            "--export only.",
            ""
        })
final class BenchEvents implements Callable<Integer> {
    private static final JsonMapper MAPPER = new JsonMapper();

    @Option(names = "--export", paramLabel = "OUT", description = "write source-target pairs here")
    private @Nullable Path export;

    @Option(names = "--errors", description = "print what is missed, invented or told wrong")
    private boolean errors;

    @Parameters(arity = "1..*", paramLabel = "GOLD.jsonl", description = "the gold")
    private List<Path> files = List.of();

    private final EventScore score = new EventScore();

    @Override
    public Integer call() throws IOException {
        if (export != null) {
            Missing.refuse(export);
        }
        EnglishCoder coder = new EnglishCoder(Sentences.load(), Register.load());
        int failed = 0;
        try (Writer pairs =
                export == null ? Writer.nullWriter() : Files.newBufferedWriter(export)) {
            for (Path file : files) {
                failed += score(file, coder, pairs);
            }
        }
        System.out.print(score.table());
        return failed == 0 ? 0 : 1;
    }

    /// Scores a file; returns how many lines were refused.
    private int score(Path file, EnglishCoder coder, Writer pairs) throws IOException {
        int number = 0;
        int failed = 0;
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                try {
                    score(MAPPER.readTree(line), coder, pairs);
                } catch (JsonProcessingException | IllegalArgumentException e) {
                    failed++;
                    System.err.printf(
                            "entente: line %d of %s is no gold document: %s%n",
                            number, file, e.getMessage());
                }
            }
        }
        return failed;
    }

    private void score(JsonNode record, EnglishCoder coder, Writer pairs) throws IOException {
        if (record instanceof ObjectNode object && object.has("sentence")) {
            object.set("text", object.path("sentence"));
        }
        Document document = Code.document(record);
        List<JsonNode> found = new ArrayList<>();
        for (Statement statement : coder.code(document)) {
            found.add(StatementJson.of(document.source(), document.text(), statement));
        }
        if (record.has("statements")) {
            List<String> problems = GoldCheck.problems(record);
            if (!problems.isEmpty()) {
                throw new IllegalArgumentException(String.join("; ", problems));
            }
            List<EventScore.Match> matches =
                    score.add(record.path("statements"), found, record.path("sentences"));
            if (errors) {
                matches.forEach(match -> print(document, match));
            }
        }
        List<JsonNode> exported =
                record.path("partial").asBoolean() ? EventPairs.main(found) : found;
        pairs.write(EventPairs.of(document.source(), document.text(), exported).toString());
        pairs.write('\n');
    }

    private static void print(Document document, EventScore.Match match) {
        JsonNode gold = match.gold();
        JsonNode found = match.found();
        String one = gold == null ? "-" : brief(gold);
        String other = found == null ? "-" : brief(found);
        if (!one.equals(other)) {
            JsonNode place = gold == null ? found : gold;
            int start = place == null ? 0 : place.path("start").asInt();
            int end = place == null ? 0 : place.path("end").asInt();
            String text = new Span(start, end).of(document.text()).replaceAll("\\s+", " ");
            System.out.println("gold  " + one + "\nfound " + other + "\n      " + text + "\n");
        }
    }

    /// The trigger, the type, who to whom, the status and the voices in a line.
    private static String brief(JsonNode statement) {
        List<String> parts = new ArrayList<>();
        parts.add(statement.path("trigger").path("text").asText());
        parts.add(statement.path("type").asText());
        parts.add(codes(statement.path("actors")) + ">" + codes(statement.path("recipients")));
        parts.add(statement.path("status").asText());
        List<String> voices = new ArrayList<>();
        for (JsonNode voice : statement.path("voices")) {
            voices.add(voice.path("code").asText() + " " + voice.path("stance").asText());
        }
        parts.add(String.join(", ", voices));
        parts.add(statement.path("date").asText("-"));
        return String.join(" | ", parts);
    }

    private static String codes(JsonNode actors) {
        List<String> codes = new ArrayList<>();
        actors.forEach(actor -> codes.add(actor.path("code").asText()));
        return String.join("+", codes);
    }
}
