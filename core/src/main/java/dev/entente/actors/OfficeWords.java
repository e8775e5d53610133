package dev.entente.actors;

import dev.entente.actors.Agents.Agent;
import dev.entente.actors.Agents.Use;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words of one text that say who acts: "foreign minister", "senior military official", "riot
/// police".
final class OfficeWords {
    private static final Set<String> FUNCTION =
            Set.of(
                    "the", "a", "an", "of", "in", "on", "at", "by", "for", "with", "to", "from",
                    "and", "or", "but", "that", "which", "who", "is", "are", "was", "were", "be",
                    "been", "has", "have", "had", "will", "would", "may", "might", "can", "could",
                    "should", "must", "do", "does", "did", "not", "as", "than", "then", "when",
                    "where", "while", "after", "before", "since", "until", "if", "because", "said",
                    "says", "say", "also", "into", "against", "between", "about", "over", "under",
                    "during", "without", "within", "among", "its", "his", "her", "their", "our",
                    "they", "he", "she", "it", "we", "this", "these", "those", "there", "told",
                    "more", "most", "some", "many");

    private static final Set<String> VERBS =
            Set.of(
                    "sent", "won", "held", "met", "made", "took", "gave", "left", "lost", "built",
                    "found", "began", "put", "set", "led", "kept", "brought", "got", "came", "went",
                    "saw", "sought", "struck", "shot", "hit", "cut", "let", "want", "say", "plan");

    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final Set<String> SHORT =
            Set.of(
                    "gov", "sen", "rep", "gen", "lt", "col", "maj", "adm", "capt", "sgt", "brig",
                    "cmdr");

    private static final int UNKNOWN_WORDS = 3;

    private final Register register;
    private final Agents agents;
    private final Text text;

    /// Which words may stand before an agent: only those of the tables; capitalised words as well
    /// ("Kenya Anti-Corruption Commission"); what may be a noun ("UN bird flu official"); any.
    enum Before {
        KNOWN,
        CAPITALS,
        NOUNS,
        ANY
    }

    /// An office in words `first` to `last`.
    record Office(int first, int last, Agent agent, boolean former) {}

    OfficeWords(Register register, Text text) {
        this.register = register;
        this.agents = register.agents();
        this.text = text;
    }

    /// The words for an agent from `i` on, with what may stand before them; null where none are.
    ///
    /// @param before which words that are not known may stand before the agent
    @Nullable Office at(int i, Before before) {
        Agent agent = null;
        int last = -1;
        int unknown = 0;
        boolean former = false;
        for (int j = i; j < text.size() && (j == i || text.spaced(j)); ) {
            int n = isShort(j) ? 0 : agentWords(j);
            String word = text.lower(j);
            if (n > 0) {
                Agent next = agents.of(phrase(j, n));
                if (next != null) {
                    boolean led = agent != null && next.isGeneric() && !agent.isGeneric();
                    agent = led && agent != null ? new Agent(agent.sector(), Use.GENERIC) : next;
                }
                last = j + n - 1;
                j += n;
            } else if (agents.isModifier(word)) {
                former |= word.equals("former") || word.equals("ex");
                j++;
            } else if (agent == null && unknown < UNKNOWN_WORDS && mayModify(j, before)) {
                unknown++;
                j++;
            } else {
                break;
            }
        }
        if (agent == null) {
            return null;
        }
        Agent led = agent.isGeneric() ? of(last + 1) : null;
        return new Office(
                i, last, led == null ? agent : new Agent(led.sector(), agent.use()), former);
    }

    /// Those whom "of" puts behind a word that leaves the sector open ("members of a militant
    /// group"); null for none.
    private @Nullable Agent of(int of) {
        if (!text.lower(of).equals("of") || !text.spaced(of)) {
            return null;
        }
        int article = ARTICLES.contains(text.lower(of + 1)) ? 1 : 0;
        Office whole = at(of + 1 + article, Before.KNOWN);
        return whole == null || whole.agent().isGeneric() ? null : whole.agent();
    }

    /// A short form of a title is one only with a capital ("Gen.", but "gen").
    private boolean isShort(int i) {
        return !text.isCapital(i) && SHORT.contains(text.lower(i));
    }

    private boolean mayModify(int i, Before before) {
        String word = text.lower(i);
        if (text.isCapital(i)) {
            return before != Before.KNOWN && register.named(text.plain(i)).isEmpty();
        }
        boolean noun = before == Before.NOUNS && !word.endsWith("s") && !VERBS.contains(word);
        return (before == Before.ANY || noun)
                && !FUNCTION.contains(word)
                && !word.endsWith("ed")
                && word.length() > 2;
    }

    private int agentWords(int i) {
        int longest = Math.min(agents.longestFrom(text.lower(i)), text.size() - i);
        for (int n = longest; n > 0; n--) {
            if (agents.of(phrase(i, n)) != null && (n == 1 || allSpaced(i, n))) {
                return n;
            }
        }
        return 0;
    }

    /// How many words the phrase for an agent has that ends at `last`; 0 for none.
    int ending(int last) {
        for (int n = 4; n > 0; n--) {
            if (last - n + 1 >= 0
                    && agents.of(phrase(last - n + 1, n)) != null
                    && allSpaced(last - n + 1, n)) {
                return n;
            }
        }
        return 0;
    }

    private boolean allSpaced(int i, int n) {
        for (int j = i + 1; j < i + n; j++) {
            if (!text.spaced(j)) {
                return false;
            }
        }
        return true;
    }

    String phrase(int i, int n) {
        StringBuilder phrase = new StringBuilder(text.lower(i));
        for (int j = i + 1; j < i + n; j++) {
            phrase.append(' ').append(text.lower(j));
        }
        return phrase.toString();
    }

    /// A noun in the singular, as far as its ending tells.
    static String singular(String word) {
        if (word.endsWith("men")) {
            return word.substring(0, word.length() - 3) + "man";
        }
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
