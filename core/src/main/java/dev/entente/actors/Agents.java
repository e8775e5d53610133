package dev.entente.actors;

import dev.entente.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words for those who act for a state: "minister", "troops", "court".
record Agents(Map<String, Agent> byWord) {
    /// Words that may stand between a state and the one who acts for it.
    static final Set<String> MODIFIERS =
            Set.of(
                    "foreign",
                    "defense",
                    "defence",
                    "prime",
                    "deputy",
                    "vice",
                    "interior",
                    "finance",
                    "trade",
                    "energy",
                    "justice",
                    "economy",
                    "economic",
                    "oil",
                    "health",
                    "national",
                    "state",
                    "security",
                    "armed",
                    "special",
                    "senior",
                    "top",
                    "supreme",
                    "high",
                    "federal",
                    "central",
                    "former",
                    "first",
                    "air",
                    "naval",
                    "ground",
                    "coast",
                    "border",
                    "peacekeeping",
                    "riot",
                    "human",
                    "rights",
                    "ruling",
                    "new",
                    "acting",
                    "permanent",
                    "chief",
                    "opposition",
                    "private",
                    "combat",
                    "fighter",
                    "islamic",
                    "kurdish",
                    "communist",
                    "local",
                    "medical",
                    "nuclear",
                    "crown",
                    "attorney",
                    "lower",
                    "upper");

    /// One word for an agent.
    ///
    /// @param title whether a person's name may follow
    /// @param generic whether the word before it decides the sector
    record Agent(String sector, boolean title, boolean generic) {}

    @Nullable Agent of(String lowerCase) {
        return byWord.get(lowerCase);
    }

    static Agents load() {
        Map<String, Agent> byWord = new HashMap<>();
        for (String[] column : Table.rows(Agents.class, "agents.tsv")) {
            for (String word : column[2].split(" ", -1)) {
                byWord.put(
                        word,
                        new Agent(
                                column[0], column[1].equals("title"), column[1].equals("generic")));
            }
        }
        return new Agents(byWord);
    }
}
