package dev.entente.actors;

import dev.entente.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words for those who act for a state or by themselves: "minister", "troops", "riot police".
record Agents(
        Map<String, Agent> byPhrase, Map<String, Integer> longestFrom, Set<String> modifiers) {
    /// How a word for an agent is used.
    enum Use {
        /// A person's name may follow ("President").
        TITLE,
        /// What stands beside it decides the sector ("leader", "spokesman").
        GENERIC,
        /// None of these.
        PLAIN
    }

    /// A word or phrase for an agent.
    record Agent(String sector, Use use) {
        boolean isTitle() {
            return use != Use.PLAIN;
        }

        boolean isGeneric() {
            return use == Use.GENERIC;
        }
    }

    /// The agent of words in small letters, joined by blanks.
    @Nullable Agent of(String phrase) {
        return byPhrase.get(phrase);
    }

    /// Whether a person's name may follow a word.
    boolean isTitle(String phrase) {
        Agent agent = of(phrase);
        return agent != null && agent.isTitle();
    }

    /// Whether what stands beside a word for an agent decides the sector.
    boolean isGeneric(String phrase) {
        Agent agent = of(phrase);
        return agent != null && agent.isGeneric();
    }

    int longestFrom(String word) {
        return longestFrom.getOrDefault(word, 0);
    }

    /// Whether a word may stand between a state and the one who acts for it.
    boolean isModifier(String word) {
        return modifiers.contains(word);
    }

    static Agents load() {
        Map<String, Agent> byPhrase = new HashMap<>();
        Map<String, Integer> longest = new HashMap<>();
        Set<String> modifiers = new HashSet<>();
        for (String[] column : Table.rows(Agents.class, "agents.tsv")) {
            for (String phrase : column[2].split(", ", -1)) {
                if (column[1].equals("modifier")) {
                    modifiers.add(phrase);
                    continue;
                }
                Use use = Use.valueOf(column[1].toUpperCase(Locale.ROOT));
                byPhrase.putIfAbsent(phrase, new Agent(column[0], use));
                String[] words = phrase.split(" ", -1);
                longest.merge(words[0], words.length, Math::max);
            }
        }
        return new Agents(byPhrase, longest, Set.copyOf(modifiers));
    }
}
