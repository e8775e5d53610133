package dev.entente.app;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.Document;
import dev.entente.read.Sources;
import dev.entente.read.Unreadable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
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
            "Reads text, Markdown and HTML files, and folders of them, to documents as JSON lines.",
            "Documents in other languages than English are counted and left out."
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
        Sources sources = Sources.load();
        int read = 0;
        int foreign = 0;
        int failed = 0;
        try (BufferedWriter to = Files.newBufferedWriter(out)) {
            for (Path path : paths) {
                for (Path file : Sources.files(path)) {
                    try {
                        Document document = sources.read(file);
                        if (document.language().equals("en")) {
                            to.write(json(document).toString());
                            to.write('\n');
                            read++;
                        } else {
                            foreign++;
                        }
                    } catch (Unreadable e) {
                        failed++;
                        System.err.println("entente: " + e.getMessage());
                    }
                }
            }
        }
        System.err.println(
                "read "
                        + read
                        + " documents; "
                        + foreign
                        + " in other languages left out, "
                        + failed
                        + " failed");
        return failed == 0 ? 0 : 1;
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
