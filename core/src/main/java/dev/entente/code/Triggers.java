package dev.entente.code;

import dev.entente.EventType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The list of words that carry an event, by their lower-case form.
record Triggers(Map<String, List<Trigger>> byForm) {

    /// One reading of a word as an event.
    ///
    /// @param verb whether the word is read as a verb rather than a noun
    /// @param reciprocal whether all participants act on each other
    record Trigger(boolean verb, EventType type, @Nullable String mode, boolean reciprocal) {}

    /// The readings of a word; empty where it carries no event.
    List<Trigger> of(String form) {
        return byForm.getOrDefault(form, List.of());
    }

    static Triggers load() {
        Map<String, List<Trigger>> byForm = new HashMap<>();
        try (InputStream bytes =
                        Objects.requireNonNull(
                                Triggers.class.getResourceAsStream("triggers.tsv"),
                                "triggers.tsv is missing from the program");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#")) {
                    continue;
                }
                String[] column = line.split("\t", -1);
                Trigger trigger =
                        new Trigger(
                                column[0].equals("v"),
                                EventType.valueOf(column[2]),
                                column[3].isEmpty() ? null : column[3],
                                column[4].equals("r"));
                for (String form : column[1].split(" ", -1)) {
                    byForm.computeIfAbsent(form, f -> new ArrayList<>()).add(trigger);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("triggers.tsv could not be read", e);
        }
        return new Triggers(byForm);
    }
}
