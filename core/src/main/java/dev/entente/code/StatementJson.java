package dev.entente.code;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.Actor;
import dev.entente.EventType;
import dev.entente.Place;
import dev.entente.Quantity;
import dev.entente.QuantityJson;
import dev.entente.Span;
import dev.entente.Statement;
import dev.entente.Status;
import dev.entente.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A statement as one JSON object, in the fixed form of the `code` command.
public final class StatementJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private StatementJson() {}

    /// The statement under the document name `doc`, with the words of its trigger taken from
    /// `text`.
    public static ObjectNode of(String doc, String text, Statement statement) {
        return written(doc, text, statement, null);
    }

    /// The same with `cameo`, the code of the event in CAMEO, where it has one.
    public static ObjectNode withCameo(String doc, String text, Statement statement) {
        return written(doc, text, statement, Cameo.of(statement));
    }

    private static ObjectNode written(
            String doc, String text, Statement statement, @Nullable String cameo) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("doc", doc);
        span(json, statement.sentence());
        ObjectNode trigger = json.putObject("trigger");
        trigger.put("text", statement.trigger().of(text));
        span(trigger, statement.trigger());
        json.put("type", statement.type().name());
        json.put("mode", statement.mode());
        statement.contexts().forEach(json.putArray("contexts")::add);
        if (cameo != null) {
            json.put("cameo", cameo);
        }
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
        place(json, statement.place());
        ArrayNode quantities = json.putArray("quantities");
        for (Quantity quantity : statement.quantities()) {
            QuantityJson.write(quantities.addObject(), quantity);
        }
        json.put("confidence", statement.confidence());
        json.put("explanation", statement.explanation());
        return json;
    }

    /// The statement of `document` that [#of] wrote; a field that is missing or of another kind is
    /// refused with its name.
    public static Statement read(String document, JsonNode json) {
        return new Statement(
                document,
                span(json),
                span(json.path("trigger")),
                EventType.valueOf(text(json, "type")),
                json.path("mode").textValue(),
                list(json.path("contexts"), JsonNode::asText),
                list(json.path("actors"), StatementJson::actor),
                list(json.path("recipients"), StatementJson::actor),
                Status.valueOf(text(json, "status").toUpperCase(Locale.ROOT)),
                list(json.path("voices"), StatementJson::voice),
                json.path("date").textValue(),
                place(json.path("place")),
                list(json.path("quantities"), QuantityJson::read),
                json.path("confidence").asDouble(),
                json.path("explanation").asText(""));
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
        List<T> list = new ArrayList<>();
        array.forEach(node -> list.add(read.apply(node)));
        return list;
    }

    private static Actor actor(JsonNode json) {
        return new Actor(
                text(json, "code"),
                json.path("sector").textValue(),
                text(json, "name"),
                span(json));
    }

    private static Voice voice(JsonNode json) {
        return new Voice(
                text(json, "who"),
                text(json, "code"),
                Voice.Stance.valueOf(text(json, "stance").toUpperCase(Locale.ROOT)),
                json.path("start").isInt() ? span(json) : null);
    }

    private static @Nullable Place place(JsonNode json) {
        return json.isObject()
                ? new Place(
                        text(json, "code"),
                        json.path("name").textValue(),
                        number(json.path("lat")),
                        number(json.path("lon")))
                : null;
    }

    private static Span span(JsonNode json) {
        if (!json.path("start").isInt() || !json.path("end").isInt()) {
            throw new IllegalArgumentException(
                    "A span needs the whole numbers \"start\" and \"end\"; this is " + json + ".");
        }
        return new Span(json.path("start").intValue(), json.path("end").intValue());
    }

    private static @Nullable Double number(JsonNode json) {
        return json.isNumber() ? Double.valueOf(json.doubleValue()) : null;
    }

    private static String text(JsonNode json, String field) {
        JsonNode value = json.path(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException(
                    "The field \"" + field + "\" is missing or no string in " + json + ".");
        }
        return value.textValue();
    }

    private static void place(ObjectNode json, @Nullable Place place) {
        if (place == null) {
            json.putNull("place");
            return;
        }
        ObjectNode node = json.putObject("place");
        node.put("code", place.code());
        node.put("name", place.name());
        node.put("lat", place.latitude());
        node.put("lon", place.longitude());
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
