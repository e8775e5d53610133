package dev.entente.actors;

import dev.entente.actors.Mention.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Whom a noun means that stands for a name: "the country", "the Central Asian nation", "the terror
/// group", "the agency", "the paper".
final class Nouns {
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
    private static final Set<String> ABROAD = Set.of("neighbor", "neighbour", "ally");
    private static final Set<String> ISLANDS =
            Set.of(
                    "BHR", "COM", "CPV", "CUB", "CYP", "DOM", "FJI", "GBR", "GRL", "GUM", "HTI",
                    "IDN", "IRL", "ISL", "JAM", "JPN", "LKA", "MDG", "MDV", "MLT", "MUS", "NRU",
                    "NZL", "PHL", "PRI", "SGP", "SLB", "STP", "SYC", "TLS", "TON", "TTO", "TWN",
                    "VUT", "WSM");
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
                    "watchdog",
                    "agency",
                    "union",
                    "faction");
    private static final Set<String> MEDIA =
            Set.of("paper", "newspaper", "daily", "magazine", "broadcaster", "network", "channel");
    private static final Set<String> HOUSES = Set.of("house", "chamber");
    private static final Set<String> STATE_ORGANS =
            Set.of("GOV", "LEG", "JUD", "MIL", "COP", "SPY", "CVL", "MED", "BUS", "EDU");
    private static final Set<String> ALLIANCES =
            Set.of("NATO", "CSTO", "AUKUS", "QUAD", "FIVEEYES");
    private static final Set<String> THE = Set.of("the", "that", "this");
    private static final Set<String> OWNING = Set.of("his", "her", "its", "their");

    /// Words before "country" that make it another than the one that was named.
    private static final Set<String> OTHER =
            Set.of(
                    "neighboring",
                    "neighbouring",
                    "other",
                    "host",
                    "member",
                    "third",
                    "foreign",
                    "of",
                    "and",
                    "in",
                    "a",
                    "for",
                    "to",
                    "on",
                    "is",
                    "welfare",
                    "police",
                    "islamic",
                    "palestinian",
                    "head",
                    "s");

    private static final int WORDS = 3;

    private final Discourse discourse;
    private final Text text;
    private final Members members;
    private final @Nullable String issuer;

    /// @param issuer the code of the government that publishes, which is not its own "ally"
    Nouns(Discourse discourse, Members members, @Nullable String issuer) {
        this.issuer = issuer;
        this.discourse = discourse;
        this.text = discourse.text();
        this.members = members;
    }

    /// Whom the noun at `i` means; null where it is none of these, or where it cannot be told.
    @Nullable Found at(int i) {
        String noun = text.lower(i);
        boolean country = COUNTRIES.contains(noun);
        boolean group = GROUPS.contains(noun);
        boolean other = MEDIA.contains(noun) || HOUSES.contains(noun);
        if ((!country && !group && !other) || COUNTRIES.contains(text.lower(i + 1))) {
            return null;
        }
        int first = afterArticle(i);
        if (first < 0) {
            return null;
        }
        if (country) {
            return country(first, i);
        }
        Found again =
                HOUSES.contains(noun)
                        ? discourse.last(i, found -> "LEG".equals(found.sector()))
                        : MEDIA.contains(noun)
                                ? discourse.last(i, found -> "MED".equals(found.sector()))
                                : null;
        Found meant = again == null && group ? group(i) : again;
        return meant == null
                ? null
                : new Found(first, i, meant.code(), meant.sector(), kind(meant), "")
                        .as(meant, .9, "is the last one named: ");
    }

    /// Whether a word is one for a group or body.
    boolean isGroup(String noun) {
        return GROUPS.contains(noun);
    }

    /// The group or body that the noun at `i` means, which names of its kind go before.
    @Nullable Found group(int i) {
        Found named = discourse.withHead(text.lower(i), i);
        if (named != null && (named.kind() == Kind.BODY || named.kind() == Kind.ORGAN)) {
            return named;
        }
        boolean alliance = text.lower(i).equals("alliance");
        return discourse.last(
                i, found -> isGroup(found) && (!alliance || ALLIANCES.contains(found.code())));
    }

    /// The first word after "the" before the noun at `i`; -1 where there is no "the".
    private int afterArticle(int i) {
        for (int first = i; i - first <= WORDS && first - 1 > discourse.end(); first--) {
            String before = text.lower(first - 1);
            if (!text.spaced(first) || OTHER.contains(before)) {
                return -1;
            }
            if (THE.contains(before)) {
                return first;
            }
        }
        boolean owned = discourse.end() == i - 1 && OWNING.contains(text.lower(i - 1));
        return owned && COUNTRIES.contains(text.lower(i)) ? i : -1;
    }

    private @Nullable Found country(int first, int i) {
        Found owner = discourse.end() == i - 1 ? discourse.endingBefore(i) : null;
        List<String> part = part(first, i);
        boolean abroad = ABROAD.contains(text.lower(i));
        boolean island = text.lower(i).equals("island");
        boolean soviet = text.words(first, i).contains("Soviet");
        Predicate<Found> any =
                found ->
                        !(soviet && found.code().equals("RUS"))
                                && found.codes().size() == 1
                                && Codes.isState(found.code())
                                && found.kind() != Kind.REGION
                                && !text.lower(found.last() + 1).equals("border")
                                && !(island && !ISLANDS.contains(found.code()))
                                && !(abroad && found.code().equals(issuer))
                                && (part.isEmpty() || part.contains(found.code()));
        Found named =
                discourse.last(
                        i,
                        any.and(found ->
                                !"MIL".equals(found.sector())
                                        && !"MED".equals(found.sector())
                                        && !discourse.isPlace(found)));
        Found other = named != null ? named : discourse.last(i, any);
        Found state = owner != null ? owner : other;
        if (state == null || !state.isKnown()) {
            return null;
        }
        String reason =
                owner == null ? " is the last state named: " : " is whose the pronoun means: ";
        String why = "\"" + text.words(first, i) + "\"" + reason + state.why();
        return new Found(first, i, state.codes(), null, Kind.STATE, text.lower(i), null, .7, why);
    }

    /// The states of the part of the world that stands before the noun ("Central Asian"); empty
    /// where none does.
    private List<String> part(int first, int i) {
        for (int from = first; from < i; from++) {
            String part = text.words(from, i - 1).toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
            List<String> states = members.of(part, null);
            if (!states.isEmpty()) {
                return states;
            }
        }
        return List.of();
    }

    private static boolean isGroup(Found found) {
        String sector = found.sector();
        return sector != null
                && switch (found.kind()) {
                    case GROUP, BODY -> true;
                    case PERSON -> sector.equals("IGO");
                    case ORGAN -> !STATE_ORGANS.contains(sector);
                    default -> false;
                };
    }

    private static Kind kind(Found meant) {
        return meant.kind() != Kind.PERSON
                ? meant.kind()
                : Codes.isState(meant.code()) ? Kind.ORGAN : Kind.BODY;
    }
}
