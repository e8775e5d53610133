package dev.entente.app;

import dev.entente.casefile.Case;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Writes all records of a case for other programs.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes all records of a case as lines of JSON, in the order in which the case",
            "learned them, with nothing left out. \"entente restore\" makes the same case of",
            "them again.",
            ""
        },
        footer = {
            "",
            "Exit code: 0 written; 1 it could not be; 2 wrongly asked.",
            "",
            "Example, after \"./entente demo\":",
            "  ./entente export demo/korea.entente --out korea.jsonl",
            "  ./entente export demo/korea.entente --as-known-on 2024-06-17 --out then.jsonl"
        })
final class Export implements Callable<Integer> {
    @Mixin private AskedCase asked = new AskedCase();

    @Option(names = "--out", required = true, paramLabel = "OUT.jsonl", description = "the records")
    private Path out = Path.of("");

    @Mixin private KnownOn known = new KnownOn();

    @Override
    public Integer call() throws IOException {
        Missing.refuse(out);
        try (Case exported = asked.open();
                BufferedWriter to = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
            known.view(exported).export(to);
        }
        return 0;
    }
}
