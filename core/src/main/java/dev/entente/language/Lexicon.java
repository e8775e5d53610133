package dev.entente.language;

import dev.entente.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The words that decide where a token or a sentence ends, all in lower case. Those with a full
/// stop are written without it.
///
/// @param titles have a full stop and stand before a name: "gen"
/// @param numbered have a full stop before a number: "no"
/// @param capitalised have a full stop where they have a capital: "sept"
/// @param abbreviations have a full stop: "inc"
/// @param prefixes keep the hyphen after them: "non"
/// @param suffixes keep the hyphen before them: "wise"
/// @param units are parted from the number before them: "km"
/// @param fused from two words in one to the length of the first: "cannot" to 3
/// @param starters open a sentence where they have a capital after an abbreviation: "the"
record Lexicon(
        Set<String> titles,
        Set<String> numbered,
        Set<String> capitalised,
        Set<String> abbreviations,
        Set<String> prefixes,
        Set<String> suffixes,
        Set<String> units,
        Map<String, Integer> fused,
        Set<String> starters) {
    /// The words that come with the program.
    static final Lexicon ENGLISH = read();

    private static Lexicon read() {
        Map<String, Set<String>> kinds = new HashMap<>();
        for (String[] row : Table.rows(Lexicon.class, "words.tsv")) {
            kinds.computeIfAbsent(row[0], kind -> new HashSet<>())
                    .addAll(Set.of(row[1].split(" ")));
        }
        Map<String, Integer> fused = new HashMap<>();
        for (String word : kinds.getOrDefault("fused", Set.of())) {
            fused.put(word.replace("|", ""), word.indexOf('|'));
        }
        return new Lexicon(
                kind(kinds, "title"),
                kind(kinds, "numbered"),
                kind(kinds, "capitalised"),
                kind(kinds, "abbreviation"),
                kind(kinds, "prefix"),
                kind(kinds, "suffix"),
                kind(kinds, "unit"),
                Map.copyOf(fused),
                kind(kinds, "starter"));
    }

    private static Set<String> kind(Map<String, Set<String>> kinds, String kind) {
        return Set.copyOf(kinds.getOrDefault(kind, Set.of()));
    }
}
