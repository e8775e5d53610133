package dev.entente.app;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// The accuracy benchmarks.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        subcommands = {
            BenchParse.class,
            BenchNames.class,
            BenchActors.class,
            BenchEvents.class,
            BenchMatters.class,
            BenchLanguage.class,
            BenchArchive.class,
            BenchCase.class
        },
        description = {"Measures accuracy and speed.", ""},
        commandListHeading = "%nBenchmarks:%n",
        footer = {
            "",
            "\"entente bench BENCHMARK --help\" says more of each.",
            "Exit code: 0 measured; 1 something failed; 2 wrongly asked."
        })
final class Bench {
    @Command(
            name = "forecast",
            aliases = {"dyads", "influences", "scenario", "web"},
            hidden = true)
    int later(@Parameters(arity = "0..*", hidden = true) List<String> ignored) {
        System.err.println(
                "entente: this benchmark is not there yet. \"entente bench --help\" lists those that are.");
        return 2;
    }
}
