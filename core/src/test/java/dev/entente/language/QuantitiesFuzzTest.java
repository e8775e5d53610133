package dev.entente.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.entente.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Any text under any tree gives quantities in order that stand in it. The seeds lie in
/// `QuantitiesFuzzTestInputs`.
class QuantitiesFuzzTest {
    private static final EventScores NONE = Parser.load().of(Sentence.of(List.of("none"))).events();
    private static final Sentences SENTENCES = Sentences.load();
    private static final String[] RELATIONS = {
        "nummod", "compound", "case", "nmod", "det", "amod", "punct", "root", "nsubj"
    };

    private static final String[] WORDS =
            ("1 3 31 99 1900 9999 0 000 999 123456789012345678901 and a an the one two twenty five"
                            + " nineteen hundred thousand million dozen trillion dozens tens"
                            + " thousands of half quarter third thirds several few to between from"
                            + " or more less plus odd so about over than up at least most as many"
                            + " much $ € US U.S. percent % percentage point points miles square km m"
                            + " bn k tons pound dollars containers rounds troops soldiers missiles"
                            + " worth in year old - – / : . , ' ( ) + vote page F st th s")
                    .split(" ");

    static {
        for (int i = 0; i < WORDS.length; i++) {
            WORDS[i] = WORDS[i].length() == 1 && !WORDS[i].equals("a") ? WORDS[i] : " " + WORDS[i];
        }
    }

    @FuzzTest
    void text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Random random = new Random(bytes.length);
        for (Sentence sentence : SENTENCES.of(text)) {
            for (PartOfSpeech kind : PartOfSpeech.values()) {
                reads(text, tree(sentence, kind, random));
            }
        }
    }

    /// Each byte is a word of quantity.
    @FuzzTest
    void words(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte chosen : bytes) {
            text.append(WORDS[Math.floorMod(chosen, WORDS.length)]);
        }
        text(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void words_of_quantity_in_any_order_are_read() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[1 + random.nextInt(12)];
            random.nextBytes(bytes);
            words(bytes);
        }
    }

    /// Words whose heads and relations are drawn: a tree where they happen to form one.
    private static Parse tree(Sentence sentence, PartOfSpeech kind, Random random) {
        List<Word> words = new ArrayList<>();
        int size = sentence.tokens().size();
        for (Token token : sentence.tokens()) {
            PartOfSpeech own = random.nextBoolean() ? kind : PartOfSpeech.NOUN;
            String relation = RELATIONS[random.nextInt(RELATIONS.length)];
            int head = random.nextInt(size + 1) - 1;
            words.add(new Word(token, token.text(), own, "CD", head, relation));
        }
        return new Parse(sentence, words, List.of(new Name(NameType.QUANTITY, 0, 1)), NONE);
    }

    private static void reads(String text, Parse parse) {
        Span last = new Span(0, parse.sentence().span().start());
        for (Amount amount : Quantities.of(parse)) {
            assertThat(parse.sentence().span().contains(amount.span())).isTrue();
            assertThat(amount.span().start()).isGreaterThanOrEqualTo(last.end());
            assertThat(amount.first()).isBetween(0, amount.last());
            assertThat(amount.last()).isLessThan(parse.words().size());
            assertThat(amount.span().of(text).replaceAll("\\s", ""))
                    .contains(amount.quantity().item().replaceAll("\\s", ""));
            Double low = amount.quantity().low();
            Double high = amount.quantity().high();
            assertThat(low == null || high == null || low < high).isTrue();
            last = amount.span();
        }
    }
}
