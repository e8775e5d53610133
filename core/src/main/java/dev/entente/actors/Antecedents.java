package dev.entente.actors;

import dev.entente.actors.Mention.Kind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds whom the later mentions of one text mean, in reading order: surnames, pronouns, "the
/// ministry", "both countries", and those who act without a name, who belong to the state that the
/// sentence or the text is about.
final class Antecedents {
    private static final Set<String> ADDRESSED = Set.of("mr", "madam", "mister");

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
    private final Unnamed unnamed;

    /// @param named the names of the text and those who act without one, in order
    /// @param day the day of the text; null where it is unknown
    /// @param issuer the code of the government whose own statement the text is; null for any other
    /// @param inTitle the states that the title names, the last one first, with what each is called
    /// @param joint whether it is a joint statement of theirs
    Antecedents(
            Register register,
            Text text,
            List<Found> named,
            @Nullable LocalDate day,
            @Nullable String issuer,
            SequencedMap<String, String> inTitle,
            boolean joint,
            Turns turns) {
        this.agents = register.agents();
        this.turns = turns;
        this.text = text;
        this.named = named;
        this.issuer = issuer;
        this.discourse = new Discourse(text, register.agents());
        this.setting = new Setting(discourse, named);
        this.several = new Several(discourse, inTitle);
        this.pronouns =
                new Pronouns(
                        discourse, several, turns, issuer, joint ? inTitle : new LinkedHashMap<>());
        this.persons = new Persons(discourse, setting, pronouns, register, day);
        this.nouns = new Nouns(discourse, register.members(), issuer);
        this.unnamed = new Unnamed(register, discourse, setting, nouns, issuer);
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
        Found leaders = unnamed.isDefinite(found) ? several.leaders(found) : null;
        return leaders == null ? unnamed.told(found) : leaders;
    }

    /// "The President" in a government's own statement is its own, and so is "Mr. President" where
    /// somebody else speaks; null for any other.
    private @Nullable Found ownPresident(Found found) {
        boolean capital = text.isCapital(found.last());
        boolean addressed = ADDRESSED.contains(text.lower(found.first() - 1));
        Found speaker = turns.at(text.start(found.first()));
        boolean other = speaker == null || !speaker.code().equals(issuer);
        Found named = discourse.titled(found.head(), setting.topic());
        boolean only = named == null || named.code().equals(issuer);
        boolean own = addressed ? other : unnamed.isDefinite(found) && (capital || only);
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
