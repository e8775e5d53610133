package dev.entente.app;

import dev.entente.Document;
import dev.entente.Dyad;
import dev.entente.Evidence;
import dev.entente.Matter;
import dev.entente.Statement;
import dev.entente.casefile.Case;
import dev.entente.casefile.Filing;
import dev.entente.casefile.PairTally;
import dev.entente.casefile.View;
import dev.entente.code.Coder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/// How long a case takes to be made and to answer, and what room it takes: figures by their names,
/// times in seconds (`_s`) and milliseconds (`_ms`), memory in MB, the file in bytes.
final class CaseSpeed {
    /// The same for every machine, so that the same archive gives the same head.
    private static final int WORKERS = 2;

    private static final int OPENINGS = 5;
    private static final int HITS = 20;

    /// So many matters are on a page.
    private static final int PAGE = 50;

    private static final int WORD = 5;

    private final long seed;
    private final LongSupplier adding;
    private final LongSupplier asking;
    private final Map<String, String> figures = new LinkedHashMap<>();

    /// A coder that knows the statements of each document beforehand.
    private record Told(Map<String, List<Statement>> statements) implements Coder {
        @Override
        public String version() {
            return "made 1";
        }

        @Override
        public Set<String> languages() {
            return Set.of("en");
        }

        @Override
        public List<Statement> code(Document document) {
            List<Statement> told = statements.remove(document.id());
            return told == null ? List.of() : told;
        }
    }

    /// Something that is timed.
    private interface Work<T> {
        T done() throws IOException;
    }

    /// Times of one kind of work, in nanoseconds.
    private static final class Times {
        private final LongSupplier clock;
        private final List<Long> nanos = new ArrayList<>();

        Times(LongSupplier clock) {
            this.clock = clock;
        }

        <T> T of(Work<T> work) throws IOException {
            long start = clock.getAsLong();
            T done = work.done();
            nanos.add(clock.getAsLong() - start);
            return done;
        }

        double seconds() {
            return nanos.stream().mapToLong(Long::longValue).sum() / 1e9;
        }

        /// The least time in nanoseconds that this share of all does not exceed.
        long quantile(double share) {
            List<Long> sorted = nanos.stream().sorted().toList();
            return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
        }
    }

    /// @param processor whether times are those of the processor: of all threads where statements
    ///   are added, of the thread that asks where it is asked; else those of the clock
    CaseSpeed(long seed, boolean processor) {
        this.seed = seed;
        this.adding = processor ? Figures::processorTime : System::nanoTime;
        this.asking =
                processor
                        ? ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime
                        : System::nanoTime;
    }

    Map<String, String> figures() {
        return Collections.unmodifiableMap(figures);
    }

