package dev.entente.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.entente.Span;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Any text gives times in order that stand in it. The seeds lie in `TimesFuzzTestInputs`.
class TimesFuzzTest {
    private static final Sentences SENTENCES = Sentences.load();

    private static final String[] WORDS =
            ("January May Sept. Tuesday Sundays the a an this that last next past every per few two"
                            + " twenty 1 3 31 32 99 1900 2024 9999 0 24 12 of to and - - / : . , '"
                            + " 's st th th day week months years decades century centuries quarter"
                            + " Q4 FY half end early mid later ago from now before after weekend"
                            + " summer winter today tonight night noon a.m. fiscal between since"
                            + " on until first third nineteenth couple more than long old")
                    .split(" ");

    static {
        for (int i = 0; i < WORDS.length; i++) {
            WORDS[i] = WORDS[i].length() == 1 && !WORDS[i].equals("a") ? WORDS[i] : " " + WORDS[i];
        }
    }

    @FuzzTest
    void text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (Sentence sentence : SENTENCES.of(text)) {
            for (PartOfSpeech tag : PartOfSpeech.values()) {
                reads(text, sentence, tag);
            }
        }
    }

    /// Each byte is a word of time.
    @FuzzTest
    void words(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte chosen : bytes) {
            text.append(WORDS[Math.floorMod(chosen, WORDS.length)]);
        }
        text(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void words_of_time_in_any_order_are_read() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[1 + random.nextInt(12)];
            random.nextBytes(bytes);
            words(bytes);
        }
    }

    private static void reads(String text, Sentence sentence, PartOfSpeech tag) {
        List<PartOfSpeech> tags = Collections.nCopies(sentence.tokens().size(), tag);
        LocalDate leapDay = LocalDate.of(2024, 2, 29);
        Span last = new Span(0, sentence.span().start());
        for (Time time : Times.of(sentence, tags, leapDay, tag == PartOfSpeech.VERB)) {
            assertThat(sentence.span().contains(time.span())).isTrue();
            assertThat(time.span().start()).isGreaterThanOrEqualTo(last.end());
            assertThat(time.text().replaceAll("\\s", ""))
                    .isEqualTo(time.span().of(text).replaceAll("\\s", ""));
            assertThat(time.value() == null || !time.value().isBlank()).isTrue();
            last = time.span();
        }
        assertThat(Times.of(sentence, List.of(), null, false)).isNotNull();
    }
}
