package dev.entente.app;

import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line: `entente COMMAND ...`.
@Command(
        name = "entente",
        version = "entente 0.1.0",
        mixinStandardHelpOptions = true,
        header = "Reads reporting about states and keeps the evidence.",
        description = {
            "",
            "Documents become statements: who did what to whom, how real the text makes it,",
            "who says so and who denies it. A case keeps them, each with the sentence that",
            "it rests on; a dossier tells what a case knows of two states. Everything",
            "happens on this machine; nothing is fetched.",
            ""
        },
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "See it work; the examples below go on from what it writes:",
            "  ./entente demo",
            "Keep a folder of reports as a case:",
            "  ./entente import mine.entente demo/sample",
            "Report on two states, as known now and as known then:",
            "  ./entente dossier mine.entente --pair RUS,PRK --out RUS-PRK.html",
            "  ./entente dossier demo/korea.entente --pair RUS,PRK \\",
            "      --as-known-on 2024-06-17 --out then.md",
            "Find words in the case:",
            "  ./entente search mine.entente containers",
            "Statements for another program:",
            "  ./entente read --out documents.jsonl demo/sample",
            "  ./entente code --in documents.jsonl --out statements.jsonl",
            "",
            "\"entente COMMAND --help\" says more of each.",
            "Exit codes: 0 done; 1 something failed, or nothing was found; 2 wrongly asked",
            "(an option, a code, a file that is not there)."
        },
        subcommands = {
            Demo.class,
            Import.class,
            Watch.class,
            Recode.class,
            ListChanges.class,
            WriteDossier.class,
            ListMatters.class,
            ListQuantities.class,
            Review.class,
            Judge.class,
            Serve.class,
            Search.class,
            ListDocuments.class,
            Log.class,
            Merge.class,
            Diff.class,
            Erase.class,
            Backup.class,
            Export.class,
            Restore.class,
            Check.class,
            Read.class,
            Code.class,
            Actors.class,
            Bench.class
        })
public final class Entente implements Runnable {
    private static final int FAILED = 1;
    private static final int WRONGLY_ASKED = 2;

    /// Runs one command and exits with its code: 0 done, 1 failed, 2 wrongly asked.
    public static void main(String[] args) {
        Interruption.endAtOnce();
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        CommandLine entente =
                new CommandLine(new Entente())
                        .setParameterExceptionHandler((problem, arguments) -> refuse(problem))
                        .setExecutionExceptionHandler((problem, asked, parsed) -> {
                            asked.getErr().println("entente: " + advice(problem));
                            return isWronglyAsked(problem) ? WRONGLY_ASKED : FAILED;
                        });
        Conversions.register(entente);
        entente.setCaseInsensitiveEnumValuesAllowed(true);
        return entente;
    }

    private static int refuse(ParameterException problem) {
        CommandLine asked = problem.getCommandLine();
        PrintWriter errors = asked.getErr();
        errors.println("entente: " + problem.getMessage());
        UnmatchedArgumentException.printSuggestions(problem, errors);
        errors.println("Try '" + asked.getCommandSpec().qualifiedName() + " --help'.");
        return WRONGLY_ASKED;
    }

    private static boolean isWronglyAsked(Exception problem) {
        return problem instanceof WronglyAsked || problem instanceof NoSuchFileException;
    }

    private static String advice(Exception problem) {
        return switch (problem) {
            case NoSuchFileException e -> Missing.words(Path.of(e.getFile()));
            case CharacterCodingException e ->
                    "the input is not UTF-8 ("
                            + e.getMessage()
                            + "). Convert it first, for example with iconv.";
            default -> String.valueOf(problem.getMessage());
        };
    }

    @Override
    public void run() {
        commandLine().usage(System.out);
    }
}
