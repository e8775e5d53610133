package dev.entente.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Scores have two columns here: no name, a name.
class RecurrenceTest {
    private static final long[] NO = {20_000, 0};
    private static final long[] YES = {0, 60_000};

    @Test
    void a_capitalised_word_that_recurs_follows_its_other_places() {
        List<long[][]> agreed =
                Recurrence.agreed(
                        List.of(
                                sentence("the Reading"),
                                sentence("of Reading"),
                                sentence("a Reading")),
                        List.of(scores(NO, NO), scores(NO, YES), scores(NO, YES)));
        assertThat(isName(agreed.get(0)[1])).isTrue();
        assertThat(isName(agreed.get(1)[1])).isTrue();
        assertThat(isName(agreed.get(0)[0])).isFalse();
    }

    @Test
    void the_start_of_a_sentence_listens_but_does_not_speak() {
        List<Sentence> sentences =
                List.of(sentence("Reading said"), sentence("of Reading"), sentence("a Reading"));
        List<long[][]> listens =
                Recurrence.agreed(
                        sentences, List.of(scores(NO, NO), scores(NO, YES), scores(NO, YES)));
        assertThat(isName(listens.get(0)[0])).isTrue();
        List<long[][]> alone =
                Recurrence.agreed(
                        sentences.subList(0, 2), List.of(scores(NO, NO), scores(NO, YES)));
        assertThat(isName(alone.get(0)[0])).isFalse();
    }

    @Test
    void a_word_that_stands_in_lower_case_too_is_left_alone() {
        List<long[][]> agreed =
                Recurrence.agreed(
                        List.of(
                                sentence("a March"),
                                sentence("of March"),
                                sentence("the March to march")),
                        List.of(scores(NO, NO), scores(NO, YES), scores(NO, YES, NO, NO)));
        assertThat(isName(agreed.get(0)[1])).isFalse();
    }

    @Test
    void what_comes_out_are_logarithms_of_probabilities() {
        long[] row =
                Recurrence.agreed(List.of(sentence("talks")), List.<long[][]>of(scores(YES)))
                        .get(0)[0];
        assertThat(Math.exp(row[0] / 1e4) + Math.exp(row[1] / 1e4)).isBetween(.999, 1.001);
        assertThat(Recurrence.agreed(List.of(), List.of())).isEmpty();
    }

    private static boolean isName(long[] row) {
        return row[1] > row[0];
    }

    private static long[][] scores(long[]... rows) {
        return rows;
    }

    private static Sentence sentence(String text) {
        return Sentence.of(List.of(text.split(" ", -1)));
    }
}
