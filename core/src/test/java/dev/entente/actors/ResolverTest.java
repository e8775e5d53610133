package dev.entente.actors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Span;
import dev.entente.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResolverTest {
    private static final Register REGISTER = Register.load();

    static Stream<String> rows() {
        return Table.rows(ResolverTest.class, "whom.tsv").stream().map(c -> String.join("\t", c));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_mention_means_its_actor_on_the_day(String row) {
        String[] column = row.split("\t", -1);
        int open = column[1].indexOf('[');
        int close = column[1].indexOf(']') - 1;
        String text = column[1].replace("[", "").replace("]", "");
        Resolver resolver = new Resolver(REGISTER, "", text, LocalDate.parse(column[0]), null);
        List<Mention> meant = resolver.at(new Span(open, close));
        assertThat(codes(meant)).as(() -> meant + "").isEqualTo(column[2]);
        assertThat(
                        meant.isEmpty() || meant.get(0).actor().sector() == null
                                ? "-"
                                : meant.get(0).actor().sector())
                .isEqualTo(column[3]);
    }

    private static String codes(List<Mention> meant) {
        return meant.isEmpty()
                ? "NONE"
                : meant.stream()
                        .map(m -> m.actor().code())
                        .sorted()
                        .collect(Collectors.joining("+"));
    }

    @Test
    void we_is_the_government_that_publishes() {
        String text = "We will stand with Ukraine, and our allies will too.";
        List<Mention> meant =
                new Resolver(REGISTER, "", text, LocalDate.of(2023, 2, 20), "USA")
                        .at(new Span(0, 2));
        assertThat(meant)
                .singleElement()
                .satisfies(m -> assertThat(m.actor().code()).isEqualTo("USA"));
        assertThat(new Resolver(REGISTER, "", text, null, null).at(new Span(0, 2))).isEmpty();
    }

    @Test
    void every_mention_says_why() {
        String text =
                "Moscow said its army left. The Russian leader met Kim Jong Un; both leaders smiled.";
        assertThat(REGISTER.mentions(text, LocalDate.of(2024, 6, 17), null))
                .hasSizeGreaterThan(4)
                .allSatisfy(mention -> {
                    assertThat(mention.why()).isNotBlank();
                    assertThat(mention.confidence()).isBetween(0.0, 1.0);
                });
    }

    @Test
    void the_locale_of_the_computer_changes_nothing() {
        String text = "IRANIAN officials and the Istanbul police met INDIA'S FOREIGN MINISTER.";
        List<Mention> usual = REGISTER.mentions(text);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Register.load().mentions(text)).isEqualTo(usual);
        } finally {
            Locale.setDefault(before);
        }
    }
}
