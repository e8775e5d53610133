package dev.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseCommandsTest {
    @TempDir Path folder;
    private String file = "";
    private Path reports = Path.of("");
    private String out = "";
    private String errors = "";

    @BeforeEach
    void make() throws IOException {
        file = folder.resolve("k.entente").toString();
        reports = Files.createDirectories(folder.resolve("reports"));
        Files.writeString(
                reports.resolve("a.txt"),
                "# title: On \u001b[31mKorea\n# date: 2024-06-17\n\nJapan condemned Iran in a joint statement on Monday.\n");
        Files.writeString(
                reports.resolve("b.txt"),
                "# title: Встреча\n\nПрезидент провёл встречу с министрами и обсудил визит в Пхеньян.\n");
    }

    @Test
    void a_folder_becomes_a_case_that_is_sound_and_can_be_searched() {
        assertThat(run("import", file, reports.toString())).isZero();
        assertThat(out)
                .containsPattern("read +2  documents")
                .containsPattern("not coded +1  document: ru 1")
                .containsPattern("statements +1\n")
                .containsPattern("failed +0\n");
        assertThat(run("check", file)).isZero();
        assertThat(out).matches("sound: 2 documents, 1 statement, head [0-9a-f]{64}\n");
        assertThat(run("search", file, "joint statement", "japan")).isZero();
        assertThat(out)
                .isEqualTo(
                        "2024-06-17  On [31mKorea\n    [Japan] condemned Iran in a [joint statement] on Monday.\n");
        assertThat(run("search", file, "statement joint")).isEqualTo(1);
        assertThat(run("list", file)).isZero();
        assertThat(out.lines()).hasSize(2);
    }

    @Test
    void the_same_clock_gives_the_same_head() {
        String[] heads = new String[2];
        for (int i = 0; i < 2; i++) {
            String made = folder.resolve(i + ".entente").toString();
            run("import", "--clock", "2026-01-01T00:00:00Z", made, reports.toString());
            run("check", made);
            heads[i] = out;
        }
        assertThat(heads[0]).contains("head").isEqualTo(heads[1]);
    }

    @Test
    void a_case_is_searched_as_it_was_known() {
        run("import", "--clock", "2026-01-02T00:00:00Z", file, reports.toString());
        assertThat(run("search", file, "визит", "--as-known-on", "2026-01-02")).isZero();
        assertThat(run("search", file, "визит", "--as-known-on", "2026-01-01")).isEqualTo(1);
    }

    @Test
    void statements_are_searched_by_words_and_by_what_they_say() {
        run("import", "--clock", "2026-01-02T00:00:00Z", file, reports.toString());
        assertThat(run("search", file, "--statements", "joint statement", "--pair", "JPN,IRN"))
                .isZero();
        assertThat(out)
                .startsWith("ACCUSE")
                .contains(": JPN > IRN\n    ")
                .contains("  2024-06-17  actual")
                .endsWith("\n        Japan condemned Iran in a joint statement on Monday.\n");
        String whole = out;
        String[][] same = {
            {"--code", "JPN", "--role", "actor", "--type", "accuse,aid", "--status", "ACTUAL"},
            {"--voice", "author", "--stance", "states", "--since", "2024-06-17"},
            {"--pair", "JPN,IRN", "--standing", "reported", "--until", "2024-06-17"},
            {"--code", "IRN", "--as-known-on", "2026-01-02"}
        };
        for (String[] asked : same) {
            assertThat(run(search(asked))).as(String.join(" ", asked)).isZero();
            assertThat(out).isEqualTo(whole);
        }
        String[][] nothing = {
            {"--code", "JPN", "--role", "recipient"},
            {"--type", "aid"},
            {"--place", "PRK"},
            {"--happened-until", "2024-01-01"},
            {"--code", "JPN", "--offset", "1"},
            {"containers"}
        };
        for (String[] asked : nothing) {
            assertThat(run(search(asked))).as(String.join(" ", asked)).isEqualTo(1);
            assertThat(errors).contains("nothing was found");
        }
        assertThat(run(search("--json", "condemned"))).isZero();
        assertThat(out.lines()).hasSize(1);
        assertThat(out)
                .contains("\"type\":\"ACCUSE\"", "\"known_from\":\"2026-01-02T00:00:00Z\"")
                .contains("\"sentence\":\"Japan condemned Iran in a joint statement on Monday.\"");
    }

    private String[] search(String... asked) {
        return Stream.concat(Stream.of("search", file, "--statements"), Stream.of(asked))
                .toArray(String[]::new);
    }

    @Test
    void what_cannot_be_read_is_listed_and_the_rest_is_kept() throws IOException {
        Files.write(reports.resolve("c.txt"), new byte[] {'x', 0});
        Files.writeString(reports.resolve("d.exe"), "MZ");
        assertThat(run("import", file, reports.toString())).isEqualTo(1);
        Path list = folder.resolve("k.failures.txt");
        assertThat(out).containsPattern("read +\\d  documents").contains("see " + list);
        assertThat(Files.readString(list)).contains("d.exe: is of a format that is not read");
        assertThat(run("check", file)).isZero();
    }

    @Test
    void a_path_that_is_not_there_makes_no_case() {
        assertThat(run("import", file, folder.resolve("gone").toString())).isEqualTo(2);
        assertThat(errors).contains("there is no file or folder").contains("gone");
        assertThat(Path.of(file)).doesNotExist();
    }

    @Test
    void what_is_no_case_is_refused_by_every_command() throws IOException {
        Path other = Files.writeString(folder.resolve("other.txt"), "mine");
        assertThat(run("check", other.toString())).isEqualTo(1);
        assertThat(errors).contains("other.txt is not a case");
        assertThat(run("import", other.toString(), reports.toString())).isEqualTo(1);
        assertThat(run("search", file, "x")).isEqualTo(2);
        assertThat(errors).contains("there is no case " + file).contains("entente import");
        assertThat(other).hasContent("mine");
    }

    @Test
    void a_damaged_case_is_told_with_the_remedy() throws IOException {
        run("import", file, reports.toString());
        byte[] bytes = Files.readAllBytes(Path.of(file));
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("condemned Iran");
        bytes[at] = 'k';
        Files.write(Path.of(file), bytes);
        assertThat(run("check", file)).isEqualTo(1);
        assertThat(out).contains("a.txt").contains("is not what was written").contains("copy");
    }

    private int run(String... arguments) {
        Ran ran = Ran.of(arguments);
        out = ran.out();
        errors = ran.errors();
        return ran.code();
    }
}
