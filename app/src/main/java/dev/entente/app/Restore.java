package dev.entente.app;

import dev.entente.casefile.Case;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Makes a case of the records that were exported.
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a case of the lines that \"entente export\" wrote: the same records, known",
            "from the same moments, with the same head. What is not sound is refused.",
            ""
        },
        footer = {
            "",
            "Exit code: 0 made; 1 it could not be; 2 wrongly asked.",
            "",
            "Example, after \"./entente export demo/korea.entente --out korea.jsonl\":",
            "  ./entente restore korea.jsonl again.entente"
        })
final class Restore implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "IN.jsonl", description = "the records")
    private Path in = Path.of("");

    @Parameters(index = "1", paramLabel = "CASE", description = "the new case, NAME.entente")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        AskedCase.refuse(file);
        try (BufferedReader lines = Files.newBufferedReader(in, StandardCharsets.UTF_8)) {
            Case.restore(lines, file);
            return 0;
        } catch (IllegalArgumentException e) {
            throw new IOException(in + ": " + e.getMessage(), e);
        }
    }
}
