package dev.entente.actors;

import dev.entente.Document;
import dev.entente.Table;
import dev.entente.actors.Mention.Kind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The names that Entente knows, each with whom it names from when until when and where that is
/// said, and the mentions of them in a text. Immutable; safe for any thread.
public final class Register {
    /// A chancellor who is a minister under another.
    private static final Pattern EXCHEQUER = Pattern.compile("Exchequer|Duchy");

    /// So many digits of a digest tell the lists of a user apart.
    private static final int DIGITS = 8;

    private final List<Line> lines;
    private final String added;
    private final Map<String, List<Line>> byName = new HashMap<>();
    private final Map<String, List<Line>> byPerson = new HashMap<>();
    private final Map<String, List<Line>> bySurname = new HashMap<>();
    private final Map<String, Integer> longestFrom = new HashMap<>();
    private final Set<String> codes = new HashSet<>();
    private final Map<String, String> byInitials = new HashMap<>();
    private final Map<String, Set<String>> offices = new HashMap<>();
    private final Towns towns;
    private final Agents agents;
    private final Members members = Members.load();

    private Register(List<Line> lines, String added, Towns towns, Agents agents) {
        this.lines = List.copyOf(lines);
        this.added = added;
        this.towns = towns;
        this.agents = agents;
        for (Line line : lines) {
            enter(line);
        }
    }

    /// Reads the register that comes with the program.
    public static Register load() {
        List<Line> lines = new ArrayList<>();
        for (String[] column : Table.rows(Register.class, "register.tsv")) {
            lines.add(line(column));
        }
        lines.sort(Comparator.comparingInt(line -> line.source().equals("own") ? 0 : 1));
        return new Register(lines, "", Towns.load(), Agents.load());
    }

    /// This register with more lines, which go before its own of the same name. A line with the
    /// code NONE says that the name names nobody; one with "!GEO" only takes away that meaning.
    public Register with(Collection<Line> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Line> all = new ArrayList<>();
        Set<String> replaced = new HashSet<>();
        Set<String> taken = new HashSet<>();
        for (Line line : more) {
            String key = Spelling.key(line.name());
            if (line.code().startsWith("!")) {
                taken.add(key + line.code());
            } else {
                all.add(line);
                replaced.add(key);
            }
        }
        for (Line line : lines) {
            String key = Spelling.key(line.name());
            if (!replaced.contains(key) && !taken.contains(key + "!" + line.code())) {
                all.add(line);
            }
        }
        return new Register(all, digest(more), towns, agents);
    }

    /// Eight hexadecimal digits of the SHA-256 of all lines that were added to the register which
    /// comes with the program, in their order and with where they are from, which explanations
    /// name; empty where none were.
    public String added() {
        return added;
    }

    private String digest(Collection<Line> more) {
        StringBuilder all = new StringBuilder(added);
        more.forEach(line -> all.append('\n').append(line).append(line.term().seen()));
        return Document.digest(all.toString().getBytes(StandardCharsets.UTF_8))
                .substring(0, DIGITS);
    }

    private static Line line(String[] column) {
        return new Line(
                column[0],
                column[1],
                column[2].isEmpty() ? null : column[2],
                Kind.valueOf(column[3].toUpperCase(Locale.ROOT)),
                column[4].isEmpty() ? null : column[4],
                column[5],
                Term.of(column[6], column[7]),
                column[8].isEmpty() ? null : Double.valueOf(column[8]),
                column[9].isEmpty() ? null : Double.valueOf(column[9]),
                column[10],
                column[11]);
    }

