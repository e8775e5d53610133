package dev.entente.actors;

import dev.entente.Actor;
import dev.entente.Place;
import dev.entente.Span;
import dev.entente.actors.Agents.Agent;
import dev.entente.actors.Mention.Kind;
import dev.entente.actors.Register.Entry;
import dev.entente.actors.TextWords.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the mentions in one text. Used once, by one thread.
final class Mentions {
    private static final Pattern INSIDE = Pattern.compile("[-\\s\u00a0'’]{1,3}|[.,] ");
    private static final Pattern BLANK = Pattern.compile("[ \u00a0\n-]|\\. ");
    private static final Set<String> NOT_A_STATE =
            Set.of(
                    "Times",
                    "Post",
                    "Journal",
                    "University",
                    "Daily",
                    "News",
                    "Herald",
                    "Street",
                    "Open",
                    "Airlines",
                    "Airways",
                    "Ocean",
                    "Sea",
                    "Gulf");
    private static final Set<String> PARTICLES =
            Set.of("bin", "al", "de", "van", "von", "der", "el");
    private static final Set<String> SIDES = Set.of("pro", "anti", "non", "ex", "mid", "trans");
    private static final Set<String> HELPED =
            Set.of("backed", "supported", "born", "made", "style");

    private final Register register;
    private final Agents agents;
    private final String text;
    private final List<Word> words;
    private final List<Found> found = new ArrayList<>();
    private final Map<String, Found> byLastName = new HashMap<>();

    /// A mention in words `first` to `last`, both inclusive.
    private record Found(
            int first,
            int last,
            String code,
            @Nullable String sector,
            Kind kind,
            @Nullable Place place,
            String why) {}

    Mentions(Register register, Agents agents, String text) {
        this.register = register;
        this.agents = agents;
        this.text = text;
        this.words = TextWords.of(text);
    }

    List<Mention> all() {
        for (int i = 0; i < words.size(); ) {
            if (isNorthOf(i)) {
                found.add(new Found(i, i, "PRK", null, Kind.STATE, null, "North and South Korea"));
            }
            int length = longestAt(i);
            if (length > 0 && isName(i, i + length - 1)) {
                Found name = inOffice(name(i, length));
                remember(name);
                while (!found.isEmpty() && found.get(found.size() - 1).last() >= name.first()) {
                    found.remove(found.size() - 1);
                }
                found.add(name);
                i = name.last() + 1;
            } else {
                i += Math.max(1, length);
            }
        }
        addOthers();
        found.sort(Comparator.comparingInt(Found::first));
        return mentions();
    }

    /// "North and South Korea".
    private boolean isNorthOf(int i) {
        return word(i).equals("North")
                && word(i + 1).equals("and")
                && word(i + 2).equals("South")
                && word(i + 3).startsWith("Korea");
    }

    private Found name(int i, int length) {
        Entry entry = register.entry(key(i, length));
        if (entry == null) {
            throw new IllegalStateException("No name stands at word " + i + " of the text.");
        }
        String name = text.substring(words.get(i).start(), words.get(i + length - 1).end());
        boolean where = entry.kind() == Kind.STATE || entry.kind() == Kind.CAPITAL;
        return new Found(
                i,
                i + length - 1,
                entry.code(),
                entry.sector(),
                entry.kind(),
                where ? new Place(entry.code(), name, entry.latitude(), entry.longitude()) : null,
                "\"" + name + "\" is " + entry.code() + " by " + entry.source());
    }

    private int longestAt(int i) {
        for (int n = Math.min(register.longestFrom(word(i)), words.size() - i); n > 0; n--) {
            if (joined(i, n) && register.entry(key(i, n)) != null) {
                return n;
            }
        }
        return 0;
    }

    private String key(int i, int length) {
        StringBuilder key = new StringBuilder(word(i));
        for (int j = i + 1; j < i + length; j++) {
            key.append(' ').append(word(j));
        }
        return key.toString();
    }

