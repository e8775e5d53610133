package dev.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Dyad;
import dev.entente.Evidence;
import dev.entente.Matter;
import dev.entente.casefile.Judgement.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Matters that are found page by page.
class WalkTest {
    private static final int STATES = 4;
    private static final LocalDate DAY = LocalDate.of(2015, 8, 1);
    private static final LocalDate FIRST_HALF = LocalDate.of(2026, 1, 1);
    private static final List<MadeReports.Report> REPORTS =
            new MadeReports(21, STATES, 300, 0).many(70);

    @TempDir Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void make() {
        file = folder.resolve("case.entente");
        add(file, REPORTS.subList(0, 35), FIRST_HALF, Made.CODER);
        add(file, REPORTS.subList(35, 70), FIRST_HALF.plusDays(1), Made.CODER);
    }

    private static void add(
            Path file, List<MadeReports.Report> reports, LocalDate day, String coder) {
        try (Case made = open(file, day)) {
            made.addAll(
                    reports.stream()
                            .map(one ->
                                    (Entry) Entry.Coded.of(one.reading(), one.statements(), coder))
                            .toList());
        }
    }

    private static Case open(Path file, LocalDate day) {
        Clock clock = Made.clock(day + "T00:00:00Z");
        return Files.exists(file) ? Case.open(file, clock) : Case.create(file, clock);
    }

    private static List<Dyad> dyads() {
        List<Dyad> dyads = new ArrayList<>();
        for (int i = 0; i < STATES; i++) {
            for (int j = 0; j < i; j++) {
                dyads.add(new Dyad(MadeReports.code(i), MadeReports.code(j)));
            }
        }
        return dyads;
    }

    /// Holds the law of all pages, and gives the matters of the pair with the most.
    private static List<Matter> paged(View view) {
        List<Matter> most = List.of();
        for (Dyad dyad : dyads()) {
            List<Matter> all =
                    Matters.of(view.between(dyad), view.judgements(), DAY).stream()
                            .sorted(Matter.NEWEST_FIRST)
                            .toList();
            assertThat(view.matters(dyad, 0, Integer.MAX_VALUE, DAY)).isEqualTo(all);
            List<Matter> pages = new ArrayList<>();
            for (int skipped = 0; skipped < all.size(); skipped += 5) {
                pages.addAll(view.matters(dyad, skipped, 5, DAY));
            }
            assertThat(pages).isEqualTo(all);
            for (Matter one : all.subList(0, Math.min(9, all.size()))) {
                String id = one.evidence().getLast().id();
                assertThat(view.matter(dyad, id, DAY)).isEqualTo(one);
            }
            most = all.size() > most.size() ? all : most;
        }
        assertThat(most).hasSizeGreaterThan(10);
        return most;
    }

    @Test
    void pages_hold_what_all_at_once_does() {
        try (Case made = open(file, FIRST_HALF)) {
            assertThat(paged(made.asKnownOn(null))).anyMatch(one -> one.evidence().size() > 3);
        }
    }

    @Test
    void as_known_on_a_day_is_as_a_case_that_holds_no_more() {
        Path half = folder.resolve("half.entente");
        add(half, REPORTS.subList(0, 35), FIRST_HALF, Made.CODER);
        try (Case made = open(file, FIRST_HALF);
                Case less = open(half, FIRST_HALF)) {
            View then = made.asKnownOn(FIRST_HALF);
            assertThat(paged(then)).isEqualTo(paged(less.asKnownOn(null)));
            for (Dyad dyad : dyads()) {
                assertThat(then.matters(dyad, 0, 9, DAY))
                        .isEqualTo(less.asKnownOn(null).matters(dyad, 0, 9, DAY));
            }
        }
    }

    @Test
    void judgements_win_and_what_they_change_is_compared_anew() {
        Random random = new Random(5);
        try (Case made = open(file, FIRST_HALF.plusDays(2))) {
            List<Evidence> all = new ArrayList<>();
            dyads().forEach(dyad -> all.addAll(made.asKnownOn(null).between(dyad)));
            for (int i = 0; i < 60; i++) {
                Evidence one = all.get(random.nextInt(all.size()));
                Evidence other = all.get(random.nextInt(all.size()));
                Verdict verdict =
                        switch (i % 6) {
                            case 0 -> Verdict.SAME;
                            case 1 -> Verdict.DIFFERENT;
                            case 2 -> Verdict.REJECT;
                            case 3 -> Verdict.REDATE;
                            case 4 -> Verdict.RECODE;
                            default -> Verdict.ACCEPT;
                        };
                boolean both = verdict == Verdict.SAME && !one.id().equals(other.id());
                if (verdict == Verdict.SAME && !both) {
                    continue;
                }
                made.judge(
                        Judgement.draft(
                                verdict,
                                both ? List.of(one.id(), other.id()) : List.of(one.id()),
                                verdict == Verdict.DIFFERENT ? List.of(other.id()) : List.of(),
                                value(verdict, i),
                                "ana",
                                "read"));
            }
            List<Matter> judged = paged(made.asKnownOn(null));
            assertThat(judged).anyMatch(one -> one.explanation().contains("judged to be the same"));
            assertThat(paged(made.asKnownOn(FIRST_HALF))).isNotEqualTo(judged);
        }
    }

    private static @Nullable String value(Verdict verdict, int number) {
        String actor =
                "{\"code\":\"%s\",\"sector\":null,\"name\":\"it\",\"start\":0,\"end\":2}"
                        .formatted(MadeReports.code(number % STATES));
        return switch (verdict) {
            case REDATE -> "2015-0" + (1 + number % 9);
            case RECODE ->
                    number % 4 == 0
                            ? "{\"type\":\"AID\",\"mode\":null}"
                            : "{\"actors\":[" + actor + "]}";
            default -> null;
        };
    }

    @Test
    void another_coding_counts_from_when_it_is_known() {
        try (Case made = open(file, FIRST_HALF.plusDays(3))) {
            List<Matter> before = paged(made.asKnownOn(null));
            for (MadeReports.Report one : REPORTS.subList(0, 40)) {
                List<Content> contents =
                        Entry.Coded.of(
                                        one.reading(),
                                        one.statements().subList(0, one.statements().size() / 2),
                                        "made 2")
                                .contents();
                made.addAll(
                        List.of(
                                new Entry.Coding(
                                        one.reading().document().id(), "made 2", contents)));
            }
            assertThat(paged(made.asKnownOn(null))).isNotEqualTo(before);
            assertThat(paged(made.asKnownOn(FIRST_HALF.plusDays(1)))).isEqualTo(before);
        }
    }

    @Test
    void a_case_without_the_index_is_read_all_the_same() throws SQLException {
        List<Matter> before;
        try (Case made = open(file, FIRST_HALF)) {
            before = paged(made.asKnownOn(null));
        }
        MadeFolder.takeBack(file, 4);
        try (Case made = Case.open(file, MadeFolder.CLOCK, false, Schema.SCRIPTS)) {
            assertThat(paged(made.asKnownOn(null))).isEqualTo(before);
        }
    }
}
