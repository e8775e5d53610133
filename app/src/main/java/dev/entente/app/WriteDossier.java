package dev.entente.app;

import dev.entente.Dyad;
import dev.entente.Evidence;
import dev.entente.actors.Register;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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
            "Exit code: 0 it is written; 1 nothing was found, or it could not be written;",
            "2 wrongly asked.",
            "",
            "Examples, after \"./entente demo\":",
            "  ./entente dossier demo/korea.entente --pair RUS,PRK --out RUS-PRK.html",
            "  ./entente dossier demo/korea.entente --pair RUS,PRK \\",
            "      --as-known-on 2024-06-17 --out then.md"
        })
final class WriteDossier implements Callable<Integer> {
    private static final int SUGGESTIONS = 10;

    private enum Form {
        HTML,
        MARKDOWN,
        JSON
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin private AskedCase asked = new AskedCase();

    @Mixin private AskedPair pair = new AskedPair();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "the report, a name that ends in .html, .md or .json")
    private Path out = Path.of("");

    @Mixin private KnownOn known = new KnownOn();

    @Override
    public Integer call() throws IOException {
        Form form = form(out);
        Missing.refuse(out);
        try (Case from = asked.open()) {
            View view = known.view(from);
            String unknown = PairOfCodes.unknown(pair.dyad(), view);
            if (unknown != null) {
                throw new ParameterException(spec.commandLine(), unknown);
            }
            Dossier dossier = of(view, pair.dyad(), known.day());
            if (dossier.sections().isEmpty()) {
                System.err.println("entente: " + nothing(view));
                return 1;
            }
            Files.writeString(out, text(dossier, form));
            int sentences = dossier.sections().stream().mapToInt(s -> s.passages().size()).sum();
            System.err.println(
                    "entente: "
                            + out
                            + " holds "
                            + Words.count(sentences, "sentence")
                            + " with "
                            + Words.count(dossier.citations().size(), "citation")
                            + ".");
        }
        return 0;
    }

    /// Says that nothing was found, and about whom something would be.
    private String nothing(View view) {
        Register register = Register.load();
        String most =
                view.pairs().stream()
                        .filter(tally -> register.knows(tally.pair().first()))
                        .filter(tally -> register.knows(tally.pair().second()))
                        .limit(SUGGESTIONS)
                        .map(tally -> written(tally.pair()) + " (" + tally.statements() + ")")
                        .collect(Collectors.joining(", "));
        return "nothing was found about "
                + written(pair.dyad())
                + " in "
                + asked.file()
                + (known.day() == null ? "" : " as known on " + known.day())
                + "; "
                + (most.isEmpty()
                        ? "the case has no statements about any pair."
                        : "the case has most about: " + most + ".");
    }

    private static String written(Dyad pair) {
        return pair.first() + "," + pair.second();
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
                        view.judgements(),
                        day == null ? view.day() : day,
                        documents,
                        notCoded);
    }

    private static String text(Dossier dossier, Form form) {
        return switch (form) {
            case HTML -> Page.of(dossier);
            case MARKDOWN -> Markdown.of(dossier);
            case JSON -> DossierJson.of(dossier);
        };
    }

    /// The form that the name of the file asks for.
    private static Form form(Path out) {
        String name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html", "htm" -> Form.HTML;
            case "md" -> Form.MARKDOWN;
            case "json" -> Form.JSON;
            default ->
                    throw new WronglyAsked(
                            out
                                    + " does not say which form to write. Let it end in .html, .md or .json.");
        };
    }
}
