package dev.entente.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.app.RawScore.Node;
import dev.entente.app.RawScore.Unit;
import dev.entente.language.PartOfSpeech;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The values are computed by hand: F1 is twice those that agree by those expected and found.
class RawScoreTest {
    private final RawScore score = new RawScore();

    @Test
    void the_same_sentences_agree_in_everything() {
        List<List<Unit>> document = List.of(sentence("I", "do|n't", "go", "."));
        score.add(document, document);
        assertThat(score.figures())
                .isEqualTo(
                        "sentences=1 words=5 token_f1=100.00 sentence_f1=100.00 word_f1=100.00"
                                + " upos=100.00 uas=100.00 las=100.00");
    }

    @Test
    void words_of_one_token_are_paired_by_their_forms_not_by_their_ends() {
        score.add(
                List.of(sentence("I", "do|n't", "go", ".")),
                List.of(sentence("I", "do", "n'", "t", "go", ".")));
        // Tokens: I, go and the full stop of 4 and 6. Words: those and "do" of 5 and 6.
        assertThat(score.figures()).contains("token_f1=60.00", "word_f1=72.73");
    }

    @Test
    void a_token_of_several_words_that_only_one_side_has_pairs_no_other_words() {
        score.add(List.of(sentence("ab", "c")), List.of(sentence("a|b", "c")));
        // Words: "c" of 2 and 3. Tokens agree.
        assertThat(score.figures()).contains("token_f1=100.00", "word_f1=40.00");
    }

    @Test
    void overlapping_tokens_of_several_words_are_one_stretch() {
        score.add(List.of(sentence("a|b", "c", "d")), List.of(sentence("a", "b|c", "d")));
        // The words are the same four: "a" stands alone on one side, in the stretch on the other.
        assertThat(score.figures()).contains("token_f1=33.33", "word_f1=100.00");
    }

    @Test
    void a_sentence_agrees_where_both_of_its_ends_do() {
        score.add(
                List.of(sentence("a", "b"), sentence("c"), sentence("d")),
                List.of(sentence("a"), sentence("b", "c"), sentence("d")));
        assertThat(score.figures()).contains("sentence_f1=33.33", "word_f1=100.00");
    }

    @Test
    void a_head_agrees_where_it_is_paired_with_the_head_expected() {
        List<List<Unit>> gold =
                List.of(
                        List.of(
                                unit("cats", PartOfSpeech.NOUN, 1, "nsubj"),
                                unit("sleep", PartOfSpeech.VERB, -1, "root"),
                                unit("here", PartOfSpeech.ADVERB, 1, "advmod"),
                                unit(".", PartOfSpeech.MARK, 1, "punct")));
        List<List<Unit>> found =
                List.of(
                        List.of(
                                unit("cats", PartOfSpeech.NAME, 1, "nsubj:pass"),
                                unit("sleep", PartOfSpeech.VERB, -1, "root"),
                                unit("here.", PartOfSpeech.ADVERB, 1, "advmod")));
        score.add(gold, found);
        // Paired: cats and sleep, of 4 and 3. Both heads agree, both relations but for a subtype;
        // one tag does.
        assertThat(score.figures())
                .contains("word_f1=57.14", "upos=28.57", "uas=57.14", "las=57.14");
    }

    @Test
    void a_head_that_is_paired_with_nothing_agrees_with_nothing() {
        score.add(
                List.of(
                        List.of(
                                unit("a", PartOfSpeech.NOUN, 1, "nsubj"),
                                unit("b", PartOfSpeech.VERB, -1, "root"),
                                unit("c", PartOfSpeech.MARK, 1, "punct"))),
                List.of(
                        List.of(
                                unit("a", PartOfSpeech.NOUN, 1, "nsubj"),
                                unit("bc", PartOfSpeech.VERB, -1, "root"))));
        assertThat(score.figures()).contains("word_f1=40.00", "uas=0.00");
    }

    @Test
    void another_text_is_refused_with_its_place() {
        assertThatThrownBy(() ->
                        score.add(List.of(sentence("a b", "c")), List.of(sentence("ab", "d"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("From character 2 without white space")
                .hasMessageContaining("\"d\", not \"c\"");
    }

    @Test
    void the_text_of_a_treebank_has_its_spaces_and_paragraphs(@TempDir Path folder)
            throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("small.conllu"),
                        """
                        # newdoc id = one
                        # newpar
                        # text = Don't go.
                        1-2|Don't|_|_|_|_|_|_|_|_
                        1|Do|do|AUX|_|_|3|aux|_|SpaceAfter=No
                        2|n't|not|PART|_|_|3|advmod|_|_
                        3|go|go|VERB|_|_|0|root|_|SpaceAfter=No
                        4|.|.|PUNCT|_|_|3|punct|_|_

                        # text = #
                        1|#|#|SYM|_|_|0|root|_|_
                        1.1|gone|go|VERB|_|_|_|_|_|_

                        # newpar id = p2
                        # text = Stay
                        1|Stay|stay|VERB|_|_|0|root|_|SpaceAfter=No

                        # newdoc id = two
                        # text = End
                        1|End|end|NOUN|_|_|0|root|_|_
                        """
                                .replace('|', '\t'));
        List<RawText> documents = RawText.of(file);
        assertThat(documents)
                .extracting(RawText::text)
                .containsExactly("Don't go. # \n\nStay", "End");
        assertThat(documents.get(0).sentences().get(0))
                .extracting(Unit::form)
                .containsExactly("Don't", "go", ".");
        assertThat(documents.get(0).sentences().get(0).get(0).words())
                .extracting(Node::form)
                .containsExactly("Do", "n't");
    }

    private static Unit unit(String form, PartOfSpeech kind, int head, String relation) {
        return new Unit(form, List.of(new Node(form, kind, head, relation)));
    }

    /// A sentence of which the first word is the root; "|" parts the words of a unit.
    private static List<Unit> sentence(String... units) {
        int[] count = {0};
        return Stream.of(units)
                .map(text ->
                        new Unit(
                                text.replace("|", ""),
                                Stream.of(text.split("\\|"))
                                        .map(form ->
                                                new Node(
                                                        form,
                                                        PartOfSpeech.NOUN,
                                                        count[0]++ > 0 ? 0 : -1,
                                                        "dep"))
                                        .toList()))
                .toList();
    }
}
