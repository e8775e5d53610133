package dev.entente.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterTest {
    private final Register register = Register.load();

    @TempDir Path folder;

    @Test
    void the_longest_name_wins() {
        assertThat(register.mentions("The U.N. Security Council met; South Korea did not."))
                .extracting(m -> m.actor().name())
                .containsExactly("U.N. Security Council", "South Korea");
    }

    @Test
    void a_code_that_is_written_otherwise_is_told() {
        assertThat(register.knows("PRK")).isTrue();
        assertThat(register.knows("NATO")).isTrue();
        assertThat(register.knows("KP")).isFalse();
        assertThat(register.meant("prk")).isEqualTo("PRK");
        assertThat(register.meant("kp")).isEqualTo("PRK");
        assertThat(register.meant("North Korea")).isEqualTo("PRK");
        assertThat(register.meant("XK9")).isNull();
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

    @Test
    void an_office_belongs_to_its_state_and_to_its_holder() {
        assertThat(
                        register.mentions(
                                "South Korean Defense Minister Shin Wonsik met Prime Minister Ana Prva of"
                                        + " Croatia and the Russian army. Prva left."))
                .extracting(
                        m -> m.actor().code() + "/" + m.actor().sector() + " " + m.actor().name())
                .containsExactly(
                        "KOR/GOV South Korean Defense Minister Shin Wonsik",
                        "HRV/GOV Prime Minister Ana Prva of Croatia",
                        "RUS/MIL Russian army",
                        "HRV/GOV Prva");
    }

    @Test
    void sympathy_with_a_state_is_not_the_state() {
        assertThat(register.mentions("Pro-Russian and Iran-backed fighters left the West Bank."))
                .extracting(m -> m.actor().code())
                .doesNotContain("RUS", "IRN", "WST");
    }
}
