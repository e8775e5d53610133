package dev.entente.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ParserTest {
    private final Parser parser = Parser.load();

    @Test
    void subject_object_and_names_are_read() {
        Parse parse = parse("Russia", "rejected", "the", "resolution", "in", "March", "2024", ".");
        assertThat(parse.words().get(1).head()).isEqualTo(-1);
        assertThat(parse.words().get(0).head()).isEqualTo(1);
        assertThat(parse.words().get(0).is("nsubj")).isTrue();
        assertThat(parse.words().get(3).is("obj")).isTrue();
        assertThat(parse.words().get(1).lemma()).isEqualTo("reject");
        assertThat(parse.words().get(1).tag()).isEqualTo("VBD");
        assertThat(parse.names()).contains(new Name(NameType.STATE_OR_TOWN, 0, 1));
    }

    @Test
    void a_passive_is_told_by_its_relations() {
        Parse parse = parse("The", "envoys", "were", "expelled", "by", "Moscow", ".");
        assertThat(parse.words().get(1).relation()).isEqualTo("nsubj:pass");
        assertThat(parse.words().get(5).relation()).startsWith("obl");
    }

    @Test
    void syntax_depends_on_no_other_sentence_and_nothing_on_the_thread() throws Exception {
        List<Sentence> sentences = new ArrayList<>();
        Random random = new Random(11);
        String[] words = {
            "Seoul", "denied", "that", "Kim", "met", "Putin", ",", "officials", "said"
        };
        for (int i = 0; i < 60; i++) {
            List<String> made = new ArrayList<>();
            for (int j = random.nextInt(40); j >= 0; j--) {
                made.add(words[random.nextInt(words.length)]);
            }
            sentences.add(Sentence.of(made));
        }
        List<Parse> alone = sentences.stream().map(parser::of).toList();
        for (int batch : new int[] {1, 7, 64}) {
            List<Parse> found = new ArrayList<>();
            for (int i = 0; i < sentences.size(); i += batch) {
                found.addAll(
                        parser.of(sentences.subList(i, Math.min(sentences.size(), i + batch))));
            }
            assertThat(found)
                    .extracting(Parse::words)
                    .containsExactlyElementsOf(alone.stream().map(Parse::words).toList());
        }
        for (int workers : new int[] {2, 4}) {
            try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
                List<Future<Parse>> futures = new ArrayList<>();
                for (Sentence sentence : sentences) {
                    futures.add(threads.submit(() -> parser.of(sentence)));
                }
                for (int i = 0; i < futures.size(); i++) {
                    assertThat(futures.get(i).get()).isEqualTo(alone.get(i));
                }
            }
        }
    }

    @Test
    void the_sentences_of_a_document_agree_on_a_name() {
        List<Sentence> document =
                List.of(
                        sentence("The company Cobalt was founded by Ann Lee ."),
                        sentence("Shares of the company Cobalt Ltd. fell ."),
                        sentence("She left the company Cobalt in May ."),
                        sentence("They met Cobalt in Paris ."));
        Name name = new Name(NameType.ORGANISATION, 2, 3);
        assertThat(parser.of(document.get(3)).names()).doesNotContain(name);
        List<Parse> agreed = parser.of(document);
        assertThat(agreed.get(0).names()).contains(name);
        assertThat(agreed.get(3).names()).contains(name);
        assertThat(parser.of(document)).isEqualTo(agreed);
    }

    @Test
    void a_sentence_of_five_thousand_words_is_one_tree() {
        Parse parse = parser.of(Sentence.of(Collections.nCopies(5000, "talks")));
        assertThat(parse.words()).hasSize(5000);
        assertThat(parse.words().stream().filter(w -> w.head() < 0)).hasSize(1);
        assertThat(parse.words().stream().filter(w -> w.is("parataxis")).count()).isGreaterThan(10);
    }

    @Test
    @Timeout(120)
    void no_text_breaks_it() {
        Random random = new Random(13);
        String[] odd = {
            "\u0000",
            "\uD83D",
            "\uDE80",
            "\uD83D\uDE80",
            "\u202E",
            "مرحبا",
            "北京",
            "e\u0301",
            "x".repeat(10_000),
            "國".repeat(10_000),
            "-",
            "\u200B",
            "…",
            "Ａ",
            "ﬁ",
            "İ",
            "\t",
            "a b"
        };
        for (int run = 0; run < 100; run++) {
            List<String> words = new ArrayList<>();
            for (int i = random.nextInt(12); i >= 0; i--) {
                words.add(odd[random.nextInt(odd.length)]);
            }
            assertThat(parser.of(Sentence.of(words)).words()).hasSize(words.size());
        }
        assertThat(parser.of(Sentence.of(List.of())).words()).isEmpty();
    }

    @Test
    void a_damaged_model_is_named_with_what_was_expected() {
        ObjectNode card = new ObjectMapper().createObjectNode();
        card.put("name", "entente-reader").put("version", Encoder.VERSION).put("sha256", "abc");
        assertThatThrownBy(() -> Encoder.checked(card, new byte[] {1, 2, 3}))
                .isInstanceOf(ModelException.class)
                .hasMessageContainingAll("reader.onnx", "entente-reader", "abc", "build");
        card.put("version", "0");
        assertThatThrownBy(() -> Encoder.checked(card, new byte[] {1, 2, 3}))
                .hasMessageContainingAll("version 0", "version " + Encoder.VERSION);
    }

    private Parse parse(String... words) {
        return parser.of(Sentence.of(List.of(words)));
    }

    private static Sentence sentence(String words) {
        return Sentence.of(List.of(words.split(" ", -1)));
    }
}
