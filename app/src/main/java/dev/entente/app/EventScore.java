package dev.entente.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// How found statements agree with gold ones. Two are the same mention when their triggers overlap,
/// of those first the ones of the same type; each is matched at most once, in order of the text. F1
/// is the harmonic mean of precision and recall. Intervals hold 95 % of 1,000 samples of documents,
/// drawn with replacement (Efron 1979).
final class EventScore {
    private static final int SAMPLES = 1000;
    private static final List<String> NOT_ACTUAL =
            List.of("future", "hypothetical", "negated", "historical");

    /// What is counted in each document.
    private final List<Map<String, Integer>> documents = new ArrayList<>();

    private static final Map<String, ToDoubleFunction<Map<String, Integer>>> FIGURES =
            new LinkedHashMap<>();

    static {
        FIGURES.put("mention_f1", counts -> f1(counts, "mention"));
        FIGURES.put("mention_precision", counts -> ratio(counts, "mention both", "mention found"));
        FIGURES.put("mention_recall", counts -> ratio(counts, "mention both", "mention gold"));
        FIGURES.put("pair_type_f1", counts -> f1(counts, "pair"));
        FIGURES.put("type_on_matched", counts -> ratio(counts, "type", "mention both"));
        FIGURES.put("mode_on_matched", counts -> ratio(counts, "mode", "type"));
        FIGURES.put("status_on_matched", counts -> ratio(counts, "status", "mention both"));
        FIGURES.put(
                "not_actual_macro_f1",
                counts -> NOT_ACTUAL.stream().mapToDouble(s -> f1(counts, s)).sum() / 4);
        FIGURES.put("not_actual_recall", counts -> ratio(counts, "not actual", "not actual gold"));
        FIGURES.put("actor_f1", counts -> f1(counts, "actor"));
        FIGURES.put("recipient_f1", counts -> f1(counts, "recipient"));
        FIGURES.put("voices_f1", counts -> f1(counts, "voice"));
        FIGURES.put("voices_on_matched_f1", counts -> f1(counts, "matched voice"));
        FIGURES.put("dates_right", counts -> ratio(counts, "date", "date gold"));
        FIGURES.put("quantities_right", counts -> ratio(counts, "quantity", "quantity gold"));
        FIGURES.put("silent_false_alarms", counts -> ratio(counts, "alarm", "silent"));
    }

    /// A gold statement and what was found for it; one of them may be missing.
    record Match(@Nullable JsonNode gold, @Nullable JsonNode found) {}

    /// Counts a document.
    ///
    /// @param expected its gold statements
    /// @param got what was found
    /// @param sentences its gold sentences, [start, end]; empty where they are not known
    List<Match> add(JsonNode expected, List<JsonNode> got, JsonNode sentences) {
        Map<String, Integer> counts = new TreeMap<>();
        documents.add(counts);
        List<Match> matches = matches(expected, got);
        for (Match match : matches) {
            JsonNode gold = match.gold();
            JsonNode found = match.found();
            tally(counts, "voice", voices(gold), voices(found));
            count(counts, "mention gold", gold != null);
            count(counts, "mention found", found != null);
            if (gold != null) {
                count(counts, "not actual gold", isNotActual(gold));
            }
            if (gold != null && found != null) {
                matched(counts, gold, found);
            }
        }
        tally(counts, "pair", pairs(expected, sentences), pairs(got, sentences));
        for (JsonNode sentence : sentences) {
            boolean silent = among(expected, sentence).isEmpty();
            count(counts, "silent", silent);
            count(counts, "alarm", silent && !among(got, sentence).isEmpty());
        }
        return matches;
    }

