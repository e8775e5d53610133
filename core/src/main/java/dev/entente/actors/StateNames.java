package dev.entente.actors;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// The English names of codes, as a sentence writes them ("the United States"). Immutable.
public final class StateNames {
    private final Map<String, String> byCode;

    private StateNames(Map<String, String> byCode) {
        this.byCode = byCode;
    }

    /// Reads the names that come with the program.
    public static StateNames load() {
        Map<String, String> byCode = new HashMap<>();
        try (InputStream bytes =
                        Objects.requireNonNull(
                                StateNames.class.getResourceAsStream("states.tsv"),
                                "states.tsv is missing from the program");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] column = line.split("\t", -1);
                    byCode.put(column[0], column[1]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("states.tsv could not be read", e);
        }
        return new StateNames(byCode);
    }

    /// The name of a code; the code itself where it has none.
    public String of(String code) {
        return byCode.getOrDefault(code, code);
    }
}
