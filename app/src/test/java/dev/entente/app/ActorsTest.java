package dev.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActorsTest {
    @TempDir Path folder;

    @Test
    void a_name_is_shown_with_its_office_its_source_and_whether_it_holds() {
        Ran shown = Ran.of("actors", "show", "Shin", "Won", "Sik", "--on", "2024-06-17");
        assertThat(shown.code()).isZero();
        assertThat(shown.out())
                .contains("Shin Won-sik: KOR (South Korea) GOV, Defense Minister", "Apache-2.0");
        assertThat(Ran.of("actors", "show", "Soviet Union", "--on", "2024-06-17").out())
                .contains("to 1991-12-26; not on 2024-06-17");
        assertThat(Ran.of("actors", "show", "Georgia").out())
                .contains("doubtful: also a state of the United States");
        assertThat(Ran.of("actors", "show", "Nobody Known").code()).isEqualTo(1);
        assertThat(Ran.of("actors", "doubts").out()).contains("Jordan: JOR, but also");
    }

    @Test
    void lists_are_added_to_ones_own_and_nothing_is_lost() throws IOException {
        Path mine = folder.resolve("mine.csv");
        Path first =
                Files.writeString(
                        folder.resolve("a.csv"), "name,code,sector\nAcme,RUS,BUS\n=x,RUS,\n");
        Path second =
                Files.writeString(
                        folder.resolve("b.csv"), "name,code,sector\nAcme,RUS,BUS\nBeta,PRK,BUS\n");
        Ran added = Ran.of("actors", "add", first + "", "--to", mine + "");
        assertThat(added.code()).isEqualTo(1);
        assertThat(added.errors()).contains("line 3", "formula");
        Ran more = Ran.of("actors", "add", second + "", "--to", mine + "");
        assertThat(more.code()).isZero();
        assertThat(more.out()).contains("1 lines added", "1 were there already");
        assertThat(Files.readAllLines(mine))
                .containsExactly(
                        "name,code,sector,kind,home,role,since,until,source",
                        "Acme,RUS,BUS,organ,,,,,a.csv line 2",
                        "Beta,PRK,BUS,organ,,,,,b.csv line 3");
        assertThat(Ran.of("actors", "show", "Beta", "--actors", mine + "").out())
                .contains("PRK", "b.csv line 3");
        Files.writeString(mine, "name,code,sector\nbroken\n");
        Ran refused = Ran.of("actors", "add", second + "", "--to", mine + "");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(Files.readString(mine)).contains("broken");
        assertThat(
                        Ran.of("actors", "add", folder.resolve("none.csv") + "", "--to", mine + "")
                                .code())
                .isEqualTo(2);
    }

    @Test
    void the_benchmark_counts_right_wrong_and_unknown() throws IOException {
        Path gold =
                Files.writeString(
                        folder.resolve("gold.jsonl"),
                        "{\"text\":\"North Korean defense minister\",\"code\":\"PRK\",\"sector\":\"GOV\"}\n"
                                + "{\"text\":\"He\",\"context\":\"Putin left. He smiled.\",\"date\":\"2024-06-17\",\"code\":\"RUS\",\"sector\":\"GOV\"}\n"
                                + "{\"text\":\"Moscow and Kyiv. Both sides agreed.\",\"mentions\":[{\"text\":\"Both sides\",\"start\":17,\"code\":\"RUS+UKR\",\"sector\":null,\"form\":\"nominal\"}]}\n"
                                + "{\"text\":\"protesters\",\"context\":\"Protesters in Colombo left.\",\"code\":\"LKA\",\"sector\":\"CVL\"}\n"
                                + "{\"text\":\"rebels\",\"code\":\"MLI\",\"sector\":\"REB\"}\n");
        Ran ran = Ran.of("bench", "actors", "--errors", gold + "");
        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines().reduce("", (a, b) -> b))
                .startsWith("RESULT mentions=5 code=0.800 wrong=0.000 sector=1.000");
    }

    @Test
    void the_sets_of_the_accuracy_page_are_told_as_well_as_it_says() throws Exception {
        for (String[] set :
                new String[][] {
                    {"actors-held.jsonl", "0.90"},
                    {"actors-read.jsonl", "0.92"},
                    {"actors-blind.jsonl", "0.94"},
                    {"actors-roles-held.jsonl", "0.95"}
                }) {
            Path gold = Path.of(ActorsTest.class.getResource(set[0]).toURI());
            String result =
                    Ran.of("bench", "actors", gold + "").out().lines().reduce("", (a, b) -> b);
            double code =
                    Double.parseDouble(
                            result.replaceAll("RESULT mentions=\\d+ code=([0-9.]+) .*", "$1"));
            assertThat(code).as(result).isGreaterThanOrEqualTo(Double.parseDouble(set[1]));
        }
    }

    @Test
    void a_case_is_coded_with_ones_own_actors() throws IOException {
        Path list =
                Files.writeString(
                        folder.resolve("own.csv"),
                        "name,code,sector\nFreedonia,RUS,GOV\nSylvania,UKR,GOV\n");
        Path text =
                Files.writeString(
                        folder.resolve("a.txt"),
                        "Freedonia attacked Sylvania on 3 May 2024 with missiles.\n");
        Path made = folder.resolve("x.entente");
        assertThat(Ran.of("import", made + "", text + "", "--actors", list + "").code()).isZero();
        Path page = folder.resolve("x.md");
        assertThat(Ran.of("dossier", made + "", "--pair", "RUS,UKR", "--out", page + "").code())
                .isZero();
        assertThat(Files.readString(page)).contains("Freedonia");
    }
}
