package dev.entente.casefile;

import static dev.entente.casefile.MadeEvidence.JUNE_17;
import static dev.entente.casefile.MadeEvidence.MINISTER;
import static dev.entente.casefile.MadeEvidence.evidence;
import static dev.entente.casefile.MadeEvidence.measured;
import static dev.entente.casefile.MadeEvidence.shipment;
import static dev.entente.casefile.MadeEvidence.sides;
import static dev.entente.casefile.MadeEvidence.voice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Dyad;
import dev.entente.EventType;
import dev.entente.Evidence;
import dev.entente.Matter;
import dev.entente.Quantity;
import dev.entente.Standing;
import dev.entente.Status;
import dev.entente.Voice;
import dev.entente.Voice.Stance;
import dev.entente.casefile.QuantityLedger.Row;
import dev.entente.casefile.QuantityLedger.Told;
import dev.entente.casefile.QuantityLedger.Total;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuantityLedgerTest {
    private static final Voice OFFICIAL = voice("Mr. Kirby", "USA", Stance.STATES);

    @Test
    void figures_that_contradict_one_another_stand_side_by_side_with_the_range() {
        Row row =
                onlyRow(
                        matter(
                                measured(
                                        shipment("2024-06-16", "a", MINISTER),
                                        containers(7000, "munitions")),
                                measured(
                                        shipment("2024-06-17", "b", OFFICIAL),
                                        containers(10_000, "munitions and shells"),
                                        atLeast(12_000, "containers"))));
        assertThat(row.from()).containsExactly("PRK");
        assertThat(row.to()).containsExactly("RUS");
        assertThat(row.unit()).isEqualTo("container");
        assertThat(row.item()).isEqualTo("munition");
        assertThat(row.figures())
                .extracting(figure -> figure.quantity().item())
                .containsExactly("munitions", "munitions and shells", "containers");
        assertThat(row.figures()).extracting(f -> f.line()).containsExactly("a", "b", "b");
        assertThat(row.range()).isEqualTo(new Range(7000, 12_000, false, true));
    }

    @Test
    void an_amount_of_nothing_named_joins_the_only_thing_that_is_named_and_else_stands_apart() {
        Evidence munitions =
                measured(shipment("2024-06-16", "a", MINISTER), containers(7000, "munitions"));
        Evidence food = measured(shipment("2024-06-16", "a", MINISTER), containers(200, "food"));
        Evidence unnamed =
                measured(shipment("2024-06-17", "b", OFFICIAL), atLeast(9000, "containers"));
        assertThat(ledger(matter(munitions, unnamed)).rows()).hasSize(1);
        assertThat(ledger(matter(munitions, food, unnamed)).rows())
                .extracting(Row::item)
                .containsExactly("", "food", "munition");
    }

    @Test
    void copies_of_a_figure_count_once() {
        Row row =
                onlyRow(
                        matter(
                                measured(
                                        shipment("2024-06-16", "a", MINISTER),
                                        containers(7000, "munitions")),
                                measured(
                                        shipment("2024-06-17", "a", MINISTER),
                                        containers(7000, "munitions")),
                                measured(
                                        shipment("2024-06-17", "b", MINISTER),
                                        containers(7000, "munitions"))));
        assertThat(row.figures())
                .extracting(figure -> figure.evidence().size())
                .containsExactly(2, 1);
        assertThat(row.range()).isEqualTo(new Range(7000, 7000, false, false));
    }

    @Test
    void figures_are_converted_to_the_unit_of_the_first_one_within_one_measure_only() {
        List<Row> rows =
                ledger(
                                matter(
                                        measured(
                                                shipment("2024-06-15", "a", MINISTER),
                                                amount(5, "ton", "rice")),
                                        measured(
                                                shipment("2024-06-16", "b", OFFICIAL),
                                                amount(4800, "kilogram", "rice"),
                                                amount(900, "pound", "rice"),
                                                amount(1e6, "USD", "rice"),
                                                amount(9e5, "EUR", "rice"))))
                        .rows();
        assertThat(rows).extracting(Row::unit).containsExactly("EUR", "USD", "ton", "pound");
        assertThat(rows.get(2).range()).isEqualTo(new Range(4.8, 5, false, false));
    }

    @Test
    void what_goes_each_way_stands_apart() {
        Evidence there = measured(shipment("2024-06-16", "a", MINISTER), tanks(7));
        Evidence back = sides(there, List.of("RUS"), List.of("PRK"));
        Evidence together = sides(there, List.of("RUS", "PRK", "UNK"), List.of());
        assertThat(ledger(matter(there, back, together)).rows())
                .extracting(row -> row.from() + " " + row.to())
                .containsExactly("[PRK] [RUS]", "[PRK, RUS] []", "[RUS] [PRK]");
    }

    @Test
    void what_is_not_told_as_having_happened_stands_apart_and_is_in_no_total() {
        List<Matter> matters = new ArrayList<>();
        for (String day : List.of("2024-06-10", "2024-06-15")) {
            matters.add(
                    matter(
                            Standing.REPORTED,
                            told(day, Status.FUTURE, MINISTER),
                            told(day, Status.HYPOTHETICAL, MINISTER),
                            told(day, Status.NEGATED, MINISTER),
                            told(day, Status.ACTUAL, voice("Moscow", "RUS", Stance.DENIES)),
                            told(day, Status.ACTUAL, voice("Seoul", "KOR", Stance.DOUBTS))));
        }
        QuantityLedger ledger = QuantityLedger.of(matters, one -> true);
        assertThat(ledger.rows())
                .extracting(Row::told)
                .containsExactly(
                        Told.PLANNED,
                        Told.HYPOTHETICAL,
                        Told.NEGATED,
                        Told.DENIED,
                        Told.PLANNED,
                        Told.HYPOTHETICAL,
                        Told.NEGATED,
                        Told.DENIED);
        assertThat(ledger.totals()).isEmpty();
    }

    @Test
    void a_figure_that_one_voice_states_and_another_denies_is_told_but_in_no_total() {
        Voice denial = voice("both", "RUS", Stance.DENIES);
        List<Matter> matters =
                List.of(
                        only(told("2024-06-10", "a", MINISTER, denial)),
                        only(told("2024-06-15", "a", MINISTER, denial)));
        QuantityLedger ledger = QuantityLedger.of(matters, one -> true);
        assertThat(ledger.rows()).extracting(Row::told).containsOnly(Told.HAPPENED);
        assertThat(ledger.rows())
                .extracting(row -> row.matter().standing())
                .containsOnly(Standing.CONTESTED);
        assertThat(ledger.totals()).isEmpty();
    }

    @Test
    void what_is_only_alleged_is_in_no_total() {
        Voice alleging = voice("Kyiv", "UKR", Stance.ALLEGES);
        assertThat(
                        totals(
                                matter(Standing.REPORTED, told("2024-06-10", "a", alleging)),
                                matter(Standing.REPORTED, told("2024-06-15", "a", alleging))))
                .isEmpty();
    }

    @Test
    void a_line_is_summed_over_its_matters_and_nothing_is_summed_over_lines() {
        List<Total> totals =
                totals(
                        matter(
                                measured(shipment("2024-06-10", "a", MINISTER), tanks(40)),
                                measured(shipment("2024-06-10", "b", OFFICIAL), tanks(30))),
                        matter(
                                measured(shipment("2024-06-15", "a", MINISTER), tanks(7)),
                                measured(shipment("2024-06-15", "a", MINISTER), tanks(9)),
                                measured(shipment("2024-06-15", "c", OFFICIAL), tanks(8))));
        assertThat(totals).hasSize(1);
        assertThat(totals.get(0).line()).isEqualTo("a");
        assertThat(totals.get(0).matters()).hasSize(2);
        assertThat(totals.get(0).unit()).isEqualTo("tank");
        assertThat(totals.get(0).range()).isEqualTo(new Range(47, 49, false, false));
    }

    @Test
    void an_amount_that_a_line_repeats_counts_once_unless_it_states_another_day() {
        Matter undated = matter(dated(null));
        Matter first = matter(dated("2024-06-01"));
        Matter second = matter(dated("2024-06-09"));
        Matter month = matter(dated("2024-06"));
        assertThat(totals(undated, first)).isEmpty();
        assertThat(totals(first, month)).isEmpty();
        assertThat(totals(first, second, undated).get(0).range().low()).isEqualTo(80);
    }

    @Test
    void distances_are_not_summed() {
        assertThat(
                        totals(
                                matter(
                                        measured(
                                                shipment("2024-06-10", "a", MINISTER),
                                                amount(500, "kilometer", ""))),
                                matter(
                                        measured(
                                                shipment("2024-06-15", "a", MINISTER),
                                                amount(700, "kilometer", "")))))
                .isEmpty();
    }

    @Test
    void a_number_of_parties_is_no_amount_and_what_is_not_sure_is_counted_as_left_out() {
        Matter matter =
                matter(
                        measured(
                                shipment("2024-06-10", "a", MINISTER),
                                amount(2, null, "countries"),
                                amount(40, null, "tanks")));
        assertThat(ledger(matter).rows()).extracting(Row::unit).containsExactly("tank");
        QuantityLedger unsure = QuantityLedger.of(List.of(matter), one -> false);
        assertThat(unsure.rows()).isEmpty();
        assertThat(unsure.leftOut()).isEqualTo(1);
    }

    @Test
    void the_order_of_the_evidence_never_changes_the_ledger() {
        Random random = new Random(7);
        for (int run = 0; run < 100; run++) {
            List<Evidence> evidence = new ArrayList<>();
            for (int i = 0; i < 2 + random.nextInt(10); i++) {
                evidence.add(anything(random));
            }
            List<Matter> matters = Matters.of(evidence, JUNE_17);
            QuantityLedger ledger = QuantityLedger.of(matters, one -> true);
            Collections.shuffle(evidence, random);
            List<Matter> again = new ArrayList<>(Matters.of(evidence, JUNE_17));
            Collections.shuffle(again, random);
            assertThat(QuantityLedger.of(again, one -> true)).isEqualTo(ledger);
        }
    }

    @Test
    void a_case_tells_the_ledger_as_it_was_known(@TempDir Path folder) {
        Path file = folder.resolve("known.entente");
        try (Case first = Case.create(file, Made.clock("2024-06-17T10:00:00Z"))) {
            Made.add(first, Made.reading("a.txt", "One", "RUS condemned PRK."));
        }
        try (Case second = Case.open(file, Made.clock("2024-07-01T10:00:00Z"))) {
            Made.add(second, Made.reading("b.txt", "Two", "On Monday RUS condemned PRK."));
            assertThat(figures(second, JUNE_17)).isEqualTo(1);
            assertThat(figures(second, null)).isEqualTo(2);
        }
    }

    private static int figures(Case of, @Nullable LocalDate day) {
        View view = of.asKnownOn(day);
        List<Matter> matters =
                Matters.of(view.between(new Dyad("RUS", "PRK")), view.judgements(), day);
        return QuantityLedger.of(matters, one -> true).rows().stream()
                .mapToInt(row -> row.figures().size())
                .sum();
    }

    private static Evidence anything(Random random) {
        List<Status> statuses = List.of(Status.values());
        List<Stance> stances = List.of(Stance.values());
        Evidence made =
                evidence(
                        "2024-06-1" + random.nextInt(8),
                        "line" + random.nextInt(3),
                        EventType.AID,
                        statuses.get(random.nextInt(statuses.size())),
                        random.nextBoolean() ? null : "2024-06-0" + (1 + random.nextInt(9)),
                        voice("V", "KOR", stances.get(random.nextInt(stances.size()))));
        return measured(
                made,
                amount(
                        1 + random.nextInt(4),
                        List.of("ton", "kilogram", "container").get(random.nextInt(3)),
                        List.of("", "rice", "shells").get(random.nextInt(3))),
                amount(random.nextInt(3), null, "containers"));
    }

    private static Evidence dated(@Nullable String date) {
        return measured(
                evidence("2024-06-10", "a", EventType.AID, Status.ACTUAL, date, MINISTER),
                tanks(40));
    }

    private static Evidence told(String published, String line, Voice... voices) {
        return measured(shipment(published, line, voices), tanks(40));
    }

    private static Evidence told(String published, Status status, Voice voice) {
        return measured(evidence(published, "a", EventType.AID, status, null, voice), tanks(40));
    }

    private static Matter only(Evidence evidence) {
        return MadeEvidence.only(evidence);
    }

    private static Matter matter(Evidence... evidence) {
        return matter(Standing.REPORTED, evidence);
    }

    private static Matter matter(Standing standing, Evidence... evidence) {
        List<Evidence> sorted = Arrays.stream(evidence).sorted(Evidence.ORDER).toList();
        return new Matter(sorted.get(0).id(), sorted, standing, "made");
    }

    private static QuantityLedger ledger(Matter... matters) {
        return QuantityLedger.of(List.of(matters), one -> true);
    }

    private static Row onlyRow(Matter matter) {
        assertThat(ledger(matter).rows()).hasSize(1);
        return ledger(matter).rows().get(0);
    }

    private static List<Total> totals(Matter... matters) {
        return ledger(matters).totals();
    }

    private static Quantity tanks(double value) {
        return amount(value, null, "tanks");
    }

    private static Quantity containers(double value, String item) {
        return amount(value, "container", item);
    }

    private static Quantity atLeast(double low, String item) {
        return new Quantity(null, low, null, null, item, false);
    }

    private static Quantity amount(double value, @Nullable String unit, String item) {
        return new Quantity(value, null, null, unit, item, false);
    }
}
