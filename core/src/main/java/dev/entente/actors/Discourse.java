package dev.entente.actors;

import dev.entente.actors.Mention.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The mentions of a text that are resolved so far, in reading order, and the last of each sort.
final class Discourse {
    /// How many sentences back somebody is still looked for.
    static final int FAR = 4;

    private static final Set<String> POLITE = Set.of("mr", "mrs", "ms", "dr");
    private static final Set<String> WHERE =
            Set.of(
                    "in",
                    "at",
                    "near",
                    "across",
                    "inside",
                    "outside",
                    "throughout",
                    "around",
                    "of",
                    "from");

    private static final Set<String> THERE = Set.of("in", "at", "near", "across", "throughout");
    private static final Set<String> ORGANS =
            Set.of(
                    "ministry",
                    "department",
                    "agency",
                    "council",
                    "commission",
                    "committee",
                    "court",
                    "parliament",
                    "senate",
                    "navy",
                    "army",
                    "party",
                    "union",
                    "tribunal",
                    "bank",
                    "embassy",
                    "bureau",
                    "service",
                    "company",
                    "assembly",
                    "movement",
                    "front",
                    "fund",
                    "organization",
                    "alliance",
                    "league");

    /// Words that news uses in turn for the same people.
    private static final Map<String, String> KINDS =
            Map.ofEntries(
                    Map.entry("soldier", "troop"),
                    Map.entry("serviceman", "troop"),
                    Map.entry("marine", "troop"),
                    Map.entry("insurgent", "rebel"),
                    Map.entry("militant", "rebel"),
                    Map.entry("guerrilla", "rebel"),
                    Map.entry("gunman", "rebel"),
                    Map.entry("fighter", "rebel"),
                    Map.entry("attacker", "rebel"),
                    Map.entry("demonstrator", "protester"),
                    Map.entry("policeman", "police"),
                    Map.entry("pontiff", "pope"),
                    Map.entry("tribunal", "court"),
                    Map.entry("officer", "police"),
                    Map.entry("exile", "refugee"));

    private static final Set<String> BEFORE =
            Set.of("the", "a", "an", "some", "two", "three", "these", "those", "all", "senior");
    private static final Set<String> CLAUSE =
            Set.of(
                    "that",
                    "say",
                    "says",
                    "said",
                    "because",
                    "as",
                    "when",
                    "while",
                    "if",
                    "whether",
                    "where",
                    "although",
                    "though",
                    "since",
                    "after",
                    "before",
                    "but",
                    "until",
                    "believe",
                    "believes");

    private final Text text;
    private final Agents agents;
    private final List<Found> all = new ArrayList<>();
    private final Map<String, Found> bySurname = new HashMap<>();
    private final Map<String, Found> byHead = new HashMap<>();
    private final Set<String> women = new HashSet<>();
    private final Set<String> men = new HashSet<>();

    Discourse(Text text, Agents agents) {
        this.text = text;
        this.agents = agents;
        for (int i = 0; i < text.size(); i++) {
            switch (text.lower(i)) {
                case "ms", "mrs", "miss", "madam", "queen", "princess" ->
                        women.add(text.word(i + 1));
                case "mr", "king", "prince" -> men.add(text.word(i + 1));
                default -> {}
            }
        }
    }

    /// Whether a person is one whom the text calls "Ms.", or a spokeswoman.
    boolean isWoman(Found found) {
        return isCalled(found, women) || isOne(found, "woman");
    }

    /// Whether a person is one whom the text calls "Mr.", or a spokesman.
    boolean isMan(Found found) {
        return isCalled(found, men) || (isOne(found, "man") && !isOne(found, "woman"));
    }

