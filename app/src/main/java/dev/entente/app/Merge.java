package dev.entente.app;

import dev.entente.casefile.Case;
import dev.entente.casefile.Merge.Report;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Brings over what another case holds.
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description = {
            "Adds to a case what another case holds and it lacks: documents with their",
            "statements, where they were seen, and judgements. All of it or, where it is",
            "stopped, nothing. It is known here from now on; since when the other case knew",
            "it is kept beside it. The other file stays as it is.",
            "",
            "What either case has erased stays out.",
            ""
        },
        footer = {
            "",
            "Exit code: 0 merged; 1 it could not be; 2 wrongly asked.",
            "",
            "Example, after \"./entente demo\":",
            "  ./entente import mine.entente demo/sample",
            "  ./entente merge mine.entente demo/korea.entente"
        })
final class Merge implements Callable<Integer> {
    @Mixin private AskedCase asked = new AskedCase();

    @Parameters(index = "1", paramLabel = "OTHER", description = "the case that is brought over")
    private Path other = Path.of("");

    @Override
    public Integer call() {
        AskedCase.refuseAbsent(other);
        try (Case into = asked.open()) {
            Report report = into.merge(other);
            System.out.printf(
                    "%s, %s, %s and %s were new.%n",
                    Words.count(report.documents(), "document"),
                    Words.count(report.statements(), "statement"),
                    Words.count(report.judgements(), "judgement"),
                    Words.count(report.others(), "other record"));
            return 0;
        }
    }
}
