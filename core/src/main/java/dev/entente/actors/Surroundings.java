package dev.entente.actors;

import dev.entente.actors.Agents.Agent;
import dev.entente.actors.Mention.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What the words around a name of the register say of it: whether it is that name, a part of
/// another, or a place.
final class Surroundings {
    private static final Pattern INSIDE = Pattern.compile("[-\\s\u00a0'’]{1,3}|[.,] ");

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
                    "Airways",
                    "Ocean",
                    "Sea",
                    "Gulf",
                    "Syndrome",
                    "Declaration",
                    "Accords",
                    "Accord",
                    "Protocol",
                    "Convention",
                    "Treaty",
                    "Agreement",
                    "Peninsula",
                    "Strait",
                    "Square",
                    "syndrome",
                    "declaration",
                    "state",
                    "D.C",
                    "Avenue",
                    "Cup",
                    "Olympics",
                    "Games");

    private static final Set<String> SIDES = Set.of("pro", "anti", "non", "ex", "mid", "trans");

    private static final Set<String> PARTS =
            Set.of("South", "Latin", "Central", "North", "Native", "Inter", "Pan");

    private static final Set<String> HELPED =
            Set.of(
                    "backed",
                    "supported",
                    "born",
                    "made",
                    "style",
                    "led",
                    "brokered",
                    "allied",
                    "controlled",
                    "mediated",
                    "imposed",
                    "proposed",
                    "drafted",
                    "member",
                    "occupied",
                    "sponsored",
                    "funded",
                    "trained",
                    "owned");

    /// Words that say which part of a region is meant.
    private static final Set<String> WHICH =
            Set.of(
                    "northern",
                    "southern",
                    "eastern",
                    "western",
                    "central",
                    "northwestern",
                    "northeastern",
                    "southwestern",
                    "southeastern",
                    "remote",
                    "nearby",
                    "troubled",
                    "restive",
                    "neighboring",
                    "downtown",
                    "northwest",
                    "northeast",
                    "southwest",
                    "southeast");

    private static final Set<String> POLITE = Set.of("Mr", "Mrs", "Ms", "Dr");

    private static final Set<String> SOVIET = Set.of("republic", "republics", "state", "states");

    /// What "the London-based group" may be, whose state the town does not tell.
    private static final Set<String> BASED =
            Set.of(
                    "group",
                    "organization",
                    "organisation",
                    "agency",
                    "body",
                    "watchdog",
                    "charity",
                    "court",
                    "tribunal");

    private static final Set<String> LOCATIVE =
            Set.of(
                    "in",
                    "at",
                    "near",
                    "from",
                    "outside",
                    "around",
                    "across",
                    "to",
                    "through",
                    "of",
                    "inside",
                    "toward",
                    "towards",
                    "throughout",
                    "over");

    /// Words that open a sentence before a name without being part of it.
    static final Set<String> OPENERS =
            Set.of(
                    "the",
                    "in",
                    "on",
                    "at",
                    "but",
                    "and",
                    "for",
                    "from",
                    "as",
                    "after",
                    "while",
                    "when",
                    "if",
                    "since",
                    "both",
                    "with",
                    "to",
                    "by",
                    "under",
                    "meanwhile",
                    "today",
                    "neighboring",
                    "neighbouring",
                    "although",
                    "though",
                    "that",
                    "this",
                    "however",
                    "of",
                    "between",
                    "like",
                    "unlike",
                    "against",
                    "did",
                    "does",
                    "will",
                    "would",
                    "is",
                    "was",
                    "has",
                    "or",
                    "so",
                    "yet");

    private final Register register;
    private final Text text;

    Surroundings(Register register, Text text) {
        this.register = register;
        this.text = text;
    }

    /// Whether words that the register has for lines are that name where they stand.
    boolean isName(int first, int last, List<Line> lines) {
        String before = text.word(first - 1);
        boolean polite = POLITE.contains(before) && first == last;
        if (polite && lines.stream().noneMatch(line -> line.kind() == Kind.PERSON)) {
            return false;
        }
        boolean region = lines.stream().allMatch(line -> line.kind() == Kind.REGION);
        if (region) {
            return isPlace(first) || text.isGenitive(last + 1) || isBefore(last + 1);
        }
        if (text.gap(first).equals("-") && SIDES.contains(text.lower(first - 1))) {
            return false;
        }
        if (text.gap(last + 1).equals("-")
                && HELPED.contains(text.lower(last + 1))
                && !isLeader(last + 1)) {
            return false;
        }
        if (text.lower(last + 1).equals("based")
                && text.lower(first - 1).equals("the")
                && BASED.contains(text.lower(last + 2))) {
            return false;
        }
        if (text.word(first).equals("Soviet") && SOVIET.contains(text.lower(last + 1))) {
            return false;
        }
        if (text.word(first).startsWith("American") && PARTS.contains(before)) {
            return false;
        }
        if (text.word(first).equals("West") && first == last) {
            return before.equalsIgnoreCase("the") && !nextIsCapital(last);
        }
        if (text.word(first).equals("US") && before.matches("[A-Z]{2,}") && nextIsCapital(last)) {
            return !text.word(last + 1).matches("[A-Z]{2,}");
        }
        Line line = lines.get(0);
        boolean doubtful =
                !line.doubt().isEmpty()
                        || (first == last && line.kind() == Kind.PERSON)
                        || (first == last && line.kind() == Kind.CAPITAL && isAfterName(first));
        if ((doubtful && isPartOfName(first, last)) || !isWritten(last, line)) {
            return false;
        }
        boolean people = lines.get(0).kind() == Kind.PEOPLE;
        return !(text.gap(last + 1).equals(" ")
                && NOT_A_STATE.contains(text.word(last + 1))
                && !(people && text.word(last + 1).equals("state")));
    }

    /// Whether a group, body or organ is written with the capitals of its name ("Islamic State",
    /// but "the Islamic state").
    private boolean isWritten(int last, Line line) {
        switch (line.kind()) {
            case GROUP, BODY, ORGAN -> {}
            default -> {
                return true;
            }
        }
        String name = line.name().substring(line.name().lastIndexOf(' ') + 1);
        return !Character.isUpperCase(name.codePointAt(0)) || text.isCapital(last);
    }

    /// Whether a coalition or its troops are led: they are those of the state that leads.
    private boolean isLeader(int led) {
        if (!text.lower(led).equals("led")) {
            return false;
        }
        for (int i = led + 1; i <= led + 2 && text.spaced(i); i++) {
            Agent agent = register.agents().of(text.lower(i));
            if (agent != null && agent.sector().equals("MIL")) {
                return true;
            }
        }
        return false;
    }

    /// Whether a capitalised word that is no title and no name of the register stands before.
    private boolean isAfterName(int first) {
        return text.gap(first).equals(" ")
                && text.isCapital(first - 1)
                && !OPENERS.contains(text.lower(first - 1))
                && !POLITE.contains(text.word(first - 1))
                && !text.isDate(first - 1)
                && !text.lower(first - 1).endsWith("ly")
                && register.named(text.plain(first - 1)).isEmpty()
                && register.agents().of(text.lower(first - 1)) == null
                && !register.agents().isModifier(text.lower(first - 1));
    }

    /// Whether a name that is doubtful stands among other names ("Michael Jordan").
    private boolean isPartOfName(int first, int last) {
        boolean before = isAfterName(first);
        boolean after =
                nextIsCapital(last)
                        && register.agents().longestFrom(text.lower(last + 1)) == 0
                        && !register.agents().isModifier(text.lower(last + 1));
        return before || after;
    }

    /// Whether a capitalised word follows.
    boolean nextIsCapital(int last) {
        return last + 1 < text.size() && text.gap(last + 1).equals(" ") && text.isCapital(last + 1);
    }

    /// Whether something is there ("in", "near the").
    boolean isPlace(int first) {
        int before = WHICH.contains(text.lower(first - 1)) ? first - 2 : first - 1;
        before = text.lower(before).equals("the") ? before - 1 : before;
        return LOCATIVE.contains(text.lower(before)) && text.spaced(first);
    }

    /// Whether those who act follow a town's name ("Delhi police", "a Toronto court").
    boolean isBefore(int next) {
        return text.spaced(next)
                && !text.isCapital(next)
                && (text.lower(next).equals("based")
                        || register.agents().of(text.lower(next)) != null)
                && register.surnamed(text.plain(next - 1), null).isEmpty();
    }

    /// Whether nothing but blanks, hyphens and apostrophes stands between `n` words from `i` on.
    boolean joined(int i, int n) {
        for (int j = i + 1; j < i + n; j++) {
            String gap = text.gap(j);
            if (!gap.equals(" ") && (!INSIDE.matcher(gap).matches() || gap.contains("\n\n"))) {
                return false;
            }
        }
        return true;
    }

    /// The key of [Spelling#key] of `n` words from `i` on.
    String key(int i, int n) {
        if (n == 1) {
            String word = text.plain(i);
            boolean shouted = word.length() > 3 && word.equals(word.toUpperCase(Locale.ROOT));
            return shouted && register.named(word).isEmpty()
                    ? word.charAt(0) + text.lower(i).substring(1)
                    : word;
        }
        StringBuilder key = new StringBuilder(text.lower(i));
        for (int j = i + 1; j < i + n; j++) {
            key.append(' ').append(text.lower(j));
        }
        return key.toString();
    }
}
