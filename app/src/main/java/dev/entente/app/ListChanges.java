package dev.entente.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.Document;
import dev.entente.Dyad;
import dev.entente.Evidence;
import dev.entente.Matter;
import dev.entente.casefile.Case;
import dev.entente.casefile.Change;
import dev.entente.casefile.Comparison;
import dev.entente.casefile.Judgement;
import dev.entente.casefile.News;
import dev.entente.casefile.Turn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists what changed in a case: from one version of the coder to another, or since a day.
@Command(
        name = "changes",
        mixinStandardHelpOptions = true,
        description = {
            "Lists what changed in a case.",
            "",
            "From one version of the coder to another: the statements that are new, gone, or",
            "different, and in which fields, in the documents that both coded. Statements at",
            "the same words, or at words that overlap, are compared; of a confidence two",
            "decimals count, and the explanation does not. Without --from and --to it is",
            "what the latest coding of each document changed.",
            "",
            "Since a day: the documents and statements that the case learned, what was",
            "judged, and the matters that stand otherwise, with why.",
            ""
        },
        footer = {
            "",
            "Exit code: 0 something changed; 1 nothing did; 2 wrongly asked.",
            "",
            "Examples, after \"./entente demo\":",
            "  ./entente changes demo/korea.entente --since 2024-06-16 --pair RUS,PRK",
            "  ./entente changes demo/korea.entente --since 2024-06-16 --pair USA,PRK \\",
            "      --json"
        })
final class ListChanges implements Callable<Integer> {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String INDENT = "        ";

    @Mixin private AskedCase asked = new AskedCase();