    /// Whether nothing but blanks, hyphens and apostrophes stands between `n` words from `i` on.
    private boolean joined(int i, int n) {
        for (int j = i + 1; j < i + n; j++) {
            if (!INSIDE.matcher(gap(j)).matches() || gap(j).contains("\n\n")) {
                return false;
            }
        }
        return true;
    }

    private boolean isName(int first, int last) {
        String before = word(first - 1);
        if (gap(first).equals("-") && SIDES.contains(before.toLowerCase(Locale.ROOT))) {
            return false;
        }
        if (gap(last + 1).equals("-") && HELPED.contains(word(last + 1))) {
            return false;
        }
        if (word(first).equals("West") && first == last) {
            return before.equalsIgnoreCase("the") && !nextIsCapital(last);
        }
        if (word(first).equals("US") && before.matches("[A-Z]{2,}") && nextIsCapital(last)) {
            return !word(last + 1).matches("[A-Z]{2,}");
        }
        return !(gap(last + 1).equals(" ") && NOT_A_STATE.contains(word(last + 1)));
    }

    private boolean nextIsCapital(int last) {
        return last + 1 < words.size()
                && gap(last + 1).equals(" ")
                && words.get(last + 1).capital();
    }

    /// The mention with the office that stands before or after it.
    private Found inOffice(Found name) {
        return switch (name.kind()) {
            case STATE, PEOPLE, BODY, GROUP, ORGAN -> {
                Found before = officeOf(name);
                yield before.first() < name.first() ? before : officeAfter(name);
            }
            case PERSON -> titled(name);
            case CAPITAL, AGENT -> name;
        };
    }

    /// "Russia's army", "South Korean Defense Minister Shin Wonsik".
    private Found officeAfter(Found name) {
        int i = name.last() + 1;
        if (word(i).equals("s") && gap(i).matches("['’]")) {
            i++;
        }
        boolean former = word(name.first() - 1).equalsIgnoreCase("former");
        Agent agent = null;
        int last = name.last();
        for (int steps = 0; steps < 6 && spaced(i); steps++, i++) {
            String word = word(i).toLowerCase(Locale.ROOT);
            Agent next = agents.of(word);
            if (next == null && !Agents.MODIFIERS.contains(word)) {
                break;
            }
            former |= word.equals("former");
            if (next != null) {
                agent =
                        next.generic() && agent != null
                                ? new Agent(agent.sector(), true, true)
                                : next;
                last = i;
            }
        }
        if (agent == null) {
            return name;
        }
        boolean person = agent.title() || agent.generic();
        int end = person ? nameAfter(last) : last;
        return new Found(
                name.first(),
                end,
                name.code(),
                former ? null : sector(name, agent),
                end > last ? Kind.PERSON : Kind.ORGAN,
                null,
                name.why() + ", with an office");
    }

    private static @Nullable String sector(Found name, Agent agent) {
        boolean own = name.kind() == Kind.BODY || name.kind() == Kind.GROUP;
        return own && !agent.sector().equals("MIL") ? name.sector() : agent.sector();
    }

    /// "the president of Russia", "Prime Minister Andrej Plenkovic of Croatia".
    private Found officeOf(Found name) {
        int i = name.first() - 1;
        if (word(i).equals("the")) {
            i--;
        }
        boolean in = word(i).equals("in");
        if (!(in || word(i).equals("of")) || !spaced(i + 1) || name.kind() == Kind.PEOPLE) {
            return name;
        }
        int person = i;
        while (person > 0
                && i - person < 4
                && words.get(person - 1).capital()
                && spaced(person)
                && agents.of(word(person - 1).toLowerCase(Locale.ROOT)) == null) {
            person--;
        }
        Agent agent = agents.of(word(person - 1).toLowerCase(Locale.ROOT));
        if (in && (agent == null || agent.title() || agent.generic() || person < i)) {
            return name;
        }
        if (agent == null
                || !spaced(person)
                || (person < i && !agent.title() && !agent.generic())) {
            return name;
        }
        int first = person - 1;
        while (first > 0
                && spaced(first)
                && Agents.MODIFIERS.contains(word(first - 1).toLowerCase(Locale.ROOT))) {
            first--;
        }
        return new Found(
                first,
                name.last(),
                name.code(),
                sector(name, agent),
                person < i ? Kind.PERSON : Kind.ORGAN,
                null,
                name.why() + ", with an office before it");
    }

