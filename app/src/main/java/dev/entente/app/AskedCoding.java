package dev.entente.app;

import dev.entente.actors.Register;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How a command codes: by how many workers, and with which actors.
final class AskedCoding {
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
            description =
                    "your own list of actors, which goes before the program's: CSV with a first"
                            + " line name,code,sector and one actor a line")
    private @Nullable Path actors;

    int workers() {
        return workers;
    }

    /// The program's register, with the list where one is given.
    Register register() throws IOException {
        return OwnActors.register(actors);
    }
}
