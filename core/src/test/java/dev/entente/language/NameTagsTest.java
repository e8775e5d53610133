package dev.entente.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameTagsTest {
    private static final List<String> TAGS = List.of("O", "B-PER", "I-PER", "B-ORG", "I-ORG");
    private final NameTags names = new NameTags(TAGS);

    @Test
    void two_names_that_touch_are_two() {
        assertThat(names.of(scores("B-ORG", "B-PER", "I-PER")))
                .containsExactly(
                        new Name(NameType.ORGANISATION, 0, 1), new Name(NameType.PERSON, 1, 3));
    }

    @Test
    void no_name_goes_on_that_did_not_begin() {
        assertThat(names.of(scores("O", "I-PER", "I-PER")))
                .containsExactly(new Name(NameType.PERSON, 1, 3));
        assertThat(names.of(scores("I-ORG"))).isNotNull();
    }

    @Test
    void nothing_gives_nothing() {
        assertThat(names.of(new long[0][])).isEmpty();
        assertThat(names.of(scores("O", "O"))).isEmpty();
    }

    /// A high score for the tag that is wanted, and a second best that begins a name of its type.
    private static long[][] scores(String... wanted) {
        long[][] scores = new long[wanted.length][TAGS.size()];
        for (int word = 0; word < wanted.length; word++) {
            scores[word][TAGS.indexOf(wanted[word])] = 10;
            int begin = TAGS.indexOf(wanted[word].replace("I-", "B-"));
            scores[word][begin] = Math.max(scores[word][begin], word == 0 ? 0 : 8);
            scores[word][0] = Math.max(scores[word][0], 1);
        }
        return scores;
    }
}
