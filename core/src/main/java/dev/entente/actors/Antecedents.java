package dev.entente.actors;

import dev.entente.actors.Mention.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds whom the later mentions of one text mean, in reading order: surnames, pronouns, "the
/// ministry", "both countries", and those who act without a name, who belong to the state that the
/// sentence or the text is about.
final class Antecedents {
    private static final Set<String> COUNTRIES =
            Set.of(
                    "country",
                    "nation",
                    "state",
                    "kingdom",
                    "republic",
                    "neighbor",
                    "neighbour",
                    "ally",
                    "island");
    private static final Set<String> GROUPS =
            Set.of(
                    "group",
                    "movement",
                    "organization",
                    "organisation",
                    "alliance",
                    "bloc",
                    "body",
                    "network",
                    "militia",
                    "agency",
                    "union",
                    "faction");
    private static final Set<String> TITLES =
            Set.of(
                    "mr",
                    "mrs",
                    "ms",
                    "dr",
                    "president",
                    "secretary",
                    "minister",
                    "chancellor",
                    "senator",
                    "general",
                    "king",
                    "prime",
                    "foreign",
                    "premier");
    private static final Set<String> MEDIA =
            Set.of("paper", "newspaper", "daily", "magazine", "broadcaster", "network", "channel");
    private static final Set<String> STATE_ORGANS =
            Set.of("GOV", "LEG", "JUD", "MIL", "COP", "SPY", "CVL", "MED", "BUS", "EDU");
    private static final Set<String> ALLIANCES =
            Set.of("NATO", "CSTO", "AUKUS", "QUAD", "FIVEEYES");
    private static final Set<String> WORLD = Set.of("world", "international", "global");
    private static final Set<String> POLITE = Set.of("mr", "mrs", "ms");
    private static final Set<String> ADDRESSED = Set.of("mr", "madam", "mister");
    private static final Set<String> THE = Set.of("the", "that", "this");
    private static final Set<String> LOCAL = Set.of("REB", "CVL", "COP", "CRM", "OPP");

    private final Register register;
    private final Turns turns;
    private final @Nullable LocalDate day;
    private final Text text;
    private final List<Found> named;
    private final @Nullable String issuer;
    private final Discourse discourse;
    private final Setting setting;
    private final Several several;
    private final Pronouns pronouns;

    /// @param named the names of the text and those who act without one, in order
    /// @param day the day of the text; null where it is unknown
    /// @param issuer the code of the government whose own statement the text is; null for any other
    Antecedents(
            Register register,
            Text text,
            List<Found> named,
            @Nullable LocalDate day,
            @Nullable String issuer,
            Turns turns) {
        this.register = register;
        this.turns = turns;
        this.day = day;
        this.text = text;
        this.named = named;
        this.issuer = issuer;
        this.discourse = new Discourse(text, register.agents());
        this.setting = new Setting(discourse, named);
        this.several = new Several(discourse);
        this.pronouns = new Pronouns(discourse, several, turns, issuer);
    }

    List<Found> resolve() {
        int next = 0;
        for (int i = 0; i < text.size(); ) {
            Found here =
                    next < named.size() && named.get(next).first() <= i ? named.get(next) : null;
            Found found = here == null ? otherwise(i, next) : resolved(here);
            if (found != null) {
                discourse.add(found);
            }
            i = found == null ? i + 1 : Math.max(i, found.last()) + 1;
            while (next < named.size() && named.get(next).first() < i) {
                next++;
            }
        }
        return discourse.all();
    }

    /// A mention that was found by a name or a word for those who act, with whom it means.
    private Found resolved(Found found) {
        if (found.isKnown()) {
            return found;
        }
        Found before = discourse.surnamed(text.word(found.last()));
        if (found.kind() == Kind.PERSON && before != null) {
            return as(found, before, .95, "was named before: ");
        }
        if (found.kind() == Kind.AGENT && found.head().equals("president") && issuer != null) {
            Found own = ownPresident(found);
            if (own != null) {
                return own;
            }
        }
        if (ADDRESSED.contains(text.lower(found.first() - 1))) {
            return found;
        }
        if (pronouns.isOwning(found.first() - 1)) {
            return ofOwner(found);
        }
        Found leaders = isDefinite(found) ? several.leaders(found) : null;
        return leaders == null ? bySetting(found) : leaders;
    }

    /// "The President" in a government's own statement is its own, and so is "Mr. President" where
    /// somebody else speaks; null for any other.
    private @Nullable Found ownPresident(Found found) {
        boolean capital = text.isCapital(found.last());
        boolean addressed = ADDRESSED.contains(text.lower(found.first() - 1));
        Found speaker = turns.at(text.start(found.first()));
        boolean other = speaker == null || !speaker.code().equals(issuer);
        boolean own = addressed ? other : isDefinite(found) && capital;
        return own && issuer != null
                ? found.of(
                        List.of(issuer),
                        .75,
                        "it is the president of the government that publishes")
                : null;
    }

    /// "its army": whom the pronoun means.
    private Found ofOwner(Found found) {
        Found owner = discourse.endingBefore(found.first());
        return owner == null || !owner.isKnown()
                ? found
                : found.of(
                        owner.codes(),
                        owner.confidence() * .9,
                        "it belongs to whom the pronoun means: " + owner.why());
    }

