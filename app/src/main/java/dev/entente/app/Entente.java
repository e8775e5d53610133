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
            "Files become documents, documents become statements with who says so. A case, one file,",
            "keeps them.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  entente import korea.entente reports/",
            "  entente search korea.entente \"joint statement\" missiles",
            "  entente check korea.entente",
            "  entente read --out documents.jsonl reports/",
            "  entente code --in documents.jsonl --out statements.jsonl",
            "",
            "Nothing is fetched from a network. \"entente COMMAND --help\" says more."
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
