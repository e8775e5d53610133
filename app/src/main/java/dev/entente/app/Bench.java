package dev.entente.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.Document;
import dev.entente.Statement;
import dev.entente.actors.Register;
import dev.entente.code.RuleCoder;
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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The accuracy benchmarks.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        subcommands = {
            BenchParse.class,
            BenchNames.class,
            BenchActors.class,
            BenchLanguage.class,
            BenchArchive.class
        },
        description = {"Measures accuracy and speed.", ""},
        commandListHeading = "%nBenchmarks:%n",
        footer = {
            "",
            "\"entente bench BENCHMARK --help\" says more of each.",
            "Exit code: 0 measured; 1 something failed; 2 wrongly asked."
        })
final class Bench {
    private static final JsonMapper MAPPER = new JsonMapper();

    @Command(
            name = "events",
            mixinStandardHelpOptions = true,
            description = {
                "Codes gold documents and scores the statements against theirs.",
                "",
                "Gold: one JSON object a line, {id, date?, text, statements}. A line with",
                "\"sentence\" in place of \"text\" and without statements is coded for --export",
                "only.",
                ""
            })
    int events(
            @Option(
                            names = "--export",
                            paramLabel = "OUT",
                            description = "write source-target pairs here")
                    @Nullable Path export,
            @Parameters(arity = "1..*", paramLabel = "GOLD.jsonl", description = "the gold")
                    List<Path> gold)
            throws IOException {
        if (export != null) {
            Missing.refuse(export);
        }
        RuleCoder coder = new RuleCoder(Sentences.load(), Register.load());
        EventScore score = new EventScore();
        try (Writer pairs =
                export == null ? Writer.nullWriter() : Files.newBufferedWriter(export)) {
            for (Path file : gold) {
                score(file, coder, score, pairs);
            }
        }
        System.out.print(score.table());
        return 0;
    }

    @Command(
            name = "forecast",
            aliases = {"dyads", "influences", "scenario", "case", "web"},
            hidden = true)
    int later(@Parameters(arity = "0..*", hidden = true) List<String> ignored) {
        System.err.println(
                "entente: this benchmark is not there yet. \"entente bench --help\" lists those that are.");
        return 2;
    }

    private static void score(Path file, RuleCoder coder, EventScore score, Writer pairs)
            throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode record = MAPPER.readTree(line);
                if (record instanceof ObjectNode object && object.has("sentence")) {
                    object.set("text", object.path("sentence"));
                }
                Document document = Code.document(record);
                List<JsonNode> found = new ArrayList<>();
                for (Statement statement : coder.code(document)) {
                    found.add(StatementJson.of(document.source(), document.text(), statement));
                }
                if (record.has("statements")) {
                    score.add(record.path("statements"), found);
                }
                pairs.write(EventPairs.of(document.source(), document.text(), found).toString());
                pairs.write('\n');
            }
        }
    }
}
