package dev.entente.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/// Statements as pairs of a source and a target, the form in which event data are exchanged and
/// scored: one event per actor and recipient, reciprocal events both ways.
final class EventPairs {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Set<String> YIELDING = Set.of("CONCEDE", "RETREAT");

    private EventPairs() {}

    /// What event data keep of a sentence that is coded by its main event alone: the first whose
    /// actor is known, else the first.
    static List<JsonNode> main(List<JsonNode> statements) {
        for (JsonNode statement : statements) {
            for (JsonNode actor : statement.path("actors")) {
                if (!actor.path("code").asText().equals("UNK")) {
                    return List.of(statement);
                }
            }
        }
        return statements.isEmpty() ? statements : List.of(statements.get(0));
    }

    static ObjectNode of(String id, String text, List<JsonNode> statements) {
        ObjectNode record = MAPPER.createObjectNode();
        record.put("id", id);
        record.put("sentence", text);
        ArrayNode events = record.putArray("events");
        for (JsonNode statement : statements) {
            JsonNode actors = statement.path("actors");
            JsonNode recipients = statement.path("recipients");
            if (recipients.isEmpty() && actors.size() > 1) {
                for (int i = 0; i < actors.size(); i++) {
                    for (int j = 0; j < actors.size(); j++) {
                        if (i != j) {
                            event(events.addObject(), statement, actors.path(i), actors.path(j));
                        }
                    }
                }
                continue;
            }
            for (JsonNode source : actors) {
                if (recipients.isEmpty()) {
                    event(events.addObject(), statement, source, MAPPER.createObjectNode());
                }
                for (JsonNode target : recipients) {
                    event(events.addObject(), statement, source, target);
                }
            }
        }
        return record;
    }

    /// The code and sector of an actor, written together; bodies above states are IGO, Palestine's
    /// groups PSEREB.
    static String code(JsonNode actor) {
        String code = actor.path("code").asText("");
        String sector = actor.path("sector").asText("");
        if (sector.equals("IGO")) {
            return "IGO";
        }
        return code.equals("HAMAS") ? "PSEREB" : code + sector;
    }

    static String type(JsonNode statement) {
        String type = statement.path("type").asText();
        return YIELDING.contains(type) ? "YIELD" : type;
    }

    private static void event(
            ObjectNode event, JsonNode statement, JsonNode source, JsonNode target) {
        event.put("source", code(source));
        event.put("target", code(target));
        event.put("code", type(statement));
        event.put("source_text", source.path("name").asText(""));
        event.put("target_text", target.path("name").asText(""));
        event.put("modality", statement.path("status").asText());
    }
}
