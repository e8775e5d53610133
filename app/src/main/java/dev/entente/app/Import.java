package dev.entente.app;

import dev.entente.actors.Register;
import dev.entente.casefile.Case;
import dev.entente.casefile.Filing;
import dev.entente.read.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
    @Mixin private FiledCase filed = new FiledCase();

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

    @Mixin private AskedCoding coding = new AskedCoding();

    @Override
    public Integer call() throws IOException {
        filed.refuseWhatIsNoCase("import", paths);
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new NoSuchFileException(path.toString());
            }
        }
        return filed.tell(file());
    }

    private Filing.Report file() throws IOException {
        Register register = coding.register();
        Clock clock = instant == null ? Clock.systemUTC() : Clock.fixed(instant, ZoneOffset.UTC);
        try (Progress progress = Progress.of("import", paths);
                Case into = filed.open(clock);
                Filing filing = Filing.byRules(into, register, coding.workers(), progress::step)) {
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
}
