package dev.entente.code;

import dev.entente.Actor;
import dev.entente.Span;
import dev.entente.actors.Mention;
import dev.entente.language.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One sentence as the rules see it: lower-case words by position, and which mention stands on
/// each.
final class Clause {
    private static final Set<String> PREPOSITIONS =
            Set.of(
                    "of", "to", "with", "in", "by", "from", "against", "for", "on", "at", "near",
                    "over", "into");
    private static final Set<String> CONJUNCTIONS = Set.of("and", ",", "or", "&");

    private final List<String> words;
    private final List<Span> spans;
    private final @Nullable Mention[] at;

    Clause(Sentence sentence, List<Mention> mentions) {
        words = sentence.tokens().stream().map(t -> t.text().toLowerCase(Locale.ROOT)).toList();
        spans = sentence.tokens().stream().map(t -> t.span()).toList();
        at = new Mention[words.size()];
        for (Mention mention : mentions) {
            for (int i = 0; i < at.length; i++) {
                Span word = spans.get(i);
                Span name = mention.actor().span();
                if (word.start() < name.end() && name.start() < word.end()) {
                    at[i] = mention;
                }
            }
        }
    }

    int size() {
        return words.size();
    }

    /// The word at a position; the empty string outside the sentence.
    String word(int i) {
        return i < 0 || i >= words.size() ? "" : words.get(i);
    }

    Span span(int i) {
        return spans.get(i);
    }

    boolean isMention(int i) {
        return i >= 0 && i < at.length && at[i] != null;
    }

    /// Whether one of `sought` stands in positions `from` (inclusive) to `to` (exclusive); the word
    /// found, or null.
    @Nullable String any(int from, int to, Set<String> sought) {
        for (int i = Math.max(0, from); i < Math.min(to, size()); i++) {
            if (sought.contains(word(i))) {
                return word(i);
            }
        }
        return null;
    }

    /// The subject of a verb at `i`: the nearest mention before it, in the same clause, that no
    /// preposition governs, with those it is joined to.
    List<Actor> subject(int i) {
        for (int j = i - 1; j >= 0 && !boundary(j); j--) {
            if (isMention(j)) {
                int first = first(j);
                if (!PREPOSITIONS.contains(beforeName(first))
                        && !word(last(j) + 1).matches("['’]s?")) {
                    return joinedBefore(j);
                }
                j = first;
            }
        }
        return List.of();
    }

    /// The nearest mention at or after `i`, at most `reach` words away and in the same clause, with
    /// those joined to it.
    List<Actor> object(int i, int reach) {
        for (int j = i; j < Math.min(size(), i + reach) && !boundary(j); j++) {
            if (isMention(j)) {
                return joinedAfter(j);
            }
        }
        return List.of();
    }

    /// The mentions right after the first of `prepositions` that follows `i` within `reach` words.
    List<Actor> governed(int i, int reach, Set<String> prepositions) {
        for (int j = i; j < Math.min(size(), i + reach) && !boundary(j); j++) {
            if (prepositions.contains(word(j))) {
                List<Actor> found = object(j + 1, 4);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /// The possessor right before a noun at `i` ("Russia's veto", "the Russian veto").
    List<Actor> possessor(int i) {
        for (int j = i - 1; j >= Math.max(0, i - 4); j--) {
            if (isMention(j)) {
                return List.of(actor(j));
            }
            if (PREPOSITIONS.contains(word(j)) || boundary(j) || word(j).equals(",")) {
                return List.of();
            }
        }
        return List.of();
    }

    Actor actor(int i) {
        Mention mention = at[i];
        if (mention == null) {
            throw new IllegalArgumentException(
                    "No mention stands at word " + i + " of " + words + ".");
        }
        return mention.actor();
    }

    private List<Actor> joinedBefore(int j) {
        List<Actor> found = new ArrayList<>(List.of(actor(j)));
        int k = first(j) - 1;
        while (CONJUNCTIONS.contains(word(k)) && (isMention(k - 1) || isMention(k - 2))) {
            k = isMention(k - 1) ? k - 1 : k - 2;
            found.add(0, actor(k));
            k = first(k) - 1;
        }
        return found;
    }

    private List<Actor> joinedAfter(int j) {
        List<Actor> found = new ArrayList<>(List.of(actor(j)));
        int k = last(j) + 1;
        while (CONJUNCTIONS.contains(word(k))
                && (isMention(k + 1) || (word(k + 1).equals("and") && isMention(k + 2)))) {
            k = isMention(k + 1) ? k + 1 : k + 2;
            found.add(actor(k));
            k = last(k) + 1;
        }
        return found;
    }

    private String beforeName(int first) {
        return Set.of("the", "its", "their").contains(word(first - 1))
                ? word(first - 2)
                : word(first - 1);
    }

    private int first(int j) {
        while (j > 0 && Objects.equals(at[j - 1], at[j])) {
            j--;
        }
        return j;
    }

    private int last(int j) {
        while (j + 1 < at.length && Objects.equals(at[j + 1], at[j])) {
            j++;
        }
        return j;
    }

    private boolean boundary(int j) {
        return Set.of(";", ":", "--", "—", "which", "who", "while", "but", "because", "although")
                .contains(word(j));
    }
}
