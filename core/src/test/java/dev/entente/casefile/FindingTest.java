package dev.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.Actor;
import dev.entente.Document;
import dev.entente.Document.DateOrigin;
import dev.entente.Dyad;
import dev.entente.EventType;
import dev.entente.Evidence;
import dev.entente.Place;
import dev.entente.Span;
import dev.entente.Standing;
import dev.entente.Statement;
import dev.entente.Status;
import dev.entente.Voice;
import dev.entente.Voice.Stance;
import dev.entente.casefile.Judgement.Verdict;
import dev.entente.read.Reading;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    /// The statements by the days on which they were published, the newest first.
    private static final String SHELLS = "North Korea shipped shells to Russia.";

    private static final String DENIAL = "Россия отрицает поставки снарядов.";
    private static final String VISIT = "俄罗斯总统普京昨天在平壤会见金正恩。";
    private static final String THREAT =
            "The joint statement of São Tomé threatened KOR with 북한의 힘.";
    private static final String PLAN = "A visit to Russia is planned.";

    @TempDir Path folder;
    private Path file = Path.of("");
    private Case made;
    private Instant now = FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();

    @BeforeEach
    void make() {
        file = folder.resolve("c.entente");
        made = Case.create(file, new Hand());
        add(
                "2024-06-05",
                statement(SHELLS, EventType.AID, Status.ACTUAL)
                        .parties("PRK", "RUS")
                        .voice("KOR", Stance.STATES)
                        .at("2024-05-30", "RUS"));
        add(
                "2024-06-04",
                statement(DENIAL, EventType.AID, Status.ACTUAL)
                        .parties("PRK", "RUS")
                        .voice("RUS", Stance.DENIES)
                        .at("2024-05", null));
        add(
                "2024-06-03",
                statement(VISIT, EventType.CONSULT, Status.ACTUAL)
                        .mode("visit")
                        .parties("RUS", "PRK")
                        .at("2024-06-02", "PRK"));
        add(
                "2024-06-02",
                statement(THREAT, EventType.THREATEN, Status.HYPOTHETICAL)
                        .parties("PRK", "KOR")
                        .voice("PRK", Stance.ALLEGES)
                        .at("1950-06-25/1953-07-27", null));
        add(
                null,
                statement(PLAN, EventType.CONSULT, Status.FUTURE)
                        .mode("visit")
                        .parties("PRK", "RUS"));
    }

    @AfterEach
    void close() {
        made.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    shells                  | s
                    SHIPPED shells          | s
                    "shells to russia"      | s
                    "shells shipped"        | ''
                    russia                  | s, p
                    РОССИЯ снарядов         | d
                    普京                     | v
                    "总统普京" 平壤            | v
                    京普                     | ''
                    북한                     | t
                    sao tome                | t
                    shells NOT russia       | ''
                    ship*                   | ''
                    actual                  | ''
                    prk                     | ''
                    """)
    void all_words_must_stand_in_the_sentence(String words, String found) {
        assertThat(found(new Filter.Words(words))).isEqualTo(found);
    }

    @Test
    void each_filter_lets_through_what_it_names() {
        assertThat(found()).isEqualTo("s, d, v, t, p");
        assertThat(found(new Filter.Between(new Dyad("RUS", "PRK")))).isEqualTo("s, d, v, p");
        assertThat(found(new Filter.Naming("KOR", null))).isEqualTo("t");
        assertThat(found(new Filter.Naming("PRK", Filter.Role.ACTOR))).isEqualTo("s, d, t, p");
        assertThat(found(new Filter.Naming("PRK", Filter.Role.RECIPIENT))).isEqualTo("v");
        assertThat(found(new Filter.Naming("KOR", Filter.Role.VOICE))).isEqualTo("s");
        assertThat(found(new Filter.Naming("author", Filter.Role.VOICE))).isEqualTo("v, p");
        assertThat(found(new Filter.Voiced("RUS", Set.of(Stance.DENIES, Stance.DOUBTS))))
                .isEqualTo("d");
        assertThat(found(new Filter.Voiced("RUS", Set.of(Stance.STATES)))).isEmpty();
        assertThat(found(new Filter.Voiced(null, Set.of(Stance.ALLEGES, Stance.DENIES))))
                .isEqualTo("d, t");
        assertThat(found(new Filter.OfType(Set.of(EventType.AID)))).isEqualTo("s, d");
        assertThat(found(new Filter.OfType(Set.of(EventType.AID, EventType.THREATEN))))
                .isEqualTo("s, d, t");
        assertThat(found(new Filter.OfMode("visit"))).isEqualTo("v, p");
        assertThat(found(new Filter.OfStatus(Set.of(Status.FUTURE, Status.HYPOTHETICAL))))
                .isEqualTo("t, p");
        assertThat(found(new Filter.Placed("RUS"))).isEqualTo("s");
    }

    @Test
    void all_of_several_filters_must_hold() {
        Filter aid = new Filter.OfType(Set.of(EventType.AID));
        assertThat(found(aid, new Filter.Words("снарядов"))).isEqualTo("d");
        assertThat(found(aid, new Filter.Placed("PRK"))).isEmpty();
        assertThat(found(new Filter.Words("shells"), new Filter.Words("russia"))).isEqualTo("s");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2024-06-03 |            | s, d, v
                               | 2024-06-03 | v, t
                    2024-06-04 | 2024-06-04 | d
                    2024-06-06 |            | ''
                               | 2024-06-01 | ''
                    """)
    void what_was_published_in_time_is_found(
            @Nullable LocalDate since, @Nullable LocalDate until, String found) {
        Filter reported = new Filter.Reported(since, until);
        assertThat(found(reported)).isEqualTo(found);
        assertThat(found(reported, new Filter.OfStatus(Set.of(Status.values())))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2024-05-30 | 2024-05-30 | s, d
                    2024-05-31 | 2024-05-31 | d
                    2024-05-31 |            | d, v
                    2024-06-02 | 2024-06-02 | v
                    1953-07-27 | 1953-12-31 | t
                    1953-07-28 | 1953-12-31 | ''
                    1951-01-01 | 1951-01-01 | t
                    1940-01-01 | 1960-01-01 | t
                               | 1950-06-24 | ''
                               | 1950-06-25 | t
                    1000-01-01 |            | s, d, v, t
                    """)
    void what_may_have_happened_in_time_is_found(
            @Nullable LocalDate since, @Nullable LocalDate until, String found) {
        assertThat(found(new Filter.Happened(since, until))).isEqualTo(found);
    }

    @Test
    void every_occasion_that_meets_another_is_sought_by_one_of_its_terms() {
        Random random = new Random(6);
        for (int run = 0; run < 3000; run++) {
            Occasion one = occasion(random);
            Occasion other = occasion(random);
            if (one.isKnown() && other.isKnown() && one.meets(other)) {
                assertThat(one.terms()).as(one + " " + other).containsAnyElementsOf(other.sought());
            }
        }
    }

    private static Occasion occasion(Random random) {
        LocalDate first = LocalDate.of(1850, 1, 1).plusDays(random.nextInt(100_000));
        LocalDate last = first.plusDays(random.nextInt(random.nextBoolean() ? 60 : 20_000));
        return switch (random.nextInt(6)) {
            case 0 -> Occasion.of(null, last);
            case 1 -> Occasion.of(first, null);
            default -> Occasion.of(first, last);
        };
    }

    @Test
    void a_standing_is_that_of_the_matter_on_the_day() {
        Dyad pair = new Dyad("PRK", "RUS");
        assertThat(found(new Filter.Standings(pair, Set.of(Standing.CONTESTED)))).isEqualTo("s, d");
        assertThat(found(new Filter.Standings(pair, Set.of(Standing.ANNOUNCED, Standing.REPORTED))))
                .isEqualTo("v, p");
        assertThat(
                        names(
                                made.asKnownOn(FIRST)
                                        .statements(
                                                List.of(
                                                        new Filter.Standings(
                                                                pair, Set.of(Standing.REPORTED))),
                                                9,
                                                0)))
                .isEqualTo("s");
    }

    @Test
    void an_answer_as_known_on_a_day_stays_as_it_was() {
        List<Filter> aid = List.of(new Filter.OfType(Set.of(EventType.AID)));
        List<Evidence> before = made.asKnownOn(FIRST.plusDays(1)).statements(aid, 9, 0);
        assertThat(names(before)).isEqualTo("s, d");
        assertThat(names(made.asKnownOn(FIRST).statements(aid, 9, 0))).isEqualTo("s");
        assertThat(made.asKnownOn(FIRST.minusDays(1)).statements(aid, 9, 0)).isEmpty();
        judge(Verdict.REJECT, before.get(0), null);
        add(
                "2024-06-09",
                statement("More aid.", EventType.AID, Status.ACTUAL).parties("PRK", "RUS"));
        assertThat(made.asKnownOn(FIRST.plusDays(1)).statements(aid, 9, 0)).isEqualTo(before);
        assertThat(found(aid.get(0))).isEqualTo("More aid., d");
    }

    @Test
    void what_was_rejected_is_not_found_until_that_is_taken_back() {
        Evidence shells = only(new Filter.Words("shells"));
        Judgement rejected = judge(Verdict.REJECT, shells, null);
        assertThat(found(new Filter.Words("shells"))).isEmpty();
        made.judge(
                Judgement.draft(
                        Verdict.UNDO, List.of(rejected.id()), List.of(), null, "ana", "sorry"));
        assertThat(only(new Filter.Words("shells"))).isEqualTo(shells);
    }

    @Test
    void what_was_recoded_is_found_as_what_it_was_recoded_to_and_in_its_place() {
        Evidence denial = only(new Filter.Words("снарядов"));
        judge(
                Verdict.RECODE,
                denial,
                "{\"type\":\"REJECT\",\"recipients\":[{\"code\":\"JPN\",\"name\":\"x\",\"start\":0,\"end\":1}],"
                        + "\"start\":0,\"end\":6}");
        assertThat(found(new Filter.OfType(Set.of(EventType.AID)))).isEqualTo("s");
        assertThat(found(new Filter.Words("снарядов"))).isEmpty();
        assertThat(only(new Filter.Naming("JPN", null)).id()).isEqualTo(denial.id());
        assertThat(only(new Filter.Words("россия")).statement().type()).isEqualTo(EventType.REJECT);
        assertThat(made.asKnownOn(null).statements(List.of(), 9, 0).get(1).id())
                .isEqualTo(denial.id());
        assertThat(made.asKnownOn(null).statements(List.of(), 1, 1).get(0).id())
                .isEqualTo(denial.id());
    }

    @Test
    void what_was_redated_is_found_on_its_day_and_what_was_accepted_as_sure() {
        Evidence shells = only(new Filter.Words("shells"));
        judge(Verdict.REDATE, shells, "2023-01-01");
        judge(Verdict.ACCEPT, only(new Filter.Words("普京")), null);
        LocalDate day = LocalDate.of(2023, 1, 1);
        assertThat(found(new Filter.Happened(day, day))).isEqualTo("s");
        assertThat(found(new Filter.Happened(LocalDate.of(2024, 5, 30), null))).isEqualTo("d, v");
        assertThat(only(new Filter.Words("普京")).statement().confidence()).isEqualTo(1);
    }

    @Test
    void a_recoding_to_a_sentence_outside_the_document_is_refused() {
        Evidence shells = only(new Filter.Words("shells"));
        assertThatThrownBy(() -> judge(Verdict.RECODE, shells, "{\"start\":0,\"end\":999}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0-999", "lies outside its document, which has 37");
    }

    @Test
    void only_the_statements_of_the_latest_coding_are_found() throws SQLException {
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file.toUri())) {
            long known = FIRST.plusDays(9).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
            Database.run(
                    raw,
                    "INSERT INTO log SELECT max(sequence) + 1, 'coding', x'00', "
                            + known
                            + ", x'00' FROM log");
            Database.run(
                    raw,
                    "INSERT INTO coding SELECT (SELECT max(sequence) FROM log), min(sequence), 'made 2' FROM document");
        }
        assertThat(found()).isEqualTo("d, v, t, p");
        assertThat(names(made.asKnownOn(FIRST.plusDays(8)).statements(List.of(), 9, 0)))
                .isEqualTo("s, d, v, t, p");
    }

    @Test
    void the_order_is_by_day_and_id_and_no_page_repeats_another() {
        for (int i = 0; i < 40; i++) {
            add(
                    "2024-06-0" + (1 + i % 4),
                    statement("Report " + i + " again.", EventType.AGREE, Status.ACTUAL)
                            .parties("PRK", "RUS"));
        }
        Filter again = new Filter.Words("again");
        List<Evidence> all = made.asKnownOn(null).statements(List.of(again), 99, 0);
        assertThat(all).hasSize(40);
        for (int i = 1; i < all.size(); i++) {
            LocalDate before = all.get(i - 1).holding().document().published();
            LocalDate day = all.get(i).holding().document().published();
            assertThat(before).isAfterOrEqualTo(day);
            if (day.equals(before)) {
                assertThat(all.get(i - 1).id()).isLessThan(all.get(i).id());
            }
        }
        List<Evidence> pages = new ArrayList<>();
        for (int offset = 0; offset < 45; offset += 7) {
            pages.addAll(made.asKnownOn(null).statements(List.of(again), 7, offset));
        }
        assertThat(pages).isEqualTo(all);
        assertThat(made.asKnownOn(null).statements(List.of(again), 0, 0)).isEmpty();
        assertThat(made.asKnownOn(null).statements(List.of(again), Integer.MAX_VALUE, 39))
                .hasSize(1);
    }

    @Test
    void statements_whose_place_in_the_order_is_taken_are_found_beside_it() throws SQLException {
        byte[] id = new byte[Digest.BYTES];
        Evidence shells = only(new Filter.Words("shells"));
        Card card =
                Card.of(
                        shells.holding().document().published(),
                        shells.holding().document().text(),
                        shells.statement());
        try (Index index = Index.empty()) {
            for (int i = 1; i <= 3; i++) {
                index.put(i, id, card);
            }
            index.finish();
            List<Filter> shellsAgain = List.of(new Filter.Words("shells"));
            assertThat(
                            index.find(
                                    shellsAgain,
                                    new Index.Known(2, null),
                                    place -> "found " + place,
                                    9))
                    .extracting(Index.Found::id)
                    .containsExactly("found 1", "found 2");
        }
    }

    @Test
    void any_words_are_answered_and_none_is_an_operator() {
        Random random = new Random(4);
        String pieces = "shells\"'()*:^-+{}普京 \u0000\uD83Dactor:RUS북AND OR NOT NEAR\\%_\n🚀é";
        for (int run = 0; run < 1500; run++) {
            StringBuilder words = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                words.append(pieces.charAt(random.nextInt(pieces.length())));
            }
            List<Filter> asked = List.of(new Filter.Words(words.toString()));
            assertThat(made.asKnownOn(null).statements(asked, 2, 0)).hasSizeLessThan(3);
        }
        assertThat(found(new Filter.Words("actor : PRK"))).isEmpty();
        assertThat(found(new Filter.Words("🚀"), new Filter.Placed("RUS"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rare'); DROP TABLE statement_order; --",
                "rare \u0000 inside",
                "rare \u001b[31mred",
                "rare type : AID \"actor\" : RUS",
                "rare \u202eesrever",
                "rare 🚀 e\u0301 \uD840\uDC00"
            })
    void hostile_sentences_are_found_as_they_are(String sentence) {
        add(
                "2024-01-02",
                statement(sentence, EventType.AGREE, Status.ACTUAL).parties("USA", "CHN"));
        assertThat(only(new Filter.Words("rare")).sentence()).isEqualTo(sentence);
        assertThat(found(new Filter.Naming("RUS", Filter.Role.ACTOR))).isEqualTo("v");
        assertThat(made.check()).isEmpty();
    }

    @Test
    void what_no_filter_can_mean_is_refused() {
        assertThatThrownBy(() -> new Filter.Naming("RUS\" OR \"PRK", null))
                .hasMessageContaining("is no code");
        assertThatThrownBy(() -> new Filter.Placed("🚀")).hasMessageContaining("is no code");
        assertThatThrownBy(() -> new Filter.Voiced("", Set.of(Stance.STATES)))
                .hasMessageContaining("is no code");
        assertThatThrownBy(() -> new Filter.OfMode("stroll")).hasMessageContaining("is no mode");
        assertThatThrownBy(() -> new Filter.OfType(Set.of())).hasMessageContaining("no choices");
        assertThatThrownBy(() -> new Filter.Happened(FIRST, FIRST.minusDays(1)))
                .hasMessageContaining("2026-01-01 to 2025-12-31 run backwards");
    }

    private String found(Filter... filters) {
        return names(made.asKnownOn(null).statements(List.of(filters), 9, 0));
    }

    private Evidence only(Filter filter) {
        List<Evidence> found = made.asKnownOn(null).statements(List.of(filter), 9, 0);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static String names(List<Evidence> found) {
        return String.join(", ", found.stream().map(one -> name(one.sentence())).toList());
    }

    private static String name(String sentence) {
        return switch (sentence) {
            case SHELLS -> "s";
            case DENIAL -> "d";
            case VISIT -> "v";
            case THREAT -> "t";
            case PLAN -> "p";
            default -> sentence;
        };
    }

    private Judgement judge(Verdict verdict, Evidence of, @Nullable String value) {
        return made.judge(
                Judgement.draft(verdict, List.of(of.id()), List.of(), value, "ana", "read it"));
    }

    /// Adds a document of one statement, and lets a day pass.
    private void add(@Nullable String published, Draft draft) {
        Reading reading = reading(published, draft.sentence);
        made.add(reading, List.of(draft.of(reading.document())), Made.CODER);
        now = now.plusSeconds(24 * 60 * 60);
    }

    private static Reading reading(@Nullable String published, String text) {
        byte[] original = text.getBytes(StandardCharsets.UTF_8);
        String id = Digest.hex(Digest.of(original));
        Document document =
                new Document(
                        id,
                        id + ".txt",
                        "",
                        published == null ? null : LocalDate.parse(published),
                        published == null ? DateOrigin.NONE : DateOrigin.METADATA,
                        null,
                        null,
                        "en",
                        text);
        return new Reading(document, original);
    }

    private static Draft statement(String sentence, EventType type, Status status) {
        return new Draft(sentence, type, status);
    }

    /// A statement in the making.
    private static final class Draft {
        private final String sentence;
        private final EventType type;
        private final Status status;
        private @Nullable String mode;
        private List<Actor> actors = List.of();
        private List<Actor> recipients = List.of();
        private Voice voice = Voice.author();
        private @Nullable String date;
        private @Nullable Place place;

        Draft(String sentence, EventType type, Status status) {
            this.sentence = sentence;
            this.type = type;
            this.status = status;
        }

        Draft mode(String of) {
            mode = of;
            return this;
        }

        Draft parties(String actor, String recipient) {
            actors = List.of(new Actor(actor, null, "x", new Span(0, 1)));
            recipients = List.of(new Actor(recipient, null, "x", new Span(0, 1)));
            return this;
        }

        Draft voice(String code, Stance stance) {
            voice = new Voice(code, code, stance, new Span(0, 1));
            return this;
        }

        Draft at(String day, @Nullable String code) {
            date = day;
            place = code == null ? null : new Place(code, null, null, null);
            return this;
        }

        Statement of(Document document) {
            return new Statement(
                    document.id(),
                    new Span(0, sentence.codePointCount(0, sentence.length())),
                    new Span(0, 1),
                    type,
                    mode,
                    List.of(),
                    actors,
                    recipients,
                    status,
                    List.of(voice),
                    date,
                    place,
                    List.of(),
                    0.5,
                    "made");
        }
    }

    /// A clock that is moved by hand.
    private final class Hand extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
