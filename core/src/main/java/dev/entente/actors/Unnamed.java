package dev.entente.actors;

import dev.entente.actors.Mention.Kind;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whom those mean who act without a name ("the rebels", "a police spokesman", "the prime
/// minister"): one who was named before, or of the state where the sentence or the text plays.
final class Unnamed {
    private static final Set<String> WORLD = Set.of("world", "international", "global");
    private static final Set<String> NUMBERS =
            Set.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final Set<String> ANYBODY = Set.of("man", "woman", "suspect", "victim");
    private static final Set<String> UNNAMED = Set.of("REB", "CRM", "CVL", "MIL");
    private static final Set<String> OBSERVERS = Set.of("analyst", "expert", "observer");
    private static final Set<String> MANY = Set.of("countries", "nations", "states");
    private static final Set<String> OWN =
            Set.of("secretary", "advisor", "adviser", "administrator", "director");
    private static final Set<String> OF_THE_STATE = Set.of("government", "local", "security");
    private static final Set<String> RULERS =
            Set.of(
                    "prime",
                    "premier",
                    "king",
                    "queen",
                    "chancellor",
                    "emir",
                    "amir",
                    "sultan",
                    "pope");
    private static final Set<String> PERSONS =
            Set.of(
                    "diplomat",
                    "politician",
                    "cleric",
                    "lawmaker",
                    "businessman",
                    "dissident",
                    "monarch");
    private static final Set<String> INSTITUTIONS =
            Set.of("military", "police", "army", "government", "navy", "ministry", "coalition");
    private static final Set<String> LOCAL = Set.of("REB", "CVL", "COP", "CRM", "OPP");
    private static final Set<String> OURS = Set.of("this", "my");
    private static final int NEAR = 5;
    private static final Set<String> OF = Set.of("for", "of", "to");
    private static final int TITLES = 4;
    private static final Set<String> THE = Set.of("the", "that", "this");

    private final Register register;
    private final Agents agents;
    private final Discourse discourse;
    private final Text text;
    private final Setting setting;
    private final Nouns nouns;
    private final @Nullable String issuer;

    Unnamed(
            Register register,
            Discourse discourse,
            Setting setting,
            Nouns nouns,
            @Nullable String issuer) {
        this.register = register;
        this.agents = register.agents();
        this.discourse = discourse;
        this.text = discourse.text();
        this.setting = setting;
        this.nouns = nouns;
        this.issuer = issuer;
    }

    /// Somebody with whom is meant, by the first of the rules that tells; unchanged where none
    /// does.
    Found told(Found found) {
        Stream<Function<Found, @Nullable Found>> rules =
                Stream.of(
                        this::ofNobody,
                        this::group,
                        this::rebels,
                        this::body,
                        this::ruling,
                        this::ofPerson,
                        this::there,
                        this::subjectInstead,
                        this::same,
                        this::person,
                        this::here,
                        this::subject,
                        this::ofWhole);
        return rules.map(rule -> rule.apply(found))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> topic(found));
    }

    /// Analysts and "world leaders" are of no state.
    private @Nullable Found ofNobody(Found found) {
        boolean world =
                WORLD.contains(text.lower(found.first()))
                        || WORLD.contains(text.lower(found.first() - 1));
        return world || OBSERVERS.contains(found.head()) || isOfMany(found.last() + 1)
                ? found
                : null;
    }

    /// "the militant group".
    private @Nullable Found group(Found found) {
        Found group =
                nouns.isGroup(found.head()) && isDefinite(found) ? nouns.group(found.last()) : null;
        return group == null ? null : found.as(group, .75, "is the last one named: ");
    }

    /// "the rebels" after the name of their group.
    private @Nullable Found rebels(Found found) {
        boolean armed =
                "REB".equals(found.sector())
                        && isDefinite(found)
                        && discourse.withHead(found.head(), found.first()) == null;
        Found rebels = armed ? lastRebels(found) : null;
        return rebels == null ? null : found.as(rebels, .9, "is the last group named: ");
    }

    /// "the Senate", "the Secretary" in a government's own text.
    private @Nullable Found body(Found found) {
        boolean named =
                text.isCapital(found.first())
                        && !text.opensSentence(found.first())
                        && THE.contains(text.lower(found.first() - 1));
        boolean body =
                found.kind() == Kind.AGENT
                        && (OWN.contains(found.head()) || !agents.isTitle(found.head()));
        return issuer != null && named && body
                ? found.of(List.of(issuer), .7, "it is of the government that publishes")
                : null;
    }

    /// Somebody in an office that few states have: of the only one that the text names, or of the
    /// one that the sentence is about.
    private @Nullable Found ruling(Found found) {
        String title = ruler(found);
        if (title == null) {
            return null;
        }
        List<String> states =
                setting.states().stream()
                        .filter(s -> register.hasOffice(s, title))
                        .sorted()
                        .toList();
        Found again =
                found.kind() == Kind.PERSON
                        ? null
                        : discourse.titled(found.head(), setting.topic());
        if (again != null) {
            return found.as(again, .97, "it is the one named before: ");
        }
        String subject = setting.subject(found.first());
        String state =
                subject != null && states.contains(subject)
                        ? subject
                        : states.size() == 1 ? states.getFirst() : null;
        return state == null
                ? found
                : found.of(
                        List.of(state),
                        .7,
                        "of the states named here, " + state + " has a " + title);
    }

    /// "a spokesman for Mr. Zardari".
    private @Nullable Found ofPerson(Found found) {
        int at = found.last() + 1;
        if (!OF.contains(text.lower(at)) || !text.spaced(at)) {
            return null;
        }
        int name = at + 1;
        while (name < at + TITLES
                && text.isCapital(name)
                && discourse.surnamed(text.word(name)) == null) {
            name++;
        }
        Found person = discourse.surnamed(text.word(name));
        if (person == null) {
            return null;
        }
        String sector = agents.isGeneric(found.head()) ? person.sector() : found.sector();
        return found.in(sector, found.kind(), found.head(), "")
                .of(person.codes(), .8, "it belongs to a person: " + person.why());
    }

    /// "rebels in the north of Mali".
    private @Nullable Found there(Found found) {
        boolean abroad = "MIL".equals(found.sector()) && again(found) != null;
        Found there = abroad ? null : setting.placeOf(found);
        return there == null
                ? null
                : found.of(there.codes(), .75, "it acts in " + there.code() + ": " + there.why());
    }

    /// "Kyrgyz officials said the government" is theirs, even if another was named before.
    private @Nullable Found subjectInstead(Found found) {
        Found again = again(found);
        String subject = setting.before(found.first());
        boolean other =
                again != null
                        && INSTITUTIONS.contains(found.head())
                        && !again.code().equals(subject)
                        && discourse.distance(again, found.first()) > 0;
        return other && subject != null
                ? found.of(List.of(subject), .7, "the sentence is about " + subject)
                : null;
    }

    /// The one named before.
    private @Nullable Found same(Found found) {
        Found again = again(found);
        return again == null ? null : found.as(again, .97, "it is the one named before: ");
    }

    /// "the diplomat" after a name.
    private @Nullable Found person(Found found) {
        Found person =
                PERSONS.contains(found.head()) && isDefinite(found)
                        ? discourse.last(found.first(), other -> other.kind() == Kind.PERSON)
                        : null;
        return person == null || person.codes().size() != 1
                ? null
                : found.of(person.codes(), .7, person.because("it is the person named before: "));
    }

    /// "authorities" are of the place that the sentence names.
    private @Nullable Found here(Found found) {
        String here = found.head().equals("authority") ? setting.here(found.first()) : null;
        return here == null ? null : found.of(List.of(here), .7, "it acts in " + here);
    }

    private @Nullable Found subject(Found found) {
        String state =
                isLocal(found) ? setting.scene(found.first()) : setting.subject(found.first());
        return state == null
                ? null
                : found.of(List.of(state), .7, "the sentence is about " + state);
    }

    /// "the inspectors" of the body named before.
    private @Nullable Found ofWhole(Found found) {
        boolean the = THE.contains(text.lower(found.first() - 1));
        Found whole = the && agents.isGeneric(found.head()) ? whole(found) : null;
        return whole == null
                ? null
                : found.in(whole.sector(), found.kind(), found.head(), "")
                        .of(whole.codes(), .7, "it is of the body named before: " + whole.why());
    }

    /// Of the government that publishes, or of the state that the text is about.
    private Found topic(Found found) {
        String topic = setting.topic();
        if (issuer != null && found.kind() != Kind.BODY) {
            boolean ours =
                    found.kind() == Kind.PERSON
                            || text.isCapital(found.first())
                            || OURS.contains(text.lower(found.first() - 1))
                            || issuer.equals(topic);
            return ours
                    ? found.of(List.of(issuer), .6, "it is of the government that publishes")
                    : found;
        }
        return topic == null ? found : found.of(List.of(topic), .62, "the text is about " + topic);
    }

    private boolean isLocal(Found found) {
        String first = text.lower(found.first());
        return (found.sector() != null && LOCAL.contains(found.sector()))
                || (found.last() > found.first() && OF_THE_STATE.contains(first));
    }

    /// The word for an office that few states have ("king"); null for none.
    private @Nullable String ruler(Found found) {
        for (int i = found.first(); i <= found.last(); i++) {
            if (RULERS.contains(text.lower(i))) {
                return text.lower(i);
            }
        }
        return null;
    }

    /// Who acted before under the same word, or was called by another ("the men").
    private @Nullable Found again(Found found) {
        boolean institution =
                INSTITUTIONS.contains(found.head())
                        || INSTITUTIONS.contains(text.lower(found.first()));
        boolean bare = isLocal(found) && text.lower(found.last()).endsWith("s");
        if (found.kind() == Kind.PERSON || !(isDefinite(found) || bare || institution)) {
            return null;
        }
        Found before = calledAgain(found);
        boolean other =
                before != null
                        && !ANYBODY.contains(found.head())
                        && !found.head().equals("officer")
                        && before.sector() != null
                        && found.sector() != null
                        && !found.sector().equals("GOV")
                        && !before.sector().equals(found.sector());
        return other ? null : before;
    }

    private @Nullable Found calledAgain(Found found) {
        String first = text.lower(found.first());
        Found institution =
                found.last() > found.first() && INSTITUTIONS.contains(first)
                        ? discourse.withHead(first, found.first())
                        : null;
        if (institution != null && Objects.equals(institution.sector(), found.sector())) {
            return institution;
        }
        Found same = discourse.withHead(found.head(), found.first());
        if (same != null && ANYBODY.contains(found.head())) {
            return same;
        }
        return ANYBODY.contains(found.head()) && isDefinite(found)
                ? discourse.last(
                        found.first(),
                        other ->
                                other.sector() != null
                                        && UNNAMED.contains(other.sector())
                                        && other.kind() != Kind.PERSON
                                        && text.lower(other.last()).endsWith("s"))
                : agents.isTitle(found.head()) && !agents.isGeneric(found.head())
                        ? discourse.titled(found.head(), setting.topic())
                        : discourse.withHead(found.head(), found.first());
    }

    /// The last armed group with a name.
    private @Nullable Found lastRebels(Found found) {
        return discourse.last(
                found.first(),
                other ->
                        "REB".equals(other.sector())
                                && other.codes().size() == 1
                                && !Codes.isState(other.code()));
    }

    /// The body or group of those who act in the name of one ("the inspectors").
    private @Nullable Found whole(Found found) {
        List<Found> bodies =
                discourse.nearest(
                        found.first(),
                        1,
                        other -> !Codes.isState(other.code()) && other.codes().size() == 1);
        return bodies.isEmpty() ? null : bodies.getFirst();
    }

    /// "officials from about 90 countries".
    private boolean isOfMany(int at) {
        if (!discourse.isWhere(at)) {
            return false;
        }
        for (int i = at + 1; i < at + NEAR && text.spaced(i); i++) {
            if (MANY.contains(text.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /// Whether "the" stands before somebody, or a capital stands for it.
    boolean isDefinite(Found found) {
        int first = found.first() - (NUMBERS.contains(text.lower(found.first() - 1)) ? 1 : 0);
        String before = text.lower(first - 1);
        return THE.contains(before)
                || (text.isCapital(found.first()) && !before.equals("a") && !before.equals("an"));
    }
}
