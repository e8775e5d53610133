package dev.entente.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.entente.Document;
import dev.entente.Document.DateOrigin;
import dev.entente.Statement;
import dev.entente.actors.Register;
import dev.entente.code.EnglishCoder;
import dev.entente.code.StatementJson;
import dev.entente.language.Sentences;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Codes documents given as JSON lines to statements, one JSON object a line.
@Command(
        name = "code",
        mixinStandardHelpOptions = true,
        description = {
            "Codes English documents to statements.",
            "",
            "Input: one JSON object a line, {id, date?, title?, publisher?, text}, as",
            "\"entente read\" writes it. Output: one statement a line.",
            ""
        },
        footer = {
            "",
            "Exit code: 0 all was coded; 1 a line could not be coded; 2 wrongly asked.",
            "",
            "Example, after \"./entente read --out documents.jsonl demo/sample\":",
            "  ./entente code --in documents.jsonl --out statements.jsonl"
        })
final class Code implements Callable<Integer> {
    private static final JsonMapper MAPPER = new JsonMapper();

    /// A line of input that cannot be coded, with the reason.
    static final class UnreadableLine extends RuntimeException {
        UnreadableLine(String message) {
            super(message);
        }
    }

    @Option(
            names = "--in",
            required = true,
            paramLabel = "DOCS.jsonl",
            description = "the documents")
    private Path in = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "OUT.jsonl",
            description = "the statements")
    private Path out = Path.of("");

    @Option(
            names = "--actors",
            paramLabel = "MY.csv",
            description = {
                "your own actors, which go before the",
                "program's: a first line name,code,sector",
                "and one actor a line"
            })
    private @Nullable Path actors;

    @Override
    public Integer call() throws IOException {
        Missing.refuse(out);
        Register register = OwnActors.register(actors);
        EnglishCoder coder = new EnglishCoder(Sentences.load(), register);
        int coded = 0;
        int failed = 0;
        int statements = 0;
        try (BufferedReader lines = Files.newBufferedReader(in, StandardCharsets.UTF_8);
                BufferedWriter to = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                try {
                    JsonNode json = json(line);
                    Document document = document(json);
                    for (Statement statement : coder.code(document)) {
                        to.write(
                                StatementJson.of(document.source(), document.text(), statement)
                                        .toString());
                        to.write('\n');
                        statements++;
                    }
                    coded++;
                } catch (UnreadableLine e) {
                    failed++;
                    System.err.println(
                            "entente: line " + number + " of " + in + ": " + e.getMessage());
                }
            }
        }
        System.err.println(
                "coded "
                        + Words.count(coded, "document")
                        + " to "
                        + Words.count(statements, "statement")
                        + ", "
                        + failed
                        + " failed");
        return failed == 0 ? 0 : 1;
    }

    private static JsonNode json(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            throw new UnreadableLine(
                    "no JSON object (" + e.getOriginalMessage() + "). Maybe the line was cut off.");
        }
    }

    static Document document(JsonNode json) {
        if (!json.path("id").isTextual() || !json.path("text").isTextual()) {
            throw new UnreadableLine("needs the string fields \"id\" and \"text\".");
        }
        String text = json.path("text").textValue();
        LocalDate published = day(json.path("date").textValue());
        return new Document(
                Document.digest(text.getBytes(StandardCharsets.UTF_8)),
                json.path("id").textValue(),
                json.path("title").asText(""),
                published,
                published == null ? DateOrigin.NONE : DateOrigin.METADATA,
                json.path("publisher").textValue(),
                null,
                "en",
                text);
    }

    private static @Nullable LocalDate day(@Nullable String date) {
        if (date == null || date.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw new UnreadableLine(
                    "the date \""
                            + date
                            + "\" is no day like 2024-06-17. Leave it out if unknown.");
        }
    }
}
