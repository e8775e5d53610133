package dev.entente.actors;

import dev.entente.Table;
import dev.entente.actors.Mention.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The names that Entente knows, and the mentions of them in a text. Immutable; safe for any
/// thread.
public final class Register {
    private static final Pattern OWN_CODE = Pattern.compile("[A-Z][A-Z0-9]{1,15}");
    private static final Pattern OWN_SECTOR = Pattern.compile("[A-Z]{2,3}|");

    private final Map<String, Entry> byName;
    private final Map<String, Integer> longestFrom;
    private final Agents agents;

    /// A name's line.
    record Entry(
            String code,
            @Nullable String sector,
            Kind kind,
            @Nullable Double latitude,
            @Nullable Double longitude,
            String source) {}

    /// A line of an analyst's own list of actors that cannot be used, with the reason.
    public static final class BadActorLine extends RuntimeException {
        BadActorLine(Path file, int line, String reason) {
            super("line " + line + " of " + file + ": " + reason);
        }
    }

    private Register(Map<String, Entry> byName, Agents agents) {
        this.byName = byName;
        this.agents = agents;
        this.longestFrom = new HashMap<>();
        for (String name : byName.keySet()) {
            String[] words = name.split(" ", -1);
            longestFrom.merge(words[0], words.length, Math::max);
        }
    }

    /// Reads the register that comes with the program.
    public static Register load() {
        Map<String, Entry> byName = new HashMap<>();
        for (String[] column : Table.rows(Register.class, "register.tsv")) {
            byName.putIfAbsent(key(column[0]), entry(column));
        }
        return new Register(byName, Agents.load());
    }

    private static Entry entry(String[] column) {
        return new Entry(
                column[1],
                column[2].isEmpty() ? null : column[2],
                Kind.valueOf(column[3].toUpperCase(Locale.ROOT)),
                column[4].isEmpty() ? null : Double.valueOf(column[4]),
                column[5].isEmpty() ? null : Double.valueOf(column[5]),
                column[6]);
    }

    /// This register with the actors of a CSV file, which go before its own names. The first line
    /// is `name,code,sector`; a sector may be left empty.
    ///
    /// @throws BadActorLine where a line has no such form
    public Register with(Path csv) throws IOException {
        Map<String, Entry> more = new HashMap<>(byName);
        List<String> lines = Files.readAllLines(csv, StandardCharsets.UTF_8);
        if (lines.isEmpty() || !lines.get(0).strip().equals("name,code,sector")) {
            throw new BadActorLine(
                    csv,
                    1,
                    "the first line is \""
                            + (lines.isEmpty() ? "" : lines.get(0))
                            + "\", not \"name,code,sector\". Write that line first.");
        }
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                String[] column = columns(csv, i + 1, lines.get(i));
                Kind kind = column[1].length() == 3 ? Kind.ORGAN : Kind.GROUP;
                String sector = column[2].isEmpty() ? null : column[2];
                more.put(
                        key(column[0]),
                        new Entry(column[1], sector, kind, null, null, csv + " line " + (i + 1)));
            }
        }
        return new Register(more, agents);
    }

    private static String[] columns(Path csv, int number, String line) {
        String plain = line.strip();
        String name = plain.replaceFirst("^\"([^\"]+)\",.*$", "$1");
        boolean quoted = !name.equals(plain);
        String rest = quoted ? plain.substring(name.length() + 3) : plain;
        String[] split = rest.split(",", -1);
        String[] column = quoted ? new String[split.length + 1] : split;
        if (quoted) {
            column[0] = name;
            System.arraycopy(split, 0, column, 1, split.length);
        }
        if (column.length != 3 || key(column[0]).isEmpty()) {
            throw new BadActorLine(
                    csv,
                    number,
                    "\""
                            + line
                            + "\" has not the three columns name,code,sector. Maybe the name"
                            + " has a comma and needs quotation marks.");
        }
        if (!OWN_CODE.matcher(column[1]).matches() || !OWN_SECTOR.matcher(column[2]).matches()) {
            throw new BadActorLine(
                    csv,
                    number,
                    "the code \""
                            + column[1]
                            + "\" and the sector \""
                            + column[2]
                            + "\" must be capitals, like PRK and GOV.");
        }
        return column;
    }

    /// The mentions of known names in a text, in order: the longest name where several begin at one
    /// word, with the office that stands around it ("Russian Foreign Minister Sergei Lavrov"), and
    /// later mentions of a person by the last name alone.
    public List<Mention> mentions(String text) {
        return new Mentions(this, agents, text).all();
    }

    /// Whether a state, a body or a group of the register has this code.
    public boolean knows(String code) {
        return byName.values().stream().anyMatch(entry -> entry.code().equals(code));
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
        Entry named = byName.get(key(written));
        return named == null ? null : named.code();
    }

    /// The line of a name of at most `length` words, or null.
    @Nullable Entry entry(String key) {
        return byName.get(key);
    }

    /// How many words the longest name has that begins with `word`; 0 for none.
    int longestFrom(String word) {
        return longestFrom.getOrDefault(word, 0);
    }

    /// A name as it is looked up: its words with single spaces between.
    private static String key(String name) {
        StringBuilder key = new StringBuilder();
        for (TextWords.Word word : TextWords.of(name)) {
            key.append(key.isEmpty() ? "" : " ").append(word.text());
        }
        return key.toString();
    }
}
