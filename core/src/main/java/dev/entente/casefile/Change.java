package dev.entente.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.Dyad;
import dev.entente.Evidence;
import dev.entente.code.StatementJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// How what is known of a document at one time differs from what was known at an earlier one.
public sealed interface Change {
    /// By the statements that are shown.
    Comparator<Change> ORDER = Comparator.comparing(Change::shown, Evidence.ORDER);

    /// A statement that was not there.
    record Added(Evidence now) implements Change {
        @Override
        public Evidence shown() {
            return now;
        }
    }

    /// A statement that is there no more.
    record Gone(Evidence then) implements Change {
        @Override
        public Evidence shown() {
            return then;
        }
    }

    /// A statement in the place of another, which says something else.
    ///
    /// @param fields in what they differ; never empty
    record Differing(Evidence then, Evidence now, List<Field> fields) implements Change {
        /// Copies the list.
        public Differing {
            fields = List.copyOf(fields);
        }

        @Override
        public Evidence shown() {
            return now;
        }
    }

    /// A field of a statement, by its name in the form of the `code` command, with what it was and
    /// what it is, without places in the text.
    record Field(String name, JsonNode from, JsonNode to) {}

    /// The statement that is new, gone, or now in the place of another.
    Evidence shown();

    /// Whether it is about a pair: now, or before.
    default boolean names(Dyad pair) {
        return switch (this) {
            case Added added -> Content.isAbout(pair, added.now().statement());
            case Gone gone -> Content.isAbout(pair, gone.then().statement());
            case Differing differing ->
                    Content.isAbout(pair, differing.then().statement())
                            || Content.isAbout(pair, differing.now().statement());
        };
    }

    /// What changed from the statements of one coding of a document to those of another, in
    /// [#ORDER].
    ///
    /// @param successors the statements that stand in each other's place ([Succession])
    static List<Change> of(
            List<Evidence> earlier, List<Evidence> later, Map<Evidence, Evidence> successors) {
        List<Change> changes = new ArrayList<>();
        for (Evidence then : earlier) {
            Evidence now = successors.get(then);
            if (now == null) {
                changes.add(new Gone(then));
                continue;
            }
            List<Field> fields = fields(then, now);
            if (!fields.isEmpty()) {
                changes.add(new Differing(then, now, fields));
            }
        }
        Set<Evidence> old = new HashSet<>(successors.values());
        later.stream().filter(now -> !old.contains(now)).map(Added::new).forEach(changes::add);
        changes.sort(ORDER);
        return changes;
    }

    /// In what two statements differ. How it was coded ("explanation") is none of it, and of
    /// "confidence" two decimals count.
    private static List<Field> fields(Evidence then, Evidence now) {
        ObjectNode before = shown(then);
        ObjectNode after = shown(now);
        List<Field> fields = new ArrayList<>();
        after.properties()
                .forEach(field -> {
                    JsonNode from = Objects.requireNonNull(before.get(field.getKey()));
                    if (!from.equals(field.getValue())) {
                        fields.add(new Field(field.getKey(), from, field.getValue()));
                    }
                });
        return fields;
    }

    private static ObjectNode shown(Evidence evidence) {
        String text = evidence.holding().document().text();
        ObjectNode json = StatementJson.of("", text, evidence.statement());
        json.remove(List.of("doc", "explanation", "confidence"));
        json.put("trigger", evidence.statement().trigger().of(text));
        json.put("sentence", evidence.sentence());
        json.put("confidence", StrictMath.rint(evidence.statement().confidence() * 100) / 100);
        strip(json);
        return json;
    }

    /// Takes away where something stands in the text.
    private static void strip(JsonNode json) {
        if (json instanceof ObjectNode object) {
            object.remove(List.of("start", "end"));
        }
        json.forEach(Change::strip);
    }
}