    private Found titled(Found name) {
        int first = name.first();
        while (first > 0 && spaced(first) && words.get(first - 1).capital()) {
            String before = word(first - 1).toLowerCase(Locale.ROOT);
            Agent agent = agents.of(before);
            boolean title = (agent != null && (agent.title() || agent.generic()));
            if (!title && !Agents.MODIFIERS.contains(before)) {
                break;
            }
            first--;
        }
        return new Found(
                first, name.last(), name.code(), name.sector(), Kind.PERSON, null, name.why());
    }

    /// The last word of the person's name that follows the word at `title`.
    private int nameAfter(int title) {
        int i = title + 1;
        while (spaced(i)
                && i - title <= 5
                && (words.get(i).capital() || PARTICLES.contains(word(i)))
                && (i > title + 1 || words.get(i).capital())
                && agents.of(word(i).toLowerCase(Locale.ROOT)) == null) {
            i++;
        }
        return i - 1;
    }

    private void remember(Found name) {
        if (name.kind() != Kind.PERSON) {
            return;
        }
        int last = name.last();
        if (name.why().endsWith("before it")) {
            last = name.first();
            while (last < name.last() && !word(last + 1).equals("of")) {
                last++;
            }
        }
        String surname = word(last);
        if (surname.length() > 3
                && words.get(last).capital()
                && agents.of(surname.toLowerCase(Locale.ROOT)) == null
                && register.entry(surname) == null) {
            byLastName.putIfAbsent(surname, name);
        }
    }

    /// Later mentions of persons by the last name, and those who act without a name.
    private void addOthers() {
        List<Found> known = List.copyOf(found);
        int next = 0;
        for (int i = 0; i < words.size(); i++) {
            while (next < known.size() && known.get(next).last() < i) {
                next++;
            }
            if (next < known.size() && known.get(next).first() <= i) {
                continue;
            }
            Found person = byLastName.get(word(i));
            if (person != null && i > person.last()) {
                Found later =
                        new Found(
                                i,
                                i,
                                person.code(),
                                person.sector(),
                                Kind.PERSON,
                                null,
                                "\"" + word(i) + "\" was named before: " + person.why());
                found.add(titled(later));
                continue;
            }
            Agent agent = words.get(i).capital() ? null : agents.of(word(i));
            if (agent != null && !agent.generic()) {
                found.add(
                        new Found(
                                i,
                                i,
                                "UNK",
                                agent.sector(),
                                Kind.AGENT,
                                null,
                                "\"" + word(i) + "\" acts without a name"));
            }
        }
    }

    private List<Mention> mentions() {
        List<Mention> mentions = new ArrayList<>();
        int seen = 0;
        int points = 0;
        for (Found f : found) {
            int start = words.get(f.first()).start();
            int end = words.get(f.last()).end();
            points += text.codePointCount(seen, start);
            seen = start;
            String name = text.substring(start, end).replaceAll("\\s+", " ");
            Span span = new Span(points, points + text.codePointCount(start, end));
            mentions.add(
                    new Mention(
                            new Actor(f.code(), f.sector(), name, span),
                            f.kind(),
                            f.place(),
                            f.why()));
        }
        return mentions;
    }

    private String word(int i) {
        return i < 0 || i >= words.size() ? "" : words.get(i).text();
    }

    /// What stands between the word before `i` and the word at `i`.
    private String gap(int i) {
        return i <= 0 || i >= words.size()
                ? ""
                : text.substring(words.get(i - 1).end(), words.get(i).start());
    }

    /// Whether only blanks or a hyphen part the word at `i` from the one before it.
    private boolean spaced(int i) {
        return i > 0 && i < words.size() && BLANK.matcher(gap(i)).matches();
    }
}
