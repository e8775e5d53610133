package dev.entente.actors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GovernmentsTest {
    private final Governments governments = Governments.load();

    @Test
    void an_organ_that_the_register_knows_publishes_for_its_state() {
        assertThat(governments.of("The White House")).isEqualTo("USA");
        assertThat(governments.of("White House, Office of the Press Secretary")).isEqualTo("USA");
        assertThat(governments.of("Kremlin")).isEqualTo("RUS");
        assertThat(governments.of("Russian Foreign Ministry")).isEqualTo("RUS");
        assertThat(governments.of("State Department")).isEqualTo("USA");
    }

    @Test
    void a_newspaper_or_a_society_is_no_government_whatever_its_name_holds() {
        for (String name :
                new String[] {
                    "The Moscow Times",
                    "The Washington Post",
                    "China Daily",
                    "White House Correspondents’ Association",
                    "Friends of the White House",
                    "Entente sample",
                    "South China Morning Post",
                    "United Nations",
                    " "
                }) {
            assertThat(governments.of(name)).as(name).isNull();
        }
        assertThat(governments.of(null)).isNull();
    }
}
