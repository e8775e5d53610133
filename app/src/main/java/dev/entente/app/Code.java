package dev.entente.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.entente.Document;
import dev.entente.Document.DateOrigin;
import dev.entente.Statement;
import dev.entente.actors.Register;
import dev.entente.code.Coder;
import dev.entente.code.Coders;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin private AskedCoding coding = new AskedCoding();

    @Option(
            names = "--explain",
            description = {
                "also print each statement with its sentence",
                "and how it was coded, to be read by people"
            })
    private boolean explains;

    private int coded;
    private int failed;
    private int statements;

    /// What came of a line: the statements as lines of JSON and, where they are asked for, their
    /// explanations; or why it could not be coded.
    private record Outcome(List<String> lines, List<String> explained, @Nullable String refusal) {}

    @Override
    public Integer call() throws IOException {
        Missing.refuse(out);
        Register register = coding.register();
        try (Progress progress = Progress.of("code", count(in));
                Coders<Outcome> coders =
                        new Coders<>(
                                () -> new EnglishCoder(Sentences.load(), register),
                                coding.workers());
                BufferedReader lines = Files.newBufferedReader(in, StandardCharsets.UTF_8);
                BufferedWriter to = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int at = ++number;
                if (line.isBlank()) {
                    continue;
                }
                String text = line;
                coders.ask(coder -> outcome(text, at, coder), 2L * text.length());
                while (coders.areFull()) {
                    settle(coders.take(), to);
                    progress.step();
                }
            }
            while (!coders.areDone()) {
                settle(coders.take(), to);
                progress.step();
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

    private static long count(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.count();
        }
    }

    private Outcome outcome(String line, int number, Coder coder) {
        List<String> lines = new ArrayList<>();
        List<String> explained = new ArrayList<>();
        try {
            Document document = document(json(line));
            for (Statement statement : coder.code(document)) {
                String text = document.text();
                lines.add(StatementJson.withCameo(document.source(), text, statement).toString());
                if (explains) {
                    explained.addAll(explained(document, statement));
                }
            }
            return new Outcome(lines, explained, null);
        } catch (UnreadableLine e) {
            return new Outcome(
                    lines, explained, "line " + number + " of " + in + ": " + e.getMessage());
        }
    }

    /// A statement for people: where it stands and how sure it is, its sentence, and how it was
    /// coded.
    private static List<String> explained(Document document, Statement statement) {
        String where =
                String.format(
                        Locale.ROOT,
                        "%s, characters %d to %d, confidence %.2f:",
                        document.source(),
                        statement.sentence().start(),
                        statement.sentence().end(),
                        statement.confidence());
        return List.of(
                Words.plain(where),
                "  " + Words.plain(statement.sentence().of(document.text())),
                "  " + Words.plain(statement.explanation()),
                "");
    }

    private void settle(Outcome outcome, BufferedWriter to) throws IOException {
        for (String line : outcome.lines()) {
            to.write(line);
            to.write('\n');
        }
        outcome.explained().forEach(System.out::println);
        statements += outcome.lines().size();
        if (outcome.refusal() != null) {
            failed++;
            System.err.println("entente: " + outcome.refusal());
        } else {
            coded++;
        }
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
