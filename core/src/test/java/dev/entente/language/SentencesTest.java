package dev.entente.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Span;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private final Sentences sentences = Sentences.load();

    @Test
    void a_blank_line_ends_a_sentence_without_a_full_stop() {
        String text = "Talks in Seoul\n\nThe envoys met on Monday. They left.";
        assertThat(sentences.of(text))
                .extracting(s -> s.span().of(text))
                .containsExactly("Talks in Seoul", "The envoys met on Monday.", "They left.");
    }

    @Test
    void tokens_and_gaps_give_the_text_back() {
        Random random = new Random(7);
        String[] pieces = {
            "Moscow",
            "’s",
            " ",
            " ",
            "\n",
            "\n\n",
            ".",
            ",",
            "U.S.",
            "\uD83D\uDE80",
            "Кремль",
            "\t",
            "\u0000",
            "7,000",
            "\uD83D",
            "\u202E"
        };
        for (int run = 0; run < 300; run++) {
            StringBuilder made = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                made.append(pieces[random.nextInt(pieces.length)]);
            }
            String text = made.toString();
            int end = 0;
            StringBuilder gaps = new StringBuilder();
            for (Sentence sentence : sentences.of(text)) {
                for (Token token : sentence.tokens()) {
                    assertThat(token.span().of(text)).isEqualTo(token.text());
                    assertThat(sentence.span().contains(token.span())).isTrue();
                    gaps.append(new Span(end, token.span().start()).of(text));
                    end = token.span().end();
                }
            }
            gaps.append(new Span(end, text.codePointCount(0, text.length())).of(text));
            assertThat(gaps.toString().chars().noneMatch(Character::isLetterOrDigit))
                    .as(text)
                    .isTrue();
        }
    }

    @Test
    void nothing_gives_nothing() {
        assertThat(sentences.of("")).isEqualTo(List.of());
    }
}
