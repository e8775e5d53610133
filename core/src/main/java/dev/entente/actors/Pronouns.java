package dev.entente.actors;

import dev.entente.actors.Mention.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whom a pronoun means.
final class Pronouns {
    private static final Set<String> PERSONS =
            Set.of("he", "she", "his", "her", "him", "himself", "herself");
    private static final Set<String> WOMEN = Set.of("she", "her", "herself");
    private static final Set<String> THINGS = Set.of("it", "its", "itself");
    private static final Set<String> MANY = Set.of("they", "their", "them", "themselves");
    private static final Set<String> SPEAKERS =
            Set.of("we", "our", "us", "ours", "ourselves", "i", "my", "me", "myself");
    private static final Set<String> OWNING = Set.of("his", "her", "its", "their", "our", "my");
    private static final Set<String> PLURAL =
            Set.of("police", "people", "troops", "taliban", "women", "children", "personnel");
    private static final Set<String> OFFICERS =
            Set.of(
                    "president",
                    "minister",
                    "leader",
                    "spokesman",
                    "spokeswoman",
                    "chief",
                    "king",
                    "premier",
                    "chancellor",
                    "ambassador",
                    "envoy",
                    "commander",
                    "official",
                    "secretary",
                    "general",
                    "lawmaker",
                    "senator",
                    "governor",
                    "mayor",
                    "diplomat",
                    "adviser",
                    "activist",
                    "dissident");

    /// Words for one person by their ending ("journalist", "soldier").
    private static final Pattern WORKER =
            Pattern.compile(
                    ".{2,}(?:er|or|ist|ian|man|woman)|cleric|imam|bishop|priest|monk|queen|prince|suspect|student|resident|refugee|candidate|witness|victim|boy|girl|aide");

    /// What stands before the first word of what is said.
    private static final Pattern OPENING = Pattern.compile("[:\"“]");

    private static final Set<String> GROUPS =
            Set.of("newspaper", "paper", "helicopter", "tanker", "cruiser", "destroyer", "carrier");
    private static final Set<String> JUDGED =
            Set.of(
                    "clear",
                    "unclear",
                    "possible",
                    "likely",
                    "unlikely",
                    "important",
                    "expected",
                    "believed",
                    "time",
                    "hard",
                    "difficult",
                    "known",
                    "true",
                    "necessary",
                    "too");
    private static final Set<String> LISTED = Set.of("and", "the");
    private static final Set<String> TOGETHER = Set.of("and", "with");
    private static final Set<String> FOUND =
            Set.of("find", "finds", "found", "make", "makes", "made", "making", "consider");
    private static final int NEAR = 2;
    private static final int NEAREST = 6;
    private static final int CLOSE = 4;

    private final Discourse discourse;
    private final Text text;
    private final Several several;
    private final Turns turns;
    private final @Nullable String issuer;
    private final SequencedMap<String, String> signatories;

    /// @param signatories whom a joint statement is of, with what each is called; empty for any
    ///   other text
    Pronouns(
            Discourse discourse,
            Several several,
            Turns turns,
            @Nullable String issuer,
            SequencedMap<String, String> signatories) {
        this.signatories = signatories;
        this.discourse = discourse;
        this.text = discourse.text();
        this.several = several;
        this.turns = turns;
        this.issuer = issuer;
    }

    /// Whom the pronoun at `i` means; null where there is none, or where it cannot be told.
    @Nullable Found at(int i) {
        String word = text.lower(i);
        boolean opens = text.opensSentence(i) || OPENING.matcher(text.gap(i)).find();
        if (text.isCapital(i) && !opens && !word.equals("i")) {
            return null;
        }
        if (PERSONS.contains(word)) {
            Found person = person(i);
            return person == null ? null : meaning(i, person, .85);
        }
        if (SPEAKERS.contains(word) && !text.word(i).equals("i")) {
            return speaker(i);
        }
        if (THINGS.contains(word) && !isEmpty(i)) {
            Found thing = thing(i);
            return thing == null ? null : meaning(i, thing, .8);
        }
        return MANY.contains(word) ? many(i) : null;
    }

    /// "It was not clear", "makes it the worst": nobody is meant.
    private boolean isEmpty(int i) {
        if (FOUND.contains(text.lower(i - 1))) {
            return true;
        }
        boolean is = text.lower(i + 1).equals("is") || text.lower(i + 1).equals("was");
        int at = text.lower(i + 2).equals("not") ? i + 3 : i + 2;
        int adverb = text.lower(at).endsWith("ly") ? at + 1 : at;
        return is && (JUDGED.contains(text.lower(at)) || JUDGED.contains(text.lower(adverb)));
    }

    /// Whether the word at `i` is a pronoun to which what follows belongs ("its").
    boolean isOwning(int i) {
        return OWNING.contains(text.lower(i));
    }

