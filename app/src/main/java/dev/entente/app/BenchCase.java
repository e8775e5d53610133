package dev.entente.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// How fast a case grows and answers, and what room it takes.
@Command(
        name = "case",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a case of made-up evidence and measures how fast statements are added,",
            "how long it takes to open it, to ask it (matters of a pair, of the busiest",
            "pair and as known on a past day, one matter by its id, a search for a word,",
            "the list of pairs), to check it and to group all of it anew, and the room it",
            "takes in memory and on disk.",
            "",
            "The evidence is of ten years and 200 states, with few pairs told of often and",
            "most seldom. The same seed gives the same bytes. Pairs are drawn by how often",
            "they are told of. The case is thrown away at the end.",
            ""
        },
        footer = {
            "",
            "Exit code: 0 measured; 1 something failed; 2 wrongly asked.",
            "",
            "Examples, after \"./entente demo\":",
            "  ./entente bench case --statements 1000",
            "  ./entente bench case --case demo/korea.entente"
        })
final class BenchCase implements Callable<Integer> {
    private static final List<Integer> SMALLER = List.of(10_000, 100_000);

    @Option(
            names = "--statements",
            paramLabel = "N",
            converter = Conversions.Count.class,
            description = "how many statements are made (default: ${DEFAULT-VALUE})")
    private int statements = 100_000;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "another one makes another case (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(
            names = "--questions",
            paramLabel = "N",
            converter = Conversions.Count.class,
            description = "how many of each kind are asked (default: ${DEFAULT-VALUE})")
    private int questions = 50;

    @Option(
            names = "--grow",
            description = "measure cases of 10,000 and 100,000 statements before, side by side")
    private boolean grow;

    @Option(
            names = "--processor-time",
            description =
                    "times are those of the processor and not of the clock, for a machine that"
                            + " others use too")
    private boolean processor;

    @Option(names = "--keep", paramLabel = "FILE", description = "keep the case in this file")
    private @Nullable Path kept;

    @Option(names = "--case", paramLabel = "FILE", description = "measure this case instead")
    private @Nullable Path given;

    @Override
    public Integer call() throws IOException {
        if (given != null && (grow || kept != null)) {
            throw new WronglyAsked("--case measures a case that is there: no --grow, no --keep.");
        }
        if (grow && kept != null) {
            throw new WronglyAsked("--grow makes several cases: no --keep.");
        }
        if (given != null) {
            AskedCase.refuseAbsent(given);
            CaseSpeed speed = new CaseSpeed(seed, processor);
            speed.ask(given, questions);
            print(speed.figures());
        } else if (grow) {
            printGrowth();
        } else {
            print(made(statements));
        }
        return 0;
    }

    /// The figures of a case of so many statements.
    private Map<String, String> made(int size) throws IOException {
        if (kept != null) {
            AskedCase.refuse(kept);
            return measured(kept, size);
        }
        Path folder = Files.createTempDirectory("entente-bench");
        Path file = folder.resolve("made.entente");
        try {
            return measured(file, size);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private Map<String, String> measured(Path file, int size) throws IOException {
        CaseSpeed speed = new CaseSpeed(seed, processor);
        speed.make(file, size);
        speed.ask(file, questions);
        return speed.figures();
    }

    private static void print(Map<String, String> figures) {
        System.out.println(Figures.told(result(figures, "")));
    }

    /// A column for each size, and how many times the last is the first; the names of the result
    /// end in the size.
    private void printGrowth() throws IOException {
        List<Integer> sizes =
                Stream.concat(
                                SMALLER.stream().filter(size -> size < statements),
                                Stream.of(statements))
                        .toList();
        List<Map<String, String>> all = new ArrayList<>();
        List<String> results = new ArrayList<>();
        for (int size : sizes) {
            Map<String, String> figures = made(size);
            all.add(figures);
            results.add(result(figures, "_" + size));
        }
        for (String name : all.get(0).keySet()) {
            List<String> values = all.stream().map(figures -> figures.get(name)).toList();
            System.out.println(name + "\t" + String.join("\t", values) + "\t" + growth(values));
        }
        System.out.println("RESULT " + String.join(" ", results));
    }

    private static String growth(List<String> values) {
        String first = values.get(0);
        String last = values.get(values.size() - 1);
        return first.matches("[0-9.]*[1-9][0-9.]*") && last.matches("[0-9.]+")
                ? String.format(
                        Locale.ROOT, "x%.2f", Double.parseDouble(last) / Double.parseDouble(first))
                : "";
    }

    private static String result(Map<String, String> figures, String ending) {
        return figures.entrySet().stream()
                .map(figure -> figure.getKey() + ending + "=" + figure.getValue())
                .collect(Collectors.joining(" "));
    }
}
