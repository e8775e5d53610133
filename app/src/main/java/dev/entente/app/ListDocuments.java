package dev.entente.app;

import dev.entente.Document;
import dev.entente.Holding;
import dev.entente.casefile.Case;
import dev.entente.casefile.Tally;
import dev.entente.casefile.View;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists the documents of a case.
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the documents of a case in the order in which it learned them.",
            "",
            "A tab stands between id, line, day, language, publisher, title and source;",
            "then they are counted by language.",
            ""
        },
        footer = {"", "Example:", "  entente list korea.entente --as-known-on 2026-01-01"})
final class ListDocuments implements Callable<Integer> {
    @Parameters(paramLabel = "CASE", description = "the case, NAME.entente")
    private Path file = Path.of("");

    @Option(
            names = "--as-known-on",
            paramLabel = "DAY",
            description = "the case as it was at the end of a day (UTC)")
    private @Nullable LocalDate day;

    @Override
    public Integer call() {
        try (Case listed = Case.open(file, Clock.systemUTC())) {
            View view = listed.asKnownOn(day);
            view.documents().forEach(holding -> System.out.println(line(holding)));
            for (Tally tally : view.tallies()) {
                System.err.println(
                        tally.language()
                                + ": "
                                + tally.coded()
                                + " coded, "
                                + tally.uncoded()
                                + " not coded");
            }
            return 0;
        }
    }

    private static String line(Holding holding) {
        Document document = holding.document();
        return String.join(
                "\t",
                document.id().substring(0, 12),
                holding.line().substring(0, 12),
                document.published() == null ? "" : document.published().toString(),
                document.language(),
                document.publisher() == null ? "" : Words.plain(document.publisher()),
                Words.plain(document.title()),
                Words.plain(document.source()));
    }
}
