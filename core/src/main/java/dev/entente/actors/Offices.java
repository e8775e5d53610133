package dev.entente.actors;

import dev.entente.actors.Agents.Agent;
import dev.entente.actors.Mention.Kind;
import dev.entente.actors.OfficeWords.Before;
import dev.entente.actors.OfficeWords.Office;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Joins names to the office that stands beside them ("Russian Foreign Minister Sergei Lavrov",
/// "the police of Kenya"), and adds those who act without a name of their own ("rebels").
final class Offices {
    private static final Set<String> CALLED =
            Set.of(
                    "group",
                    "movement",
                    "organization",
                    "network",
                    "militia",
                    "party",
                    "rebel",
                    "bloc");

    /// What is in a town and of another state ("its Baghdad embassy").
    private static final Set<String> MISSIONS = Set.of("embassy", "consulate", "embassies");

    /// Those who are sent to where they are "for", and not of it.
    private static final Set<String> SENT =
            Set.of("envoy", "ambassador", "representative", "envoys");

    private static final Set<String> BELONGING = Set.of("of", "for", "from");
    private static final Set<String> WITHIN =
            Set.of("in", "at", "across", "inside", "outside", "around", "near", "throughout");
    private static final Set<String> KIN =
            Set.of(
                    "wife",
                    "husband",
                    "son",
                    "daughter",
                    "mother",
                    "father",
                    "brother",
                    "sister",
                    "widow",
                    "family",
                    "lawyer",
                    "lawyers",
                    "children",
                    "cousin",
                    "nephew",
                    "parents",
                    "supporters");

    /// Words for several before "of" ("leaders of").
    private static final Pattern PLURAL = Pattern.compile("s (?:of|from|for) (?:the )?\\P{Ll}");

    private static final int LONGEST_NAME = 5;

    private final Register register;
    private final Agents agents;
    private final Text text;
    private final OfficeWords offices;
    private final @Nullable LocalDate day;
    private final List<Found> joined = new ArrayList<>();

    Offices(Register register, Text text, @Nullable LocalDate day) {
        this.register = register;
        this.agents = register.agents();
        this.text = text;
        this.offices = new OfficeWords(register, text);
        this.day = day;
    }

    List<Found> join(List<Found> names) {
        int covered = -1;
        int next = 0;
        for (int i = 0; i < text.size(); ) {
            while (next < names.size() && names.get(next).first() < i) {
                next++;
            }
            if (next < names.size() && names.get(next).first() == i) {
                Found whole = ofAll(inOffice(names.get(next), covered), names, next + 1);
                while (!joined.isEmpty() && joined.get(joined.size() - 1).last() >= whole.first()) {
                    joined.remove(joined.size() - 1);
                }
                joined.add(whole);
                covered = whole.last();
                i = covered + 1;
                continue;
            }
            Office office = offices.at(i, Before.KNOWN);
            if (office != null
                    && (office.agent().isTitle() || !text.isCapital(i) || !isNamePart(i))) {
                Found someone = unnamed(office, names, next);
                joined.add(someone);
                covered = someone.last();
                i = covered + 1;
            } else {
                i++;
            }
        }
        share();
        joined.sort(Comparator.comparingInt(Found::first));
        called();
        return apart();
    }

    /// The mentions in order, without those that overlap an earlier one.
    private List<Found> apart() {
        List<Found> apart = new ArrayList<>();
        int last = -1;
        for (Found found : joined) {
            if (found.first() > last) {
                apart.add(found);
                last = found.last();
            }
        }
        return apart;
    }

    /// "the presidents of Venezuela, Bolivia, and Argentina".
    private Found ofAll(Found whole, List<Found> names, int from) {
        boolean many =
                whole.why().endsWith(", with an office before it")
                        && PLURAL.matcher(text.words(whole.first(), whole.last())).find();
        Found all = whole;
        for (int i = from; many && i < names.size(); i++) {
            Found next = names.get(i);
            int first = next.first() - (text.lower(next.first() - 1).equals("the") ? 1 : 0);
            boolean and = text.lower(first - 1).equals("and");
            boolean listed = text.gap(first - (and ? 1 : 0)).startsWith(",");
            boolean follows = first - (and ? 2 : 1) == all.last() && (and || listed);
            if (!follows || next.kind() != Kind.STATE || !next.isKnown()) {
                break;
            }
            List<String> codes = new ArrayList<>(all.codes());
            codes.add(next.code());
            all = all.of(codes, .85, all.why()).to(next.last());
        }
        return all;
    }

    /// "the Palestinian militant group Islamic Jihad" is called by its name.
    private void called() {
        for (int i = joined.size() - 1; i > 0; i--) {
            Found before = joined.get(i - 1);
            Found name = joined.get(i);
            boolean one =
                    CALLED.contains(before.head())
                            && (name.kind() == Kind.GROUP || name.kind() == Kind.BODY)
                            && name.first() == before.last() + 1
                            && text.spaced(name.first());
            if (one) {
                joined.set(i - 1, name.from(before.first()));
                joined.remove(i);
            }
        }
    }

    /// Gives the office of the second to the first in "Armenian and Azerbaijani ministers".
    private void share() {
        for (int i = joined.size() - 1; i > 0; i--) {
            Found first = joined.get(i - 1);
            Found second = joined.get(i);
            boolean both =
                    (first.kind() == Kind.PEOPLE || text.plain(first.last()).equals("US"))
                            && second.kind() == Kind.ORGAN
                            && first.last() == second.first() - 2
                            && text.lower(first.last() + 1).equals("and")
                            && !second.head().isEmpty();
            if (both) {
                joined.set(
                        i - 1,
                        first.in(
                                second.sector(),
                                Kind.ORGAN,
                                second.head(),
                                ", who share an office"));
            }
        }
    }

    /// Whether a capitalised word for an agent is part of some other name ("Guard Street").
    private boolean isNamePart(int i) {
        return text.gap(i).equals(" ")
                && text.isCapital(i - 1)
                && !text.opensSentence(i - 1)
                && !agents.isModifier(text.lower(i - 1));
    }

    /// The mention with the office that stands before or after it.
    private Found inOffice(Found name, int covered) {
        return switch (name.kind()) {
            case PERSON -> titled(name, covered);
            case AGENT, PRONOUN -> name;
            default -> {
                int named = isTitle(name) ? nameAfter(name.last()) : name.last();
                if (named > name.last()) {
                    yield name.to(named)
                            .in(name.sector(), Kind.PERSON, name.head(), ", with a name after it");
                }
                Found before = officeOf(name, covered);
                Found after = before == null || leads(before) ? officeAfter(name) : name;
                yield before == null ? after : of(before, after, name);
            }
        };
    }

    /// Whether a name of the register is an office that a person's name may follow ("Assistant
    /// Secretary of State").
    private boolean isTitle(Found name) {
        int n = offices.ending(name.last());
        Agent agent = n == 0 ? null : agents.of(offices.phrase(name.last() - n + 1, n));
        return name.kind() == Kind.ORGAN && agent != null && agent.isTitle();
    }

    /// Whether what stands beside the word for an agent tells the sector ("spokesman").
    private boolean leads(Found office) {
        return agents.isGeneric(office.head());
    }

    /// "a spokesman for the Danish navy": somebody of an organ that is itself one of a name.
    private static Found of(Found before, Found organ, Found name) {
        boolean longer = organ.last() > name.last() && organ.kind() == Kind.ORGAN;
        return longer
                ? before.to(organ.last())
                        .in(organ.sector(), before.kind(), before.head(), ", of an organ")
                : before;
    }

    /// "Russia's army", "South Korean Defense Minister Shin Wonsik".
    private Found officeAfter(Found name) {
        int i = name.last() + 1;
        boolean genitive = text.isGenitive(i);
        if (genitive) {
            i++;
        }
        if (name.kind() == Kind.PEOPLE
                && text.lower(name.first() - 1).equals("ethnic")
                && text.lower(name.last()).endsWith("s")) {
            return new Found(
                    name.first() - 1,
                    name.last(),
                    Found.UNKNOWN,
                    "CVL",
                    Kind.AGENT,
                    "an ethnic group lives in several states");
        }
        if (i >= text.size() || !text.spaced(i)) {
            return name;
        }
        Office office = offices.at(i, before(name, genitive));
        boolean there = name.kind() == Kind.CAPITAL || name.kind() == Kind.REGION;
        if (office == null || (there && MISSIONS.contains(text.lower(office.last())))) {
            return name;
        }
        boolean former = office.former() || text.lower(name.first() - 1).equals("former");
        if (text.lower(name.first() - 1).equals("ethnic")) {
            return new Found(
                    name.first() - 1,
                    office.last(),
                    Found.UNKNOWN,
                    office.agent().sector(),
                    Kind.AGENT,
                    "an ethnic group lives in several states");
        }
        int end = office.agent().isTitle() ? nameAfter(office.last()) : office.last();
        Found whole =
                name.to(end)
                        .in(
                                former ? null : sector(name, office.agent()),
                                end > office.last() ? Kind.PERSON : Kind.ORGAN,
                                OfficeWords.singular(text.lower(office.last())),
                                ", with an office");
        return whole;
    }

    private Before before(Found name, boolean genitive) {
        return genitive || isAdjective(name)
                ? Before.ANY
                : name.kind() == Kind.BODY || name.kind() == Kind.GROUP
                        ? Before.NOUNS
                        : Before.CAPITALS;
    }

    private boolean isAdjective(Found name) {
        return name.kind() == Kind.PEOPLE && !text.lower(name.last()).endsWith("s");
    }

    /// The sector of somebody of a body or organ is its own, unless troops are meant; of a group
    /// always.
    private static @Nullable String sector(Found name, Agent agent) {
        boolean own =
                name.kind() == Kind.GROUP
                        || "PTY".equals(name.sector())
                        || ((name.kind() == Kind.BODY || name.kind() == Kind.ORGAN)
                                && !agent.sector().equals("MIL"));
        return own && name.sector() != null ? name.sector() : agent.sector();
    }

    /// "the president of Russia", "Prime Minister Andrej Plenkovic of Croatia", "police in Kenya".
    private @Nullable Found officeOf(Found name, int covered) {
        int at = name.first() - 1;
        if (text.lower(at).equals("the")) {
            at--;
        }
        String word = text.lower(at);
        if (word.equals("for") && SENT.contains(text.lower(at - 1))) {
            return null;
        }
        boolean with = word.equals("with") && agents.isGeneric(text.lower(at - 1));
        boolean belongs = with || BELONGING.contains(word);
        if (!(belongs || WITHIN.contains(word)) || !text.spaced(name.first())) {
            return null;
        }
        int end = at - 1;
        int free = free(covered);
        int person = end;
        while (person > free
                && end - person < LONGEST_NAME
                && text.isCapital(person)
                && text.spaced(person)
                && agents.of(text.lower(person)) == null) {
            person--;
        }
        if (offices.ending(person) == 0) {
            person = end;
        }
        int n = offices.ending(person);
        int first = person - n + 1;
        if (n == 0 || !text.spaced(at) || first <= free) {
            return null;
        }
        Agent agent = agents.of(offices.phrase(first, n));
        if (agent == null || (!belongs && (agent.isTitle() || person < end))) {
            return null;
        }
        while (first - 1 > -1 && text.spaced(first) && agents.isModifier(text.lower(first - 1))) {
            first--;
        }
        boolean former =
                text.lower(first - 1).equals("former") || text.lower(first).equals("former");
        return name.from(first)
                .in(
                        former ? null : sector(name, agent),
                        person < end ? Kind.PERSON : Kind.ORGAN,
                        OfficeWords.singular(text.lower(person)),
                        ", with an office before it");
    }

    /// The last word that a mention with a state of its own covers.
    private int free(int covered) {
        Found last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
        return last != null && !last.isKnown() ? last.first() - 1 : covered;
    }

    private Found titled(Found name, int covered) {
        int first = name.first();
        boolean former = false;
        Agent nearest = null;
        int free = free(covered);
        while (first - 1 > free && text.spaced(first)) {
            String before = text.lower(first - 1);
            int n = Math.min(offices.ending(first - 1), first - 1 - free);
            Agent agent = n == 0 ? null : agents.of(offices.phrase(first - n, n));
            boolean title = agent != null && agent.isTitle();
            if (!title && !agents.isModifier(before)) {
                break;
            }
            nearest = nearest == null ? agent : nearest;
            former |= before.equals("former");
            first -= title ? n : 1;
        }
        int kin = text.isGenitive(name.last() + 1) ? name.last() + 2 : -1;
        if (kin > 0 && KIN.contains(text.lower(kin))) {
            return name.from(first)
                    .to(kin)
                    .in("CVL", Kind.AGENT, text.lower(kin), ", of whose family it is");
        }
        String sector =
                former
                        ? null
                        : nearest != null && (name.sector() == null || isTold(nearest))
                                ? nearest.sector()
                                : name.sector();
        return name.from(first).in(sector, Kind.PERSON, name.head(), "");
    }

    /// Whether a title tells the sector better than a line of the register, since the day is not
    /// known.
    private boolean isTold(Agent title) {
        return day == null && title.sector().equals("OPP");
    }

    /// The last word of the person's name that follows the word at `title`.
    private int nameAfter(int title) {
        int i = title + 1;
        while (text.spaced(i)
                && i - title <= LONGEST_NAME
                && (text.isCapital(i) || text.isParticle(i) || text.gap(i).equals("-"))
                && (i > title + 1 || text.isCapital(i))
                && !text.isDate(i)
                && agents.of(text.lower(i)) == null) {
            i++;
        }
        return i - 1;
    }

    /// Somebody without a name of a state: "rebels", "the foreign minister", "President Karzai".
    private Found unnamed(Office office, List<Found> names, int next) {
        int end = office.last();
        if (office.agent().isTitle()) {
            end = nameAfter(office.last());
            if (!text.isCapital(office.last()) && end < office.last() + 2) {
                end = office.last();
            }
            if (next < names.size() && names.get(next).first() <= end) {
                end = office.last();
            }
        }
        String head = OfficeWords.singular(text.lower(office.last()));
        String sector = office.former() ? null : office.agent().sector();
        if (end > office.last()) {
            Line holder = holder(office.last() + 1, end, office);
            String name = text.words(office.last() + 1, end);
            if (holder != null) {
                return new Found(
                        office.first(),
                        end,
                        List.of(holder.code()),
                        Codes.isState(holder.code()) ? sector : holder.sector(),
                        Kind.PERSON,
                        head,
                        null,
                        .85,
                        "\"" + name + "\" with this title is " + holder.words());
            }
            return new Found(
                    office.first(),
                    end,
                    List.of(Found.UNKNOWN),
                    sector,
                    Kind.PERSON,
                    head,
                    null,
                    .3,
                    "\"" + name + "\" has an office of no state that is named");
        }
        return new Found(
                office.first(),
                end,
                List.of(Found.UNKNOWN),
                sector,
                Kind.AGENT,
                head,
                null,
                .3,
                "\"" + text.words(office.first(), end) + "\" acts without a name");
    }

    /// The line of the only state whose officials have this surname and such an office on the day.
    private @Nullable Line holder(int first, int last, Office office) {
        List<Line> lines = register.surnamed(text.word(last), day);
        if (lines.isEmpty() && first == last - 1) {
            lines =
                    register.surnamed(text.word(first), null).stream()
                            .filter(line -> Spelling.SURNAME_FIRST.contains(line.code()))
                            .filter(line -> line.name().startsWith(text.word(first) + " "))
                            .toList();
        }
        Line line = Line.ofOne(lines);
        String head = text.lower(office.last());
        String title =
                office.last() > office.first() ? text.lower(office.last() - 1) + " " + head : head;
        boolean same =
                line != null
                        && (agents.isGeneric(head)
                                || line.role().toLowerCase(Locale.ROOT).contains(title));
        return same ? line : null;
    }
}
