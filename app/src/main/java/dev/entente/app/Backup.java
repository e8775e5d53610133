package dev.entente.app;

import dev.entente.casefile.Case;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Copies a case, also while others write to it.
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Copies a case as it is at this moment to a new file, also while an import",
            "writes to it. The copy has the same head.",
            ""
        },
        footer = {
            "",
            "Exit code: 0 copied; 1 it could not be; 2 wrongly asked.",
            "",
            "Example, after \"./entente demo\":",
            "  ./entente backup demo/korea.entente copy.entente"
        })
final class Backup implements Callable<Integer> {
    @Mixin private AskedCase asked = new AskedCase();

    @Parameters(index = "1", paramLabel = "COPY", description = "the copy, NAME.entente")
    private Path copy = Path.of("");

    @Override
    public Integer call() {
        AskedCase.refuse(copy);
        try (Case copied = asked.open()) {
            copied.backup(copy);
            return 0;
        }
    }
}
