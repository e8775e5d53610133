package dev.entente.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuantitiesTest {
    private final Sentences sentences = Sentences.load();
    private final Parser parser = Parser.load();

    @Test
    void a_plain_count_has_a_value_and_an_item() {
        assertThat(only("It delivered 40 tanks.")).isEqualTo(exact(40, null, "tanks"));
        assertThat(only("It delivered twelve tanks.")).isEqualTo(exact(12, null, "tanks"));
        assertThat(only("Two were killed.")).isEqualTo(exact(2, null, ""));
    }

    @Test
    void an_item_runs_to_its_head_noun_without_what_determines_it() {
        assertThat(only("It trained 10,000 North Korean troops in Russia."))
                .isEqualTo(exact(10_000, null, "North Korean troops"));
        assertThat(only("Seven of the U.S. soldiers were killed."))
                .isEqualTo(exact(7, null, "U.S. soldiers"));
        assertThat(only("Ford sold 2 million cars and trucks."))
                .isEqualTo(exact(2e6, null, "cars and trucks"));
        assertThat(only("It buys 80 percent of Iran's oil."))
                .isEqualTo(exact(80, "percent", "oil"));
    }

    @Test
    void the_span_runs_from_the_number_to_the_item() {
        String text = "\uD83D\uDE80 It sent more than $61 billion in aid to Ukraine.";
        assertThat(spans(text)).containsExactly("$61 billion in aid");
        assertThat(spans("Of these, 34 of the more than 70 people were present."))
                .containsExactly("34", "70 people");
        assertThat(spans("It killed between 5 and 10 soldiers."))
                .containsExactly("5 and 10 soldiers");
        assertThat(spans("It fell 40 kilometers north of Seoul.")).containsExactly("40 kilometers");
    }

    @Test
    void words_are_counted_from_0() {
        Amount amount = all("It sent 7,000 containers of munitions.").get(0);
        assertThat(amount.first()).isEqualTo(2);
        assertThat(amount.last()).isEqualTo(5);
    }

    @Test
    void numbers_are_read_in_words_and_with_scales() {
        assertThat(value("It sent twenty-five tanks.")).isEqualTo(25);
        assertThat(value("It sent two hundred and fifty tanks.")).isEqualTo(250);
        assertThat(value("It sent three hundred thousand tanks.")).isEqualTo(300_000);
        assertThat(value("It sent half a million men.")).isEqualTo(500_000);
        assertThat(value("It sent two dozen tanks.")).isEqualTo(24);
        assertThat(value("It sent one and a half million shells.")).isEqualTo(1_500_000);
        assertThat(value("It lost 7.5 million barrels.")).isEqualTo(7_500_000);
        assertThat(value("It used 1 1/2 tons of steel.")).isEqualTo(1.5);
        assertThat(value("It paid $4.5bn.")).isEqualTo(4_500_000_000L);
    }

    @Test
    void about_and_nearly_make_a_value_approximate() {
        Quantity about = new Quantity(40.0, null, null, null, "tanks", true);
        assertThat(only("It sent about 40 tanks.")).isEqualTo(about);
        assertThat(only("It sent nearly 40 tanks.")).isEqualTo(about);
        assertThat(only("It sent an estimated 40 tanks.")).isEqualTo(about);
        assertThat(only("It sent 40 or so tanks.")).isEqualTo(about);
    }

    @Test
    void more_than_and_at_least_give_a_lower_bound_only() {
        Quantity bound = new Quantity(null, 9000.0, null, null, "tanks", false);
        assertThat(only("It sent more than 9,000 tanks.")).isEqualTo(bound);
        assertThat(only("It sent at least 9,000 tanks.")).isEqualTo(bound);
        assertThat(only("It sent over 9,000 tanks.")).isEqualTo(bound);
        assertThat(only("It sent 9,000 or more tanks.")).isEqualTo(bound);
        assertThat(only("It sent 9,000-plus tanks.")).isEqualTo(bound);
    }

    @Test
    void up_to_gives_an_upper_bound_only() {
        Quantity bound = new Quantity(null, null, 90.0, null, "tanks", false);
        assertThat(only("It sent up to 90 tanks.")).isEqualTo(bound);
        assertThat(only("It sent as many as 90 tanks.")).isEqualTo(bound);
        assertThat(only("It sent no more than 90 tanks.")).isEqualTo(bound);
        assertThat(only("It sent fewer than 90 tanks.")).isEqualTo(bound);
    }

    @Test
    void a_range_gives_both_bounds_and_a_change_is_two_quantities() {
        Quantity range = new Quantity(null, 10.0, 12.0, null, "tanks", false);
        assertThat(only("It sent between 10 and 12 tanks.")).isEqualTo(range);
        assertThat(only("It sent 10 to 12 tanks.")).isEqualTo(range);
        assertThat(only("It sent 10-12 tanks.")).isEqualTo(range);
        assertThat(only("It spent $5-10 million."))
                .isEqualTo(new Quantity(null, 5e6, 10e6, "USD", "", false));
        assertThat(spans("Prices rose from 5 percent to 7 percent."))
                .containsExactly("5 percent", "7 percent");
    }

    @Test
    void dozens_have_neither_value_nor_bounds() {
        assertThat(only("It sent dozens of tanks.")).isEqualTo(vague(null, "tanks"));
        assertThat(only("It sent tens of thousands of soldiers."))
                .isEqualTo(vague(null, "soldiers"));
        assertThat(only("It sent several hundred drones.")).isEqualTo(vague(null, "drones"));
        assertThat(only("It cost billions of dollars.")).isEqualTo(vague("USD", ""));
    }

    @Test
    void what_holds_or_measures_is_the_unit_of_what_it_holds() {
        assertThat(only("It sent 300 containers of munitions."))
                .isEqualTo(exact(300, "container", "munitions"));
        assertThat(only("It sent two metric tons of rice.")).isEqualTo(exact(2, "ton", "rice"));
        assertThat(only("It fired 1,000 rounds of ammunition."))
                .isEqualTo(exact(1000, "round", "ammunition"));
        assertThat(only("They held three rounds of talks.")).isEqualTo(exact(3, null, "rounds"));
        assertThat(only("It made 600,000 doses.")).isEqualTo(exact(600_000, null, "doses"));
    }

    @Test
    void what_a_measure_stands_before_is_its_item() {
        assertThat(only("It imposed a 25% tariff.")).isEqualTo(exact(25, "percent", "tariff"));
        assertThat(only("It dropped a 500-pound bomb.")).isEqualTo(exact(500, "pound", "bomb"));
        assertThat(only("A 15-member council met.")).isEqualTo(exact(15, null, "member"));
    }

    @Test
    void money_has_its_currency_and_its_scale() {
        assertThat(only("It gave $1.2 billion in aid.")).isEqualTo(exact(1.2e9, "USD", "aid"));
        assertThat(only("It gave 30 million euros.")).isEqualTo(exact(30e6, "EUR", ""));
        assertThat(only("It gave £5m.")).isEqualTo(exact(5e6, "GBP", ""));
        assertThat(only("It costs 10 cents.")).isEqualTo(exact(.1, "USD", ""));
        assertThat(only("It spent $10 billion in Afghanistan.")).isEqualTo(exact(10e9, "USD", ""));
    }

    @Test
    void a_share_of_a_whole_is_a_fraction() {
        assertThat(only("Two-thirds of voters agreed."))
                .isEqualTo(exact(.6667, "fraction", "voters"));
        assertThat(only("It lost half of the troops.")).isEqualTo(exact(.5, "fraction", "troops"));
        assertThat(only("It has a third of the market."))
                .isEqualTo(exact(.3333, "fraction", "market"));
    }

    @Test
    void one_counts_only_where_it_is_no_pronoun() {
        assertThat(only("One soldier was killed.")).isEqualTo(exact(1, null, "soldier"));
        assertThat(all("It is one of the reasons that no one knows the one they chose.")).isEmpty();
    }

    @Test
    void times_and_ages_are_no_quantities() {
        assertThat(all("In 2006 it voted on June 18 at 5:30 for 30 days.")).isEmpty();
        assertThat(all("The 25-year-old fought for three-plus years.")).isEmpty();
        assertThat(all("John Smith, 42, said so.")).isEmpty();
    }

    @Test
    void numbers_that_name_or_order_are_no_quantities() {
        assertThat(all("It adopted Resolutions 1718 and 2270 under Article 5.")).isEmpty();
        assertThat(all("The G7 sent F-16 jets to the Group of 20.")).isEmpty();
        assertThat(all("It won the third vote 68-34 on the 22nd try.")).isEmpty();
    }

    private static Quantity exact(double value, @Nullable String unit, String item) {
        return new Quantity(value, null, null, unit, item, false);
    }

    private static Quantity vague(@Nullable String unit, String item) {
        return new Quantity(null, null, null, unit, item, false);
    }

    private @Nullable Double value(String text) {
        return only(text).value();
    }

    private Quantity only(String text) {
        assertThat(all(text)).hasSize(1);
        return all(text).get(0).quantity();
    }

    private List<String> spans(String text) {
        return all(text).stream().map(amount -> amount.span().of(text)).toList();
    }

    private List<Amount> all(String text) {
        return Quantities.of(parser.of(sentences.of(text).get(0)));
    }
}
