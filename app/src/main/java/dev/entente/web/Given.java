package dev.entente.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The fields of a form that asks for a change.
///
/// @param fields each name with its values
record Given(Map<String, List<String>> fields) {
    Given {
        fields = new LinkedHashMap<>(fields);
    }

    /// What stands in a field; empty where it is not there.
    String text(String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0).strip();
    }

    /// All values of a field, each without what stands around it.
    List<String> all(String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /// The page of this site to go back to; the case where another one is named.
    String back() {
        String back = text("back");
        return back.matches("/([A-Za-z0-9?=&%.,+_-][A-Za-z0-9/?=&%.,+_-]*)?(#[a-z0-9]*)?")
                ? back
                : "/";
    }
}