    private static void matched(Map<String, Integer> counts, JsonNode gold, JsonNode found) {
        count(counts, "mention both", true);
        boolean type = same("type", gold, found);
        count(counts, "type", type);
        count(counts, "mode", type && same("mode", gold, found));
        count(counts, "status", same("status", gold, found));
        count(counts, "not actual", isNotActual(gold) && same("status", gold, found));
        for (String status : NOT_ACTUAL) {
            tally(counts, status, only(gold, status), only(found, status));
        }
        tally(counts, "actor", codes(gold, "actors"), codes(found, "actors"));
        tally(counts, "recipient", codes(gold, "recipients"), codes(found, "recipients"));
        tally(counts, "matched voice", voices(gold), voices(found));
        boolean dated = gold.path("date").isTextual();
        count(counts, "date gold", dated);
        count(counts, "date", dated && same("date", gold, found));
        boolean measured = !gold.path("quantities").isEmpty();
        count(counts, "quantity gold", measured);
        count(counts, "quantity", measured && amounts(gold).equals(amounts(found)));
    }

    private static List<Match> matches(JsonNode expected, List<JsonNode> got) {
        List<Match> matches = new ArrayList<>();
        boolean[] taken = new boolean[got.size()];
        List<JsonNode> open = new ArrayList<>();
        for (JsonNode statement : expected) {
            if (!pair(statement, got, taken, true, matches)) {
                open.add(statement);
            }
        }
        for (JsonNode statement : open) {
            if (!pair(statement, got, taken, false, matches)) {
                matches.add(new Match(statement, null));
            }
        }
        for (int i = 0; i < got.size(); i++) {
            if (!taken[i]) {
                matches.add(new Match(null, got.get(i)));
            }
        }
        return matches;
    }

    /// Matches the gold with the first statement that is still free, overlaps and, if `alike`, has
    /// its type; says whether there was one.
    private static boolean pair(
            JsonNode gold,
            List<JsonNode> got,
            boolean[] taken,
            boolean alike,
            List<Match> matches) {
        for (int i = 0; i < got.size(); i++) {
            if (!taken[i]
                    && overlap(got.get(i), gold)
                    && (!alike || same("type", got.get(i), gold))) {
                taken[i] = true;
                matches.add(new Match(gold, got.get(i)));
                return true;
            }
        }
        return false;
    }

    /// The table with a figure a line, its interval beside it, and the line that begins with
    /// "RESULT".
    String table() {
        Map<String, Integer> all = sum(documents);
        StringBuilder table = new StringBuilder();
        StringBuilder result = new StringBuilder("RESULT");
        for (String name : List.of("mention gold", "mention found", "mention both")) {
            String told = name.substring("mention ".length());
            table.append(told).append('\t').append(all.getOrDefault(name, 0)).append('\n');
            result.append(' ').append(told).append('=').append(all.getOrDefault(name, 0));
        }
        List<Map<String, Integer>> samples = samples();
        FIGURES.forEach((name, figure) -> {
            double value = figure.applyAsDouble(all);
            double[] drawn = samples.stream().mapToDouble(figure).sorted().toArray();
            table.append(
                    String.format(
                            Locale.ROOT,
                            "%s\t%.3f\t(%.3f to %.3f)%n",
                            name,
                            value,
                            drawn[SAMPLES * 25 / 1000],
                            drawn[SAMPLES * 975 / 1000 - 1]));
            result.append(String.format(Locale.ROOT, " %s=%.3f", name, value));
        });
        return table.append(result).append('\n').toString();
    }

    private List<Map<String, Integer>> samples() {
        Random random = new Random(1);
        List<Map<String, Integer>> samples = new ArrayList<>();
        for (int i = 0; i < SAMPLES; i++) {
            List<Map<String, Integer>> drawn = new ArrayList<>();
            for (int j = 0; j < documents.size(); j++) {
                drawn.add(documents.get(random.nextInt(documents.size())));
            }
            samples.add(sum(drawn));
        }
        return samples;
    }

    private static Map<String, Integer> sum(List<Map<String, Integer>> documents) {
        Map<String, Integer> sum = new TreeMap<>();
        documents.forEach(counts -> counts.forEach((name, n) -> sum.merge(name, n, Integer::sum)));
        return sum;
    }

    private static void count(Map<String, Integer> counts, String name, boolean one) {
        if (one) {
            counts.merge(name, 1, Integer::sum);
        }
    }

