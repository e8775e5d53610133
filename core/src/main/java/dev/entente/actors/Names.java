package dev.entente.actors;

import dev.entente.Place;
import dev.entente.actors.Mention.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the names of the register and of towns in one text, the longest where several begin at one
/// word, and decides whom a name means on the day of the text.
final class Names {
    /// The code of a name that an analyst's list takes away.
    private static final String NOBODY = "NONE";

    private static final int PERSON_WORDS = 4;

    private final Register register;
    private final Text text;
    private final Surroundings around;
    private final @Nullable LocalDate day;
    private final Set<String> states = new HashSet<>();

    private final Map<Integer, Set<String>> regions = new HashMap<>();

    private record Candidate(int first, int last, List<Line> lines) {}

    Names(Register register, Text text, @Nullable LocalDate day) {
        this.register = register;
        this.text = text;
        this.around = new Surroundings(register, text);
        this.day = day;
    }

    List<Found> find() {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < text.size(); ) {
            Candidate next = text.isCapital(i) || text.lower(i).equals("al") ? at(i) : null;
            if (next != null) {
                candidates.add(next);
                remember(next);
                i = next.last() + 1;
            } else {
                i++;
            }
        }
        List<Found> found = new ArrayList<>();
        int from = 0;
        for (Candidate candidate : candidates) {
            towns(from, candidate.first(), found);
            northAnd(candidate.first(), found);
            if (!candidate.lines().get(0).code().equals(NOBODY)) {
                found.add(chosen(candidate));
            }
            from = candidate.last() + 1;
        }
        towns(from, text.size(), found);
        return found;
    }

    /// Notes the codes of the states that the text names beyond doubt, and of the regions in each
    /// sentence.
    private void remember(Candidate candidate) {
        Line first = candidate.lines().get(0);
        boolean one = candidate.lines().stream().allMatch(l -> l.code().equals(first.code()));
        if (!one) {
            return;
        }
        if (first.kind() == Kind.REGION) {
            regions.computeIfAbsent(text.sentence(candidate.first()), k -> new HashSet<>())
                    .add(first.code());
        } else if (Codes.isState(first.code())) {
            states.add(first.code());
        }
    }

    /// "North and South Korea".
    private void northAnd(int i, List<Found> found) {
        if (text.word(i).equals("South")
                && text.lower(i - 1).equals("and")
                && text.word(i - 2).equals("North")
                && text.word(i + 1).startsWith("Korea")) {
            found.add(new Found(i - 2, i - 2, "PRK", null, Kind.STATE, "North and South Korea"));
        }
    }

    private @Nullable Candidate at(int i) {
        int longest = Math.min(register.longestFrom(text.lower(i)), text.size() - i);
        Candidate person = text.isCapital(i + 1) || text.isParticle(i + 1) ? person(i) : null;
        for (int n = longest; n > 0; n--) {
            if (person != null && person.last() - i + 1 > n) {
                return person;
            }
            List<Line> lines = around.joined(i, n) ? register.named(around.key(i, n)) : List.of();
            if (!lines.isEmpty() && around.isName(i, i + n - 1, lines) && !isFarRegion(lines)) {
                return new Candidate(i, i + n - 1, lines);
            }
            if (!lines.isEmpty() && lines.get(0).kind() == Kind.REGION) {
                remember(new Candidate(i, i + n - 1, lines));
            }
        }
        return person;
    }

    /// Whether lines are of provinces only, of a state that the text has not named.
    private boolean isFarRegion(List<Line> lines) {
        return lines.stream()
                .allMatch(line ->
                        line.kind() == Kind.REGION
                                && line.source().equals("factbook")
                                && !states.contains(line.code()));
    }

    /// A person by the names as any transliteration writes them.
    private @Nullable Candidate person(int i) {
        for (int n = Math.min(PERSON_WORDS, text.size() - i); n > 1; n--) {
            if (!around.joined(i, n) || !areNames(i, n) || hasComma(i, n)) {
                continue;
            }
            List<Line> lines = register.persons(sounds(i, n, false));
            if (lines.isEmpty() && n == 3) {
                lines = surnameFirst(register.persons(sounds(i, n, true)));
            }
            if (!lines.isEmpty()) {
                return new Candidate(i, i + n - 1, lines);
            }
        }
        return null;
    }

    /// @param syllables whether the second and third word are syllables of one name
    private String sounds(int i, int n, boolean syllables) {
        List<String> sounds = new ArrayList<>();
        for (int j = i; j < i + n; j++) {
            sounds.add(text.sound(j));
        }
        return Spelling.joined(
                syllables
                        ? List.of(
                                sounds.get(0),
                                Spelling.sound(text.plain(i + 1) + text.lower(i + 2)))
                        : sounds);
    }

    private static List<Line> surnameFirst(List<Line> lines) {
        return lines.stream().filter(line -> Spelling.SURNAME_FIRST.contains(line.code())).toList();
    }

    private boolean hasComma(int i, int n) {
        for (int j = i + 1; j < i + n; j++) {
            if (text.gap(j).startsWith(",")) {
                return true;
            }
        }
        return false;
    }

    private boolean areNames(int i, int n) {
        for (int j = i; j < i + n; j++) {
            boolean syllable = j > i && text.gap(j).equals("-");
            if (!text.isCapital(j) && !text.isParticle(j) && !syllable) {
                return false;
            }
        }
        return text.isCapital(i + n - 1) || text.gap(i + n - 1).equals("-");
    }

    private Found chosen(Candidate candidate) {
        String name = text.words(candidate.first(), candidate.last());
        List<Line> now = candidate.lines();
        boolean past = false;
        LocalDate on = day;
        if (on != null) {
            List<Line> holding = now.stream().filter(line -> line.term().holds(on)).toList();
            past = holding.isEmpty() && now.stream().allMatch(line -> line.term().isAfter(on));
            now = holding.isEmpty() ? now : holding;
        }
        now = withoutRegions(candidate, now);
        Set<String> codes = new LinkedHashSet<>();
        now.forEach(line -> codes.add(line.code()));
        Line line = now.get(0);
        double sure = .95;
        if (codes.size() > 1) {
            String title = text.lower(candidate.first() - 1);
            List<Line> titled = now.stream().filter(l -> head(l.role()).equals(title)).toList();
            List<Line> named =
                    titled.isEmpty()
                            ? now.stream().filter(l -> states.contains(l.code())).toList()
                            : titled;
            boolean told = named.stream().map(Line::code).distinct().count() == 1;
            if (!told) {
                return new Found(
                        candidate.first(),
                        candidate.last(),
                        List.of(Found.UNKNOWN),
                        line.sector(),
                        line.kind(),
                        "",
                        null,
                        .4,
                        "\"" + name + "\" may be " + String.join(" or ", codes));
            }
            line = named.get(0);
            sure = .75;
        }
        String town = townOfUnitedStates(candidate);
        if (town != null) {
            return place(candidate, new Place("USA", name, null, null), town);
        }
        boolean lies =
                line.kind() == Kind.STATE
                        || line.kind() == Kind.CAPITAL
                        || line.kind() == Kind.REGION;
        Place place = lies ? new Place(line.code(), name, line.latitude(), line.longitude()) : null;
        boolean left = past && line.kind() == Kind.PERSON;
        return new Found(
                candidate.first(),
                candidate.last(),
                List.of(line.code()),
                left ? null : line.sector(),
                line.kind(),
                switch (line.kind()) {
                    case PERSON -> head(line.role());
                    case ORGAN, BODY -> head(register.longForm(line));
                    default -> "";
                },
                place,
                sure,
                "\"" + name + "\" is " + line.words() + (left ? ", no longer in office" : ""));
    }

    /// The lines without regions where a state has the name as well, unless the sentence has other
    /// regions of the same country ("Georgia and Florida").
    private List<Line> withoutRegions(Candidate candidate, List<Line> lines) {
        Set<String> here = regions.getOrDefault(text.sentence(candidate.first()), Set.of());
        List<Line> near =
                lines.stream()
                        .filter(l -> l.kind() == Kind.REGION && here.contains(l.code()))
                        .toList();
        List<Line> others = lines.stream().filter(l -> l.kind() != Kind.REGION).toList();
        boolean doubtful = !lines.get(0).doubt().isEmpty();
        return doubtful && !near.isEmpty() ? near : others.isEmpty() ? lines : others;
    }

    private static String head(String role) {
        String[] words =
                role.toLowerCase(Locale.ROOT).replaceAll(" (of|for) .*", "").split("[ -]", -1);
        return words[words.length - 1];
    }

    /// The state of the union that follows a name after a comma ("Moscow, Idaho"); null where none
    /// does.
    private @Nullable String townOfUnitedStates(Candidate candidate) {
        int next = candidate.last() + 1;
        boolean state = candidate.lines().get(0).kind() == Kind.STATE;
        boolean alsoState =
                register.named(around.key(next, 1)).stream().anyMatch(l -> l.kind() == Kind.STATE);
        if (!text.gap(next).equals(", ") || !text.isCapital(next) || (state && alsoState)) {
            return null;
        }
        for (int n = 2; n > 0; n--) {
            for (Line line : register.named(around.key(next, n))) {
                if (line.kind() == Kind.REGION && line.code().equals("USA")) {
                    return text.words(next, next + n - 1);
                }
            }
        }
        return null;
    }

    private Found place(Candidate candidate, Place place, String state) {
        return new Found(
                candidate.first(),
                candidate.last(),
                List.of(place.code()),
                null,
                Kind.REGION,
                "",
                place,
                .9,
                "\"" + place.name() + "\" lies in " + state);
    }

    /// Adds the towns between two names: capitalised words after "in", "near" and the like.
    private void towns(int from, int to, List<Found> found) {
        Towns towns = register.towns();
        for (int i = from; i < to; i++) {
            boolean place = text.isCapital(i) && around.isPlace(i);
            if (!text.isCapital(i)) {
                continue;
            }
            for (int n = Math.min(towns.longest(), to - i); n > 0; n--) {
                boolean here = (place || around.isBefore(i + n)) && around.joined(i, n);
                boolean agent = register.agents().of(text.lower(i)) != null;
                boolean part =
                        text.gap(i).equals(" ")
                                && text.isCapital(i - 1)
                                && !Surroundings.OPENERS.contains(text.lower(i - 1));
                Place town = here && !agent && !part ? towns.of(around.key(i, n), states) : null;
                if (town != null && !around.nextIsCapital(i + n - 1)) {
                    String name = text.words(i, i + n - 1);
                    Place there = new Place(town.code(), name, town.latitude(), town.longitude());
                    found.add(
                            new Found(
                                    i,
                                    i + n - 1,
                                    List.of(town.code()),
                                    null,
                                    Kind.REGION,
                                    "",
                                    there,
                                    .8,
                                    "\""
                                            + name
                                            + "\" is a town of "
                                            + town.code()
                                            + " (GeoNames)"));
                    i += n - 1;
                    break;
                }
            }
        }
    }
}