    @Option(
            names = "--from",
            paramLabel = "VERSION",
            description =
                    "the version of the coder that coded first, as in \"english 10\"; by default the"
                            + " one before the other. \"entente log\" lists them")
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "VERSION",
            description = "the version that coded then; by default the latest")
    private @Nullable String to;

    @Option(
            names = "--since",
            paramLabel = "DAY",
            description = "what the case did not know at the end of this day in UTC")
    private @Nullable LocalDate since;

    @Option(
            names = "--until",
            paramLabel = "DAY",
            description = "and knew at the end of this day; by default now")
    private @Nullable LocalDate until;

    @Option(
            names = "--pair",
            paramLabel = "CODE,CODE",
            converter = PairOfCodes.class,
            description = "only what is between these two states or bodies; but all judgements")
    private @Nullable Dyad pair;

    @Option(names = "--json", description = "as JSON, a change a line")
    private boolean json;

    @Override
    public Integer call() {
        if (since == null && until != null) {
            throw new WronglyAsked("--until needs a day before it: --since DAY.");
        }
        if (since != null && (from != null || to != null)) {
            throw new WronglyAsked("ask either for versions (--from, --to) or for days (--since).");
        }
        if (since != null && until != null && until.isBefore(since)) {
            throw new WronglyAsked("--until " + until + " is before --since " + since + ".");
        }
        try (Case of = asked.open()) {
            boolean found =
                    since == null ? tell(compared(of)) : tell(News.of(of, since, until, pair));
            return found ? 0 : 1;
        }
    }

    private Comparison compared(Case of) {
        try {
            return of.asKnownOn(null).compared(from, to, pair);
        } catch (IllegalArgumentException e) {
            throw new WronglyAsked(String.valueOf(e.getMessage()));
        }
    }

    private boolean tell(Comparison compared) {
        if (!json) {
            System.out.println(
                    Words.count(compared.documents(), "document")
                            + " coded twice: "
                            + Words.count(compared.same(), "statement")
                            + " the same, "
                            + counted(compared.changes()));
        }
        compared.changes()
                .forEach(change -> System.out.println(json ? json(change) : told(change)));
        return !compared.changes().isEmpty();
    }

    private boolean tell(News news) {
        List<Document> documents = news.documents().stream().map(one -> one.document()).toList();
        if (!json) {
            System.out.println(
                    Words.count(documents.size(), "document")
                            + ", statements: "
                            + counted(news.statements().changes())
                            + "; "
                            + Words.count(news.judgements().size(), "judgement")
                            + ", "
                            + Words.count(news.matters().size(), "matter"));
        }
        List<Object> lines = new ArrayList<>();
        documents.forEach(one -> lines.add(json ? json(one) : told(one)));
        news.statements().changes().forEach(one -> lines.add(json ? json(one) : told(one)));
        news.judgements().forEach(one -> lines.add(json ? json(one) : told(one)));
        news.matters().forEach(one -> lines.add(json ? json(one) : told(one)));
        lines.forEach(System.out::println);
        return !lines.isEmpty();
    }

    /// "3 new, 2 gone, 12 different (actors 5, date 9)".
    private static String counted(List<Change> changes) {
        Map<String, Integer> fields = new TreeMap<>();
        for (Change change : changes) {
            if (change instanceof Change.Differing differing) {
                differing.fields().forEach(field -> fields.merge(field.name(), 1, Integer::sum));
            }
        }
        String counts =
                fields.entrySet().stream()
                        .map(field -> field.getKey() + " " + field.getValue())
                        .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%,d new, %,d gone, %,d different%s",
                count(changes, Change.Added.class::isInstance),
                count(changes, Change.Gone.class::isInstance),
                count(changes, Change.Differing.class::isInstance),
                counts.isEmpty() ? "" : " (" + counts + ")");
    }

    private static long count(List<Change> changes, Predicate<Change> kind) {
        return changes.stream().filter(kind).count();
    }

    // ---- for people ----

    private static String told(Change change) {
        return switch (change) {
            case Change.Added added -> told("new", added.now());
            case Change.Gone gone -> told("gone", gone.then());
            case Change.Differing differing ->
                    told("different", differing.now())
                            + differing.fields().stream()
                                    .map(ListChanges::told)
                                    .collect(Collectors.joining());
        };
    }

    private static String told(String what, Evidence evidence) {
        return what
                + ": "
                + evidence.statement().type()
                + System.lineSeparator()
                + ListMatters.line(evidence);
    }

    private static String told(Change.Field field) {
        return INDENT
                + field.name()
                + ": "
                + Words.plain(words(field.from()) + " -> " + words(field.to()))
                + System.lineSeparator();
    }

    /// The values in a field, without their names.
    private static String words(JsonNode value) {
        if (!value.isContainerNode()) {
            return value.isNull() ? "none" : value.asText();
        }
        List<String> words = new ArrayList<>();
        for (JsonNode one : value) {
            if (!one.isNull()) {
                words.add(words(one));
            }
        }
        return words.isEmpty() ? "none" : String.join(value.isArray() ? ", " : " ", words);
    }

    private static String told(Document document) {
        return "document: "
                + (document.published() == null ? "undated" : document.published())
                + "  "
                + Words.plain(document.title() + " (" + document.source() + ")");
    }

    private static String told(Judgement judgement) {
        return "judgement: " + Words.plain(judgement.told());
    }

    private static String told(Turn turn) {
        Matter shown = turn.shown();
        return "matter: "
                + turn.pair()
                + "  "
                + ListMatters.shown(shown.id())
                + "  "
                + standing(turn.then())
                + " -> "
                + standing(turn.now())
                + ": "
                + shown.type()
                + ", "
                + Words.plain(shown.explanation());
    }

    private static String standing(@Nullable Matter matter) {
        return matter == null ? "none" : matter.standing().name().toLowerCase(Locale.ROOT);
    }

    // ---- for programs ----

    private static ObjectNode json(Change change) {
        ObjectNode json = MAPPER.createObjectNode().put("kind", "statement");
        switch (change) {
            case Change.Added added ->
                    json.put("change", "new").set("now", ListMatters.json(added.now()));
            case Change.Gone gone ->
                    json.put("change", "gone").set("then", ListMatters.json(gone.then()));
            case Change.Differing differing -> {
                json.put("change", "different");
                ObjectNode fields = json.putObject("fields");
                for (Change.Field field : differing.fields()) {
                    ObjectNode values = fields.putObject(field.name());
                    values.set("from", field.from());
                    values.set("to", field.to());
                }
                json.set("then", ListMatters.json(differing.then()));
                json.set("now", ListMatters.json(differing.now()));
            }
        }
        return json;
    }

    private static ObjectNode json(Document document) {
        ObjectNode json = MAPPER.createObjectNode().put("kind", "document").put("change", "new");
        json.put("id", document.id()).put("source", document.source());
        json.put("title", document.title());
        json.put("date", document.published() == null ? null : document.published().toString());
        return json;
    }

    private static ObjectNode json(Judgement judgement) {
        ObjectNode json = MAPPER.createObjectNode().put("kind", "judgement").put("change", "new");
        json.put("id", judgement.id());
        json.put("verdict", judgement.verdict().name().toLowerCase(Locale.ROOT));
        judgement.of().forEach(json.putArray("of")::add);
        judgement.from().forEach(json.putArray("from")::add);
        json.put("value", judgement.value());
        json.put("by", judgement.by()).put("why", judgement.why());
        json.put("known_from", judgement.knownFrom().toString());
        return json;
    }

    private static ObjectNode json(Turn turn) {
        ObjectNode json = MAPPER.createObjectNode().put("kind", "matter");
        String change = turn.then() == null ? "new" : turn.now() == null ? "gone" : "different";
        json.put("change", change).put("pair", turn.pair().toString());
        json.put("matter", turn.shown().id()).put("type", turn.shown().type().name());
        json.put("from", turn.then() == null ? null : standing(turn.then()));
        json.put("to", turn.now() == null ? null : standing(turn.now()));
        return json.put("explanation", turn.shown().explanation());
    }
}
