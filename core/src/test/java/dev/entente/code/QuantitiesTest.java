package dev.entente.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Quantity;
import dev.entente.language.Parser;
import dev.entente.language.Sentence;
import dev.entente.language.Sentences;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuantitiesTest {
    private final Sentences sentences = Sentences.load();
    private final Parser parser = Parser.load();

    @Test
    void a_plain_count_has_a_value_and_an_item() {
        assertThat(only("It delivered 40 tanks.")).isEqualTo(exact(40.0, null, "tanks"));
        assertThat(only("It delivered twelve tanks.")).isEqualTo(exact(12.0, null, "tanks"));
    }

    @Test
    void about_and_nearly_make_a_value_approximate() {
        assertThat(only("It sent about 40 tanks.")).isEqualTo(approximate(40.0, "tanks"));
        assertThat(only("It sent nearly 500 tanks.")).isEqualTo(approximate(500.0, "tanks"));
        assertThat(only("It sent approximately 7,000 tanks."))
                .isEqualTo(approximate(7000.0, "tanks"));
    }

    @Test
    void more_than_and_at_least_give_a_lower_bound_only() {
        Quantity bound = new Quantity(null, 9000.0, null, null, "tanks", false);
        assertThat(only("It sent more than 9,000 tanks.")).isEqualTo(bound);
        assertThat(only("It sent at least 9,000 tanks.")).isEqualTo(bound);
        assertThat(only("It sent over 9,000 tanks.")).isEqualTo(bound);
    }

    @Test
    void up_to_gives_an_upper_bound_only() {
        assertThat(only("It sent up to 90 tanks."))
                .isEqualTo(new Quantity(null, null, 90.0, null, "tanks", false));
    }

    @Test
    void between_gives_both_bounds() {
        assertThat(only("It sent between 10 and 12 tanks."))
                .isEqualTo(new Quantity(null, 10.0, 12.0, null, "tanks", false));
    }

    @Test
    void dozens_have_neither_value_nor_bounds() {
        assertThat(only("It sent dozens of tanks."))
                .isEqualTo(new Quantity(null, null, null, null, "tanks", false));
    }

    @Test
    void a_container_is_the_unit_of_what_it_holds() {
        assertThat(only("It sent 300 containers of munitions."))
                .isEqualTo(exact(300.0, "container", "munitions"));
    }

    @Test
    void money_has_its_currency_and_its_scale() {
        Quantity money = only("It gave $1.2 billion in aid.");
        assertThat(money.value()).isEqualTo(1.2e9);
        assertThat(money.unit()).isEqualTo("USD");
        assertThat(money.item()).isEqualTo("aid");
    }

    @Test
    void people_are_counted_by_the_person() {
        assertThat(only("It killed 12 civilians.")).isEqualTo(exact(12.0, "person", "civilians"));
    }

    @Test
    void days_years_and_resolutions_are_no_quantities() {
        assertThat(all("In 2006 it voted on June 18 for resolution 1718 within 30 days."))
                .isEmpty();
    }

    private static Quantity exact(double value, @Nullable String unit, String item) {
        return new Quantity(value, null, null, unit, item, false);
    }

    private static Quantity approximate(double value, String item) {
        return new Quantity(value, null, null, null, item, true);
    }

    private Quantity only(String text) {
        assertThat(all(text)).hasSize(1);
        return all(text).get(0);
    }

    private List<Quantity> all(String text) {
        Sentence sentence = sentences.of(text).get(0);
        Words words = new Words(parser.of(sentence), List.of());
        return new Quantities(words).all().stream().map(Quantities.Found::quantity).toList();
    }
}
