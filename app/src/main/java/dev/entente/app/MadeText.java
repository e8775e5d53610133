package dev.entente.app;

import dev.entente.Actor;
import dev.entente.EventType;
import dev.entente.Place;
import dev.entente.Quantity;
import dev.entente.Span;
import dev.entente.Statement;
import dev.entente.Status;
import dev.entente.Table;
import dev.entente.Voice;
import dev.entente.Voice.Stance;
import dev.entente.app.MadeArchive.Happening;
import dev.entente.casefile.Case;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A text of a [MadeArchive] while it is written: sentences of English words, each as often as it
/// is in English, some of which tell of a happening.
final class MadeText {
    /// Words of this rarity and more tell what a sentence is about.
    private static final int RARE = 8;

    private static final int SENTENCES_IN_PARAGRAPH = 3;

    /// The words of English by their rarity: one sentence of e to the power of the key has the
    /// word.
    private static final Lot<Map.Entry<Integer, String>> WORDS = words(0);

    private static final Lot<Map.Entry<Integer, String>> RARE_WORDS = words(RARE);
    private static final Lot<Status> STATUS = new Lot<>(List.of(Status.values()), MadeText::share);
    private static final List<String> ITEMS =
            List.of("tons", "rockets", "troops", "vaccines", "containers", "dollars");
    private static final List<String> CONTEXTS =
            List.of("military", "diplomatic", "economic", "legal", "territory", "cbrn");

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final List<Function<String, Statement>> told = new ArrayList<>();
    private int sentences;

    MadeText(Random random) {
        this.random = random;
    }

    String words() {
        return text.toString();
    }

    /// What the text states, as a document with an id.
    List<Statement> statements(String document) {
        return told.stream().map(statement -> statement.apply(document)).toList();
    }

    /// Writes a sentence that tells of nothing; one of three is a quotation.
    void fill() {
        begin();
        boolean quoted = random.nextInt(3) == 0;
        put(quoted ? "“The " : "The ");
        some(8 + random.nextInt(18));
        put(quoted ? ",” a spokesman said." : ".");
    }

    /// Writes a line at the end.
    void end(String line) {
        put("\n\n" + line);
    }

    /// Writes a sentence that tells of a happening on a day after it.
    void tell(Happening of, int day) {
        begin();
        int start = text.length();
        List<Actor> actors = new ArrayList<>(List.of(actor(of.between().first())));
        List<Actor> others = isMutual(of.type()) ? actors : new ArrayList<>();
        if (isMutual(of.type())) {
            put(" and ");
            others.add(actor(of.between().second()));
        }
        put(" ");
        Span trigger = put(verb(of));
        if (!isMutual(of.type())) {
            put(" ");
            others.add(actor(of.between().second()));
        }
        if (random.nextInt(10) == 0) {
            put(" and ");
            others.add(actor(MadeArchive.state(random)));
        }
        put(" over ");
        some(4 + random.nextInt(12));
        of.topic().stream().filter(word -> random.nextInt(10) < 7).forEach(word -> put(" " + word));
        List<Quantity> quantities = quantities(of);
        Place place = place(of);
        String date = date(of);
        List<Voice> voices = voices(of);
        put(".");
        Span sentence = new Span(start, text.length());
        Status status = random.nextInt(5) == 0 ? status(random) : of.status();
        double confidence = (50 + random.nextInt(46)) / 100.;
        List<String> contexts =
                random.nextBoolean()
                        ? List.of()
                        : List.of(CONTEXTS.get(of.amount() % CONTEXTS.size()));
        String explanation =
                "trigger \"%s\", %s %.2f; actors by syntax; told on day %d"
                        .formatted(trigger.of(words()), of.type(), confidence, day);
        told.add(id ->
                new Statement(
                        id,
                        sentence,
                        trigger,
                        of.type(),
                        of.mode(),
                        contexts,
                        actors,
                        isMutual(of.type()) ? List.of() : others,
                        status,
                        voices,
                        date,
                        place,
                        quantities,
                        confidence,
                        explanation));
    }

    private void begin() {
        if (sentences > 0) {
            put(sentences % SENTENCES_IN_PARAGRAPH == 0 ? "\n\n" : " ");
        }
        sentences++;
    }

    private Actor actor(String code) {
        return switch (random.nextInt(4)) {
            case 0 ->
                    new Actor(
                            code,
                            "GOV",
                            name(code) + "n officials",
                            put(name(code) + "n officials"));
            case 1 -> new Actor(code, "MIL", name(code) + "n forces", put(name(code) + "n forces"));
            default -> new Actor(code, null, name(code), put(name(code)));
        };
    }

    private List<Quantity> quantities(Happening of) {
        if (random.nextInt(8) != 0) {
            return List.of();
        }
        int off = random.nextInt(5) == 0 ? 1 + random.nextInt(9) : 0;
        String item = ITEMS.get(of.amount() % ITEMS.size());
        put(" with " + (of.amount() + off) + " " + item);
        return List.of(new Quantity((double) of.amount() + off, null, null, null, item, off > 0));
    }

