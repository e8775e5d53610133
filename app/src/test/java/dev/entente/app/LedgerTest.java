package dev.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.entente.Actor;
import dev.entente.Document;
import dev.entente.Document.DateOrigin;
import dev.entente.EventType;
import dev.entente.Quantity;
import dev.entente.Span;
import dev.entente.Statement;
import dev.entente.Status;
import dev.entente.Voice;
import dev.entente.Voice.Stance;
import dev.entente.casefile.Case;
import dev.entente.read.Reading;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    @TempDir Path folder;
    private String file = "";

    @BeforeEach
    void name() {
        file = folder.resolve("case.entente").toString();
    }

    @Test
    void contradictory_figures_stand_side_by_side_with_the_range() {
        file("2024-06-17", "Shin", .6, amount(7000, "container", "munitions"));
        file("2024-06-18", "Kirby", .6, amount(10_000, "container", "munitions"));
        Ran ran = Ran.of("ledger", file, "--pair", "RUS,PRK");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .containsOnlyOnce("North Korea to Russia: munition (container)\n")
                .containsSubsequence(
                        "  7,000 containers of munitions (line ",
                        "2024-06-17  actual; Shin states\n",
                        "  10,000 containers of munitions (line ",
                        "2024-06-18  actual; Kirby states\n",
                        "  range: 7,000 containers to 10,000 containers (2 figures, 2 lines)\n");
    }

    @Test
    void what_the_case_learned_later_is_not_in_the_ledger_of_an_earlier_day() {
        file("2024-06-17", "Shin", .6, amount(7000, "container", "munitions"));
        file("2024-06-18", "Kirby", .6, amount(10_000, "container", "munitions"));
        Ran then = Ran.of("ledger", file, "--pair", "RUS,PRK", "--as-known-on", "2024-06-17");
        assertThat(then.out()).contains("7,000").doesNotContain("10,000");
    }

    @Test
    void what_the_program_is_not_sure_of_is_counted_and_listed_when_asked_for() {
        file("2024-06-17", "Shin", .2, amount(7000, "container", "munitions"));
        Ran sure = Ran.of("ledger", file, "--pair", "RUS,PRK");
        assertThat(sure.code()).isEqualTo(1);
        assertThat(sure.errors()).contains("1 amount", "--all");
        assertThat(Ran.of("ledger", file, "--pair", "RUS,PRK", "--all").out()).contains("7,000");
    }

    @Test
    void a_line_is_summed_over_its_matters() {
        file("2024-06-17", "Shin", .6, amount(40, null, "tanks"), amount(2, null, "tank"));
        assertThat(Ran.of("ledger", file, "--pair", "RUS,PRK").out())
                .containsPattern(
                        "  North Korea to Russia: 42 tanks, line \\p{XDigit}{12}, matters"
                                + "( \\p{XDigit}{12}){2}\n");
        assertThat(Ran.of("ledger", file, "--pair", "RUS,PRK", "--json").out())
                .containsPattern("(?s)\"totals\" : .*\"low\" : 42\\.0");
    }

    @Test
    void json_holds_rows_with_figures_and_range() throws IOException {
        file("2024-06-17", "Shin", .6, amount(7000, "container", "munitions"));
        Ran ran = Ran.of("ledger", file, "--pair", "RUS,PRK", "--json");
        JsonNode json = new JsonMapper().readTree(ran.out());
        JsonNode row = json.path("rows").path(0);
        assertThat(row.path("told").asText()).isEqualTo("happened");
        assertThat(row.path("range").path("high").asDouble()).isEqualTo(7000);
        JsonNode figure = row.path("figures").path(0);
        assertThat(figure.path("voices").path(0).path("stance").asText()).isEqualTo("states");
        assertThat(figure.path("published").asText()).isEqualTo("2024-06-17");
        assertThat(json.path("totals")).isEmpty();
    }

    @Test
    void hostile_words_neither_steer_a_terminal_nor_become_formulas() throws IOException {
        file("2024-06-17", "=cmd|' /C calc'!A0", .6, amount(1e9, "USD", "@SUM(1)\u001b[31m"));
        file("2024-06-18", "\t+1,\"x\"\n", .6, amount(5, null, "＝HYPERLINK(1) \u202eshells"));
        String text = Ran.of("ledger", file, "--pair", "RUS,PRK").out();
        assertThat(text).doesNotContainPattern("[\\p{Cntrl}\\p{Cf}&&[^\n]]");
        List<CSVRecord> records = new ArrayList<>();
        String csv = Ran.of("ledger", file, "--pair", "RUS,PRK", "--csv").out();
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(csv), format)) {
            records.addAll(parser.getRecords());
        }
        assertThat(records).hasSize(2);
        for (CSVRecord one : records) {
            assertThat(one.isConsistent()).isTrue();
            assertThat(one).noneMatch(cell -> cell.matches("(?s)\\s*[=+\\-@＝].*"));
        }
        assertThat(records).extracting(r -> r.get("voices")).contains("'=cmd|' /C calc'!A0 states");
        assertThat(records).extracting(r -> r.get("voices")).contains("'+1,\"x\" states");
        assertThat(records).extracting(r -> r.get("value")).contains("1000000000", "5");
    }

    @Test
    void nothing_found_and_two_forms_are_told_apart() {
        file("2024-06-17", "Shin", .6, amount(7000, "container", "munitions"));
        assertThat(Ran.of("ledger", file, "--pair", "RUS,CHN").code()).isEqualTo(1);
        assertThat(Ran.of("ledger", file, "--pair", "RUS,PRK", "--json", "--csv").code())
                .isEqualTo(2);
    }

    /// Files a document on the day of its publication, with a statement for each quantity, of a
    /// month of its own.
    private void file(String day, String who, double confidence, Quantity... quantities) {
        String text = "North Korea shipped =much to Russia, " + who + " said.";
        byte[] original = (text + day).getBytes(StandardCharsets.UTF_8);
        String id = Document.digest(original);
        Document document =
                new Document(
                        id,
                        day + ".txt",
                        "-title",
                        LocalDate.parse(day),
                        DateOrigin.METADATA,
                        null,
                        null,
                        "en",
                        text);
        List<Statement> statements = new ArrayList<>();
        for (Quantity quantity : quantities) {
            String date = "2024-0" + (1 + statements.size()) + "-05";
            statements.add(
                    new Statement(
                            id,
                            new Span(0, text.length()),
                            new Span(12, 19),
                            EventType.AID,
                            null,
                            List.of(),
                            List.of(new Actor("PRK", null, "North Korea", new Span(0, 11))),
                            List.of(new Actor("RUS", null, "Russia", new Span(29, 35))),
                            Status.ACTUAL,
                            List.of(
                                    new Voice(
                                            who,
                                            who.equals("Shin") ? "KOR" : "USA",
                                            Stance.STATES,
                                            new Span(37, 37 + who.length()))),
                            quantities.length == 1 ? null : date,
                            null,
                            List.of(quantity),
                            confidence,
                            "made"));
        }
        Clock clock = Clock.fixed(Instant.parse(day + "T10:00:00Z"), ZoneOffset.UTC);
        Path path = Path.of(file);
        try (Case to = path.toFile().exists() ? Case.open(path, clock) : Case.create(path, clock)) {
            to.add(new Reading(document, original), statements, "made 1");
        }
    }

    private static Quantity amount(double value, @Nullable String unit, String item) {
        return new Quantity(value, null, null, unit, item, false);
    }
}
