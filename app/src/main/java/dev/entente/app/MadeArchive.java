package dev.entente.app;

import dev.entente.Document;
import dev.entente.Document.DateOrigin;
import dev.entente.Dyad;
import dev.entente.EventType;
import dev.entente.Statement;
import dev.entente.Status;
import dev.entente.read.Reading;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// An archive made up for measuring, in the order of its days: ten years of reporting on what
/// happens between 200 states, with the statements in it. Few pairs are told of often and most
/// seldom, the busiest in one statement of twenty; what happens is told of one to thirty times
/// within some days; some documents are copies of the one before. The same seed and number give the
/// same bytes on every machine.
final class MadeArchive implements Iterator<MadeArchive.Piece> {
    static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
    static final int DAYS = 3652;

    private static final int STATES = 200;
    private static final int PAIRS = 5000;
    private static final int MOST_TOLD = 30;
    private static final int MOST_STATEMENTS = 60;
    private static final int HAPPENING = (1 << 30) - 1;

    /// Of a hundred documents so many are copies.
    private static final int COPIES = 4;

    /// Of a hundred reports so many stand beside others of their pair.
    private static final int TOGETHER = 60;

    private static final Lot<String> STATE = Lot.zipf(states(), .7);
    private static final Lot<Integer> PAIR = Lot.zipf(upTo(PAIRS), .83);
    private static final Lot<Integer> TOLD = Lot.zipf(upTo(MOST_TOLD + 1).subList(1, 31), 1.8);
    private static final Lot<EventType> TYPE =
            new Lot<>(List.of(EventType.values()), MadeArchive::share);
    private static final Lot<String> PUBLISHER =
            Lot.zipf(IntStream.rangeClosed(1, 300).mapToObj(i -> "Daily " + i).toList(), 1);

    private final long seed;
    private final int statements;
    private final Random random;
    private final List<Dyad> pairs;

    /// What is told, in the order of telling: of each the day, which time of telling it is, the
    /// pair beside whose reports it stands, and the number of the happening in the last 30 bits, so
    /// that documents seldom tell of one happening twice.
    private final long[] reports;

    private int made;
    private int from;
    private int size;
    private int number;

    /// A document with the statements in it.
    record Piece(Reading reading, List<Statement> statements) {
        Piece {
            statements = List.copyOf(statements);
        }

        LocalDate day() {
            LocalDate published = reading.document().published();
            return published == null ? FIRST_DAY : published;
        }
    }

    /// What happens between two.
    ///
    /// @param pair by its place among the pairs, the busiest first
    /// @param status as most tell it
    /// @param day in days from the first one on
    /// @param town where it happens
    /// @param amount what it is about, in some measure
    /// @param topic rare words by which it is told
    record Happening(
            int pair,
            Dyad between,
            EventType type,
            @Nullable String mode,
            Status status,
            int day,
            String town,
            int amount,
            List<String> topic) {
        Happening {
            topic = List.copyOf(topic);
        }
    }

    /// @param statements how many there are in all
    MadeArchive(long seed, int statements) {
        this.seed = seed;
        this.statements = statements;
        this.random = new Random(seed);
        this.pairs = pairs(random);
        this.reports = reports();
    }

    @Override
    public boolean hasNext() {
        return made < statements;
    }

    @Override
    public Piece next() {
        if (!hasNext()) {
            throw new NoSuchElementException("All " + statements + " statements were made.");
        }
        boolean copy = size > 0 && random.nextInt(100) < COPIES && size <= statements - made;
        if (!copy) {
            from += size;
            size = Math.min(size(random), statements - made);
            number++;
        }
        made += size;
        return piece(copy);
    }

