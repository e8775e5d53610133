package dev.entente.actors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegisterTest {
    private final Register register = Register.load();

    @Test
    void the_longest_name_wins() {
        assertThat(register.mentions("The U.N. Security Council met; South Korea did not."))
                .extracting(m -> m.actor().name())
                .containsExactly("U.N. Security Council", "South Korea");
    }

    @Test
    void a_capital_is_its_government_and_a_demonym_its_state() {
        assertThat(register.mentions("Moscow rejected the Ukrainian note."))
                .extracting(m -> m.actor().code() + "/" + m.actor().sector())
                .containsExactly("RUS/GOV", "UKR/null");
    }

    @Test
    void a_name_inside_a_word_and_a_pronoun_are_no_mentions() {
        assertThat(register.mentions("It told us about Iranology and westward trade.")).isEmpty();
    }

    @Test
    void spans_count_code_points() {
        String text = "\uD83D\uDE80\uD83D\uDE80 Pyongyang launched.";
        Mention mention = register.mentions(text).get(0);
        assertThat(mention.actor().span().of(text)).isEqualTo("Pyongyang");
        assertThat(mention.why()).contains("country-codes");
    }
}
