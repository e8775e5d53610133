package dev.entente.app;

import dev.entente.actors.Register;
import dev.entente.casefile.Case;
import dev.entente.casefile.Filing;
import dev.entente.read.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reads and codes files and folders into a case.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Reads files and folders into a case, and codes them to statements.",
            "",
            "The case is one file; it is made if it does not exist. Originals are kept in",
            "it, so the files may be moved away afterwards. Copies of one report join one",
            "line and count once. Texts in languages that are not coded are kept and can be",
            "searched.",
            ""
        },
        footer = {
            "",
            "An import may be interrupted at any moment: run it again and it goes on where",
            "it was. Running it on a folder that has grown adds what is new.",
            "",
            "What could not be read is listed in a file beside the case, with reasons and",
            "remedies.",
            "",
            "Exit code: 0 all was read; 1 something could not be read, the rest is kept;",
            "2 wrongly asked.",
            "",
            "Examples, after \"./entente demo\":",
            "  ./entente import mine.entente demo/sample",
            "  ./entente import then.entente --clock 2024-06-17T18:00:00Z demo/sample"
        })
final class Import implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "CASE", description = "the case, a file NAME.entente")
    private Path file = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "PATH",
            description = "files and folders")
    private List<Path> paths = List.of();

    @Option(
            names = "--clock",
            paramLabel = "INSTANT",
            description =
                    "the moment from which the case knows what it reads, as in"
                            + " 2024-06-17T18:00:00Z; by default now. --as-known-on asks for it")
    private @Nullable Instant instant;

    @Option(
            names = "--workers",
            paramLabel = "N",
            converter = Conversions.Count.class,
            description =
                    "how many documents are coded at once; by default as many as there are cores")
    private int workers = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--actors",
            paramLabel = "LIST",
            description = "your own list of actors, which goes before the program's")
    private @Nullable Path actors;

    @Override
    public Integer call() throws IOException {
        refuseWhatIsNoCase();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new NoSuchFileException(path.toString());
            }
        }
        Filing.Report report = file();
        print(report);
        return report.failures().isEmpty() && !report.stopped() ? 0 : 1;
    }

    /// Refuses what can hardly be meant as a case: a folder, a file among the paths, a new name of
    /// another ending.
    private void refuseWhatIsNoCase() {
        boolean isNew = !Files.exists(file);
        List<Path> cases = paths.stream().filter(AskedCase::isNamed).toList();
        if (!AskedCase.isNamed(file) && cases.size() == 1) {
            List<Path> swapped = new ArrayList<>(List.of(file));
            swapped.addAll(paths);
            swapped.remove(cases.get(0));
            throw new WronglyAsked(
                    file
                            + " stands where the case goes. Write:\n  "
                            + command(cases.get(0), swapped));
        }
        if (Files.isDirectory(file)) {
            List<Path> all = new ArrayList<>(List.of(file));
            all.addAll(paths);
            throw new WronglyAsked(
                    file
                            + " is a folder, and a case is a file. Name the case first:\n  "
                            + command(Path.of("NAME.entente"), all));
        }
        if (isNew && !AskedCase.isNamed(file)) {
            throw new WronglyAsked(
                    "there is no case "
                            + file
                            + ", and the name of a new one ends in .entente:\n  "
                            + command(AskedCase.named(file), paths));
        }
        if (isNew) {
            Missing.refuse(file);
        }
    }

    private static String command(Path file, List<Path> paths) {
        return Stream.concat(Stream.of(file), paths.stream())
                .map(Words::argument)
                .collect(Collectors.joining(" ", "entente import ", ""));
    }

    private Filing.Report file() throws IOException {
        Register register = OwnActors.register(actors);
        Clock clock = instant == null ? Clock.systemUTC() : Clock.fixed(instant, ZoneOffset.UTC);
        try (Progress progress = Progress.of("import", paths);
                Case into = Files.exists(file) ? Case.open(file, clock) : Case.create(file, clock);
                Filing filing = Filing.byRules(into, register, workers, progress::step)) {
            Interruption.first(filing::stop);
            Sources sources = Sources.load();
            for (Path path : paths) {
                if (!filing.add(sources, path)) {
                    break;
                }
            }
            return filing.finish();
        }
    }

    private void print(Filing.Report report) {
        List<String> lines = new ArrayList<>();
        lines.add(line("read", report.read(), Words.nouns(report.read(), "document")));
        lines.add(
                line(
                        "folded",
                        report.folded(),
                        (report.folded() == 1 ? "copy that joins" : "copies that join")
                                + " a line which was there"));
        lines.add(line("already there", report.held(), Words.nouns(report.held(), "source")));
        int uncoded = report.uncoded().values().stream().mapToInt(Integer::intValue).sum();
        String languages =
                report.uncoded().entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
        lines.add(
                line(
                        "not coded",
                        uncoded,
                        Words.nouns(uncoded, "document") + (uncoded == 0 ? "" : ": " + languages)));
        lines.add(line("statements", report.statements(), ""));
        lines.add(line("failed", report.failures().size(), list(report.failures())));
        if (report.stopped()) {
            lines.add("Stopped before the end. Run the same command again to go on.");
        }
        lines.forEach(System.out::println);
    }

    private static String line(String what, int count, String rest) {
        return String.format(Locale.ROOT, "%-13s %,9d  %s", what, count, rest).stripTrailing();
    }

    private String list(List<String> failures) {
        if (failures.isEmpty()) {
            return "";
        }
        Path list = Filing.failures(file);
        try {
            Files.write(list, failures.stream().map(Words::plain).toList());
            return "see " + list;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The list of failures could not be written to " + list, e);
        }
    }
}