    /// Somebody without a name: one who was named before, or of the state where the sentence or the
    /// text plays.
    private Found bySetting(Found found) {
        if (WORLD.contains(text.lower(found.first()))
                || WORLD.contains(text.lower(found.first() - 1))) {
            return found;
        }
        boolean local = found.sector() != null && LOCAL.contains(found.sector());
        boolean unnamed = found.kind() != Kind.PERSON && isDefinite(found);
        Found again = unnamed ? discourse.withHead(found.head(), found.first()) : null;
        Found there = again == null || local ? setting.placeOf(found) : null;
        if (there != null) {
            return found.of(there.codes(), .75, "it acts in " + there.code() + ": " + there.why());
        }
        if (again != null) {
            return found.of(again.codes(), .75, because("it is the one named before: ", again));
        }
        String state = local ? setting.scene(found.first()) : setting.subject(found.first());
        if (state != null) {
            return found.of(List.of(state), .6, "the sentence is about " + state);
        }
        if (issuer != null) {
            boolean ours = found.kind() == Kind.PERSON || text.isCapital(found.first());
            return ours
                    ? found.of(List.of(issuer), .6, "it is of the government that publishes")
                    : found;
        }
        String topic = setting.topic();
        return topic == null ? found : found.of(List.of(topic), .5, "the text is about " + topic);
    }

    private boolean isDefinite(Found found) {
        return THE.contains(text.lower(found.first() - 1)) || text.isCapital(found.first());
    }

    /// Whom the word at `i` means that is no name: a surname, "both", a pronoun, "the country".
    private @Nullable Found otherwise(int i, int next) {
        String word = text.lower(i);
        Found person = text.isCapital(i) ? discourse.surnamed(text.word(i)) : null;
        if (person != null) {
            Found later =
                    new Found(titleBefore(i), i, person.code(), person.sector(), Kind.PERSON, "");
            return as(later, person, .95, "was named before: ");
        }
        if (text.isCapital(i) && POLITE.contains(text.lower(i - 1)) && i - 1 > discourse.end()) {
            return politely(i);
        }
        Found both = several.at(i);
        if (both != null) {
            Found inside = next < named.size() ? named.get(next) : null;
            return inside != null && inside.first() <= both.last() && inside.isKnown()
                    ? null
                    : both;
        }
        if (THE.contains(text.lower(i - 1)) && COUNTRIES.contains(word)) {
            return theCountry(i, word);
        }
        if (THE.contains(text.lower(i - 1)) && MEDIA.contains(word)) {
            Found media = discourse.last(i, found -> "MED".equals(found.sector()));
            if (media != null) {
                return theSame(i, media);
            }
        }
        if (THE.contains(text.lower(i - 1)) && GROUPS.contains(word)) {
            return theGroup(i);
        }
        return pronouns.at(i);
    }

    /// "Ms. Rice": the official of this name of the only state that has one and that the text
    /// names.
    private @Nullable Found politely(int i) {
        Line line =
                Line.ofOne(
                        register.surnamed(text.word(i), day).stream()
                                .filter(official -> setting.names(official.code()))
                                .toList());
        if (line == null) {
            return null;
        }
        String why = "\"" + text.word(i) + "\" may be " + line.words();
        return new Found(
                i - 1, i, List.of(line.code()), line.sector(), Kind.PERSON, "", null, .7, why);
    }

    private @Nullable Found theCountry(int i, String word) {
        Found state =
                discourse.last(
                        i,
                        found ->
                                found.codes().size() == 1
                                        && Codes.isState(found.code())
                                        && found.kind() != Kind.REGION);
        String why = "\"" + text.word(i) + "\" is the last state named: ";
        return state == null
                ? null
                : new Found(
                        i, i, state.codes(), null, Kind.STATE, word, null, .6, why + state.why());
    }

    private @Nullable Found theGroup(int i) {
        boolean alliance = text.lower(i).equals("alliance");
        Found group =
                discourse.last(
                        i,
                        found -> isGroup(found) && (!alliance || ALLIANCES.contains(found.code())));
        return group == null ? null : theSame(i, group);
    }

    private static boolean isGroup(Found found) {
        String sector = found.sector();
        return sector != null
                && switch (found.kind()) {
                    case GROUP, BODY -> true;
                    case ORGAN -> !STATE_ORGANS.contains(sector);
                    default -> false;
                };
    }

    private static Found theSame(int i, Found before) {
        Found again = new Found(i, i, before.code(), before.sector(), before.kind(), "");
        return as(again, before, .75, "is the last one named: ");
    }

    private int titleBefore(int i) {
        int first = i;
        while (first - 1 > discourse.end()
                && text.spaced(first)
                && text.isCapital(first - 1)
                && TITLES.contains(text.lower(first - 1))) {
            first--;
        }
        return first;
    }

    private static Found as(Found found, Found before, double share, String reason) {
        return new Found(
                found.first(),
                found.last(),
                before.codes(),
                before.sector() == null ? found.sector() : before.sector(),
                found.kind(),
                before.head(),
                null,
                before.confidence() * share,
                because(reason, before));
    }

    /// The reason of a mention from that of an earlier one, told once.
    private static String because(String reason, Found before) {
        return before.why().startsWith(reason) ? before.why() : reason + before.why();
    }
}
