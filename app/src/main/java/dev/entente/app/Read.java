package dev.entente.app;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.Document;
import dev.entente.code.EnglishCoder;
import dev.entente.read.Intake;
import dev.entente.read.Reading;
import dev.entente.read.Sources;
import dev.entente.read.Unreadable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reads files and folders to documents as JSON lines, the input of `code`.
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = {
            "Reads files, archives and folders to documents as JSON lines.",
            "",
            "Formats: text, Markdown, HTML, PDF, DOCX, ODT, RTF, EML, mbox, RSS, Atom, TEI,",
            "TimeML, JSON lines, WARC, WACZ; and zip, tar and gz of them. Documents in",
            "other languages than English are counted and left out.",
            ""
        },
        footer = {
            "",
            "Exit code: 0 all was read; 1 something could not be read; 2 wrongly asked.",
            "",
            "Example, after \"./entente demo\":",
            "  ./entente read --out documents.jsonl demo/sample"
        })
final class Read implements Callable<Integer> {
    @Option(
            names = "--out",
            required = true,
            paramLabel = "DOCS.jsonl",
            description = "the documents")
    private Path out = Path.of("");

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "files and folders")
    private List<Path> paths = List.of();

    @Override
    public Integer call() throws IOException {
        Missing.refuse(out);
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new NoSuchFileException(path.toString());
            }
        }
        Sources sources = Sources.load();
        Count count = new Count();
        try (BufferedWriter to = Files.newBufferedWriter(out)) {
            for (Path path : paths) {
                sources.read(path, count.writing(to));
            }
        }
        System.err.println(
                "read "
                        + Words.count(count.read, "document")
                        + "; "
                        + count.foreign
                        + " in other languages left out, "
                        + count.failed
                        + " failed");
        return count.failed == 0 ? 0 : 1;
    }

    /// What became of the sources.
    private static final class Count {
        private int read;
        private int foreign;
        private int failed;

        Intake writing(Writer to) {
            return new Intake() {
                @Override
                public boolean wants(String source, String id) {
                    return true;
                }

                @Override
                public void read(Reading reading) {
                    if (!EnglishCoder.LANGUAGES.contains(reading.document().language())) {
                        foreign++;
                        return;
                    }
                    try {
                        to.write(json(reading.document()) + "\n");
                        read++;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }

                @Override
                public void failed(Unreadable problem) {
                    failed++;
                    System.err.println("entente: " + problem.getMessage());
                }
            };
        }
    }

    private static ObjectNode json(Document document) {
        ObjectNode json = new JsonMapper().createObjectNode();
        json.put("id", document.source());
        json.put("digest", document.id());
        json.put(
                "date", document.published() == null ? null : String.valueOf(document.published()));
        json.put("date_from", document.dateOrigin().name().toLowerCase(Locale.ROOT));
        json.put("title", document.title());
        json.put("publisher", document.publisher());
        json.put("author", document.author());
        json.put("language", document.language());
        json.put("text", document.text());
        return json;
    }
}
