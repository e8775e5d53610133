package dev.entente.casefile;

import dev.entente.Actor;
import dev.entente.Document;
import dev.entente.Document.DateOrigin;
import dev.entente.EventType;
import dev.entente.Evidence;
import dev.entente.Holding;
import dev.entente.Place;
import dev.entente.Quantity;
import dev.entente.Span;
import dev.entente.Statement;
import dev.entente.Status;
import dev.entente.Voice;
import dev.entente.Voice.Stance;
import dev.entente.read.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Reports made up for tests: happenings between pairs of states, of which some are in the news far
/// more often than others, each told in several reports, at times denied, and at times without a
/// day. The same seed makes the same reports.
final class MadeReports {
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final double SKEW = .8;
    private static final String[] SYLLABLES = {
        "ka", "lo", "mi", "ter", "ran", "sol", "ven", "pad", "gor", "tin", "bel", "qu", "zar", "nem"
    };

    private final Random random;
    private final int days;
    private final List<List<String>> pairs = new ArrayList<>();
    private final double[] weights;
    private final Map<List<String>, List<Happening>> recent = new HashMap<>();
    private final int filler;
    private int number;

    /// What is told by several.
    private record Happening(
            List<String> actors,
            List<String> recipients,
            EventType type,
            LocalDate day,
            List<String> words) {}

    /// A report with what is stated in it.
    record Report(Reading reading, List<Statement> statements) {}

