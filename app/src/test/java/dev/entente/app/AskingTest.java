package dev.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who asks in a wrong way is told how to ask.
class AskingTest {
    @TempDir Path folder;
    private String file = "";
    private String reports = "";
    private String page = "";

    @BeforeEach
    void make() throws IOException {
        Path texts = Files.createDirectories(folder.resolve("reports"));
        Files.writeString(
                texts.resolve("a.txt"),
                "# date: 2024-06-17\n\nJapan condemned Iran in a joint statement on Monday.\n");
        file = folder.resolve("k.entente").toString();
        reports = texts.toString();
        page = folder.resolve("page.html").toString();
        Ran ran = Ran.of("import", file, "--clock", "2026-01-02T00:00:00Z", reports);
        assertThat(ran.code()).isZero();
    }

    @Test
    void a_day_before_the_case_learned_anything_is_told() {
        String[][] commands = {
            {"dossier", file, "--pair", "JPN,IRN", "--out", page, "--as-known-on", "2026-01-01"},
            {"list", file, "--as-known-on", "2026-01-01"},
            {"search", file, "Japan", "--as-known-on", "2026-01-01"}
        };
        for (String[] command : commands) {
            Ran ran = Ran.of(command);
            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.errors())
                    .contains(
                            "learned its first document on 2026-01-02, so nothing was known on 2026-01-01",
                            "--clock");
        }
        assertThat(Path.of(page)).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    RU,KP              | "RU" and "KP" are no codes. Maybe you mean RUS,PRK.
                    RUS,kp             | "kp" is no code. Maybe you mean RUS,PRK.
                    Russia,North Korea | Maybe you mean RUS,PRK.
                    Guinea-Bissau,UK   | Maybe you mean GNB,GBR.
                    RUS,XXX            | "XXX" is no code. States have codes of three capitals
                    RUS,RU             | "RU" is no code. States have codes of three capitals
                    RUS,RUS            | names one state twice
                    RUS                | is no pair of codes
                    """)
    void a_pair_of_other_codes_is_refused_with_the_codes_that_are_meant(
            String pair, String advice) {
        Ran ran = Ran.of("dossier", file, "--pair", pair, "--out", page);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.errors()).contains(advice).endsWith("Try 'entente dossier --help'.\n");
        assertThat(ran.errors().lines()).hasSize(2);
    }

    @Test
    void a_code_of_a_list_of_ones_own_is_one_where_the_case_has_it() throws IOException {
        Path list = folder.resolve("own.csv");
        Files.writeString(list, "name,code,sector\nOrder of the Lamp,LAMP,NGO\n");
        Path text = folder.resolve("b.txt");
        Files.writeString(text, "Japan imposed sanctions on the Order of the Lamp.\n");
        String other = folder.resolve("lamp.entente").toString();
        Ran.of("import", other, "--actors", list.toString(), text.toString());
        Ran ran = Ran.of("dossier", other, "--pair", "JPN,LAMP", "--out", page);
        assertThat(ran.errors()).contains("holds 1 sentence");
        assertThat(ran.code()).isZero();
        assertThat(Ran.of("dossier", file, "--pair", "JPN,LAMP", "--out", page).errors())
                .contains("\"LAMP\" is no code.");
    }

    @Test
    void a_pair_of_which_nothing_is_known_gives_no_page_but_the_pairs_that_would() {
        Ran ran = Ran.of("dossier", file, "--pair", "RUS,UN", "--out", page);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.errors())
                .contains(
                        "nothing was found about RUS,UN in "
                                + file
                                + "; the case has most about: IRN,JPN (1).");
        assertThat(Path.of(page)).doesNotExist();
    }

    @Test
    void one_sentence_is_not_told_as_many() {
        Ran ran = Ran.of("dossier", file, "--pair", "JPN,IRN", "--out", page);
        assertThat(ran.code()).isZero();
        assertThat(ran.errors()).endsWith("holds 1 sentence with 1 citation.\n");
        assertThat(Path.of(page)).exists();
    }

    @Test
    void a_page_that_cannot_be_written_is_refused_before_the_case_is_read() {
        String away = folder.resolve("nope/x.html").toString();
        Ran ran = Ran.of("dossier", file, "--pair", "JPN,IRN", "--out", away);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.errors()).contains("the folder " + folder.resolve("nope"), "is missing");
        Ran other = Ran.of("dossier", file, "--pair", "JPN,IRN", "--out", page + ".txt");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.errors()).contains("Let it end in .html, .md or .json");
        assertThat(
                        Ran.of("dossier", file, "--pair", "JPN,IRN", "--out", reports + "/a.html")
                                .code())
                .isZero();
    }

    @Test
    void a_folder_and_a_file_that_is_not_there_are_no_cases() {
        Ran ran = Ran.of("check", reports);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.errors())
                .contains(reports + " is a folder", "entente import NAME.entente " + reports);
        Ran gone = Ran.of("check", folder.resolve("gone").toString());
        assertThat(gone.code()).isEqualTo(2);
        assertThat(gone.errors()).contains("entente import " + folder.resolve("gone.entente"));
    }

    @Test
    void a_case_and_a_folder_that_changed_places_are_put_right() {
        String made = folder.resolve("new.entente").toString();
        Ran swapped = Ran.of("import", reports, made);
        assertThat(swapped.code()).isEqualTo(2);
        assertThat(swapped.errors()).endsWith("  entente import " + made + " " + reports + "\n");
        Ran alone = Ran.of("import", reports, reports + "/a.txt");
        assertThat(alone.code()).isEqualTo(2);
        assertThat(alone.errors())
                .endsWith("  entente import NAME.entente " + reports + " " + reports + "/a.txt\n");
        assertThat(Path.of(made)).doesNotExist();
    }

    @Test
    void a_new_case_ends_in_entente_and_an_old_one_in_anything() throws IOException {
        Path other = folder.resolve("evidence.db");
        Ran ran = Ran.of("import", other.toString(), reports);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.errors()).contains("entente import " + other + ".entente " + reports);
        assertThat(other).doesNotExist();
        Files.move(Path.of(file), other);
        assertThat(Ran.of("import", other.toString(), reports).code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"17.6.2024", "yesterday", "2024-06-31"})
    void what_is_no_day_is_refused_with_one_that_is(String day) {
        Ran ran = Ran.of("list", file, "--as-known-on", day);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.errors())
                .contains(day + " is no day; write it as 2024-06-17.")
                .doesNotContain("Exception", "Usage:");
    }

    @Test
    void what_is_no_moment_is_refused_with_one_that_is() {
        Ran ran = Ran.of("import", file, "--clock", "2024-06-17", reports);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.errors())
                .contains("2024-06-17 is no moment; write it in UTC, as 2024-06-17T18:00:00Z.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                                                                       | say what is looked for
                    --statements                                       | say which statements
                    --pair JPN,IRN                                     | --statements
                    --statements --code Japan                          | "Japan" is no code. Maybe you mean JPN.
                    --statements --place xx!                           | "xx!" is no code. States have codes
                    --statements --role actor                          | --role needs --code
                    --statements --standing reported                   | --standing needs --pair
                    --statements --type war                            | war
                    --statements --mode stroll                         | "stroll" is no mode
                    --statements --since 2024-02-02 --until 2024-02-01 | run backwards
                    --statements --since May                           | May is no day
                    """)
    void a_search_that_cannot_be_meant_is_refused_with_how_to_ask(
            @Nullable String options, String advice) {
        List<String> asked = new ArrayList<>(List.of("search", file));
        if (options != null) {
            asked.addAll(List.of(options.split(" ")));
        }
        Ran ran = Ran.of(asked.toArray(String[]::new));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.errors()).contains(advice).doesNotContain("Usage:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "x", "1.5", "99999999999"})
    void a_limit_is_a_number_from_one_on(String limit) {
        Ran ran = Ran.of("search", file, "--limit", limit, "Japan");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.errors())
                .contains(limit + " is no number of things")
                .doesNotContain("Usage:");
    }

    @Test
    void a_mistyped_command_gets_a_suggestion_and_not_the_whole_help() {
        Ran ran = Ran.of("dosier", file);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.errors())
                .contains("Did you mean: entente dossier")
                .endsWith("Try 'entente --help'.\n")
                .doesNotContain("Usage:");
    }
}
