package dev.entente.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.entente.Dyad;
import dev.entente.Evidence;
import dev.entente.casefile.Case;
import dev.entente.casefile.Doubt;
import dev.entente.casefile.Judgement;
import dev.entente.casefile.Judgement.Verdict;
import dev.entente.casefile.View;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Shows what is in doubt in a case and records what is answered.
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description = {
            "Shows pairs of statements of which it is in doubt whether they are about one",
            "happening, the most useful answers first, and records what you answer.",
            "",
            "Answers: s same, d different, u undecided, 1 or 2 reject the first or the",
            "second statement, b take the last answer back, q end, Enter next.",
            ""
        },
        footer = {
            "",
            "Exit code: 0 done; 1 a line of the file was refused; 2 wrongly asked.",
            "",
            "Example, after \"./entente demo\"; with --by ana in place of --list it asks:",
            "  ./entente review demo/korea.entente --pair RUS,PRK --list"
        })
final class Review implements Callable<Integer> {
    private static final JsonMapper MAPPER = new JsonMapper();

    @Mixin private AskedCase asked = new AskedCase();

    @Option(
            names = "--pair",
            paramLabel = "CODE,CODE",
            converter = PairOfCodes.class,
            description = "the two states or bodies; by default the pair with the most statements")
    private @Nullable Dyad pair;

    @Option(names = "--list", description = "only list what is in doubt")
    private boolean list;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "how many at most (${DEFAULT-VALUE})")
    private int limit = 20;

    @Option(
            names = "--file",
            paramLabel = "JUDGEMENTS.jsonl",
            description = {
                "record the judgements of a file: a JSON object a line with verdict, of, from?,",
                "value?, why, as \"entente judge\" takes them"
            })
    private @Nullable Path file;

    @Option(names = "--by", paramLabel = "NAME", description = "who judges")
    private String by = "";

    @Override
    public Integer call() throws IOException {
        try (Case reviewed = asked.open()) {
            if (file != null) {
                return record(reviewed, file);
            }
            View view = reviewed.asKnownOn(null);
            List<Doubt> doubts = doubts(view);
            if (list) {
                doubts.forEach(doubt -> System.out.println(told(doubt)));
                return 0;
            }
            if (by.isBlank()) {
                throw new WronglyAsked("name who judges: --by NAME, or only --list.");
            }
            ask(reviewed, doubts);
            return 0;
        }
    }

    private List<Doubt> doubts(View view) {
        Dyad about = pair;
        if (about == null) {
            if (view.pairs().isEmpty()) {
                throw new WronglyAsked("the case has no statements about any pair.");
            }
            about = view.pairs().get(0).pair();
        }
        List<Doubt> doubts = Doubt.of(view.between(about), view.judgements(), view.day());
        System.err.printf(Locale.ROOT, "%d pairs are in doubt about %s.%n", doubts.size(), about);
        return doubts.stream().limit(limit).toList();
    }

    private static String told(Doubt doubt) {
        return String.format(
                        Locale.ROOT,
                        "%s now; %.2f likely one; %s; the other answer makes %s %s",
                        doubt.joined() ? "one matter" : "two matters",
                        doubt.likely(),
                        Words.plain(doubt.because()),
                        doubt.now().name().toLowerCase(Locale.ROOT),
                        doubt.then().name().toLowerCase(Locale.ROOT))
                + System.lineSeparator()
                + ListMatters.line(doubt.one())
                + ListMatters.line(doubt.other());
    }

    private void ask(Case reviewed, List<Doubt> doubts) throws IOException {
        BufferedReader answers =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Judgement last = null;
        for (Doubt doubt : doubts) {
            System.out.print(told(doubt) + "s/d/u/1/2/b/q? ");
            System.out.flush();
            String answer = answers.readLine();
            if (answer == null || answer.strip().equals("q")) {
                return;
            }
            if (answer.strip().equals("b") && last != null) {
                last = reviewed.judge(made(Verdict.UNDO, List.of(last.id()), List.of()));
                continue;
            }
            Judgement draft = answered(answer.strip(), doubt.one(), doubt.other());
            last = draft == null ? last : reviewed.judge(draft);
        }
    }

    private @Nullable Judgement answered(String answer, Evidence one, Evidence other) {
        return switch (answer) {
            case "s" -> made(Verdict.SAME, List.of(one.id(), other.id()), List.of());
            case "d" -> made(Verdict.DIFFERENT, List.of(one.id()), List.of(other.id()));
            case "u" -> made(Verdict.UNDECIDED, List.of(one.id(), other.id()), List.of());
            case "1" -> made(Verdict.REJECT, List.of(one.id()), List.of());
            case "2" -> made(Verdict.REJECT, List.of(other.id()), List.of());
            default -> null;
        };
    }

    private Judgement made(Verdict verdict, List<String> of, List<String> from) {
        return Judgement.draft(verdict, of, from, null, by, "reviewed");
    }

    /// Records the judgements of a file; a line that is refused is told with its number, and the
    /// rest goes on.
    private int record(Case reviewed, Path judgements) throws IOException {
        int number = 0;
        int recorded = 0;
        int refused = 0;
        for (String line : Files.readAllLines(judgements, StandardCharsets.UTF_8)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                reviewed.judge(read(reviewed.asKnownOn(null), MAPPER.readTree(line)));
                recorded++;
            } catch (JsonProcessingException | IllegalArgumentException e) {
                refused++;
                System.err.printf(
                        "entente: line %d of %s is no judgement: %s%n",
                        number, judgements, e.getMessage());
            }
        }
        System.err.printf("recorded %d, refused %d%n", recorded, refused);
        return refused == 0 ? 0 : 1;
    }

    private Judgement read(View view, JsonNode json) {
        Verdict verdict = Verdict.valueOf(json.path("verdict").asText().toUpperCase(Locale.ROOT));
        String who = json.path("by").asText(by);
        return Judgement.draft(
                verdict,
                ids(view, verdict, json.path("of")),
                ids(view, verdict, json.path("from")),
                json.path("value").isMissingNode() || json.path("value").isNull()
                        ? null
                        : json.path("value").isTextual()
                                ? json.path("value").asText()
                                : json.path("value").toString(),
                who,
                json.path("why").asText(""));
    }

    private static List<String> ids(View view, Verdict verdict, JsonNode array) {
        List<String> ids = new ArrayList<>();
        for (JsonNode id : array) {
            ids.add(verdict == Verdict.UNDO ? id.asText() : view.statement(id.asText()).id());
        }
        return ids;
    }
}
