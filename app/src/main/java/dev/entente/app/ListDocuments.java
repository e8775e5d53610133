package dev.entente.app;

import dev.entente.Document;
import dev.entente.Holding;
import dev.entente.casefile.Case;
import dev.entente.casefile.Tally;
import dev.entente.casefile.View;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
        footer = {
            "",
            "Exit code: 0 listed; 1 it could not be read; 2 wrongly asked.",
            "",
            "Example, after \"./entente demo\":",
            "  ./entente list demo/korea.entente --as-known-on 2024-06-17"
        })
final class ListDocuments implements Callable<Integer> {
    @Mixin private AskedCase asked = new AskedCase();

    @Mixin private KnownOn known = new KnownOn();

    @Override
    public Integer call() {
        try (Case listed = asked.open()) {
            View view = known.view(listed);
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
