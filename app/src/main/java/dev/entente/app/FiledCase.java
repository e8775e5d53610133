package dev.entente.app;

import dev.entente.casefile.Case;
import dev.entente.casefile.Filing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Parameters;

/// The case that a command files into; it is made where there is none.
final class FiledCase {
    /// What is told of work that was stopped.
    static final String STOPPED = "Stopped before the end. Run the same command again to go on.";

    @Parameters(index = "0", paramLabel = "CASE", description = "the case, a file NAME.entente")
    private Path file = Path.of("");

    /// Refuses what can hardly be meant as a case: a folder, a file among the paths, a new name of
    /// another ending. The command is told as it is to be written.
    void refuseWhatIsNoCase(String command, List<Path> paths) {
        boolean isNew = !Files.exists(file);
        List<Path> cases = paths.stream().filter(AskedCase::isNamed).toList();
        if (!AskedCase.isNamed(file) && cases.size() == 1) {
            List<Path> swapped = new ArrayList<>(List.of(file));
            swapped.addAll(paths);
            swapped.remove(cases.get(0));
            throw new WronglyAsked(
                    file
                            + " stands where the case goes. Write:\n  "
                            + command(command, cases.get(0), swapped));
        }
        if (Files.isDirectory(file)) {
            List<Path> all = new ArrayList<>(List.of(file));
            all.addAll(paths);
            throw new WronglyAsked(
                    file
                            + " is a folder, and a case is a file. Name the case first:\n  "
                            + command(command, Path.of("NAME.entente"), all));
        }
        if (isNew && !AskedCase.isNamed(file)) {
            throw new WronglyAsked(
                    "there is no case "
                            + file
                            + ", and the name of a new one ends in .entente:\n  "
                            + command(command, AskedCase.named(file), paths));
        }
        if (isNew) {
            Missing.refuse(file);
        }
    }

    private static String command(String command, Path file, List<Path> paths) {
        return Stream.concat(Stream.of(file), paths.stream())
                .map(Words::argument)
                .collect(Collectors.joining(" ", "entente " + command + " ", ""));
    }

    /// Opens the case, or makes it.
    Case open(Clock clock) {
        return Files.exists(file) ? Case.open(file, clock) : Case.create(file, clock);
    }

    /// Tells what came of a filing.
    ///
    /// @return the exit code
    int tell(Filing.Report report) {
        List<String> lines = new ArrayList<>();
        lines.add(Words.figure("read", report.read(), Words.nouns(report.read(), "document")));
        lines.add(
                Words.figure(
                        "folded",
                        report.folded(),
                        (report.folded() == 1 ? "copy that joins" : "copies that join")
                                + " a line which was there"));
        lines.add(
                Words.figure("already there", report.held(), Words.nouns(report.held(), "source")));
        int uncoded = report.uncoded().values().stream().mapToInt(Integer::intValue).sum();
        String languages =
                report.uncoded().entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
        lines.add(
                Words.figure(
                        "not coded",
                        uncoded,
                        Words.nouns(uncoded, "document") + (uncoded == 0 ? "" : ": " + languages)));
        lines.add(Words.figure("statements", report.statements(), ""));
        lines.add(Words.figure("failed", report.failures().size(), list(report.failures())));
        if (report.stopped()) {
            lines.add(STOPPED);
        }
        lines.forEach(System.out::println);
        return report.failures().isEmpty() && !report.stopped() ? 0 : 1;
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
