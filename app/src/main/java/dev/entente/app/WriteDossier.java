package dev.entente.app;

import dev.entente.Dyad;
import dev.entente.Evidence;
import dev.entente.casefile.Case;
import dev.entente.casefile.Tally;
import dev.entente.casefile.View;
import dev.entente.dossier.Dossier;
import dev.entente.dossier.DossierJson;
import dev.entente.dossier.DossierWriter;
import dev.entente.dossier.Markdown;
import dev.entente.dossier.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes what a case knows of two states to a cited report.
@Command(
        name = "dossier",
        mixinStandardHelpOptions = true,
        description = {
            "Writes what a case knows of two states to a cited report.",
            "",
            "What happened, what is planned, what is alleged and who denies it, quantities,",
            "sanctions. Every sentence links to the sentence of a source that it rests on;",
            "a sentence that rests on nothing stops the export.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  entente dossier talks.entente --pair RUS,PRK --out RUS-PRK.html",
            "  entente dossier talks.entente --pair RUS,PRK --as-known-on 2024-06-17 --out then.md"
        })
final class WriteDossier implements Callable<Integer> {
    @Parameters(paramLabel = "CASE", description = "the case, a file NAME.entente")
    private Path file = Path.of("");

    @Option(
            names = "--pair",
            required = true,
            paramLabel = "CODE,CODE",
            description = "the two states, as ISO 3166-1 alpha-3 codes: RUS,PRK")
    private String pair = "";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "the report; its ending says the form: .html, .md or .json")
    private Path out = Path.of("");

    @Option(
            names = "--as-known-on",
            paramLabel = "DAY",
            description = "what the case knew at the end of this day in UTC, as in 2024-06-17")
    private @Nullable LocalDate day;

    @Override
    public Integer call() throws IOException {
        Dyad dyad = Dyad.parse(pair);
        try (Case from = Case.open(file, Clock.systemUTC())) {
            Dossier dossier = of(from.asKnownOn(day), dyad, day);
            Files.writeString(out, text(dossier, out));
            System.err.println(
                    "entente: "
                            + out
                            + " holds "
                            + dossier.sections().stream().mapToInt(s -> s.passages().size()).sum()
                            + " sentences with "
                            + dossier.citations().size()
                            + " citations.");
        }
        return 0;
    }

    /// The dossier of a pair as a view knows it.
    static Dossier of(View view, Dyad dyad, @Nullable LocalDate day) {
        List<Evidence> around = new ArrayList<>(view.about(dyad.first()));
        around.addAll(view.about(dyad.second()));
        List<Tally> tallies = view.tallies();
        int notCoded = tallies.stream().mapToInt(t -> t.uncoded()).sum();
        int documents = notCoded + tallies.stream().mapToInt(t -> t.coded()).sum();
        return DossierWriter.load()
                .write(
                        dyad,
                        view.between(dyad),
                        around,
                        day == null ? view.day() : day,
                        documents,
                        notCoded);
    }

    /// The dossier in the form that the name of the file asks for.
    static String text(Dossier dossier, Path out) {
        String name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "html", "htm" -> Page.of(dossier);
            case "md" -> Markdown.of(dossier);
            case "json" -> DossierJson.of(dossier);
            default ->
                    throw new IllegalArgumentException(
                            "\""
                                    + out
                                    + "\" does not say which form to write. Let it end in .html, .md or .json.");
        };
    }
}
