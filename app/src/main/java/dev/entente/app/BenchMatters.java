package dev.entente.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.entente.Document;
import dev.entente.Document.DateOrigin;
import dev.entente.Evidence;
import dev.entente.Holding;
import dev.entente.Matter;
import dev.entente.Statement;
import dev.entente.casefile.Doubt;
import dev.entente.casefile.Judgement;
import dev.entente.casefile.Judgements;
import dev.entente.casefile.Matters;
import dev.entente.code.StatementJson;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// How well statements are grouped by what happened.
@Command(
        name = "matters",
        mixinStandardHelpOptions = true,
        description = {
            "Groups labelled statements into matters and scores them by B-cubed (Bagga and",
            "Baldwin 1998) and by pairs, beside a baseline: same day, parties and type.",
            "",
            "Gold: one document a line, {set, id, date, title, publisher, text, statements}",
            "with the name of its matter in each statement, or null where it has none. Sets",
            "are grouped each by itself. A line with \"pairs\" in place of the names has",
            "denials and claims, {denial, claim, denies} by their places in its statements.",
            ""
        })
final class BenchMatters implements Callable<Integer> {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final double ENOUGH = .95;

    @Parameters(arity = "1..*", paramLabel = "GOLD.jsonl", description = "the labelled statements")
    private List<Path> files = List.of();

    @Option(
            names = "--features",
            paramLabel = "OUT.jsonl",
            description = "also write what each two statements of a set have in common")
    private @Nullable Path features;

    @Option(
            names = "--review",
            description = {
                "also answer what is in doubt as the gold has it, the most useful first, until",
                "each set has a B-cubed F1 of .95, and tell how much had to be asked"
            })
    private boolean reviews;

    @Option(names = "--errors", description = "print the matters that are torn or mixed")
    private boolean errors;

    private final List<Denial> denials = new ArrayList<>();

    /// A statement that is denied, another one, and whether the one denies what the other claims.
    private record Denial(Evidence denial, Evidence claim, boolean denies) {}

    /// Labelled statements of one set: the name of each one's matter.
    private final Map<String, Map<Evidence, @Nullable String>> sets = new LinkedHashMap<>();

