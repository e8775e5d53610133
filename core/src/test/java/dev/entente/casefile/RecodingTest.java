package dev.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.Document;
import dev.entente.Dyad;
import dev.entente.EventType;
import dev.entente.Evidence;
import dev.entente.Matter;
import dev.entente.Span;
import dev.entente.Standing;
import dev.entente.Statement;
import dev.entente.casefile.Change.Added;
import dev.entente.casefile.Change.Differing;
import dev.entente.casefile.Change.Field;
import dev.entente.casefile.Change.Gone;
import dev.entente.casefile.Judgement.Verdict;
import dev.entente.code.Coder;
import dev.entente.read.Reading;
import dev.entente.read.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecodingTest {
    private static final Clock FIRST = Made.clock("2026-01-01T00:00:00Z");
    private static final Clock SECOND = Made.clock("2026-01-02T00:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    private static final Dyad PAIR = new Dyad("RUS", "USA");
    private static final Reading ONE =
            Made.reading("a.txt", "One", "RUS condemned USA. CHN condemned JPN.");
    private static final Reading TWO = Made.reading("b.txt", "Two", "USA condemned RUS, JPN said.");

    @TempDir Path folder;
    private Path file = Path.of("");

    /// Codes as [Made] does, and then does something to each statement.
    private record Later(String version, UnaryOperator<Statement> done) implements Coder {
        @Override
        public Set<String> languages() {
            return Set.of("en");
        }

        @Override
        public List<Statement> code(Document document) {
            if (document.text().contains("Break here")) {
                throw new IllegalStateException("broken");
            }
            return Made.statements(document).stream()
                    .map(done)
                    .filter(statement -> statement.confidence() > 0)
                    .toList();
        }
    }

    @BeforeEach
    void make() {
        file = folder.resolve("c.entente");
        try (Case made = Case.create(file, FIRST)) {
            Made.add(made, ONE);
            Made.add(made, TWO);
        }
    }

    @Test
    void a_newer_version_adds_its_statements_and_the_old_ones_stay_for_the_days_before() {
        List<Evidence> before = between(FIRST_DAY);
        Recoding.Report report = recode(dated("made 2", "2024-06-18"));
        assertThat(report).isEqualTo(new Recoding.Report("made 2", 2, 0, 0, 3, List.of(), false));
        try (Case made = Case.open(file, SECOND)) {
            assertThat(made.asKnownOn(null).between(PAIR))
                    .hasSize(2)
                    .allMatch(one -> "2024-06-18".equals(one.statement().date()));
            assertThat(made.asKnownOn(null).statements()).isEqualTo(3);
            assertThat(made.check()).isEmpty();
        }
        assertThat(between(FIRST_DAY)).isEqualTo(before);
    }

    @Test
    void a_version_codes_a_document_once_also_where_another_came_between() {
        assertThat(recode(dated(Made.CODER, "2024")).current()).isEqualTo(2);
        recode(dated("made 2", "2024-06-18"));
        String head = head();
        assertThat(recode(dated("made 2", "2024-06-18")))
                .isEqualTo(new Recoding.Report("made 2", 0, 2, 0, 0, List.of(), false));
        assertThat(recode(dated(Made.CODER, "2024-06")))
                .isEqualTo(new Recoding.Report(Made.CODER, 0, 0, 2, 0, List.of(), false));
        assertThat(head()).isEqualTo(head);
        try (Case made = Case.open(file, SECOND)) {
            Entry again = new Entry.Coding(ONE.document().id(), "made 2", List.of());
            assertThat(made.addAll(List.of(again))).containsExactly(Entry.Fate.HELD);
            assertThat(made.asKnownOn(null).statements()).isEqualTo(3);
        }
    }

    @Test
    void what_was_not_coded_is_coded_and_what_is_in_no_language_of_the_coder_is_passed_over()
            throws IOException {
        Path sources = Files.createDirectory(folder.resolve("sources"));
        Files.writeString(
                sources.resolve("broken.txt"), "The ministers met. Break here. PRK condemned USA.");
        Files.writeString(
                sources.resolve("russian.txt"),
                "Переговоры министров прошли в столице страны в понедельник утром.");
        MadeFolder.file(sources, file, Sources.load(), 1, 64, () -> {});
        Recoding.Report failed = recode(dated("made 2", "2024"));
        assertThat(failed.failures())
                .singleElement()
                .asString()
                .contains("broken.txt: the coder \"made 2\" failed");
        assertThat(failed.coded()).isEqualTo(2);
        Coder whole =
                new Coder() {
                    @Override
                    public String version() {
                        return "made 2";
                    }

                    @Override
                    public Set<String> languages() {
                        return Set.of("en");
                    }

                    @Override
                    public List<Statement> code(Document document) {
                        return Made.statements(document);
                    }
                };
        Recoding.Report report = recode(whole);
        assertThat(report.coded()).isEqualTo(1);
        assertThat(report.current()).isEqualTo(2);
        assertThat(report.statements()).isEqualTo(1);
    }

    @Test
    void a_recoding_that_is_stopped_is_taken_up_where_it_was() throws IOException, SQLException {
        Path sources = MadeFolder.make(folder.resolve("sources"));
        Path whole = folder.resolve("whole.entente");
        MadeFolder.file(sources, whole, Sources.load(), 2, 64, () -> {});
        Path parts = Files.copy(whole, folder.resolve("parts.entente"));
        Coder coder = dated("made 2", "2024");
        try (Case of = Case.open(whole, SECOND);
                Recoding recoding = new Recoding(of, () -> coder, 2, 64)) {
            recoding.run(() -> {});
        }
        int parted = 0;
        boolean stopped = true;
        while (stopped) {
            int[] seen = {0};
            try (Case of = Case.open(parts, SECOND)) {
                try (Recoding recoding = new Recoding(of, () -> coder, 3, 5)) {
                    Runnable stop =
                            () -> {
                                if (++seen[0] == 60) {
                                    recoding.stop();
                                }
                            };
                    stopped = recoding.run(stop).stopped();
                }
                assertThat(of.check()).isEmpty();
                parted += stopped ? 1 : 0;
            }
        }
        assertThat(parted).isGreaterThan(1);
        assertThat(MadeFolder.rows(parts)).isEqualTo(MadeFolder.rows(whole));
    }

    @Test
    void judgements_carry_over_to_the_statements_in_the_place_of_those_that_were_judged() {
        judge(Verdict.REDATE, "2023", "a.txt");
        judge(Verdict.SAME, null, "a.txt", "b.txt");
        recode(dated("made 2", "2024-06-18"));
        try (Case made = Case.open(file, SECOND)) {
            View view = made.asKnownOn(null);
            assertThat(view.stranded()).isEmpty();
            assertThat(view.between(PAIR))
                    .extracting(one -> one.statement().date())
                    .containsExactlyInAnyOrder("2023", "2024-06-18");
            assertThat(Matters.of(view.between(PAIR), view.judgements(), null))
                    .singleElement()
                    .extracting(Matter::explanation)
                    .asString()
                    .contains("judged to be the same");
        }
    }

    @Test
    void a_judgement_carries_over_where_the_trigger_has_grown_and_not_where_the_type_is_another() {
        judge(Verdict.REJECT, null, "a.txt");
        recode(new Later("made 2", RecodingTest::withLongerTrigger));
        try (Case made = Case.open(file, SECOND)) {
            assertThat(made.asKnownOn(null).between(PAIR)).hasSize(1);
            assertThat(made.asKnownOn(null).stranded()).isEmpty();
        }
        recode(new Later("made 3", one -> with(one, EventType.THREATEN, one.date(), 0.5)));
        try (Case made = Case.open(file, SECOND)) {
            assertThat(made.asKnownOn(null).between(PAIR)).hasSize(2);
            assertThat(made.asKnownOn(null).stranded())
                    .singleElement()
                    .extracting(Judgement::verdict)
                    .isEqualTo(Verdict.REJECT);
        }
    }

    @Test
    void what_was_recoded_by_hand_and_is_found_no_more_hides_nothing_and_breaks_nothing() {
        judge(Verdict.RECODE, "{\"type\":\"THREATEN\",\"mode\":null}", "b.txt");
        recode(without("made 2", "USA"));
        try (Case made = Case.open(file, SECOND)) {
            View view = made.asKnownOn(null);
            assertThat(view.between(PAIR)).hasSize(1);
            assertThat(view.about("CHN")).hasSize(1);
            assertThat(view.stranded()).hasSize(1);
            assertThat(made.asKnownOn(FIRST_DAY).between(PAIR))
                    .extracting(one -> one.statement().type())
                    .contains(EventType.THREATEN);
            assertThat(made.check()).isEmpty();
        }
        recode(dated("made 3", "2024"));
        try (Case made = Case.open(file, SECOND)) {
            assertThat(made.asKnownOn(null).stranded()).as("found again").isEmpty();
        }
    }

    @Test
    void two_judged_to_be_the_same_as_one_that_is_no_more_are_the_same() {
        try (Case made = Case.open(file, FIRST)) {
            Made.add(made, Made.reading("c.txt", "Three", "RUS condemned USA. No, said RUS."));
        }
        judge(Verdict.SAME, null, "c.txt", "a.txt");
        judge(Verdict.SAME, null, "c.txt", "b.txt");
        try (Case made = Case.open(file, FIRST)) {
            View view = made.asKnownOn(null);
            List<Evidence> all = view.between(PAIR);
            List<Evidence> others = List.of(in("a.txt", all), in("b.txt", all));
            assertThat(Matters.of(others, null)).hasSize(2);
            assertThat(Matters.of(others, view.judgements(), null)).hasSize(1);
        }
    }

    @Test
    void a_comparison_tells_what_is_new_gone_and_different_by_field() {
        recode(without("made 2", "USA"));
        recode(dated("made 3", "2024-06-18"));
        try (Case made = Case.open(file, SECOND)) {
            View view = made.asKnownOn(null);
            Comparison first = view.compared(Made.CODER, "made 2", null);
            assertThat(first.documents()).isEqualTo(2);
            assertThat(first.same()).isEqualTo(2);
            assertThat(first.changes()).singleElement().isInstanceOf(Gone.class);
            Comparison last = view.compared(null, null, null);
            assertThat(last.changes())
                    .hasSize(3)
                    .filteredOn(Added.class::isInstance)
                    .extracting(change -> change.shown().sentence())
                    .containsExactly("USA condemned RUS, JPN said.");
            assertThat(last).isEqualTo(view.compared("made 2", "made 3", null));
            assertThat(view.compared(Made.CODER, "made 3", PAIR).changes())
                    .hasSize(2)
                    .allSatisfy(change ->
                            assertThat(change)
                                    .isInstanceOfSatisfying(
                                            Differing.class, RecodingTest::differsInDate));
            assertThat(view.compared(Made.CODER, "made 3", new Dyad("RUS", "JPN")).changes())
                    .isEmpty();
            assertThatThrownBy(() -> view.compared("made 9", null, null))
                    .hasMessageContaining("made 9")
                    .hasMessageContaining("made 1, made 2, made 3");
        }
    }

    private static void differsInDate(Differing differing) {
        assertThat(differing.fields()).extracting(Field::name).containsExactly("date");
        assertThat(differing.fields().get(0).from().asText()).isEqualTo("2024-06");
        assertThat(differing.fields().get(0).to().asText()).isEqualTo("2024-06-18");
    }

    @Test
    void the_news_are_what_the_case_knows_now_and_did_not_know_then() {
        recode(dated("made 2", "2024-06-18"));
        Reading denial =
                Made.reading("d.txt", "Four", "RUS condemned USA in a statement, JPN said.");
        Reading other = Made.reading("e.txt", "Five", "RUS condemned USA. PRK condemned KOR.");
        try (Case made = Case.open(file, SECOND)) {
            Made.add(made, denial);
            Made.add(made, other);
        }
        judge(SECOND, Verdict.REJECT, null, "b.txt");
        try (Case made = Case.open(file, SECOND)) {
            News all = News.of(made, FIRST_DAY, null, null);
            assertThat(all.documents())
                    .extracting(one -> one.document().source())
                    .containsExactly("d.txt", "e.txt");
            assertThat(all.statements().documents()).isEqualTo(2);
            assertThat(all.statements().changes()).filteredOn(Added.class::isInstance).hasSize(2);
            assertThat(all.statements().changes())
                    .filteredOn(Differing.class::isInstance)
                    .hasSize(3);
            assertThat(all.judgements())
                    .extracting(Judgement::verdict)
                    .containsExactly(Verdict.REJECT);
            assertThat(all.matters())
                    .anyMatch(turn ->
                            turn.pair().equals(new Dyad("KOR", "PRK")) && turn.then() == null);
            News pair = News.of(made, FIRST_DAY, null, PAIR);
            assertThat(pair.documents())
                    .extracting(one -> one.document().source())
                    .containsExactly("e.txt");
            assertThat(pair.matters()).allMatch(turn -> turn.pair().equals(PAIR));
            News none = News.of(made, LocalDate.of(2026, 1, 2), null, null);
            assertThat(none)
                    .isEqualTo(new News(List.of(), none.statements(), List.of(), List.of()));
            assertThat(none.statements().changes()).isEmpty();
        }
    }

    @Test
    void a_matter_that_stands_otherwise_is_told_with_both_standings_also_after_coding_again() {
        recode(dated("made 2", "2024-06"));
        Reading again =
                Made.reading(
                        "d.txt", "Four", "Once more we read that RUS condemned USA. It is so.");
        try (Case made = Case.open(file, SECOND)) {
            Made.add(made, again);
            assertThat(News.of(made, FIRST_DAY, null, PAIR).matters())
                    .allSatisfy(turn -> assertThat(turn.now()).isNotNull())
                    .filteredOn(turn -> turn.then() != null)
                    .singleElement()
                    .satisfies(RecodingTest::isCorroborated);
        }
    }

    private static void isCorroborated(Turn turn) {
        assertThat(turn.then()).extracting(Matter::standing).isEqualTo(Standing.REPORTED);
        assertThat(turn.now()).extracting(Matter::standing).isEqualTo(Standing.CORROBORATED);
    }

    private Recoding.Report recode(Coder coder) {
        try (Case of = Case.open(file, SECOND);
                Recoding recoding = new Recoding(of, () -> coder, 2, 64)) {
            return recoding.run(() -> {});
        }
    }

    private List<Evidence> between(LocalDate day) {
        try (Case made = Case.open(file, SECOND)) {
            return made.asKnownOn(day).between(PAIR);
        }
    }

    private String head() {
        try (Case made = Case.open(file, SECOND)) {
            return made.head();
        }
    }

    /// Judges the statements of the pair in documents.
    private void judge(Verdict verdict, @Nullable String value, String... sources) {
        judge(FIRST, verdict, value, sources);
    }

    private void judge(Clock clock, Verdict verdict, @Nullable String value, String... sources) {
        try (Case made = Case.open(file, clock)) {
            List<Evidence> evidence = made.asKnownOn(null).between(PAIR);
            List<String> of =
                    Stream.of(sources)
                            .map(source -> in(source, evidence))
                            .map(Evidence::id)
                            .toList();
            made.judge(Judgement.draft(verdict, of, List.of(), value, "ana", "read both"));
        }
    }

    private static Evidence in(String source, List<Evidence> evidence) {
        return evidence.stream()
                .filter(one -> one.holding().document().source().equals(source))
                .findFirst()
                .orElseThrow();
    }

    private static Coder dated(String version, String date) {
        return new Later(version, one -> with(one, one.type(), date, one.confidence()));
    }

    /// Without the statements in which a state acts.
    private static Coder without(String version, String actor) {
        return new Later(
                version,
                one ->
                        with(
                                one,
                                one.type(),
                                one.date(),
                                one.actors().get(0).code().equals(actor) ? 0 : 0.5));
    }

    private static Statement withLongerTrigger(Statement one) {
        Span trigger = one.trigger();
        return with(one, new Span(trigger.start(), trigger.end() + 1), one.type(), one.date(), 0.5);
    }

    private static Statement with(Statement one, EventType type, String date, double confidence) {
        return with(one, one.trigger(), type, date, confidence);
    }

    private static Statement with(
            Statement one, Span trigger, EventType type, String date, double confidence) {
        return new Statement(
                one.document(),
                one.sentence(),
                trigger,
                type,
                type == one.type() ? one.mode() : null,
                one.contexts(),
                one.actors(),
                one.recipients(),
                one.status(),
                one.voices(),
                date,
                one.place(),
                one.quantities(),
                confidence,
                one.explanation());
    }
}
