package dev.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.entente.Quantity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GoodsTest {
    @Test
    void what_is_counted_one_by_one_is_its_own_measure() {
        assertThat(of(null, "containers")).isEqualTo(new Goods("container", ""));
        assertThat(of("container", "munitions")).isEqualTo(new Goods("container", "munition"));
        assertThat(of(null, "")).isEqualTo(new Goods("", ""));
    }

    @Test
    void the_head_noun_is_kept_in_the_singular() {
        assertThat(of(null, "North Korean ballistic Missiles").measure()).isEqualTo("missile");
        assertThat(of(null, "batteries of air defense").measure()).isEqualTo("battery");
        assertThat(of(null, "munitions and military equipment").measure()).isEqualTo("munition");
        assertThat(of("USD", "food and fuel aid").item()).isEqualTo("aid");
        assertThat(of(null, "people").measure()).isEqualTo("person");
        assertThat(of(null, "patrol boxes").measure()).isEqualTo("box");
        assertThat(of(null, "gas").measure()).isEqualTo("gas");
        assertThat(of(null, "and ,;").measure()).isEqualTo("and");
    }

    @Test
    void units_of_one_measure_are_converted_and_no_others() {
        assertThat(of("ton", "rice")).isEqualTo(of("kilogram", "rice"));
        assertThat(Goods.size("ton", "kilogram")).isEqualTo(1000);
        assertThat(Goods.size("mile", "kilometer")).isEqualTo(1.609344, within(1e-12));
        assertThat(Goods.size("fraction", "percent")).isEqualTo(100);
        assertThat(of("mile", "")).isNotEqualTo(of("square mile", ""));
        assertThat(of("pound", "rice")).isNotEqualTo(of("kilogram", "rice"));
        assertThat(of("USD", "")).isNotEqualTo(of("EUR", ""));
    }

    @Test
    void those_who_take_part_are_no_goods() {
        assertThat(of(null, "two sides").isParty()).isTrue();
        assertThat(of(null, "countries").isParty()).isTrue();
        assertThat(of("container", "countries").isParty()).isFalse();
    }

    @Test
    void distances_and_shares_do_not_add_up() {
        assertThat(of("kilometer", "").adds()).isFalse();
        assertThat(of("percent", "exports").adds()).isFalse();
        assertThat(of(null, "").adds()).isFalse();
        assertThat(of("ton", "rice").adds()).isTrue();
        assertThat(of(null, "tanks").adds()).isTrue();
    }

    private static Goods of(@Nullable String unit, String item) {
        return Goods.of(new Quantity(1., null, null, unit, item, false));
    }
}