    /// Makes a case and measures how fast statements are added, without the time that it takes to
    /// make them up.
    void make(Path file, int statements) throws IOException {
        Figures.resetPeakHeap();
        MadeArchive archive = new MadeArchive(seed, statements);
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        InstantSource moments = now::get;
        Clock moment = moments.withZone(ZoneOffset.UTC);
        Map<String, List<Statement>> told = new ConcurrentHashMap<>();
        Times[] tenths = Stream.generate(() -> new Times(adding)).limit(10).toArray(Times[]::new);
        try (Progress progress = Progress.of("made", statements / 5);
                Case into = Case.create(file, moment);
                Filing filing = Filing.by(into, () -> new Told(told), WORKERS, progress::step)) {
            int made = 0;
            for (int tenth = 0; tenth < tenths.length; tenth++) {
                Times times = tenths[tenth];
                while (made < statements * (tenth + 1L) / tenths.length) {
                    MadeArchive.Piece piece = archive.next();
                    made += piece.statements().size();
                    told.put(piece.reading().document().id(), piece.statements());
                    times.of(() -> {
                        now.set(piece.day().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
                        return filing.add(piece.reading());
                    });
                }
                times.of(filing::finish);
            }
            double seconds = Arrays.stream(tenths).mapToDouble(Times::seconds).sum();
            put("append_s", "%.1f", seconds);
            put("append_per_s", "%.0f", statements / seconds);
            put("append_first_tenth_per_s", "%.0f", statements / 10. / tenths[0].seconds());
            put("append_last_tenth_per_s", "%.0f", statements / 10. / tenths[9].seconds());
            put("append_peak_heap_mb", "%d", Figures.peakHeap());
        }
        MadeArchive.Piece more = new MadeArchive(seed + 1, 5).next();
        try (Case into = Case.open(file, moment)) {
            Times first = new Times(adding);
            first.of(() -> into.add(more.reading(), more.statements(), "made 1"));
            put("first_add_after_open_s", "%.2f", first.seconds());
        }
    }

    /// Asks a case what analysts ask, so many times each.
    void ask(Path file, int questions) throws IOException {
        Figures.resetPeakHeap();
        Times openings = new Times(asking);
        for (int i = 0; i < OPENINGS; i++) {
            openings.of(() -> Case.open(file, Clock.systemUTC())).close();
        }
        put("open_ms", "%.1f", openings.quantile(.5) / 1e6);
        try (Case asked = Case.open(file, Clock.systemUTC())) {
            View view = asked.asKnownOn(null);
            Times listings = new Times(asking);
            List<PairTally> pairs = List.of();
            for (int i = 0; i < OPENINGS; i++) {
                pairs = listings.of(() -> asked.asKnownOn(null).pairs());
            }
            if (pairs.isEmpty()) {
                throw new WronglyAsked(file + " has no statements about any pair.");
            }
            put("pairs", "%d", pairs.size());
            put("pairs_ms", "%.1f", listings.quantile(.5) / 1e6);
            askAboutPairs(asked, view, pairs, questions);
            rebuild(view, pairs);
            Times check = new Times(asking);
            List<String> problems = check.of(asked::check);
            put("check_s", "%.2f", check.seconds());
            put("problems", "%d", problems.size());
            put("peak_heap_mb", "%d", Figures.peakHeap());
            put("peak_memory_mb", "%d", Figures.peakMemory());
            sizes(asked, Files.size(file), view.statements());
            put("head", "%s", asked.head().substring(0, 16));
        }
    }

    private void askAboutPairs(Case asked, View view, List<PairTally> pairs, int questions)
            throws IOException {
        Random random = new Random(seed);
        Lot<PairTally> lot = new Lot<>(pairs, PairTally::statements);
        LocalDate first = asked.firstDay();
        LocalDate last = view.day();
        LocalDate past =
                first == null
                        ? last
                        : LocalDate.ofEpochDay((first.toEpochDay() + last.toEpochDay()) / 2);
        Times ofPair = new Times(asking);
        Times ofBusiest = new Times(asking);
        Times known = new Times(asking);
        Times cards = new Times(asking);
        Times searches = new Times(asking);
        try (Progress progress = Progress.of("asked", questions)) {
            for (int i = 0; i < questions; i++) {
                Dyad pair = lot.draw(random).pair();
                List<Matter> matters =
                        ofPair.of(() -> asked.asKnownOn(null).matters(pair, 0, PAGE, last));
                known.of(() -> asked.asKnownOn(past).matters(pair, 0, PAGE, past));
                Matter one = matters.get(random.nextInt(matters.size()));
                cards.of(() ->
                        Objects.requireNonNull(asked.asKnownOn(null).matter(pair, one.id(), last)));
                String word = word(one.evidence().get(0), random);
                searches.of(() -> asked.asKnownOn(null).search(word, HITS));
                progress.step();
            }
        }
        PairTally busiest = pairs.get(0);
        put("busiest_pair_statements", "%d", busiest.statements());
        for (int i = 0; i < OPENINGS; i++) {
            ofBusiest.of(() -> asked.asKnownOn(null).matters(busiest.pair(), 0, PAGE, last));
        }
        put("pair", ofPair);
        put("busiest_pair", ofBusiest);
        put("matter", cards);
        put("known_on", known);
        put("search", searches);
    }

    /// A word of some length in a sentence.
    private static String word(Evidence evidence, Random random) {
        List<String> words =
                Arrays.stream(evidence.sentence().split("[^\\p{L}]+", -1))
                        .filter(word -> word.length() >= WORD)
                        .toList();
        return words.isEmpty() ? "the" : words.get(random.nextInt(words.size()));
    }

    /// Groups all that is known, a pair after the other.
    private void rebuild(View view, List<PairTally> pairs) throws IOException {
        Times times = new Times(asking);
        long matters = 0;
        long statements = 0;
        int most = 0;
        try (Progress progress = Progress.of("grouped", pairs.size())) {
            for (PairTally pair : pairs) {
                for (Matter one : times.of(() -> view.matters(pair.pair()))) {
                    matters++;
                    statements += one.evidence().size();
                    most = Math.max(most, one.evidence().size());
                }
                progress.step();
            }
        }
        put("matters_of_pairs", "%d", matters);
        put("statements_a_matter", "%.2f", (double) statements / matters);
        put("most_statements_a_matter", "%d", most);
        put("rebuild_s", "%.1f", times.seconds());
    }

    private void sizes(Case asked, long size, int statements) {
        SortedMap<String, Long> sizes = asked.sizes();
        put("statements", "%d", statements);
        put("file_mb", "%d", size >> 20);
        long texts = 0;
        for (String table : List.of("document", "words", "fingerprint")) {
            long bytes = sizes.getOrDefault(table, 0L);
            texts += bytes;
            put("bytes_a_statement_" + table, "%d", bytes / statements);
        }
        for (String table : List.of("log", "statement", "statement_code")) {
            put("bytes_a_statement_" + table, "%d", sizes.getOrDefault(table, 0L) / statements);
        }
        put("bytes_a_statement_without_texts", "%d", (size - texts) / statements);
    }

    private void put(String name, Times times) {
        put(name + "_p50_ms", "%.1f", times.quantile(.5) / 1e6);
        put(name + "_p95_ms", "%.1f", times.quantile(.95) / 1e6);
    }

    private void put(String name, String format, Object value) {
        figures.put(name, String.format(Locale.ROOT, format, value));
    }
}
