package dev.entente.app;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.Evidence;
import dev.entente.Matter;
import dev.entente.Standing;
import dev.entente.casefile.Case;
import dev.entente.casefile.View;
import dev.entente.code.StatementJson;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists what happened between two states, as a case knows it, with how each matter stands.
@Command(
        name = "matters",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the matters between two states, the newest first: each happening with how",
            "it stands and why, and the statements that are about it, for and against.",
            "",
            "The first digits of an id name a statement or, as its least statement, a matter",
            "in \"entente judge\".",
            ""
        },
        footer = {
            "",
            "Exit code: 0 something was found; 1 nothing was found; 2 wrongly asked.",
            "",
            "Examples, after \"./entente demo\":",
            "  ./entente matters demo/korea.entente --pair RUS,PRK --standing contested",
            "  ./entente matters demo/korea.entente --pair RUS,PRK --limit 5 --offset 5",
            "  ./entente matters demo/korea.entente --pair RUS,PRK --as-known-on 2024-06-17"
        })
final class ListMatters implements Callable<Integer> {
    /// So many digits of an id are shown.
    static final int DIGITS = 12;

    private static final JsonMapper MAPPER = new JsonMapper();

    @Mixin private AskedCase asked = new AskedCase();

    @Mixin private AskedPair pair = new AskedPair();

    @Option(
            names = "--standing",
            paramLabel = "STANDING",
            split = ",",
            description = "only those that stand so: ${COMPLETION-CANDIDATES}")
    private List<Standing> standings = List.of(Standing.values());

    @Option(names = "--limit", paramLabel = "N", description = "how many at most; by default all")
    private int limit = Integer.MAX_VALUE;

    @Option(
            names = "--offset",
            paramLabel = "N",
            description = "how many of the newest are left out (${DEFAULT-VALUE})")
    private int offset;

    @Option(names = "--json", description = "as JSON, a matter a line")
    private boolean json;

    @Mixin private KnownOn known = new KnownOn();

    @Override
    public Integer call() {
        try (Case listed = asked.open()) {
            View view = known.view(listed);
            List<Matter> matters = of(view);
            matters.forEach(matter -> System.out.println(json ? json(matter) : told(matter)));
            if (matters.isEmpty()) {
                System.err.println(
                        "entente: nothing was found about " + pair.dyad() + " in " + asked.file());
            }
            return matters.isEmpty() ? 1 : 0;
        }
    }

    /// The matters that are asked for; plans are overtaken by the day of the view.
    private List<Matter> of(View view) {
        if (limit < 0 || offset < 0) {
            throw new WronglyAsked("--limit and --offset are no less than 0.");
        }
        LocalDate day = known.day() == null ? view.day() : known.day();
        if (EnumSet.allOf(Standing.class).equals(Set.copyOf(standings))) {
            return view.matters(pair.dyad(), offset, limit, day);
        }
        return view.matters(pair.dyad(), 0, Integer.MAX_VALUE, day).stream()
                .filter(matter -> standings.contains(matter.standing()))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    private static String told(Matter matter) {
        String statements =
                matter.evidence().stream().map(ListMatters::line).collect(Collectors.joining());
        return shown(matter.id())
                + "  "
                + matter.standing().name().toLowerCase(Locale.ROOT)
                + ": "
                + matter.type()
                + ", "
                + Words.plain(matter.explanation())
                + System.lineSeparator()
                + statements;
    }

    /// A statement on two lines: where it stands, and its sentence.
    static String line(Evidence evidence) {
        String voices =
                evidence.statement().voices().stream()
                        .map(voice ->
                                voice.who() + " " + voice.stance().name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
        LocalDate published = evidence.holding().document().published();
        return "    "
                + shown(evidence.id())
                + "  "
                + (published == null ? "undated" : published)
                + "  "
                + evidence.statement().status().name().toLowerCase(Locale.ROOT)
                + (evidence.statement().date() == null ? "" : " " + evidence.statement().date())
                + "; "
                + Words.plain(voices)
                + System.lineSeparator()
                + "        "
                + Words.plain(evidence.sentence())
                + System.lineSeparator();
    }

    static String shown(String id) {
        return id.substring(0, DIGITS);
    }

    private static String json(Matter matter) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("matter", matter.id());
        node.put("type", matter.type().name());
        node.put("standing", matter.standing().name().toLowerCase(Locale.ROOT));
        node.put("explanation", matter.explanation());
        ArrayNode statements = node.putArray("statements");
        for (Evidence one : matter.evidence()) {
            statements.add(json(one));
        }
        return node.toString();
    }

    /// A statement as JSON, with its id, its sentence and since when it is known.
    static ObjectNode json(Evidence one) {
        ObjectNode statement =
                StatementJson.of(
                        one.holding().document().id(),
                        one.holding().document().text(),
                        one.statement());
        statement.put("id", one.id());
        statement.put("line", one.holding().line());
        statement.put("known_from", one.knownFrom().toString());
        statement.put("sentence", one.sentence());
        return statement;
    }
}
