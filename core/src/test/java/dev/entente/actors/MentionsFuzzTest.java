package dev.entente.actors;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;

/// Any text is read for mentions without an error, and their spans lie in it. The seeds lie in
/// `MentionsFuzzTestInputs`.
class MentionsFuzzTest {
    private static final Register REGISTER = Register.load();
    private static final String[] WORDS = {
        "President",
        "of",
        "the",
        "Russia",
        "'s",
        "Kim",
        "Jong-un",
        "both",
        "countries",
        "they",
        "its",
        "Mr.",
        "Foreign",
        "Minister",
        "and",
        ",",
        ".",
        "in",
        "Moscow",
        "Georgia",
        "U.S.",
        "-",
        "rebels",
        "\n\n",
        "PRESIDENT BIDEN:",
        "We",
        "North",
        "South Korea",
        "ethnic",
        "Turks",
        "http://a.b/c",
        "leaders",
        "al",
        "Qaida",
        "former",
        "(",
        ")",
        "Shi'ite",
        "\uD83D\uDE80",
        "police",
        "United Nations",
        "said",
        "Lavrov’s",
        "wife",
        "Idaho",
        "two",
        "I",
        "Secretary of State",
        "\u0000"
    };

    @FuzzTest
    void anyText(byte[] bytes) {
        reads(new String(bytes, StandardCharsets.UTF_8));
    }

    @FuzzTest
    void wordsInAnyOrder(long seed) {
        Random chance = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append(WORDS[chance.nextInt(WORDS.length)])
                    .append(chance.nextInt(5) == 0 ? "" : " ");
        }
        reads(text.toString());
    }

    private static void reads(String text) {
        for (String issuer : new String[] {null, "USA"}) {
            Resolver resolver = new Resolver(REGISTER, "", text, LocalDate.of(2024, 6, 17), issuer);
            for (Mention mention : resolver.mentions()) {
                assertThat(mention.actor().span().of(text)).isNotBlank();
                assertThat(resolver.at(mention.actor().span())).isNotNull();
            }
        }
    }
}
