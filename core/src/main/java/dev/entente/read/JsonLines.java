package dev.entente.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// JSON lines: each line is a document `{id, date?, title?, publisher?, author?, url?, text}`,
/// whose text is taken as it is. A line that cannot be read fails alone.
final class JsonLines implements Container {
    /// The longest line that is read, in bytes.
    static final int LONGEST_LINE = 16 << 20;

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public void open(String source, Content content, Walk walk) throws IOException {
        Line line = new Line(content.stream());
        for (int number = 1; line.next(); number++) {
            String place = source + "!line " + number;
            try {
                if (line.tooLong()) {
                    throw new Unreadable(
                            place,
                            "is a line of " + line.length() + " bytes, more than 16 MB.",
                            "Cut it into several documents.");
                }
                byte[] bytes = line.bytes();
                if (!blank(bytes)) {
                    JsonNode json = json(place, bytes);
                    String id = json.path("id").asText("");
                    walk.document(
                            id.isBlank() ? place : source + "!" + id,
                            (name, original) -> parsed(place, json),
                            bytes);
                }
            } catch (Unreadable e) {
                walk.failed(e);
            }
        }
    }

    private static JsonNode json(String place, byte[] bytes) {
        try {
            JsonNode json = JSON.readTree(Encoding.text(place, bytes));
            if (json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException e) {
            throw new Unreadable(
                    place,
                    "is no JSON object (column " + e.getLocation().getColumnNr() + ").",
                    "Maybe the line was cut off; write one object a line.");
        }
        throw new Unreadable(place, "is no JSON object.", "Write one object a line.");
    }

    private static Parsed parsed(String place, JsonNode json) {
        if (!json.path("text").isTextual()) {
            throw new Unreadable(
                    place, "has no \"text\" that is a string.", "Give each document its text.");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : List.of("date", "title", "publisher", "author", "url", "source_url")) {
            String value = string(json.path(name));
            if (value != null) {
                fields.putIfAbsent(name.equals("source_url") ? "url" : name, value);
            }
        }
        String date = fields.get("date");
        if (date != null && Days.stated(date) == null) {
            throw new Unreadable(
                    place, "has the date \"" + date + "\".", "Write it as year-month-day.");
        }
        return new Parsed(json.path("text").textValue(), fields);
    }

    private static @Nullable String string(JsonNode value) {
        return value.isTextual() && !value.textValue().isBlank() ? value.textValue() : null;
    }

    private static boolean blank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
