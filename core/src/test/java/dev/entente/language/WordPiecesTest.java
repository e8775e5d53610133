package dev.entente.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Table;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordPiecesTest {
    private final WordPieces pieces = Encoder.load().pieces();

    /// The rows come from the code that the model was trained with (`training/wordpiece.py`).
    @Test
    void a_word_has_the_pieces_and_shape_that_the_model_was_trained_with() {
        for (String[] row : Table.rows(WordPiecesTest.class, "pieces.tsv")) {
            String word = row[0].translateEscapes();
            String numbers =
                    Arrays.stream(pieces.of(word))
                            .mapToObj(Integer::toString)
                            .collect(Collectors.joining(" "));
            assertThat(numbers + " " + WordPieces.shape(word))
                    .as(row[0])
                    .isEqualTo(row[1] + " " + row[2]);
        }
    }
}
