package dev.entente.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.entente.Span;
import dev.entente.actors.Governments;
import dev.entente.actors.Mention;
import dev.entente.actors.Register;
import dev.entente.actors.Resolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// How often the state, body or group and the sector of a phrase are told right.
@Command(
        name = "actors",
        mixinStandardHelpOptions = true,
        description = {
            "Tells whom phrases mean and scores code and sector.",
            "",
            "Gold: one JSON object a line, {text, context?, date?, code, sector?}: the first",
            "place of the text in its context is meant, or the code point \"start\"; a text",
            "that is not in its context stands below it. Or a",
            "document a line, {text, date?, publisher?, title?, mentions: [...]}. Several at",
            "once are \"CHN+RUS\"; words that name nobody are NONE.",
            ""
        })
final class BenchActors implements Callable<Integer> {
    private static final JsonMapper MAPPER = new JsonMapper();

    @Option(names = "--errors", description = "print each wrong one with the reason")
    private boolean errors;

    @Parameters(arity = "1..*", paramLabel = "FILE.jsonl", description = "the gold")
    private List<Path> files = List.of();

    private final Map<String, int[]> byForm = new TreeMap<>();
    private final int[] all = new int[5];

    @Override
    public Integer call() throws IOException {
        Register register = Register.load();
        Governments governments = Governments.knownTo(register);
        for (Path file : files) {
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                JsonNode record = MAPPER.readTree(line);
                if (!record.path("text").isTextual()) {
                    System.err.println(
                            "entente: line " + number + " of " + file + " has no \"text\".");
                    return 1;
                }
                score(register, governments, record);
            }
        }
        StringBuilder figures = new StringBuilder("mentions=" + all[0]);
        figures.append(told("", all));
        byForm.forEach((form, count) -> {
            figures.append(" ").append(form).append("_mentions=").append(count[0]);
            figures.append(told(form + "_", count));
        });
        System.out.println(Figures.told(figures.toString()));
        return 0;
    }

    private void score(Register register, Governments governments, JsonNode record) {
        LocalDate day =
                record.path("date").isTextual()
                        ? LocalDate.parse(record.path("date").asText())
                        : null;
        String title = record.path("title").asText("").toLowerCase(Locale.ROOT);
        String issuer =
                title.contains("joint")
                        ? null
                        : governments.of(record.path("publisher").asText(""));
        if (record.has("mentions")) {
            String text = record.path("text").asText();
            Resolver resolver =
                    new Resolver(register, record.path("title").asText(""), text, day, issuer);
            for (JsonNode gold : record.path("mentions")) {
                int start = gold.path("start").asInt();
                String phrase = gold.path("text").asText();
                Span span = new Span(start, start + phrase.codePointCount(0, phrase.length()));
                count(gold, resolver.at(span), text);
            }
            return;
        }
        String phrase = record.path("text").asText();
        String context = record.path("context").asText("");
        int at = record.has("start") ? record.path("start").asInt() : place(context, phrase);
        String text = at < 0 ? (context.isEmpty() ? "" : context + "\n\n") + phrase : context;
        int start = at < 0 ? text.codePointCount(0, text.length() - phrase.length()) : at;
        Span span = new Span(start, start + phrase.codePointCount(0, phrase.length()));
        count(record, new Resolver(register, "", text, day, issuer).at(span), text);
    }

    /// The first place in code points where whole words of the context are the phrase, with its
    /// capitals or else without; -1 for none.
    private static int place(String context, String phrase) {
        int exact = wholeWords(context, phrase);
        String small = context.toLowerCase(Locale.ROOT);
        return exact >= 0 || small.length() != context.length()
                ? exact
                : wholeWords(small, phrase.toLowerCase(Locale.ROOT));
    }

    private static int wholeWords(String context, String phrase) {
        for (int at = context.indexOf(phrase); at >= 0; at = context.indexOf(phrase, at + 1)) {
            int end = at + phrase.length();
            boolean whole =
                    (at == 0 || !Character.isLetterOrDigit(context.charAt(at - 1)))
                            && (end == context.length()
                                    || !Character.isLetterOrDigit(context.charAt(end)));
            if (whole) {
                return context.codePointCount(0, at);
            }
        }
        return -1;
    }

    private void count(JsonNode gold, List<Mention> said, String text) {
        String code = code(said);
        String sector =
                said.isEmpty() || said.get(0).actor().sector() == null
                        ? ""
                        : said.get(0).actor().sector();
        boolean right = code.equals(gold.path("code").asText());
        boolean scored = gold.path("sector").isTextual() && !gold.path("sector").asText().isEmpty();
        boolean rightSector = scored && sector.equals(gold.path("sector").asText());
        boolean wrong = !right && !code.equals("UNK") && !code.equals("NONE");
        int[] form = byForm.computeIfAbsent(gold.path("form").asText("all"), k -> new int[5]);
        for (int[] count : List.of(all, form)) {
            count[0]++;
            count[1] += right ? 1 : 0;
            count[2] += scored ? 1 : 0;
            count[3] += rightSector ? 1 : 0;
            count[4] += wrong ? 1 : 0;
        }
        if (errors && (!right || (scored && !rightSector))) {
            System.out.println(
                    gold.path("text").asText()
                            + "\t"
                            + gold.path("code").asText()
                            + "/"
                            + gold.path("sector").asText("")
                            + "\t"
                            + code
                            + "/"
                            + sector
                            + "\t"
                            + around(text, gold)
                            + "\t"
                            + (said.isEmpty() ? "nobody" : said.get(0).why()));
        }
    }

    private static String around(String text, JsonNode gold) {
        if (!gold.has("start")) {
            return gold.path("context").asText("").replaceAll("\\s+", " ");
        }
        int start = text.offsetByCodePoints(0, gold.path("start").asInt());
        int end = Math.min(text.length(), start + gold.path("text").asText().length());
        return (text.substring(Math.max(0, start - 160), start)
                        + "["
                        + text.substring(start, end)
                        + "]"
                        + text.substring(end, Math.min(text.length(), end + 40)))
                .replaceAll("\\s+", " ");
    }

    private static String code(List<Mention> said) {
        TreeSet<String> codes = new TreeSet<>();
        said.forEach(mention -> codes.add(mention.actor().code()));
        return codes.isEmpty() ? "NONE" : String.join("+", codes);
    }

    private static String told(String form, int[] count) {
        return String.format(
                Locale.ROOT,
                " %1$scode=%2$.3f %1$swrong=%3$.3f %1$ssector=%4$.3f",
                form,
                share(count[1], count[0]),
                share(count[4], count[0]),
                share(count[3], count[2]));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
