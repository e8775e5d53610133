package dev.entente;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/// A quantity as the fields of a JSON object, in the form that statements and dossiers share.
public final class QuantityJson {
    private QuantityJson() {}

    /// Adds the fields of a quantity to an object.
    public static void write(ObjectNode json, Quantity quantity) {
        json.put("value", quantity.value());
        json.put("low", quantity.low());
        json.put("high", quantity.high());
        json.put("unit", quantity.unit());
        json.put("item", quantity.item());
        json.put("approx", quantity.approximate());
    }

    /// The quantity that [#write] wrote; one without an item is refused.
    public static Quantity read(JsonNode json) {
        if (!json.path("item").isTextual()) {
            throw new IllegalArgumentException(
                    "The field \"item\" is missing or no string in " + json + ".");
        }
        return new Quantity(
                number(json.path("value")),
                number(json.path("low")),
                number(json.path("high")),
                json.path("unit").textValue(),
                json.path("item").textValue(),
                json.path("approx").asBoolean());
    }

    private static @Nullable Double number(JsonNode json) {
        return json.isNumber() ? Double.valueOf(json.doubleValue()) : null;
    }
}
