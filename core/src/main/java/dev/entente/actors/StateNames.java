package dev.entente.actors;

import dev.entente.Table;
import java.util.HashMap;
import java.util.Map;

/// The English names of codes, as a sentence writes them ("the United States"). Immutable.
public final class StateNames {
    private final Map<String, String> byCode;

    private StateNames(Map<String, String> byCode) {
        this.byCode = byCode;
    }

    /// Reads the names that come with the program.
    public static StateNames load() {
        Map<String, String> byCode = new HashMap<>();
        for (String[] column : Table.rows(StateNames.class, "states.tsv")) {
            byCode.put(column[0], column[1]);
        }
        return new StateNames(byCode);
    }

    /// The name of a code; the code itself where it has none.
    public String of(String code) {
        return byCode.getOrDefault(code, code);
    }
}
