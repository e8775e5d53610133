package dev.entente.app;

import dev.entente.casefile.Case;
import dev.entente.casefile.Filing;
import dev.entente.read.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Imports what comes into a folder.
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = {
            "Imports what is in a folder, and then what is added to it, until you end it",
            "with Ctrl-C.",
            "",
            "A file is taken when its size and time have not changed for a second. Links are",
            "not followed. As with \"entente import\", what the case holds is not added again.",
            ""
        },
        footer = {
            "",
            "Exit code: 0 all was read; 1 something could not be read, the rest is kept;",
            "2 wrongly asked.",
            "",
            "Example, after \"./entente demo\"; without --once it goes on:",
            "  ./entente watch mine.entente demo/sample --once"
        })
final class Watch implements Callable<Integer> {
    @Mixin private FiledCase filed = new FiledCase();

    @Parameters(index = "1", paramLabel = "DIR", description = "the folder")
    private Path folder = Path.of("");

    @Mixin private AskedCoding coding = new AskedCoding();

    @Option(names = "--once", description = "end when what is there now was read")
    private boolean once;

    @Option(
            names = "--every",
            paramLabel = "SECONDS",
            converter = Conversions.Count.class,
            description =
                    "look through the folder so often, also where the system tells of no change"
                            + " (${DEFAULT-VALUE})")
    private int seconds = 30;

    private boolean waited;

    /// What happens between two looks at a folder.
    interface Pause {
        /// Waits for the next look.
        ///
        /// @param open whether files have not settled yet
        /// @return false where there is none
        boolean goOn(boolean open) throws IOException;
    }

    @Override
    public Integer call() throws IOException {
        filed.refuseWhatIsNoCase("watch", List.of(folder));
        if (!Files.exists(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        if (!Files.isDirectory(folder)) {
            throw new WronglyAsked(
                    folder + " is no folder. \"entente import\" reads single files.");
        }
        Settling settling = new Settling(System::nanoTime);
        try (Stir stir = new Stir(folder);
                Case into = filed.open(Clock.systemUTC());
                Filing filing =
                        Filing.byRules(into, coding.register(), coding.workers(), () -> {})) {
            Interruption.first(() -> {
                filing.stop();
                end(stir);
            });
            Filing.Report report = follow(filing, folder, settling, open -> next(stir, open));
            if (settling.open() > 0) {
                System.err.println(
                        "entente: "
                                + Words.count(settling.open(), "file")
                                + " changed at the end and will be read the next time.");
            }
            return filed.tell(report);
        }
    }

    /// Files what has settled at each look at a folder.
    static Filing.Report follow(Filing filing, Path folder, Settling settling, Pause pause)
            throws IOException {
        Sources sources = Sources.load();
        int told = 0;
        boolean more = true;
        while (more) {
            boolean ended = filing.add(sources, folder, settling.look());
            Filing.Report report = filing.finish();
            if (report.read() > told) {
                System.err.println("read " + Words.count(report.read(), "document") + " so far");
                told = report.read();
            }
            more = ended && pause.goOn(settling.open() > 0);
        }
        return filing.finish();
    }

    private boolean next(Stir stir, boolean open) {
        if (!once) {
            return stir.await(open ? Duration.ZERO : Duration.ofSeconds(seconds));
        }
        boolean first = !waited;
        waited = true;
        return first && open && stir.await(Duration.ZERO);
    }

    private static void end(Stir stir) {
        try {
            stir.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The watching could not be ended", e);
        }
    }
}
