package dev.entente.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Quantity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AmountsTest {
    @Test
    void a_count_is_told_with_its_item() {
        assertThat(told(500, null, "troops")).isEqualTo("500 troops");
        assertThat(told(7000, "container", "munitions")).isEqualTo("7,000 containers of munitions");
        assertThat(told(40, null, "")).isEqualTo("40");
    }

    @Test
    void money_is_told_with_its_sign_and_scale() {
        assertThat(told(61e9, "USD", "")).isEqualTo("$61 billion");
        assertThat(told(1.25e9, "EUR", "aid")).isEqualTo("€1.25 billion in aid");
        assertThat(told(5e6, "CNY", "")).isEqualTo("CNY 5 million");
        assertThat(told(400, "USD", "")).isEqualTo("$400");
    }

    @Test
    void shares_and_measures_are_told_in_words() {
        assertThat(told(12, "percent", "")).isEqualTo("12 percent");
        assertThat(told(2.5, "percent", "GDP")).isEqualTo("2.5 percent of GDP");
        assertThat(told(.6667, "fraction", "voters")).isEqualTo("two thirds of voters");
        assertThat(told(6, "foot", "")).isEqualTo("6 feet");
        assertThat(told(1, "ton", "rice")).isEqualTo("1 ton of rice");
        assertThat(told(3, "square kilometer", "")).isEqualTo("3 square kilometers");
        assertThat(told(3, "battery", "")).isEqualTo("3 batteries");
        assertThat(told(3, "box", "masks")).isEqualTo("3 boxes of masks");
        assertThat(told(3, "person", "")).isEqualTo("3 people");
    }

    @Test
    void bounds_are_told_before_the_figure() {
        assertThat(Amounts.words(new Quantity(null, 9000.0, null, null, "men", false)))
                .isEqualTo("at least 9,000 men");
        assertThat(Amounts.words(new Quantity(null, null, 1e6, "USD", "", false)))
                .isEqualTo("at most $1 million");
        assertThat(Amounts.words(new Quantity(null, 5.0, 10.0, "percent", "", false)))
                .isEqualTo("between 5 and 10 percent");
        assertThat(Amounts.words(new Quantity(20.0, null, null, null, "men", true)))
                .isEqualTo("about 20 men");
    }

    @Test
    void what_is_not_told_is_an_uncounted_number() {
        assertThat(Amounts.words(new Quantity(null, null, null, null, "shells", false)))
                .isEqualTo("an uncounted number of shells");
        assertThat(Amounts.words(new Quantity(null, null, null, null, "", false)))
                .isEqualTo("an uncounted number");
        assertThat(Amounts.words(new Quantity(null, null, null, "ton", "rice", false)))
                .isEqualTo("an uncounted number of tons of rice");
    }

    private static String told(double value, @Nullable String unit, String item) {
        return Amounts.words(new Quantity(value, null, null, unit, item, false));
    }
}
