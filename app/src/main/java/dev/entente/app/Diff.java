package dev.entente.app;

import dev.entente.casefile.Case;
import dev.entente.casefile.Difference;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Lists what one case has and another lacks.
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the records that one of two cases has and the other lacks: \"<\" before",
            "those of the first, \">\" before those of the second.",
            ""
        },
        footer = {
            "",
            "Exit code: 0 they hold the same; 1 they do not; 2 wrongly asked.",
            "",
            "Example, after \"./entente demo\":",
            "  ./entente backup demo/korea.entente copy.entente",
            "  ./entente diff demo/korea.entente copy.entente"
        })
final class Diff implements Callable<Integer> {
    @Mixin private AskedCase asked = new AskedCase();

    @Parameters(index = "1", paramLabel = "OTHER", description = "the second case")
    private Path other = Path.of("");

    @Override
    public Integer call() {
        AskedCase.refuseAbsent(other);
        try (Case one = asked.open()) {
            List<Difference> differences = one.diff(other);
            for (Difference difference : differences) {
                System.out.printf(
                        "%s %s  %s%n",
                        difference.here() ? "<" : ">",
                        difference.kind(),
                        Words.plain(difference.what()));
            }
            return differences.isEmpty() ? 0 : 1;
        }
    }
}
