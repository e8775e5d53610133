package dev.entente.app;

import dev.entente.Actor;
import dev.entente.Document;
import dev.entente.Evidence;
import dev.entente.Statement;
import dev.entente.casefile.Case;
import dev.entente.casefile.Filter;
import dev.entente.casefile.Hit;
import dev.entente.casefile.View;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Finds documents of a case by their words, and statements by what they say.
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = {
            "Finds the documents of a case that hold all the words, newest first.",
            "With --statements it finds statements instead, by the words of their sentences",
            "and by options, all of which must hold; of values with a comma one is enough.",
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
            "  ./entente search demo/korea.entente --as-known-on 2024-06-17 containers",
            "  ./entente search demo/korea.entente --statements --voice RUS --stance denies",
            "  ./entente search demo/korea.entente --statements --pair RUS,PRK \\",
            "      --type AID --standing contested --since 2024-06-01"
        })
final class Search implements Callable<Integer> {
    @Mixin private AskedCase asked = new AskedCase();

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "WORDS",
            description = "what is looked for")
    private List<String> words = List.of();

    @Mixin private KnownOn known = new KnownOn();

    @Option(
            names = "--limit",
            paramLabel = "N",
            converter = Conversions.Count.class,
            description = "how many at most; by default ${DEFAULT-VALUE}")
    private int limit = 20;

    @ArgGroup(exclusive = false, heading = "%nStatements:%n")
    private @Nullable AskedStatements statements;

    @Override
    public Integer call() {
        String query = words.stream().map(Search::phrase).collect(Collectors.joining(" "));
        List<Filter> filters = statements == null ? List.of() : statements.filters(query);
        if (statements == null && query.isBlank()) {
            throw new WronglyAsked("say what is looked for: entente search CASE WORDS");
        }
        try (Case searched = asked.open()) {
            View view = known.view(searched);
            List<String> found =
                    statements == null
                            ? view.search(query, limit).stream().map(Search::line).toList()
                            : view.statements(filters, limit, statements.offset()).stream()
                                    .map(statements.json() ? Search::json : Search::told)
                                    .toList();
            found.forEach(System.out::println);
            if (found.isEmpty()) {
                System.err.println(
                        "entente: nothing was found"
                                + (query.isBlank() ? "" : " for " + Words.plain(query)));
            }
            return found.isEmpty() ? 1 : 0;
        }
    }

    /// An argument of several words is a phrase.
    private static String phrase(String argument) {
        return argument.strip().contains(" ") && !argument.contains("\"")
                ? "\"" + argument + "\""
                : argument;
    }

    /// A statement on three lines: who did what to whom, where it stands, and its sentence.
    private static String told(Evidence evidence) {
        Statement statement = evidence.statement();
        return statement.type()
                + (statement.mode() == null ? "" : " " + statement.mode())
                + ": "
                + codes(statement.actors())
                + (statement.recipients().isEmpty() ? "" : " > " + codes(statement.recipients()))
                + System.lineSeparator()
                + ListMatters.line(evidence).stripTrailing();
    }

    private static String codes(List<Actor> actors) {
        return actors.stream().map(Actor::code).distinct().collect(Collectors.joining(", "));
    }

    private static String json(Evidence evidence) {
        return ListMatters.json(evidence).toString();
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
