package dev.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchTest {
    private static final String STATEMENT =
            "{'start':0,'trigger':{'start':6,'end':15},'type':'%s','actors':[{'code':'JPN','sector':null}],"
                    + "'recipients':[{'code':'IRN','sector':null}],'status':'actual',"
                    + "'voices':[{'who':'Kim','code':'KOR','stance':'states'}]}";

    @TempDir Path folder;

    @Test
    void a_statement_like_the_gold_counts_fully_and_one_of_another_type_does_not()
            throws IOException {
        JsonNode right = json(STATEMENT.formatted("ACCUSE"));
        JsonNode wrong = json(STATEMENT.formatted("AID"));
        EventScore score = new EventScore();
        score.add(json("[" + STATEMENT.formatted("ACCUSE") + "]"), List.of(right), json("[]"));
        score.add(json("[" + STATEMENT.formatted("ACCUSE") + "]"), List.of(wrong), json("[]"));
        assertThat(score.table())
                .contains(
                        "mention_f1=1.000",
                        "type_on_matched=0.500",
                        "pair_type_f1=0.500",
                        "voices_on_matched_f1=1.000");
    }

    @Test
    void those_who_meet_are_exported_both_ways() throws IOException {
        Path gold =
                Files.writeString(
                        folder.resolve("gold.jsonl"),
                        "{\"id\":\"m\",\"sentence\":\"China met with Japan.\"}\n");
        Path out = folder.resolve("pairs.jsonl");
        assertThat(
                        Entente.commandLine()
                                .execute(
                                        "bench",
                                        "events",
                                        "--export",
                                        out.toString(),
                                        gold.toString()))
                .isZero();
        assertThat(json(Files.readString(out)).path("events"))
                .extracting(e -> e.path("source").asText() + ">" + e.path("target").asText())
                .containsExactly("CHN>JPN", "JPN>CHN");
    }

    @Test
    void a_benchmark_that_is_not_there_yet_says_so() {
        assertThat(Entente.commandLine().execute("bench", "forecast")).isEqualTo(2);
    }

    @Test
    void a_gold_file_falls_into_its_documents_where_it_tells_them() throws IOException {
        Path marked =
                Files.writeString(
                        folder.resolve("marked.txt"),
                        "-DOCSTART- O\n\nKim I-PER\n\nLee I-PER\n\n-DOCSTART- O\n\nPak I-PER\n");
        assertThat(Treebank.documents(marked)).extracting(List::size).containsExactly(3, 2);
        Path remarks =
                Files.writeString(
                        folder.resolve("remarks.iob2"),
                        "# newdoc id = a\n# sent_id = 1\n1\tKim\tB-PER\n\n# sent_id = 2\n1\tLee\tB-PER\n");
        assertThat(Treebank.documents(remarks)).extracting(List::size).containsExactly(2);
        Path plain = Files.writeString(folder.resolve("plain.txt"), "Kim I-PER\n\nLee I-PER\n");
        assertThat(Treebank.documents(plain)).extracting(List::size).containsExactly(1, 1);
    }

    private static JsonNode json(String text) throws IOException {
        return new JsonMapper().readTree(text.replace('\'', '"'));
    }
}
