package dev.entente.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class LemmasTest {
    private static final Set<String> KNOWN =
            Set.of("reject", "veto", "use", "stop", "deny", "make");

    @Test
    void a_rule_that_gives_no_word_yields_to_one_that_does() {
        assertThat(lemma("rejected", "1")).isEqualTo("reject");
        assertThat(lemma("Vetoed", "1")).isEqualTo("veto");
        assertThat(lemma("used", "2")).isEqualTo("use");
        assertThat(lemma("stopped", "2")).isEqualTo("stop");
        assertThat(lemma("denies", "1")).isEqualTo("deny");
        assertThat(lemma("making", "3")).isEqualTo("make");
    }

    @Test
    void a_word_that_nobody_knows_keeps_the_rule() {
        assertThat(lemma("zorked", "2")).isEqualTo("zork");
        assertThat(lemma("Seoul", "=")).isEqualTo("Seoul");
        assertThat(lemma("were", "!be")).isEqualTo("be");
        assertThat(lemma("The", "0")).isEqualTo("the");
        assertThat(lemma("a", "3")).isEqualTo("a");
    }

    private static String lemma(String word, String rule) {
        return Lemmas.of(word, rule, KNOWN::contains);
    }
}
