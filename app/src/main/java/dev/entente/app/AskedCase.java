package dev.entente.app;

import dev.entente.casefile.Case;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Parameters;

/// The case that a command asks.
final class AskedCase {
    private static final String ENDING = ".entente";

    @Parameters(
            index = "0",
            paramLabel = "CASE",
            description = "the case, a file that \"entente import\" made")
    private Path file = Path.of("");

    Path file() {
        return file;
    }

    /// Opens the case; one that is not there is refused.
    Case open() {
        refuseAbsent(file);
        return Case.open(file, Clock.systemUTC());
    }

    /// Refuses a case that is not there.
    static void refuseAbsent(Path file) {
        if (Files.isDirectory(file)) {
            throw new WronglyAsked(
                    file
                            + " is a folder, and a case is a file. Make one of it:\n  entente import NAME.entente "
                            + Words.argument(file));
        }
        if (!Files.exists(file)) {
            throw new WronglyAsked(
                    "there is no case "
                            + file
                            + ". Make one of your files and folders:\n  entente import "
                            + Words.argument(named(file))
                            + " PATH");
        }
    }

    /// Whether a path has the name of a case.
    static boolean isNamed(Path path) {
        return path.toString().endsWith(ENDING);
    }

    /// Refuses a file to be made that has no name of a case, or no folder.
    static void refuse(Path made) {
        if (!isNamed(made)) {
            throw new WronglyAsked(made + " is no name of a case; it ends in .entente.");
        }
        Missing.refuse(made);
    }

    /// The path with the ending of a case.
    static Path named(Path path) {
        return isNamed(path) ? path : Path.of(path + ENDING);
    }
}
