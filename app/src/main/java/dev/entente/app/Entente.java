package dev.entente.app;

import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

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
            "See it work:",
            "  entente demo",
            "Keep a folder of reports as a case:",
            "  entente import korea.entente reports/",
            "Report on two states, as known now and as known then:",
            "  entente dossier korea.entente --pair RUS,PRK --out RUS-PRK.html",
            "  entente dossier korea.entente --pair RUS,PRK --as-known-on 2024-06-17 \\",
            "      --out then.md",
            "Find words in the case:",
            "  entente search korea.entente containers",
            "Statements for another program:",
            "  entente code --in documents.jsonl --out statements.jsonl",
            "",
            "\"entente COMMAND --help\" says more of each.",
            "Exit codes: 0 done, 1 something failed, 2 wrongly asked."
        },
        subcommands = {
            Demo.class,
            Import.class,
            WriteDossier.class,
            Search.class,
            ListDocuments.class,
            Check.class,
            Read.class,
            Code.class,
            Bench.class
        })
public final class Entente implements Runnable {
    /// Runs one command and exits with its code: 0 done, 1 failed, 2 wrongly asked.
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Entente())
                .setExecutionExceptionHandler((problem, commandLine, parsed) -> {
                    commandLine.getErr().println("entente: " + advice(problem));
                    return 1;
                });
    }

    private static String advice(Exception problem) {
        return switch (problem) {
            case NoSuchFileException e -> "there is no file " + e.getMessage() + ".";
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
