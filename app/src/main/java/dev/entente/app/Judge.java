package dev.entente.app;

import dev.entente.Evidence;
import dev.entente.casefile.Case;
import dev.entente.casefile.Judgement;
import dev.entente.casefile.Judgement.Verdict;
import dev.entente.casefile.View;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Records what an analyst judged of a case.
@Command(
        name = "judge",
        mixinStandardHelpOptions = true,
        description = {
            "Records what you judge of statements, with your name and why. Nothing is",
            "overwritten: the judgement is one more record, and \"undo\" takes it back.",
            "",
            "  same ID ID...             all are about one happening (merges matters)",
            "  different ID... : ID...   those before the colon are about none of what",
            "                            those after it are about (splits, detaches)",
            "  undecided ID ID...        it cannot be told; an earlier judgement ends",
            "  accept ID...              coded right",
            "  reject ID...              coded wrongly: counts no more",
            "  redate ID --value DAY     it happened then: 2024-06-18, 2024-06, 2024",
            "  recode ID --value JSON    fields of the statement that change, for example",
            "                            {\"type\":\"AID\",\"status\":\"negated\"}",
            "  rate --value \"NAME B2\"    how reliable a source is (A to F) and how credible",
            "                            what it says (1 to 6), F and 6 for \"cannot be",
            "                            judged\"",
            "  undo ID                   takes a judgement back",
            "",
            "The first digits of an id suffice; a matter has the id of its first statement.",
            ""
        },
        footer = {
            "",
            "Exit code: 0 recorded; 1 it could not be; 2 wrongly asked.",
            "",
            "Example, after \"./entente demo\"; \"entente matters\" lists the ids:",
            "  ./entente judge demo/korea.entente rate --value \"Entente sample B2\" \\",
            "      --by ana --why \"written for the demo\""
        })
final class Judge implements Callable<Integer> {
    private static final String BETWEEN = ":";

    @Mixin private AskedCase asked = new AskedCase();

    @Parameters(index = "1", paramLabel = "VERDICT", description = "${COMPLETION-CANDIDATES}")
    private Verdict verdict = Verdict.SAME;

    @Parameters(index = "2..*", paramLabel = "ID", description = "what it is about")
    private List<String> ids = List.of();

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "who judges")
    private String by = "";

    @Option(names = "--why", required = true, paramLabel = "WORDS", description = "why")
    private String why = "";

    @Option(names = "--value", paramLabel = "VALUE", description = "what changes")
    private @Nullable String value;

    @Override
    public Integer call() {
        try (Case judged = asked.open()) {
            Judgement made = judged.judge(draft(judged.asKnownOn(null), verdict, ids));
            System.out.println(ListMatters.shown(made.id()));
            return 0;
        }
    }

    private Judgement draft(View view, Verdict given, List<String> named) {
        int colon = named.indexOf(BETWEEN);
        List<String> of = new ArrayList<>();
        for (String id : colon < 0 ? named : named.subList(0, colon)) {
            of.add(given == Verdict.UNDO ? judgement(view, id) : statement(view, id));
        }
        List<String> from = new ArrayList<>();
        for (String id : colon < 0 ? List.<String>of() : named.subList(colon + 1, named.size())) {
            from.add(statement(view, id));
        }
        try {
            return Judgement.draft(given, of, from, value, by, why);
        } catch (IllegalArgumentException e) {
            throw new WronglyAsked(e.getMessage() + " \"entente judge --help\" shows how.");
        }
    }

    private static String statement(View view, String id) {
        try {
            Evidence found = view.statement(id);
            return found.id();
        } catch (IllegalArgumentException e) {
            throw new WronglyAsked(String.valueOf(e.getMessage()));
        }
    }

    private static String judgement(View view, String id) {
        List<String> found =
                view.allJudgements().stream()
                        .map(Judgement::id)
                        .filter(one -> one.startsWith(id))
                        .toList();
        if (found.size() != 1) {
            throw new WronglyAsked(
                    "there is "
                            + (found.isEmpty() ? "no judgement " : "more than one judgement ")
                            + id
                            + ". \"entente log\" lists them.");
        }
        return found.get(0);
    }
}
