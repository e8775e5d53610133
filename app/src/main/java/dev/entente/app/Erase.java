package dev.entente.app;

import dev.entente.casefile.Case;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Erases a document where the law asks for it.
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description = {
            "Erases a document for good, where the law asks for it: its words, its bytes and",
            "its statements leave the file, also as known on earlier days. That it was",
            "there, its digest, who erased it and why stay, and it is not taken in again.",
            "",
            "This cannot be undone. For what is merely wrong there is \"entente judge\".",
            "Backups and exports that were made before still hold it.",
            ""
        },
        footer = {
            "",
            "Exit code: 0 erased; 1 it could not be; 2 wrongly asked.",
            "",
            "Example; \"entente list\" shows the ids:",
            "  entente erase mine.entente 3f2a91c0 --by ana --why \"court order 12/24\""
        })
final class Erase implements Callable<Integer> {
    @Mixin private AskedCase asked = new AskedCase();

    @Parameters(
            index = "1",
            paramLabel = "DOCUMENT",
            description = "the first digits of the document's id")
    private String document = "";

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "who erases")
    private String by = "";

    @Option(names = "--why", required = true, paramLabel = "WORDS", description = "why")
    private String why = "";

    @Override
    public Integer call() {
        try (Case erased = asked.open()) {
            String id = id(erased);
            erased.erase(id, by, why);
            System.out.println(ListMatters.shown(id) + " is erased.");
            return 0;
        }
    }

    private String id(Case erased) {
        try {
            return erased.asKnownOn(null).document(document).document().id();
        } catch (IllegalArgumentException e) {
            throw new WronglyAsked(String.valueOf(e.getMessage()));
        }
    }
}