    private static void tally(
            Map<String, Integer> counts, String name, Set<String> gold, Set<String> found) {
        counts.merge(name + " gold", gold.size(), Integer::sum);
        counts.merge(name + " found", found.size(), Integer::sum);
        int both = (int) gold.stream().filter(found::contains).count();
        counts.merge(name + " both", both, Integer::sum);
    }

    private static double f1(Map<String, Integer> counts, String name) {
        return f1(
                counts.getOrDefault(name + " both", 0),
                counts.getOrDefault(name + " found", 0),
                counts.getOrDefault(name + " gold", 0));
    }

    static double f1(int both, int found, int gold) {
        return ratio(2 * both, found + gold);
    }

    private static double ratio(Map<String, Integer> counts, String part, String whole) {
        return ratio(counts.getOrDefault(part, 0), counts.getOrDefault(whole, 0));
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static boolean same(String field, JsonNode a, JsonNode b) {
        return a.path(field).asText("").equals(b.path(field).asText(""));
    }

    private static boolean overlap(JsonNode a, JsonNode b) {
        JsonNode one = a.path("trigger");
        JsonNode other = b.path("trigger");
        return one.path("start").asInt() < other.path("end").asInt()
                && other.path("start").asInt() < one.path("end").asInt();
    }

    private static List<JsonNode> among(Iterable<JsonNode> statements, JsonNode sentence) {
        List<JsonNode> among = new ArrayList<>();
        for (JsonNode statement : statements) {
            int start = statement.path("trigger").path("start").asInt();
            if (start >= sentence.path(0).asInt() && start < sentence.path(1).asInt()) {
                among.add(statement);
            }
        }
        return among;
    }

    private static boolean isNotActual(JsonNode statement) {
        return NOT_ACTUAL.contains(statement.path("status").asText());
    }

    private static Set<String> only(JsonNode statement, String status) {
        return statement.path("status").asText().equals(status) ? Set.of(status) : Set.of();
    }

    /// Of each sentence the ordered pairs of codes with the type, by the code alone: "RUS PRK
    /// AGREE".
    private static Set<String> pairs(Iterable<JsonNode> statements, JsonNode sentences) {
        Set<String> pairs = new TreeSet<>();
        for (JsonNode statement : statements) {
            int trigger = statement.path("trigger").path("start").asInt();
            int sentence = 0;
            while (sentence + 1 < sentences.size()
                    && sentences.path(sentence + 1).path(0).asInt() <= trigger) {
                sentence++;
            }
            for (JsonNode event : EventPairs.of("", "", List.of(statement)).path("events")) {
                pairs.add(
                        "%d %s %s %s"
                                .formatted(
                                        sentence,
                                        country(event, "source"),
                                        country(event, "target"),
                                        event.path("code").asText()));
            }
        }
        return pairs;
    }

    private static String country(JsonNode event, String side) {
        String code = event.path(side).asText();
        return code.length() > 3 ? code.substring(0, 3) : code;
    }

    private static Set<String> codes(JsonNode statement, String role) {
        Set<String> codes = new TreeSet<>();
        statement.path(role).forEach(actor -> codes.add(actor.path("code").asText()));
        return codes;
    }

    private static Set<String> voices(@Nullable JsonNode statement) {
        Set<String> others = new TreeSet<>();
        if (statement != null) {
            for (JsonNode voice : statement.path("voices")) {
                if (!voice.path("code").asText().equals("author")) {
                    others.add(voice.path("code").asText() + " " + voice.path("stance").asText());
                }
            }
        }
        return others;
    }

    private static Set<String> amounts(JsonNode statement) {
        Set<String> amounts = new TreeSet<>();
        for (JsonNode quantity : statement.path("quantities")) {
            double[] numbers = {
                quantity.path("value").asDouble(-1),
                quantity.path("low").asDouble(-1),
                quantity.path("high").asDouble(-1)
            };
            amounts.add(Arrays.toString(numbers));
        }
        return amounts;
    }
}