    /// The first person of the sentence, or of the nearest one before that has one.
    private @Nullable Found person(int i) {
        boolean she = WOMEN.contains(text.lower(i));
        List<Found> persons =
                discourse.nearest(
                        i,
                        Discourse.FAR,
                        found ->
                                isPerson(found)
                                        && !(she
                                                ? discourse.isMan(found)
                                                : discourse.isWoman(found)));
        Found last = persons.isEmpty() ? null : persons.getLast();
        if (last != null && text.lower(i - 1).equals("that") && last.last() == i - 2) {
            return last;
        }
        boolean thanked = text.lower(i - 1).equals("for");
        return persons.isEmpty() ? null : thanked ? persons.getLast() : persons.getFirst();
    }

    private boolean isPerson(Found found) {
        boolean label = text.gap(found.last() + 1).startsWith(":");
        return (found.kind() == Kind.PERSON && !label)
                || (isOfficer(found) && !label)
                || (found.kind() == Kind.PRONOUN && PERSONS.contains(text.lower(found.first())));
    }

    /// Whether a mention is one official of somebody who is known, without a name.
    boolean isOfficial(Found found) {
        return isOfficer(found) && found.isKnown() && found.codes().size() == 1;
    }

    /// Whether a mention is a word for one person ("a member").
    boolean isPersonal(Found found) {
        return found.kind() == Kind.AGENT && !isMany(found);
    }

    private boolean isOfficer(Found found) {
        boolean agent = found.kind() == Kind.AGENT || found.kind() == Kind.ORGAN;
        return agent
                && !found.head().isEmpty()
                && headWord(found).equals(found.head())
                && (OFFICERS.contains(found.head())
                        || discourse.isTitle(found.head())
                        || WORKER.matcher(found.head()).matches())
                && !GROUPS.contains(found.head());
    }

    /// The only state or body of the sentence or of those before; among several the nearest for
    /// "its", or else the one that the clause is about.
    private @Nullable Found thing(int i) {
        List<Found> things = discourse.nearest(i, NEAR, this::isThing);
        if (things.isEmpty()) {
            return null;
        }
        Found first = things.get(0);
        boolean one = things.stream().allMatch(thing -> thing.code().equals(first.code()));
        Found last = things.get(things.size() - 1);
        boolean owner = text.lower(i).equals("its") && i - last.last() <= NEAREST;
        if (one || owner) {
            return one ? first : last;
        }
        boolean told = text.sentence(first.first()) == text.sentence(i) || text.opensSentence(i);
        return told && first.kind() != Kind.PEOPLE ? subject(things) : null;
    }

    /// The one of several that a clause opens with: the last such one, or else the first.
    private Found subject(List<Found> several) {
        Found subject = several.get(0);
        for (Found found : several) {
            subject = discourse.opensClause(found.first()) ? found : subject;
        }
        return subject;
    }

    private boolean isThing(Found found) {
        return found.codes().size() == 1
                && (!isMany(found) || found.kind() == Kind.GROUP)
                && switch (found.kind()) {
                    case PERSON, REGION -> false;
                    case PRONOUN -> THINGS.contains(text.lower(found.first()));
                    default -> !isOfficer(found) && !discourse.isPlace(found);
                };
    }

    /// The first mention of many in the sentence or in those before, or else the only two states.
    private @Nullable Found many(int i) {
        List<Found> near = discourse.nearest(i, NEAR, found -> !discourse.isThere(found));
        SequencedMap<String, String> states = new LinkedHashMap<>();
        for (int j = near.size() - 1; j >= 0; j--) {
            discourse.call(near.get(j), states);
        }
        Found all = together(i, near.stream().filter(this::isNamed).toList());
        if (all != null) {
            return all;
        }
        List<Found> many = near.stream().filter(this::isMany).toList();
        if (!many.isEmpty()) {
            Found subject = subject(many);
            boolean object = text.lower(i).equals("them") && !many.getFirst().equals(subject);
            return meaning(i, object ? many.getFirst() : subject, .85);
        }
        SequencedMap<String, String> persons = new LinkedHashMap<>();
        near.stream()
                .filter(found -> found.kind() == Kind.PERSON || isOfficial(found))
                .forEach(found -> discourse.call(found, persons));
        if (persons.size() == 2 && persons.keySet().stream().allMatch(Codes::isState)) {
            return several.of(i, i, persons.reversed(), "GOV", .7).as(Kind.PRONOUN);
        }
        boolean bare = !near.isEmpty() && near.stream().allMatch(Pronouns::isBare);
        if (!bare || !states.keySet().stream().allMatch(Codes::isState)) {
            return others(i, near);
        }
        if (states.size() == 2 && areTogether(near)) {
            return several.of(i, i, states, null, .65).as(Kind.PRONOUN);
        }
        boolean one = states.size() == 1 || text.opensSentence(i);
        return one ? meaning(i, near.get(0), .75) : others(i, near);
    }

