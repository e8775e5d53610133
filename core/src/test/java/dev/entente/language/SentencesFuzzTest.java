package dev.entente.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Any text is split without loss. The seeds lie in `SentencesFuzzTestInputs`.
class SentencesFuzzTest {
    private static final Pattern WHITE =
            Pattern.compile("[\\s\\x1c-\\x1f]", Pattern.UNICODE_CHARACTER_CLASS);

    @FuzzTest
    void text(byte[] bytes) {
        splits(new String(bytes, StandardCharsets.UTF_8));
    }

    /// Two bytes a character, so that halves of pairs come up alone.
    @FuzzTest
    void characters(byte[] bytes) {
        splits(new String(bytes, StandardCharsets.UTF_16BE));
        StringBuilder halves = new StringBuilder();
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            halves.append((char) ((bytes[i] & 0xFF) << 8 | bytes[i + 1] & 0xFF));
        }
        splits(halves.toString());
    }

    /// Tokens and the white space between them give the text back.
    static void splits(String text) {
        int[] points = text.codePoints().toArray();
        int end = 0;
        for (Sentence sentence : Sentences.load().of(text)) {
            assertThat(sentence.tokens()).isNotEmpty().hasSizeLessThanOrEqualTo(400);
            int last = sentence.tokens().size() - 1;
            assertThat(sentence.span().start()).isEqualTo(sentence.tokens().get(0).span().start());
            assertThat(sentence.span().end()).isEqualTo(sentence.tokens().get(last).span().end());
            for (Token token : sentence.tokens()) {
                isWhite(points, end, token.span().start());
                end = token.span().end();
                assertThat(token.text()).isNotBlank();
                assertThat(token.text())
                        .isEqualTo(
                                new String(
                                        points,
                                        token.span().start(),
                                        token.span().end() - token.span().start()));
            }
        }
        isWhite(points, end, points.length);
    }

    private static void isWhite(int[] points, int from, int to) {
        for (int i = from; i < to; i++) {
            assertThat(new String(points, i, 1)).as("U+%04X at %d", points[i], i).matches(WHITE);
        }
    }
}
