package dev.entente.app;

import dev.entente.Dyad;
import dev.entente.Resource;
import dev.entente.Table;
import dev.entente.actors.Register;
import dev.entente.casefile.Case;
import dev.entente.casefile.Filing;
import dev.entente.dossier.Dossier;
import dev.entente.dossier.Page;
import dev.entente.read.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The way through the house on a bundled sample: documents, a case, a dossier.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Reads a sample that comes with the program, and writes a dossier.",
            "",
            "43 documents on the states of the Korean question become a case and a dossier",
            "on Russia and North Korea as known on 17 June 2024, the day before a planned",
            "visit. Two runs write the same bytes. The documents are written too, for",
            "trying out the other commands.",
            ""
        },
        footer = {"", "Exit code: 0 written; 1 it could not be written; 2 wrongly asked."})
final class Demo implements Callable<Integer> {
    /// The moment at which the demo's case learns everything.
    static final Clock CLOCK = Clock.fixed(Instant.parse("2024-06-17T18:00:00Z"), ZoneOffset.UTC);

    private static final Dyad PAIR = new Dyad("RUS", "PRK");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "demo",
            description = "the folder to write to (default: ${DEFAULT-VALUE})")
    private Path out = Path.of("demo");

    @Override
    public Integer call() throws IOException {
        Path sample = Files.createDirectories(out.resolve("sample"));
        Path file = out.resolve("korea.entente");
        Path page = out.resolve(PAIR + ".html");
        Files.deleteIfExists(file);
        try (Case to = Case.create(file, CLOCK)) {
            Filing.Report report = file(to, sample);
            Dossier dossier = WriteDossier.of(to.asKnownOn(null), PAIR, null);
            Files.writeString(page, Page.of(dossier));
            System.out.println(
                    "Read and coded "
                            + report.read()
                            + " documents to "
                            + report.statements()
                            + " statements.\n\n  "
                            + page
                            + "  the dossier, with "
                            + dossier.citations().size()
                            + " citations: open it in a browser\n  "
                            + file
                            + "  the case: documents, statements, log\n  "
                            + sample
                            + "  the documents\n\nTry next:\n  ./entente dossier "
                            + file
                            + " --pair USA,PRK --out USA-PRK.html\n  ./entente search "
                            + file
                            + " containers\n  ./entente import mine.entente "
                            + sample
                            + "\n\nOpen all of it as pages in your browser:\n  ./entente serve "
                            + file);
        }
        return 0;
    }

    private static Filing.Report file(Case to, Path sample) throws IOException {
        int workers = Runtime.getRuntime().availableProcessors();
        try (Filing filing = Filing.byRules(to, Register.load(), workers, () -> {})) {
            Sources sources = Sources.load();
            for (String name : names()) {
                byte[] bytes = Resource.bytes(Demo.class, "sample/" + name);
                Files.write(sample.resolve(name), bytes);
                filing.add(sources, "sample/" + name, bytes);
            }
            Filing.Report report = filing.finish();
            if (!report.failures().isEmpty()) {
                throw new IllegalStateException(
                        "The sample of this program is broken: " + report.failures().get(0));
            }
            return report;
        }
    }

    /// The names of the sample's documents, in the order of their days.
    private static List<String> names() {
        return Table.rows(Demo.class, "sample/PROVENANCE.tsv").stream().map(row -> row[0]).toList();
    }
}