    /// "Ukraine to meet their needs": the state right before; "they" after a sentence without
    /// anybody: those who were several before.
    private @Nullable Found others(int i, List<Found> near) {
        Found last = near.isEmpty() ? null : near.getLast();
        if (last != null
                && last.kind() == Kind.STATE
                && text.sentence(last.first()) == text.sentence(i)
                && i - last.last() <= CLOSE) {
            return meaning(i, last, .75);
        }
        Found first = near.isEmpty() ? null : near.getFirst();
        if (first != null
                && first.kind() == Kind.STATE
                && text.opensSentence(i)
                && text.opensSentence(first.first())) {
            return meaning(i, first, .75);
        }
        Found before =
                discourse.lastOf(
                        i, found -> found.codes().size() > 1 && "GOV".equals(found.sector()));
        return before == null ? null : meaning(i, before, .8);
    }

    /// Several persons or states that are listed ("Chavez, Morales, and Kirchner"); null where none
    /// are.
    private @Nullable Found together(int i, List<Found> near) {
        for (int from = 0; from < near.size(); from++) {
            SequencedMap<String, String> states = new LinkedHashMap<>();
            int at = from;
            Kind kind = near.get(from).kind();
            discourse.call(near.get(from), states);
            while (at + 1 < near.size()
                    && near.get(at + 1).kind() == kind
                    && isListed(near.get(at).last() + 1, near.get(at + 1).first())) {
                at++;
                states.putFirst(near.get(at).code(), discourse.names(near.get(at)).getFirst());
            }
            int first = near.get(from).first();
            boolean opens = discourse.opensClause(text.isGenitive(first - 1) ? first - 2 : first);
            if (opens && states.size() > 1) {
                return several.of(i, i, states, near.get(from).sector(), .7).as(Kind.PRONOUN);
            }
        }
        return null;
    }

    /// Whether a mention is not only whose the next one is ("Venezuela's Hugo Chavez").
    private boolean isNamed(Found found) {
        return found.kind() != Kind.STATE || !text.isGenitive(found.last() + 1);
    }

    /// Whether only a comma, "and", "the" and a genitive stand before the word at `next`.
    private boolean isListed(int from, int next) {
        for (int i = from; i < next; i++) {
            boolean owner = text.isGenitive(i) || text.isGenitive(i + 1);
            if (!LISTED.contains(text.lower(i)) && !owner) {
                return false;
            }
        }
        return next > from || text.gap(next).startsWith(",");
    }

    /// Whether "and" or "with" stands between the first and the last of several.
    private boolean areTogether(List<Found> several) {
        for (int i = several.getFirst().last() + 1; i <= several.getLast().first(); i++) {
            if (TOGETHER.contains(text.lower(i)) || text.gap(i).equals("-")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBare(Found found) {
        return switch (found.kind()) {
            case STATE, PEOPLE, CAPITAL -> true;
            default -> false;
        };
    }

    private boolean isMany(Found found) {
        String last = headWord(found);
        return found.codes().size() > 1
                || PLURAL.contains(last)
                || last.endsWith("men")
                || switch (found.kind()) {
                    case STATE, CAPITAL, BODY, PERSON -> false;
                    default -> last.endsWith("s");
                };
    }

    /// The word of a mention that its head is of ("rebels" in "rebels in Nepal"), or its last one.
    private String headWord(Found found) {
        for (int i = found.last(); i >= found.first() && !found.head().isEmpty(); i--) {
            if (OfficeWords.singular(text.lower(i)).equals(found.head())) {
                return text.lower(i);
            }
        }
        return text.lower(found.last());
    }

    /// "we" and "I": whoever speaks.
    private @Nullable Found speaker(int i) {
        String quoted = "\"" + text.word(i) + "\"";
        Found speaker = turns.at(text.start(i));
        if (speaker != null) {
            String why = quoted + " is who speaks: " + speaker.why();
            return new Found(
                    i, i, speaker.codes(), speaker.sector(), Kind.PRONOUN, "", null, .8, why);
        }
        if (signatories.size() > 1 && !text.lower(i).equals("i")) {
            return several.of(i, i, signatories, null, .8).as(Kind.PRONOUN);
        }
        if (issuer != null) {
            String why = quoted + " is the government that publishes the document";
            return new Found(i, i, List.of(issuer), "GOV", Kind.PRONOUN, "", null, .8, why);
        }
        Found person = person(i);
        return person == null ? null : meaning(i, person, .75);
    }

    private Found meaning(int i, Found meant, double share) {
        boolean again = meant.kind() == Kind.PRONOUN;
        int told = meant.why().indexOf(" means ");
        String why =
                again && told > 0
                        ? meant.why().substring(told)
                        : " means \""
                                + text.words(meant.first(), meant.last())
                                + "\": "
                                + meant.why();
        return new Found(
                i,
                i,
                meant.codes(),
                discourse.names(meant),
                meant.sector(),
                Kind.PRONOUN,
                "",
                null,
                again ? meant.confidence() : Math.min(.9, meant.confidence()) * share,
                "\"" + text.word(i) + "\"" + why);
    }
}