    private void enter(Line line) {
        String key = Spelling.key(line.name());
        if (key.isEmpty()) {
            return;
        }
        codes.add(line.code());
        byName.computeIfAbsent(key, k -> new ArrayList<>(1)).add(line);
        lengthen(key);
        if (line.kind() != Kind.PERSON) {
            byInitials.putIfAbsent(line.code() + initials(line.name()), line.name());
            return;
        }
        String role = EXCHEQUER.matcher(line.role()).find() ? "" : line.role();
        for (String word : role.toLowerCase(Locale.ROOT).split("[ -]", -1)) {
            offices.computeIfAbsent(line.code(), k -> new HashSet<>()).add(word);
        }
        for (String person : Spelling.persons(line.name(), line.code())) {
            byPerson.computeIfAbsent(person, k -> new ArrayList<>(1)).add(line);
        }
        String[] words = line.name().split("[ -]", -1);
        Set<String> surnames = new LinkedHashSet<>();
        surnames.add(words[words.length - 1]);
        if (Spelling.SURNAME_FIRST.contains(line.code())) {
            surnames.add(words[0]);
        }
        for (String surname : surnames) {
            bySurname.computeIfAbsent(Spelling.sound(surname), k -> new ArrayList<>(1)).add(line);
        }
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split("[ -]", -1)) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString();
    }

    /// The name in words of which a line's name is the initials ("IAEA"), or the name itself.
    String longForm(Line line) {
        String letters = line.name().replace(".", "");
        String longForm = byInitials.get(line.code() + letters);
        return longForm == null ? line.name() : longForm;
    }

    private void lengthen(String key) {
        String[] words = key.split(" ", -1);
        longestFrom.merge(words[0].toLowerCase(Locale.ROOT), words.length, Math::max);
    }

    /// The mentions in a text, in order.
    ///
    /// @param day the day on which the text was published, on which offices are looked up; null
    ///   where it is unknown
    /// @param issuer the code of the government whose own statement the text is, which is "we" in
    ///   it; null for any other text
    public List<Mention> mentions(String text, @Nullable LocalDate day, @Nullable String issuer) {
        return mentions("", text, day, issuer);
    }

    /// The mentions in a text below a title, which may name those whom the text means ("Call with
    /// Prime Minister Lee of Singapore"). The places are those in the text.
    public List<Mention> mentions(
            String title, String text, @Nullable LocalDate day, @Nullable String issuer) {
        return new Mentions(this, title, text, day, issuer).all();
    }

    /// The mentions in a text of an unknown day.
    public List<Mention> mentions(String text) {
        return mentions(text, null, null);
    }

    /// All lines of a name in any spelling that the register knows, those that hold on `day` first.
    public List<Line> show(String name, @Nullable LocalDate day) {
        Set<Line> found = new LinkedHashSet<>(byName.getOrDefault(Spelling.key(name), List.of()));
        List<String> words = new ArrayList<>();
        TextWords.of(name).forEach(word -> words.add(word.text()));
        found.addAll(byPerson.getOrDefault(Spelling.person(words), List.of()));
        if (words.size() == 1) {
            found.addAll(bySurname.getOrDefault(Spelling.sound(words.get(0)), List.of()));
        }
        List<Line> sorted = new ArrayList<>(found);
        sorted.sort(
                Comparator.comparing((Line line) -> !line.term().holds(day))
                        .thenComparing(Line::code)
                        .thenComparing(line -> line.term().since())
                        .thenComparing(Line::name));
        return sorted;
    }

    /// The lines that say themselves what else their name often means, for review.
    public List<Line> doubts() {
        return lines.stream().filter(line -> !line.doubt().isEmpty()).toList();
    }

    /// Whether a state, a body or a group of the register has this code.
    public boolean knows(String code) {
        return codes.contains(code);
    }

    /// The code that is meant by a code in small letters ("prk"), of two letters ("KP", ISO 3166-1)
    /// or by a name ("North Korea"); null where none can be told.
    public @Nullable String meant(String written) {
        String capitals = written.strip().toUpperCase(Locale.ROOT);
        if (knows(capitals)) {
            return capitals;
        }
        if (Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(capitals)) {
            String three = Locale.of("", capitals).getISO3Country();
            return knows(three) ? three : null;
        }
        List<Line> named = byName.getOrDefault(Spelling.key(written), List.of());
        return named.isEmpty() ? null : named.get(0).code();
    }

    /// The lines of a key of [Spelling#key].
    List<Line> named(String key) {
        return byName.getOrDefault(key, List.of());
    }

    /// The lines of a key of [Spelling#person].
    List<Line> persons(String key) {
        return byPerson.getOrDefault(key, List.of());
    }

    /// The lines of persons with a surname that hold on a day (at any time where it is null).
    List<Line> surnamed(String word, @Nullable LocalDate day) {
        return bySurname.getOrDefault(Spelling.sound(word), List.of()).stream()
                .filter(line -> line.term().holds(day))
                .toList();
    }

    /// Whether somebody of a state ever had an office with this word in its name ("king").
    boolean hasOffice(String code, String word) {
        return offices.getOrDefault(code, Set.of()).contains(word);
    }

    /// How many words the longest name has that begins with a word in small letters; 0 for none.
    int longestFrom(String lowerCase) {
        return longestFrom.getOrDefault(lowerCase, 0);
    }

    Towns towns() {
        return towns;
    }

    Members members() {
        return members;
    }

    Agents agents() {
        return agents;
    }
}
