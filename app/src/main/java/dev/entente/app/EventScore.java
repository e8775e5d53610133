package dev.entente.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Counts of how found statements agree with gold ones. Two are the same mention when their
/// triggers overlap; each gold statement is matched at most once, in order of the text. F1 is the
/// harmonic mean of precision and recall.
final class EventScore {
    private int gold;
    private int found;
    private int matched;
    private int typeRight;
    private int statusRight;
    private final Tally pairs = new Tally();
    private final Tally voices = new Tally();

    private static final class Tally {
        int gold;
        int found;
        int both;

        void add(Set<String> expected, Set<String> got) {
            gold += expected.size();
            found += got.size();
            both += (int) expected.stream().filter(got::contains).count();
        }

        double f1() {
            return EventScore.f1(both, found, gold);
        }
    }

    void add(JsonNode expected, List<JsonNode> got) {
        List<JsonNode> open = new ArrayList<>(got);
        gold += expected.size();
        found += got.size();
        for (JsonNode statement : expected) {
            JsonNode twin =
                    open.stream()
                            .filter(s -> overlap(s.path("trigger"), statement.path("trigger")))
                            .findFirst()
                            .orElse(null);
            if (twin != null) {
                open.remove(twin);
                matched++;
                typeRight += same("type", statement, twin);
                statusRight += same("status", statement, twin);
                voices.add(others(statement), others(twin));
            }
        }
        List<JsonNode> goldList = new ArrayList<>();
        expected.forEach(goldList::add);
        pairs.add(pairs(goldList), pairs(got));
    }

    String table() {
        double mention = f1(matched, found, gold);
        String figures =
                String.format(
                        Locale.ROOT,
                        "gold=%d found=%d matched=%d mention_f1=%.3f type_on_matched=%.3f status_on_matched=%.3f"
                                + " pair_type_f1=%.3f voices_on_matched_f1=%.3f",
                        gold,
                        found,
                        matched,
                        mention,
                        ratio(typeRight, matched),
                        ratio(statusRight, matched),
                        pairs.f1(),
                        voices.f1());
        return Figures.told(figures) + "\n";
    }

    static double f1(int both, int found, int gold) {
        return ratio(2 * both, found + gold);
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static int same(String field, JsonNode a, JsonNode b) {
        return a.path(field).equals(b.path(field)) ? 1 : 0;
    }

    private static boolean overlap(JsonNode a, JsonNode b) {
        return a.path("start").asInt() < b.path("end").asInt()
                && b.path("start").asInt() < a.path("end").asInt();
    }

    private static Set<String> pairs(List<JsonNode> statements) {
        Set<String> pairs = new LinkedHashSet<>();
        for (JsonNode statement : statements) {
            for (JsonNode event : EventPairs.of("", "", List.of(statement)).path("events")) {
                pairs.add(
                        statement.path("start")
                                + " "
                                + country(event, "source")
                                + " "
                                + country(event, "target")
                                + " "
                                + event.path("code").asText());
            }
        }
        return pairs;
    }

    private static String country(JsonNode event, String side) {
        String code = event.path(side).asText();
        return code.length() > 3 ? code.substring(0, 3) : code;
    }

    private static Set<String> others(JsonNode statement) {
        Set<String> others = new TreeSet<>();
        for (JsonNode voice : statement.path("voices")) {
            if (!voice.path("code").asText().equals("author")) {
                others.add(voice.path("code").asText() + " " + voice.path("stance").asText());
            }
        }
        return others;
    }
}
