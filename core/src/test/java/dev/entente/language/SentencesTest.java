package dev.entente.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
    private final Sentences sentences = Sentences.load();

    /// A text with the sentences that come out of it, their tokens parted by spaces.
    record Snippet(String text, List<String> sentences) {}

    static Stream<Snippet> snippets() throws IOException {
        try (InputStream bytes =
                Objects.requireNonNull(SentencesTest.class.getResourceAsStream("snippets.txt"))) {
            String all = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(all.split("\n\n"))
                    .filter(block -> block.startsWith(">"))
                    .map(SentencesTest::snippet);
        }
    }

    private static Snippet snippet(String block) {
        String text =
                block.lines()
                        .filter(line -> line.startsWith("> "))
                        .map(line -> line.substring(2))
                        .collect(Collectors.joining("\n"));
        return new Snippet(text, block.lines().filter(line -> !line.startsWith("> ")).toList());
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void a_text_falls_into_its_sentences_and_words(Snippet snippet) {
        assertThat(split(snippet.text())).isEqualTo(snippet.sentences());
        SentencesFuzzTest.splits(snippet.text());
    }

    @Test
    void there_are_more_than_forty_snippets() throws IOException {
        assertThat(snippets()).hasSizeGreaterThan(40);
    }

    @Test
    void a_blank_line_ends_a_sentence_without_a_full_stop() {
        String text = "Talks in Seoul\n\nThe envoys met on Monday. They left.";
        assertThat(sentences.of(text))
                .extracting(s -> s.span().of(text))
                .containsExactly("Talks in Seoul", "The envoys met on Monday.", "They left.");
    }

    @Test
    void lines_are_joined_where_a_text_is_wrapped_and_parted_where_each_is_a_paragraph() {
        String wrapped =
                "The envoys of the two states met on the border for the first time in\n"
                        + "March and agreed to meet again.";
        assertThat(split(wrapped)).hasSize(1);
        String tail = wrapped.replace("agreed to meet again", "agreed to meet us\nnow") + " Later";
        assertThat(split(tail)).hasSize(2);
        String line = "The envoys of the two states met ".repeat(8) + "again";
        assertThat(split(line + "\n" + line)).hasSize(2);
        assertThat(split("Seoul\r\nThe envoys met.")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They came at 5 p.m. on Monday.|They came at 5 p.m. on Monday .",
                "They came at 5 p.m. They left.|They came at 5 p.m .|They left .",
                "Plan B. It failed.|Plan B .|It failed .",
                "George W. Bush and J. R. R. Tolkien|George W. Bush and J. R. R. Tolkien",
                "It is as I said. I left.|It is as I said .|I left .",
                "See Fig. 3 and the fig. I ate.|See Fig. 3 and the fig .|I ate .",
                "No. 10 said no. Others too.|No. 10 said no .|Others too .",
                "Since Sept. 11 the sun. The sea.|Since Sept. 11 the sun .|The sea .",
                "AT&T's U.S.-led 5km run|AT&T 's U.S. - led 5 km run",
                "I'd've gone; y'know she'll've left|I 'd 've gone ; y'know she 'll 've left",
                "the '90s, the 1990s, 2003's film|the '90s , the 1990s , 2003 's film",
                "$3M, €5bn, US$4, 50%, 20kg, 5th|$ 3 M , € 5 bn , US $ 4 , 50 % , 20 kg , 5th",
                "and/or, 9/11, 5:30, 1,000,000, 3.5|and / or , 9/11 , 5:30 , 1,000,000 , 3.5",
                "wait...what? No way!!! (Really?)|wait ... what ?|No way !!!|( Really ? )",
                "It fell.[4] It rose. [5] Then on.|It fell . [ 4 ]|It rose . [ 5 ]|Then on .",
                "Regards, Kim ________ Call me.|Regards , Kim|________|Call me .",
                "On July 4<sup>th</sup>, he left.|On July 4 <sup> th </sup> , he left .",
                "He left.He came back.|He left .|He came back .",
                "call 202-456-1414, +1 or 555-1234|call 202-456-1414 , +1 or 555-1234",
                "a.b@c.org, @user #tag http://x.org/a.|a.b@c.org , @user #tag http://x.org/a .",
                "dogs’ and “cats’” toys|dogs ’ and “ cats ’ ” toys",
            })
    void marks_belong_where_the_treebanks_put_them(String row) {
        List<String> cells = List.of(row.split("\\|"));
        assertThat(split(cells.get(0))).isEqualTo(cells.subList(1, cells.size()));
    }

    private List<String> split(String text) {
        List<String> lines = new ArrayList<>();
        for (Sentence sentence : sentences.of(text)) {
            lines.add(sentence.tokens().stream().map(Token::text).collect(Collectors.joining(" ")));
        }
        return lines;
    }

    @Test
    void tokens_and_gaps_give_the_text_back() {
        Random random = new Random(7);
        String[] pieces = {
            "Moscow",
            "’s",
            " ",
            "\u00a0",
            "\n",
            "\n\n",
            "\r\n",
            "\u2029",
            ".",
            "...",
            ",",
            "-",
            "U.S.",
            "\uD83D\uDE80",
            "\uD83C\uDDFA\uD83C\uDDF8",
            "\uD83D\uDC69\u200d\uD83D\uDE80",
            "Кремль",
            "עברית",
            "İ's",
            "\u0301",
            "\t",
            "\u0000",
            "\ufeff",
            "7,000",
            "\uD83D",
            "\uDE80",
            "\u202E",
            "(",
            "[1]",
            "\"",
            "*",
            "<",
            "https://",
            "a@b.org",
            "$",
            "n't",
            ":)"
        };
        for (int run = 0; run < 3000; run++) {
            StringBuilder made = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                made.append(pieces[random.nextInt(pieces.length)]);
            }
            SentencesFuzzTest.splits(made.toString());
        }
    }

    /// Each takes a moment; work that grows with the square would take minutes.
    @Test
    @Timeout(60)
    void work_grows_no_faster_than_the_text() {
        String[] units = {
            "a",
            "a ",
            "a-",
            "non-",
            "x.y-",
            "A.",
            "A. \"",
            "U.S. ",
            "it's ",
            "'",
            "’s",
            "1,",
            "1-",
            "www.",
            "a@",
            "a/",
            "(",
            "[",
            "[1]",
            "[...",
            ". ",
            "... ",
            "\n",
            "\n ",
            "\n\n",
            " ",
            "\t",
            "\uD83D",
            "\u200d",
            "\u0000",
            "_",
            "a_",
            "*",
            "$",
            "http://",
            "<",
            "<a",
            "-=",
            "\uD83D\uDE80"
        };
        for (String unit : units) {
            assertThat(sentences.of(unit.repeat(200_000 / unit.length())).size())
                    .as(unit)
                    .isGreaterThanOrEqualTo(0);
        }
    }

    @Test
    void a_sentence_of_five_thousand_words_comes_in_parts_and_a_long_token_whole() {
        List<Sentence> parts = sentences.of("peace ".repeat(5000));
        assertThat(parts).hasSize(13);
        assertThat(parts).allSatisfy(s -> assertThat(s.tokens().size()).isLessThan(401));
        assertThat(split("x".repeat(10_000))).containsExactly("x".repeat(10_000));
    }

    @Test
    void nothing_gives_nothing() {
        assertThat(sentences.of("")).isEqualTo(List.of());
        assertThat(sentences.of(" \n\u00a0\u2029")).isEqualTo(List.of());
    }
}