    /// The document of this number; as a copy it comes from another publisher, with a line at its
    /// end.
    private Piece piece(boolean copy) {
        Random own = random(number, 1);
        MadeText text = new MadeText(own);
        int day = day(reports[from + size - 1]);
        Happening first = happening(reports[from]);
        String title = MadeText.title(first, own);
        text.fill();
        for (int i = 0; i < size; i++) {
            text.tell(happening(reports[from + i]), day);
            for (int more = own.nextInt(4); more > 0; more--) {
                text.fill();
            }
        }
        String publisher = PUBLISHER.draw(copy ? random : own);
        if (copy) {
            text.end("Copyright " + made + " " + publisher + ".");
        }
        byte[] original = (title + "\n\n" + text.words()).getBytes(StandardCharsets.UTF_8);
        Document document =
                new Document(
                        Document.digest(original),
                        "made/" + number + (copy ? "-copy-" + made : "") + ".txt",
                        title,
                        FIRST_DAY.plusDays(day),
                        DateOrigin.METADATA,
                        publisher,
                        null,
                        "en",
                        text.words());
        return new Piece(new Reading(document, original), text.statements(document.id()));
    }

    /// Five on average, with a long tail.
    private static int size(Random random) {
        long size = StrictMath.round(StrictMath.exp(1.2 + .9 * random.nextGaussian()));
        return (int) Math.clamp(size, 1L, (long) MOST_STATEMENTS);
    }

    private long[] reports() {
        long[] all = new long[statements];
        int told = 0;
        for (int happening = 0; told < statements; happening++) {
            Happening one = happening(happening);
            int times = Math.min(TOLD.draw(random), statements - told);
            for (int time = 0; time < times; time++) {
                int later = (int) (-2.5 * StrictMath.log(1 - random.nextDouble()));
                int beside = random.nextInt(100) < TOGETHER ? one.pair() : random.nextInt(PAIRS);
                all[told++] =
                        (long) (one.day() + later) << 48
                                | (long) time << 43
                                | (long) beside << 30
                                | happening;
            }
        }
        Arrays.sort(all);
        return all;
    }

    private static int day(long report) {
        return (int) (report >> 48);
    }

    private Happening happening(long report) {
        Random own = random((int) report & HAPPENING, 2);
        int pair = PAIR.draw(own);
        Dyad between = pairs.get(pair);
        EventType type = TYPE.draw(own);
        List<String> modes = type.modes();
        return new Happening(
                pair,
                own.nextBoolean() ? between : new Dyad(between.second(), between.first()),
                type,
                modes.isEmpty() || own.nextBoolean() ? null : modes.get(own.nextInt(modes.size())),
                MadeText.status(own),
                own.nextInt(DAYS),
                MadeText.town(own.nextBoolean() ? between.first() : between.second(), own),
                1 + own.nextInt(own.nextBoolean() ? 50 : 5000),
                MadeText.topic(own));
    }

    /// Of 100 statements about so many are of a type.
    private static int share(EventType type) {
        return switch (type) {
            case CONSULT -> 22;
            case ACCUSE -> 12;
            case AGREE, SUPPORT -> 10;
            case ASSAULT -> 9;
            case REQUEST -> 8;
            case REJECT, THREATEN -> 5;
            case COERCE, SANCTION -> 4;
            case COOPERATE, AID, MOBILIZE -> 3;
            case CONCEDE, RETREAT -> 2;
            case PROTEST -> 1;
        };
    }

    /// The pairs, in which some states are more often than others.
    private static List<Dyad> pairs(Random random) {
        Set<Dyad> pairs = new LinkedHashSet<>();
        while (pairs.size() < PAIRS) {
            String one = STATE.draw(random);
            String other = STATE.draw(random);
            if (one.compareTo(other) < 0) {
                pairs.add(new Dyad(one, other));
            }
        }
        return List.copyOf(pairs);
    }

    /// Codes of three letters, as BAD.
    private static List<String> states() {
        List<String> states = new ArrayList<>();
        for (char first : "BDFGKLMNPRST".toCharArray()) {
            for (char second : "AEIOU".toCharArray()) {
                for (char third : "DKNR".toCharArray()) {
                    states.add("" + first + second + third);
                }
            }
        }
        return states.subList(0, STATES);
    }

    static String state(Random random) {
        return STATE.draw(random);
    }

    private static List<Integer> upTo(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    /// A source of chance for one thing of a kind.
    private Random random(int thing, int kind) {
        return new Random(seed + kind + 0x9E3779B97F4A7C15L * (thing + 1));
    }
}