    /// @param states so many states, of which each two are a pair
    /// @param days over so many days
    /// @param filler how many words a report has beside its statements
    MadeReports(long seed, int states, int days, int filler) {
        this.random = new Random(seed);
        this.days = days;
        this.filler = filler;
        for (int i = 0; i < states; i++) {
            for (int j = 0; j < i; j++) {
                pairs.add(List.of(code(i), code(j)));
            }
        }
        weights = new double[pairs.size()];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += Math.pow(i + 1, -SKEW);
            weights[i] = sum;
        }
    }

    static String code(int state) {
        return "" + (char) ('A' + state / 26) + (char) ('A' + state % 26) + 'X';
    }

    /// Reports that follow one another in time.
    List<Report> many(int reports) {
        List<Report> made = new ArrayList<>();
        for (int i = 0; i < reports; i++) {
            made.add(next(FIRST.plusDays((long) i * days / reports)));
        }
        return made;
    }

    Report next(LocalDate day) {
        LocalDate published = random.nextInt(20) == 0 ? null : day;
        StringBuilder text = new StringBuilder();
        List<Statement> statements = new ArrayList<>();
        List<String> pair = pair();
        String title = "";
        for (int left = 1 + random.nextInt(9); left > 0; left--) {
            if (random.nextInt(4) == 0) {
                pair = pair();
            }
            Happening happening = happening(pair, day);
            title = title.isEmpty() ? String.join(" ", happening.words.subList(0, 4)) : title;
            statements.add(statement(happening, day, text));
        }
        for (int i = 0; i < filler; i++) {
            text.append(word()).append(i % 12 == 11 ? ". " : " ");
        }
        byte[] original = (number++ + " " + text).getBytes(StandardCharsets.UTF_8);
        String id = Digest.hex(Digest.of(original));
        Document document =
                new Document(
                        id,
                        "made/" + number + ".txt",
                        title,
                        published,
                        published == null ? DateOrigin.NONE : DateOrigin.METADATA,
                        "The Daily",
                        null,
                        "en",
                        text.toString());
        return new Report(
                new Reading(document, original),
                statements.stream().map(one -> of(id, one)).toList());
    }

    /// The same as evidence, as a case would hold it.
    static List<Evidence> evidence(Report report) {
        Holding holding =
                new Holding(
                        report.reading.document(), report.reading.document().id(), Instant.EPOCH);
        return report.statements.stream()
                .map(one ->
                        new Evidence(
                                Digest.hex(Content.of(holding.document(), one, Made.CODER).id()),
                                one,
                                holding,
                                Instant.EPOCH))
                .toList();
    }

    private List<String> pair() {
        double drawn = random.nextDouble() * weights[weights.length - 1];
        int low = 0;
        int high = weights.length - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (weights[middle] < drawn) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return pairs.get(low);
    }

    private Happening happening(List<String> pair, LocalDate day) {
        List<Happening> known = recent.computeIfAbsent(pair, key -> new ArrayList<>());
        known.removeIf(one -> one.day.isBefore(day.minusDays(1 + random.nextInt(60))));
        if (!known.isEmpty() && random.nextInt(10) < 7) {
            return known.get(random.nextInt(known.size()));
        }
        List<String> parties = new ArrayList<>(random.nextBoolean() ? pair : pair.reversed());
        int more = random.nextInt(100);
        for (int i = more < 85 ? 0 : more < 98 ? 1 : 10; i > 0; i--) {
            parties.add(pairs.get(random.nextInt(pairs.size())).get(0));
        }
        boolean mutual = random.nextInt(3) == 0;
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            words.add(word());
        }
        Happening made =
                new Happening(
                        mutual ? parties : parties.subList(0, 1),
                        mutual ? List.of() : parties.subList(1, parties.size()),
                        EventType.values()[random.nextInt(EventType.values().length)],
                        day,
                        words);
        known.add(made);
        return made;
    }

    private Statement statement(Happening of, LocalDate day, StringBuilder text) {
        int start = text.length();
        List<Actor> actors = actors(of.actors, text);
        int trigger = text.length();
        text.append(of.words.get(0)).append(' ');
        int end = text.length() - 1;
        List<Actor> recipients = actors(of.recipients, text);
        for (int i = 0; i < 9; i++) {
            boolean shared = random.nextBoolean();
            text.append(shared ? of.words.get(random.nextInt(of.words.size())) : word())
                    .append(' ');
        }
        if (random.nextInt(8) == 0) {
            text.append("today ");
        }
        text.append(". ");
        int voiced = random.nextInt(20);
        Voice voice =
                voiced > 8
                        ? Voice.author()
                        : new Voice(
                                "the minister",
                                of.actors.get(0),
                                voiced == 0
                                        ? Stance.DENIES
                                        : voiced == 1 ? Stance.DOUBTS : Stance.STATES,
                                new Span(start, trigger));
        List<String> modes = of.type.modes();
        return new Statement(
                "",
                new Span(start, text.length() - 1),
                new Span(trigger, end),
                of.type,
                modes.isEmpty() || random.nextBoolean() ? null : modes.get(0),
                random.nextBoolean() ? List.of("military") : List.of(),
                actors,
                recipients,
                random.nextInt(4) > 0 ? Status.ACTUAL : Status.values()[random.nextInt(5)],
                List.of(voice),
                date(of.day),
                random.nextInt(4) == 0 ? new Place(of.actors.get(0), null, null, null) : null,
                random.nextInt(5) == 0
                        ? List.of(
                                new Quantity(
                                        (double) random.nextInt(3),
                                        null,
                                        null,
                                        null,
                                        "rice",
                                        false))
                        : List.of(),
                .9,
                "the words say so; the parties are named by the register; the voice is the one before");
    }

    private @Nullable String date(LocalDate day) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> day.toString();
            case 2 -> day.toString().substring(0, 7);
            case 3 -> day.toString().substring(0, 4);
            default -> null;
        };
    }

    private static List<Actor> actors(List<String> codes, StringBuilder text) {
        List<Actor> actors = new ArrayList<>();
        for (String code : codes) {
            int start = text.length();
            String name = code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT) + "land";
            text.append(name).append(' ');
            actors.add(new Actor(code, "GOV", name, new Span(start, text.length() - 1)));
        }
        return actors;
    }

    private String word() {
        String word = "";
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            word += SYLLABLES[random.nextInt(SYLLABLES.length)];
        }
        return word;
    }

    private static Statement of(String document, Statement s) {
        return new Statement(
                document,
                s.sentence(),
                s.trigger(),
                s.type(),
                s.mode(),
                s.contexts(),
                s.actors(),
                s.recipients(),
                s.status(),
                s.voices(),
                s.date(),
                s.place(),
                s.quantities(),
                s.confidence(),
                s.explanation());
    }
}
