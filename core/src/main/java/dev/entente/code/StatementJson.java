package dev.entente.code;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.Actor;
import dev.entente.Quantity;
import dev.entente.Span;
import dev.entente.Statement;
import dev.entente.Voice;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A statement as one JSON object, in the fixed form of the `code` command.
public final class StatementJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private StatementJson() {}

    /// The statement under the document name `doc`, with the words of its trigger taken from
    /// `text`.
    public static ObjectNode of(String doc, String text, Statement statement) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("doc", doc);
        span(json, statement.sentence());
        ObjectNode trigger = json.putObject("trigger");
        trigger.put("text", statement.trigger().of(text));
        span(trigger, statement.trigger());
        json.put("type", statement.type().name());
        json.put("mode", statement.mode());
        statement.contexts().forEach(json.putArray("contexts")::add);
        actors(json.putArray("actors"), statement.actors());
        actors(json.putArray("recipients"), statement.recipients());
        json.put("status", statement.status().name().toLowerCase(Locale.ROOT));
        ArrayNode voices = json.putArray("voices");
        for (Voice voice : statement.voices()) {
            ObjectNode node = voices.addObject();
            node.put("who", voice.who());
            node.put("code", voice.code());
            node.put("stance", voice.stance().name().toLowerCase(Locale.ROOT));
            span(node, voice.span());
        }
        json.put("date", statement.date());
        json.putNull("place");
        ArrayNode quantities = json.putArray("quantities");
        for (Quantity quantity : statement.quantities()) {
            ObjectNode node = quantities.addObject();
            node.put("value", quantity.value());
            node.put("low", quantity.low());
            node.put("high", quantity.high());
            node.put("unit", quantity.unit());
            node.put("item", quantity.item());
            node.put("approx", quantity.approximate());
        }
        json.put("confidence", statement.confidence());
        json.put("explanation", statement.explanation());
        return json;
    }

    private static void actors(ArrayNode array, List<Actor> actors) {
        for (Actor actor : actors) {
            ObjectNode node = array.addObject();
            node.put("code", actor.code());
            node.put("sector", actor.sector());
            node.put("name", actor.name());
            span(node, actor.span());
        }
    }

    private static void span(ObjectNode node, @Nullable Span span) {
        node.put("start", span == null ? null : Integer.valueOf(span.start()));
        node.put("end", span == null ? null : Integer.valueOf(span.end()));
    }
}
