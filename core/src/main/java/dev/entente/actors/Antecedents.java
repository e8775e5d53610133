package dev.entente.actors;

import dev.entente.actors.Mention.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds whom the later mentions of one text mean, in reading order: surnames, pronouns, "the
/// ministry", "both countries", and those who act without a name, who belong to the state that the
/// sentence or the text is about.
final class Antecedents {
    private static final Set<String> WORLD = Set.of("world", "international", "global");
    private static final Set<String> ADDRESSED = Set.of("mr", "madam", "mister");
    private static final Set<String> THE = Set.of("the", "that", "this");
    private static final Set<String> OURS = Set.of("this", "my");
    private static final Set<String> NUMBERS =
            Set.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final Set<String> ANYBODY = Set.of("man", "woman", "suspect", "victim");
    private static final Set<String> UNNAMED = Set.of("REB", "CRM", "CVL", "MIL");
    private static final Set<String> OBSERVERS = Set.of("analyst", "expert", "observer");
    private static final Set<String> MANY = Set.of("countries", "nations", "states");
    private static final Set<String> OWN =
            Set.of("secretary", "advisor", "adviser", "administrator", "director");
    private static final Set<String> INSTITUTIONS =
            Set.of("military", "police", "army", "government", "navy", "ministry", "coalition");
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
    private static final int NEAR = 5;
    private static final Set<String> LOCAL = Set.of("REB", "CVL", "COP", "CRM", "OPP");

    private final Register register;
    private final Agents agents;
    private final Turns turns;
    private final Text text;
    private final List<Found> named;
    private final @Nullable String issuer;
    private final Discourse discourse;
    private final Setting setting;
    private final Several several;
    private final Pronouns pronouns;
    private final Nouns nouns;
    private final Persons persons;

    /// @param named the names of the text and those who act without one, in order
    /// @param day the day of the text; null where it is unknown
    /// @param issuer the code of the government whose own statement the text is; null for any other
    /// @param signatories whom a joint statement is of, with what each is called
    Antecedents(
            Register register,
            Text text,
            List<Found> named,
            @Nullable LocalDate day,
            @Nullable String issuer,
            SequencedMap<String, String> signatories,
            Turns turns) {
        this.register = register;
        this.agents = register.agents();
        this.turns = turns;
        this.text = text;
        this.named = named;
        this.issuer = issuer;
        this.discourse = new Discourse(text, register.agents());
        this.setting = new Setting(discourse, named);
        this.several = new Several(discourse);
        this.pronouns = new Pronouns(discourse, several, turns, issuer, signatories);
        this.persons = new Persons(discourse, setting, pronouns, register, day);
        this.nouns = new Nouns(discourse, register.members(), issuer);
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
            return found.as(before, .95, "was named before: ");
        }
        if (found.kind() == Kind.AGENT
                && text.lower(found.last()).equals("president")
                && issuer != null) {
            Found own = ownPresident(found);
            if (own != null) {
                return own;
            }
        }
        if (ADDRESSED.contains(text.lower(found.first() - 1))) {
            String other = turns.other(text.start(found.first()));
            return other == null
                    ? found
                    : found.of(List.of(other), .7, "it is the other one who speaks");
        }
        if (pronouns.isOwning(found.first() - 1)) {
            return ofOwner(found, found.first());
        }
        if (text.isGenitive(found.first() - 1)) {
            return ofOwner(found, found.first() - 1);
        }
        Found colleague = persons.colleague(found);
        if (colleague != null) {
            return found.of(colleague.codes(), .8, colleague.because("with "));
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
        Found named = discourse.titled(found.head());
        boolean only = named == null || named.code().equals(issuer);
        boolean own = addressed ? other : isDefinite(found) && (capital || only);
        return own && !text.lower(found.last() + 1).equals("of") && issuer != null
                ? found.of(
                        List.of(issuer),
                        .75,
                        "it is the president of the government that publishes")
                : null;
    }

    /// "its army", "Karimov's government": of whom ends before the word at `at`.
    private Found ofOwner(Found found, int at) {
        Found owner = discourse.endingBefore(at);
        return owner == null || !owner.isKnown()
                ? found
                : found.in(sector(found, owner), found.kind(), found.head(), "")
                        .of(
                                owner.codes(),
                                owner.confidence() * .9,
                                "it belongs to the one before it: " + owner.why());
    }

    /// The members of a group or body are of its sector.
    private @Nullable String sector(Found found, Found owner) {
        boolean whole = owner.sector() != null && !Codes.isState(owner.code());
        return whole && agents.isGeneric(found.head()) ? owner.sector() : found.sector();
    }

