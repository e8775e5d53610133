package dev.entente.app;

import dev.entente.casefile.Case;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Lists what was done to a case.
@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        description = {
            "Lists what was done to a case: what was imported, coded by which version and",
            "could not be read, in each minute (UTC), and each judgement with its id, by",
            "whom and why.",
            ""
        },
        footer = {
            "",
            "Exit code: 0 listed; 1 it could not be read; 2 wrongly asked.",
            "",
            "Example, after \"./entente demo\":",
            "  ./entente log demo/korea.entente"
        })
final class Log implements Callable<Integer> {
    @Mixin private AskedCase asked = new AskedCase();

    @Mixin private KnownOn known = new KnownOn();

    @Override
    public Integer call() {
        try (Case listed = asked.open()) {
            known.view(listed).history().forEach(line -> System.out.println(Words.plain(line)));
            return 0;
        }
    }
}
