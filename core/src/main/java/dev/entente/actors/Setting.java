package dev.entente.actors;

import dev.entente.actors.Mention.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Which state a sentence or a text is about, and where it plays, told by its names.
final class Setting {
    private static final int NEAR = 5;

    /// What the first state of a text counts: whom it begins with it is mostly about.
    private static final int LEAD = 3;

    private static final Set<String> SAID = Set.of("said", "says", "that", "told", "who", "which");
    private static final Set<String> OF = Set.of("of", "from", "for");

    private final Discourse discourse;
    private final Text text;
    private final Map<Integer, List<Found>> bySentence = new HashMap<>();
    private final Map<String, Integer> weight = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();

    Setting(Discourse discourse, List<Found> named) {
        this.discourse = discourse;
        this.text = discourse.text();
        for (Found found : named) {
            if (!isOfState(found)) {
                continue;
            }
            bySentence
                    .computeIfAbsent(text.sentence(found.first()), k -> new ArrayList<>())
                    .add(found);
            weight.merge(found.code(), weight.isEmpty() ? LEAD : 1, Integer::sum);
            if (isLocated(found)) {
                places.merge(found.code(), 1, Integer::sum);
            }
        }
    }

    private boolean isOfState(Found found) {
        return found.isKnown()
                && Codes.isState(found.code())
                && !text.lower(found.last() + 1).equals("border")
                && !text.lower(found.first() - 1).startsWith("border");
    }

    boolean isLocated(Found found) {
        int before = text.lower(found.first() - 1).equals("the") ? 2 : 1;
        return found.place() != null && discourse.isWhere(found.first() - before);
    }

    /// The place where somebody acts: "rebels in the north of Mali" (not "a professor of North
    /// Korean studies").
    @Nullable Found placeOf(Found found) {
        int at = found.last() + 1;
        if (found.kind() != Kind.AGENT || !text.spaced(at) || !discourse.isWhere(at)) {
            return null;
        }
        for (Found other : inSentence(at)) {
            boolean near = other.first() > at && other.first() - at <= NEAR;
            if (near && isOnePhrase(at, other.first())) {
                boolean study = other.kind() == Kind.PEOPLE && OF.contains(text.lower(at));
                return other.kind() == Kind.PERSON || study ? null : other;
            }
        }
        return null;
    }

    /// Whether neither a comma nor "said" parts the words from `first` to `last`.
    private boolean isOnePhrase(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (!text.spaced(i) || SAID.contains(text.lower(i))) {
                return false;
            }
        }
        return true;
    }

    /// The only state that the sentence of the word at `i` names, before it if there is one; null
    /// for none and for several, and where only states come after it while the text is about
    /// another.
    @Nullable String subject(int i) {
        Set<String> before = new LinkedHashSet<>();
        Set<String> all = new LinkedHashSet<>();
        for (Found other : inSentence(i)) {
            if (other.first() < i && isLocated(other) && text.opensSentence(other.first() - 1)) {
                return other.code();
            }
            if (isLocated(other) && other.kind() != Kind.STATE) {
                continue;
            }
            all.add(other.code());
            if (other.first() < i) {
                before.add(other.code());
            }
        }
        String topic = topic();
        boolean other = before.isEmpty() && topic != null && !all.contains(topic);
        return before.size() == 1 ? only(before) : other ? null : only(all);
    }

    /// The only state that the sentence names before the word at `i`, where it is no place; null
    /// for none and for several.
    @Nullable String before(int i) {
        Set<String> before = new LinkedHashSet<>();
        for (Found other : inSentence(i)) {
            if (other.first() < i && !isLocated(other)) {
                before.add(other.code());
            }
        }
        return only(before);
    }

    /// The only state of which the sentence says that something is there; null for none and for
    /// several.
    @Nullable String here(int i) {
        Set<String> located = new LinkedHashSet<>();
        for (Found other : inSentence(i)) {
            if (isLocated(other)) {
                located.add(other.code());
            }
        }
        return only(located);
    }

    /// The state in which those are who act where they live: where the sentence says that something
    /// is, or the only state that it names (not by its troops, which may be abroad), or else the
    /// one whose places the text names most.
    @Nullable String scene(int i) {
        Set<String> located = new LinkedHashSet<>();
        Set<String> all = new LinkedHashSet<>();
        for (Found other : inSentence(i)) {
            if (isLocated(other)) {
                located.add(other.code());
            }
            if (!"MIL".equals(other.sector())) {
                all.add(other.code());
            }
        }
        String here = located.size() == 1 ? only(located) : only(all);
        return here == null ? most(places) : here;
    }

    /// The state that more than half of the text's names are of, or twice as many as of any other;
    /// null for none.
    @Nullable String topic() {
        return most(weight);
    }

    /// The states of which the text names somebody.
    Set<String> states() {
        return weight.keySet();
    }

    /// Whether the text names somebody of a state.
    boolean names(String code) {
        return weight.containsKey(code);
    }

    private List<Found> inSentence(int i) {
        return bySentence.getOrDefault(text.sentence(i), List.of());
    }

    private static @Nullable String only(Set<String> codes) {
        return codes.size() == 1 ? codes.iterator().next() : null;
    }

    private static @Nullable String most(Map<String, Integer> counts) {
        int all = 0;
        int best = 0;
        int second = 0;
        String most = null;
        for (Map.Entry<String, Integer> entry : new TreeMap<>(counts).entrySet()) {
            all += entry.getValue();
            if (entry.getValue() > best) {
                second = best;
                best = entry.getValue();
                most = entry.getKey();
            } else {
                second = Math.max(second, entry.getValue());
            }
        }
        return best * 2 > all || best >= second * 2 ? most : null;
    }
}