    private boolean isCalled(Found found, Set<String> names) {
        for (int i = found.first(); i <= found.last(); i++) {
            if (names.contains(text.word(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isOne(Found found, String ending) {
        for (int i = found.first(); i <= found.last(); i++) {
            if (text.lower(i).endsWith(ending) && !text.isCapital(i)) {
                return true;
            }
        }
        return false;
    }

    List<Found> all() {
        return all;
    }

    /// Whether a word is one for a person, whose name may follow it.
    boolean isTitle(String word) {
        return agents.isTitle(word) && !agents.isGeneric(word);
    }

    Text text() {
        return text;
    }

    void add(Found found) {
        all.add(found);
        if (!found.isKnown() || found.codes().size() > 1) {
            return;
        }
        if (found.kind() == Kind.PERSON) {
            rememberSurname(found);
        }
        switch (found.kind()) {
            case ORGAN, BODY, PERSON -> rememberOrgan(found);
            default -> {}
        }
        if (!found.head().isEmpty()) {
            byHead.put(found.head(), found);
            byHead.put(found.head() + " " + found.code(), found);
            byHead.put(KINDS.getOrDefault(found.head(), found.head()), found);
        }
    }

    /// Remembers a person by the last name: where the surname goes first, by the first of the three
    /// capitalised words at the end that is no title.
    private void rememberSurname(Found found) {
        int last = found.last();
        for (int i = found.first() + 1; i < found.last(); i++) {
            if (text.lower(i).equals("of") || text.lower(i).equals("for")) {
                last = i - 1;
                break;
            }
        }
        surname(last, found);
        if (Spelling.SURNAME_FIRST.contains(found.code())) {
            int first = last;
            while (first > found.first() && last - first < 2 && text.isName(first - 1, agents)) {
                first--;
            }
            surname(first, found);
        }
    }

    /// Remembers the organ that a mention names ("Foreign Ministry spokesman" for "the ministry").
    private void rememberOrgan(Found found) {
        for (int i = found.first(); i <= found.last(); i++) {
            if (text.isCapital(i) && ORGANS.contains(text.lower(i))) {
                byHead.put(
                        text.lower(i), found.kind() == Kind.PERSON ? found.as(Kind.ORGAN) : found);
            }
        }
    }

    private void surname(int at, Found found) {
        String surname = text.word(at);
        boolean polite = POLITE.contains(text.lower(at));
        if (surname.length() > 1 && !polite && text.isName(at, agents)) {
            bySurname.put(surname, found);
        }
    }

    /// The person who was named before with this last name; null for none.
    @Nullable Found surnamed(String word) {
        return bySurname.get(word);
    }

    /// The last mention with this head, within a few sentences; null for none.
    @Nullable Found withHead(String head, int i) {
        Found named = byHead.get(head);
        Found found = named == null ? byHead.get(KINDS.getOrDefault(head, head)) : named;
        return found != null && distance(found, i) <= FAR ? found : null;
    }

    /// The last mention with this head, however far; one of the state `topic` before others; null
    /// for none.
    @Nullable Found titled(String head, @Nullable String topic) {
        Found own = topic == null ? null : byHead.get(head + " " + topic);
        return own == null ? byHead.get(head) : own;
    }

    /// The mention that ends right before the word at `i`; null for none.
    @Nullable Found endingBefore(int i) {
        Found last = all.isEmpty() ? null : all.get(all.size() - 1);
        return last != null && last.last() == i - 1 ? last : null;
    }

    /// The last word that a mention covers; -1 before the first.
    int end() {
        return all.isEmpty() ? -1 : all.get(all.size() - 1).last();
    }

    /// How many sentences lie between a mention and the word at `i`.
    int distance(Found found, int i) {
        return text.sentence(i) - text.sentence(found.first());
    }

    /// The last known mention with a property, within a few sentences; null for none.
    @Nullable Found last(int i, Predicate<Found> property) {
        for (int j = all.size() - 1; j >= 0 && distance(all.get(j), i) <= FAR; j--) {
            Found found = all.get(j);
            if (found.isKnown() && found.kind() != Kind.PRONOUN && property.test(found)) {
                return found;
            }
        }
        return null;
    }

    /// The last mention with a property, pronouns as well, within a few sentences; null for none.
    @Nullable Found lastOf(int i, Predicate<Found> property) {
        for (int j = all.size() - 1; j >= 0 && distance(all.get(j), i) <= FAR; j--) {
            if (property.test(all.get(j))) {
                return all.get(j);
            }
        }
        return null;
    }

    /// The known mentions with a property in the nearest sentence that has one, in order.
    List<Found> nearest(int i, int sentences, Predicate<Found> property) {
        List<Found> found = new ArrayList<>();
        for (int j = all.size() - 1; j >= 0; j--) {
            Found one = all.get(j);
            boolean other =
                    !found.isEmpty()
                            && text.sentence(one.first()) != text.sentence(found.get(0).first());
            if (other || distance(one, i) > sentences) {
                break;
            }
            if (one.isKnown() && property.test(one)) {
                found.add(0, one);
            }
        }
        return found;
    }

    /// The codes of the persons that were named last, at most two, with what they are called.
    SequencedMap<String, String> persons(int i) {
        SequencedMap<String, String> states = new LinkedHashMap<>();
        for (int j = all.size() - 1; j >= 0 && states.size() < 2; j--) {
            Found found = all.get(j);
            if (distance(found, i) > FAR) {
                break;
            }
            if (found.kind() == Kind.PERSON && found.isKnown() && found.codes().size() == 1) {
                call(found, states);
            }
        }
        return states;
    }

    /// Notes what those that a mention means are called; a state's own name goes first.
    void call(Found found, Map<String, String> states) {
        List<String> names = names(found);
        for (int i = 0; i < found.codes().size(); i++) {
            String name = names.get(Math.min(i, names.size() - 1));
            if (found.kind() == Kind.STATE) {
                states.put(found.codes().get(i), name);
            } else {
                states.putIfAbsent(found.codes().get(i), name);
            }
        }
    }

    /// What those that a mention means are called.
    List<String> names(Found found) {
        return found.names().isEmpty()
                ? List.of(text.words(found.first(), found.last()))
                : found.names();
    }

    /// Whether the word at `i` says where something is.
    boolean isWhere(int i) {
        return WHERE.contains(text.lower(i));
    }

    /// Whether a clause begins at the word at `i`, or with "the" and the like before it.
    boolean opensClause(int i) {
        int at = i;
        while (at > 0 && !text.opensSentence(at) && BEFORE.contains(text.lower(at - 1))) {
            at--;
        }
        return text.opensSentence(at)
                || CLAUSE.contains(text.lower(at - 1))
                || text.gap(at).startsWith(",");
    }

    /// Whether a mention stands behind "in" and the like.
    boolean isThere(Found found) {
        boolean place = found.kind() == Kind.STATE || found.kind() == Kind.CAPITAL;
        return found.kind() == Kind.REGION
                || (place && THERE.contains(text.lower(found.first() - 1)))
                || (place
                        && text.lower(found.first() - 1).equals("and")
                        && THERE.contains(text.lower(found.first() - 3)));
    }

    /// Whether a mention only says where something is ("in Madrid").
    boolean isPlace(Found found) {
        boolean town =
                text.gap(found.first()).startsWith(",")
                        && isWhere(found.first() - 2)
                        && text.isCapital(found.first() - 1);
        return found.kind() == Kind.REGION
                || (found.kind() == Kind.STATE && town)
                || (found.kind() == Kind.CAPITAL && isWhere(found.first() - 1));
    }
}