    @Override
    public Integer call() throws IOException {
        for (Path file : files) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                add(MAPPER.readTree(line));
            }
        }
        if (features != null) {
            try (Writer out = Files.newBufferedWriter(features)) {
                for (Map.Entry<String, Map<Evidence, @Nullable String>> set : sets.entrySet()) {
                    write(out, set.getKey(), set.getValue());
                }
                for (Denial one : denials) {
                    Map<String, Object> pair = new LinkedHashMap<>(Map.of("matter", "denial"));
                    write(out, pair, one.denies(), one.denial(), one.claim());
                }
            }
        }
        Agreement found = new Agreement();
        Agreement baseline = new Agreement();
        int statements = 0;
        for (Map<Evidence, @Nullable String> set : sets.values()) {
            Map<Evidence, String> gold = gold(set);
            statements += gold.size();
            Map<Evidence, String> grouped = grouped(set, Judgements.NONE);
            found.add(gold, grouped);
            Map<Evidence, String> plain = new HashMap<>();
            gold.keySet().forEach(one -> plain.put(one, plainly(one)));
            baseline.add(gold, plain);
            if (errors) {
                print(gold, grouped);
            }
        }
        String reviewed = reviews ? " " + reviewed() : "";
        System.out.println(
                Figures.told(
                        "statements="
                                + statements
                                + " "
                                + found.figures("")
                                + " "
                                + baseline.figures("baseline_")
                                + " "
                                + denied()
                                + reviewed));
        return 0;
    }

    private void add(JsonNode line) {
        String id = line.path("id").asText();
        String date = line.path("date").textValue();
        LocalDate day = date == null ? null : LocalDate.parse(date);
        Document document =
                new Document(
                        Document.digest(id.getBytes(StandardCharsets.UTF_8)),
                        id,
                        line.path("title").asText(""),
                        day,
                        day == null ? DateOrigin.NONE : DateOrigin.METADATA,
                        line.path("publisher").textValue(),
                        null,
                        "en",
                        line.path("text").asText());
        Holding holding = new Holding(document, document.id(), Instant.EPOCH);
        int number = 0;
        List<Evidence> read = new ArrayList<>();
        for (JsonNode statement : line.path("statements")) {
            String told = id + " " + number++;
            String own = Document.digest(told.getBytes(StandardCharsets.UTF_8));
            read.add(
                    new Evidence(
                            own,
                            StatementJson.read(document.id(), statement),
                            holding,
                            Instant.EPOCH));
        }
        if (line.has("pairs")) {
            for (JsonNode pair : line.path("pairs")) {
                denials.add(
                        new Denial(
                                read.get(pair.path("denial").asInt()),
                                read.get(pair.path("claim").asInt()),
                                pair.path("denies").asBoolean()));
            }
            return;
        }
        Map<Evidence, @Nullable String> set =
                sets.computeIfAbsent(line.path("set").asText(), name -> new LinkedHashMap<>());
        for (int i = 0; i < read.size(); i++) {
            set.put(read.get(i), line.path("statements").path(i).path("matter").textValue());
        }
    }

    /// How many doubts there are, how many of them had to be answered, and how many sets are right
    /// enough after it.
    private String reviewed() {
        int doubts = 0;
        int asked = 0;
        int reached = 0;
        for (Map<Evidence, @Nullable String> set : sets.values()) {
            List<Judgement> answers = new ArrayList<>();
            doubts += asked(set, new Judgements(answers)).size();
            while (true) {
                Judgements judgements = new Judgements(answers);
                if (score(set, judgements) >= ENOUGH) {
                    reached++;
                    break;
                }
                List<Doubt> left = asked(set, judgements);
                if (left.isEmpty()) {
                    break;
                }
                answers.add(answered(left.get(0), set, answers.size()));
                asked++;
            }
        }
        return String.format(
                Locale.ROOT,
                "doubts=%d asked=%d asked_share=%.2f sets=%d sets_at_95=%d",
                doubts,
                asked,
                (double) asked / Math.max(1, doubts),
                sets.size(),
                reached);
    }

    private static List<Doubt> asked(Map<Evidence, @Nullable String> set, Judgements judgements) {
        return Doubt.of(set.keySet(), judgements, null).stream()
                .filter(doubt -> set.get(doubt.one()) != null && set.get(doubt.other()) != null)
                .toList();
    }

    private static Judgement answered(
            Doubt doubt, Map<Evidence, @Nullable String> set, int number) {
        String one = doubt.one().id();
        String other = doubt.other().id();
        boolean same = String.valueOf(set.get(doubt.one())).equals(set.get(doubt.other()));
        return new Judgement(
                String.valueOf(number),
                same ? Judgement.Verdict.SAME : Judgement.Verdict.DIFFERENT,
                same ? List.of(one, other) : List.of(one),
                same ? List.of() : List.of(other),
                null,
                "gold",
                "as labelled",
                Instant.EPOCH);
    }

    private static double score(Map<Evidence, @Nullable String> set, Judgements judgements) {
        Agreement agreement = new Agreement();
        agreement.add(gold(set), grouped(set, judgements));
        return agreement.bCubed();
    }

    /// The statements of a set that have a matter, with its name.
    private static Map<Evidence, String> gold(Map<Evidence, @Nullable String> set) {
        Map<Evidence, String> gold = new LinkedHashMap<>();
        set.forEach((evidence, matter) -> {
            if (matter != null) {
                gold.put(evidence, matter);
            }
        });
        return gold;
    }

    /// All statements of a set with the id of the matter that they are grouped to.
    private static Map<Evidence, String> grouped(
            Map<Evidence, @Nullable String> set, Judgements judgements) {
        Map<Evidence, String> grouped = new HashMap<>();
        for (Matter matter : Matters.of(set.keySet(), judgements, null)) {
            matter.evidence().forEach(one -> grouped.put(one, matter.id()));
        }
        return grouped;
    }

    private String denied() {
        int right = 0;
        int found = 0;
        int plain = 0;
        int plainRight = 0;
        int meant = 0;
        for (Denial pair : denials) {
            boolean told = Matters.isLinked(pair.denial(), pair.claim());
            boolean alike =
                    pair.denial().statement().type() == pair.claim().statement().type()
                            && plainly(pair.denial()).equals(plainly(pair.claim()));
            meant += pair.denies() ? 1 : 0;
            found += told ? 1 : 0;
            right += told && pair.denies() ? 1 : 0;
            plain += alike ? 1 : 0;
            plainRight += alike && pair.denies() ? 1 : 0;
        }
        return String.format(
                Locale.ROOT,
                "denial_pairs=%d denials=%d denial_precision=%.3f denial_recall=%.3f"
                        + " denial_f1=%.3f baseline_denial_f1=%.3f",
                denials.size(),
                meant,
                (double) right / Math.max(1, found),
                (double) right / Math.max(1, meant),
                2. * right / Math.max(1, found + meant),
                2. * plainRight / Math.max(1, plain + meant));
    }

    private static String plainly(Evidence evidence) {
        Statement statement = evidence.statement();
        TreeSet<String> parties = new TreeSet<>();
        statement.actors().forEach(actor -> parties.add(actor.code()));
        statement.recipients().forEach(actor -> parties.add(actor.code()));
        String day =
                statement.date() == null
                        ? String.valueOf(evidence.holding().document().published())
                        : statement.date();
        return day + " " + parties + " " + statement.type();
    }

    private static void write(Writer out, String name, Map<Evidence, @Nullable String> set)
            throws IOException {
        List<Evidence> all = new ArrayList<>(set.keySet());
        all.removeIf(one -> set.get(one) == null);
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                String matter = String.valueOf(set.get(all.get(i)));
                String other = String.valueOf(set.get(all.get(j)));
                Map<String, Object> pair = new LinkedHashMap<>();
                pair.put("set", name);
                pair.put("one", i);
                pair.put("other", j);
                pair.put("matter", matter);
                pair.put("other_matter", other);
                write(out, pair, matter.equals(other), all.get(i), all.get(j));
            }
        }
    }

    private static void write(
            Writer out, Map<String, Object> pair, boolean same, Evidence one, Evidence other)
            throws IOException {
        pair.put("same", same);
        pair.put("features", Matters.compared(one, other));
        out.write(MAPPER.writeValueAsString(pair));
        out.write('\n');
    }

    private static void print(Map<Evidence, String> gold, Map<Evidence, String> grouped) {
        Map<String, List<Evidence>> matters = new LinkedHashMap<>();
        gold.forEach((one, matter) ->
                matters.computeIfAbsent(matter, name -> new ArrayList<>()).add(one));
        matters.forEach((name, members) -> {
            System.out.println("\n== " + name);
            for (Evidence one : members) {
                System.out.println(
                        "  "
                                + grouped.getOrDefault(one, "").substring(0, 6)
                                + " "
                                + one.holding().document().published()
                                + " "
                                + one.statement().type()
                                + " "
                                + one.statement().status()
                                + " "
                                + Words.plain(one.statement().explanation())
                                + " | "
                                + Words.plain(one.sentence()));
            }
        });
    }
}