    /// Somebody without a name: one who was named before, or of the state where the sentence or the
    /// text plays.
    private Found bySetting(Found found) {
        if (WORLD.contains(text.lower(found.first()))
                || WORLD.contains(text.lower(found.first() - 1))) {
            return found;
        }
        if (OBSERVERS.contains(found.head()) || isOfMany(found.last() + 1)) {
            return found;
        }
        Found group =
                nouns.isGroup(found.head()) && isDefinite(found) ? nouns.group(found.last()) : null;
        if (group != null) {
            return found.as(group, .75, "is the last one named: ");
        }
        boolean armed =
                "REB".equals(found.sector())
                        && isDefinite(found)
                        && discourse.withHead(found.head(), found.first()) == null;
        Found rebels = armed ? rebels(found) : null;
        if (rebels != null) {
            return found.as(rebels, .9, "is the last group named: ");
        }
        boolean own = text.isCapital(found.first()) && !text.opensSentence(found.first());
        boolean body =
                found.kind() == Kind.AGENT
                        && (OWN.contains(found.head()) || !agents.isTitle(found.head()));
        if (issuer != null && own && body && THE.contains(text.lower(found.first() - 1))) {
            return found.of(List.of(issuer), .7, "it is of the government that publishes");
        }
        String title = ruler(found);
        if (title != null) {
            return ruling(found, title);
        }
        boolean local = isLocal(found);
        boolean bare = local && text.lower(found.last()).endsWith("s");
        boolean unnamed =
                found.kind() != Kind.PERSON
                        && (isDefinite(found)
                                || bare
                                || INSTITUTIONS.contains(found.head())
                                || INSTITUTIONS.contains(text.lower(found.first())));
        Found again = unnamed ? again(found) : null;
        Found there = again == null || local ? setting.placeOf(found) : null;
        if (there != null) {
            return found.of(there.codes(), .75, "it acts in " + there.code() + ": " + there.why());
        }
        if (again != null) {
            return found.as(again, .97, "it is the one named before: ");
        }
        String state = local ? setting.scene(found.first()) : setting.subject(found.first());
        if (state != null) {
            return found.of(List.of(state), .7, "the sentence is about " + state);
        }
        boolean the = THE.contains(text.lower(found.first() - 1));
        Found whole = the && agents.isGeneric(found.head()) ? whole(found) : null;
        if (whole != null) {
            return found.in(sector(found, whole), found.kind(), found.head(), "")
                    .of(whole.codes(), .7, "it is of the body named before: " + whole.why());
        }
        if (issuer != null && found.kind() != Kind.BODY) {
            boolean ours =
                    found.kind() == Kind.PERSON
                            || text.isCapital(found.first())
                            || OURS.contains(text.lower(found.first() - 1));
            return ours || issuer.equals(setting.topic())
                    ? found.of(List.of(issuer), .6, "it is of the government that publishes")
                    : found;
        }
        String topic = setting.topic();
        return topic == null ? found : found.of(List.of(topic), .6, "the text is about " + topic);
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

    /// Somebody in an office that few states have: of the only one that the text names, or of the
    /// one that the sentence is about.
    private Found ruling(Found found, String title) {
        List<String> states =
                setting.states().stream()
                        .filter(s -> register.hasOffice(s, title))
                        .sorted()
                        .toList();
        Found again = found.kind() == Kind.PERSON ? null : discourse.titled(found.head());
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

    /// The last armed group with a name.
    private @Nullable Found rebels(Found found) {
        return discourse.last(
                found.first(),
                other ->
                        "REB".equals(other.sector())
                                && other.codes().size() == 1
                                && !Codes.isState(other.code()));
    }

    /// Who acted before under the same word, or was called by another ("the men").
    private @Nullable Found again(Found found) {
        Found before = calledAgain(found);
        boolean other =
                before != null
                        && !ANYBODY.contains(found.head())
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
                        ? discourse.titled(found.head())
                        : discourse.withHead(found.head(), found.first());
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

    private boolean isDefinite(Found found) {
        int first = found.first() - (NUMBERS.contains(text.lower(found.first() - 1)) ? 1 : 0);
        String before = text.lower(first - 1);
        return THE.contains(before)
                || (text.isCapital(found.first()) && !before.equals("a") && !before.equals("an"));
    }

    /// Whom the word at `i` means that is no name: a surname, "both", a pronoun, "the country".
    private @Nullable Found otherwise(int i, int next) {
        Found following = next < named.size() ? named.get(next) : null;
        Found person = persons.at(i, following);
        if (person != null) {
            return person;
        }
        Found both = several.at(i);
        if (both != null) {
            boolean inside =
                    following != null && following.first() <= both.last() && following.isKnown();
            return inside ? null : both;
        }
        Found noun = nouns.at(i);
        if (noun != null) {
            return noun;
        }
        return pronouns.at(i);
    }
}
