package dev.entente.app;

import dev.entente.Document;
import dev.entente.casefile.Case;
import dev.entente.casefile.Hit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Finds documents of a case by their words.
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = {
            "Finds the documents of a case that hold all the words, newest first.",
            "",
            "Title and text are searched, in all languages. The words of an argument in",
            "quotation marks must stand side by side. Upper and lower case and accents do",
            "not matter.",
            ""
        },
        footer = {
            "",
            "Exit code: 0 something was found; 1 nothing was found; 2 wrongly asked.",
            "",
            "Examples, after \"./entente demo\":",
            "  ./entente search demo/korea.entente missiles sanctions",
            "  ./entente search demo/korea.entente \"joint statement\" Seoul",
            "  ./entente search demo/korea.entente --as-known-on 2024-06-17 containers"
        })
final class Search implements Callable<Integer> {
    @Mixin private AskedCase asked = new AskedCase();

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "WORDS",
            description = "what is looked for")
    private List<String> words = List.of();

    @Mixin private KnownOn known = new KnownOn();

    @Option(
            names = "--limit",
            paramLabel = "N",
            converter = Conversions.Count.class,
            description = "how many documents at most; by default ${DEFAULT-VALUE}")
    private int limit = 20;

    @Override
    public Integer call() {
        try (Case searched = asked.open()) {
            String query = words.stream().map(Search::phrase).collect(Collectors.joining(" "));
            List<Hit> hits = known.view(searched).search(query, limit);
            hits.forEach(hit -> System.out.println(line(hit)));
            if (hits.isEmpty()) {
                System.err.println("entente: nothing was found for " + Words.plain(query));
            }
            return hits.isEmpty() ? 1 : 0;
        }
    }

    /// An argument of several words is a phrase.
    private static String phrase(String argument) {
        return argument.strip().contains(" ") && !argument.contains("\"")
                ? "\"" + argument + "\""
                : argument;
    }

    private static String line(Hit hit) {
        Document document = hit.holding().document();
        String day = document.published() == null ? "undated" : document.published().toString();
        String publisher = document.publisher() == null ? "" : " (" + document.publisher() + ")";
        String title = document.title().isBlank() ? document.source() : document.title();
        return day
                + "  "
                + Words.plain(title + publisher)
                + System.lineSeparator()
                + "    "
                + Words.plain(hit.snippet());
    }
}