    private @Nullable Place place(Happening of) {
        if (random.nextInt(4) != 0) {
            return null;
        }
        put(" in " + of.town());
        return new Place(of.between().first(), of.town(), null, null);
    }

    /// Half of the sentences state a day, a month or a year.
    private @Nullable String date(Happening of) {
        String day = MadeArchive.FIRST_DAY.plusDays(of.day()).toString();
        int precision = random.nextInt(20);
        if (precision >= 10) {
            return null;
        }
        String date = day.substring(0, precision < 7 ? 10 : precision < 9 ? 7 : 4);
        put(" on " + date);
        return date;
    }

    /// The author, or a named one; of one denial in two the author states what is denied.
    private List<Voice> voices(Happening of) {
        int share = random.nextInt(100);
        if (share < 60) {
            return List.of(Voice.author());
        }
        Stance stance =
                share < 84
                        ? Stance.STATES
                        : share < 93 ? Stance.ALLEGES : share < 97 ? Stance.DENIES : Stance.DOUBTS;
        String code = random.nextInt(4) == 0 ? MadeArchive.state(random) : of.between().second();
        String who = "Minister " + town(code, random);
        put(", ");
        Span span = put(who);
        put(" " + stance.name().toLowerCase(Locale.ROOT) + " it");
        Voice voice = new Voice(who, code, stance, span);
        return stance == Stance.DENIES && random.nextBoolean()
                ? List.of(Voice.author(), voice)
                : List.of(voice);
    }

    private void some(int count) {
        for (int i = 0; i < count; i++) {
            put((i == 0 ? "" : " ") + WORDS.draw(random).getValue());
        }
    }

    private Span put(String words) {
        int start = text.length();
        text.append(words);
        return new Span(start, text.length());
    }

    /// A title that names who takes part.
    static String title(Happening first, Random random) {
        String about = RARE_WORDS.draw(random).getValue() + " " + String.join(" ", first.topic());
        return name(first.between().first())
                + " and "
                + name(first.between().second())
                + ": "
                + about;
    }

    /// The rare words by which a happening is told.
    static List<String> topic(Random random) {
        List<String> topic = new ArrayList<>();
        for (int more = 4 + random.nextInt(3); more > 0; more--) {
            topic.add(RARE_WORDS.draw(random).getValue());
        }
        return topic;
    }

    private static String name(String code) {
        return code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT) + "ia";
    }

    static Status status(Random random) {
        return STATUS.draw(random);
    }

    /// One of the towns of a state.
    static String town(String code, Random random) {
        List<String> ends = List.of("ton", "burg", "ford", "ville");
        return code.charAt(0)
                + code.substring(1).toLowerCase(Locale.ROOT)
                + ends.get(random.nextInt(ends.size()));
    }

    private static boolean isMutual(EventType type) {
        return type == EventType.CONSULT || type == EventType.COOPERATE;
    }

    /// Mostly the same one for the same happening.
    private String verb(Happening of) {
        String verbs =
                switch (of.type()) {
                    case AGREE -> "agreed promised offered";
                    case CONSULT -> "met talked conferred";
                    case SUPPORT -> "praised backed recognized";
                    case CONCEDE -> "eased pardoned apologized";
                    case COOPERATE -> "traded cooperated exercised";
                    case AID -> "shipped gave delivered";
                    case RETREAT -> "withdrew released disarmed";
                    case REQUEST -> "urged asked demanded";
                    case ACCUSE -> "condemned accused blamed";
                    case REJECT -> "refused rejected vetoed";
                    case THREATEN -> "threatened warned menaced";
                    case PROTEST -> "protested marched boycotted";
                    case SANCTION -> "sanctioned expelled banned";
                    case MOBILIZE -> "deployed mobilized massed";
                    case COERCE -> "arrested seized hacked";
                    case ASSAULT -> "attacked shelled bombed";
                };
        String[] words = verbs.split(" ", -1);
        return words[
                (random.nextInt(4) == 0 ? random.nextInt(words.length) : of.amount())
                        % words.length];
    }

    /// Of 100 statements so many have a status.
    private static int share(Status status) {
        return switch (status) {
            case ACTUAL -> 75;
            case FUTURE -> 12;
            case HYPOTHETICAL -> 7;
            case NEGATED, HISTORICAL -> 3;
        };
    }

    private static Lot<Map.Entry<Integer, String>> words(int least) {
        List<Map.Entry<Integer, String>> words = new ArrayList<>();
        for (String[] row : Table.rows(Case.class, "rarity.tsv")) {
            Integer rarity = Integer.valueOf(row[0]);
            if (rarity >= least) {
                Arrays.stream(row[1].split(" ", -1))
                        .forEach(word -> words.add(Map.entry(rarity, word)));
            }
        }
        return new Lot<>(words, word -> StrictMath.exp(-word.getKey()));
    }
}
