package dev.entente.app;

import dev.entente.casefile.Case;
import dev.entente.casefile.View;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Says whether a case is whole.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Says whether a case is whole.",
            "",
            "Looks at every record: that the original bytes have the digest that names",
            "them, that statements quote the words of their document, that nothing points",
            "nowhere, and that the log's chain of hashes holds. The head is the last hash;",
            "it names the whole case. Write it down, and a later check tells whether",
            "records were taken off the end.",
            ""
        },
        footer = {
            "",
            "Exit code: 0 sound; 1 something is broken; 2 wrongly asked.",
            "",
            "Example, after \"./entente demo\":",
            "  ./entente check demo/korea.entente"
        })
final class Check implements Callable<Integer> {
    @Mixin private AskedCase asked = new AskedCase();

    @Override
    public Integer call() {
        try (Case checked = asked.open()) {
            List<String> problems = checked.check();
            if (problems.isEmpty()) {
                View view = checked.asKnownOn(null);
                int documents =
                        view.tallies().stream().mapToInt(t -> t.coded() + t.uncoded()).sum();
                System.out.println(
                        String.format(
                                Locale.ROOT,
                                "sound: %s, %s, head %s",
                                Words.count(documents, "document"),
                                Words.count(view.statements(), "statement"),
                                checked.head()));
                return 0;
            }
            problems.forEach(problem -> System.out.println(Words.plain(problem)));
            System.out.println(
                    "Take the file from a copy, or import the sources into a new case. What is not named above is as it was written.");
            return 1;
        }
    }
}
