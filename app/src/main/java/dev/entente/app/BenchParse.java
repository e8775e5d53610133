package dev.entente.app;

import dev.entente.language.Parse;
import dev.entente.language.Parser;
import dev.entente.language.PartOfSpeech;
import dev.entente.language.Sentence;
import dev.entente.language.Sentences;
import dev.entente.language.Word;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// How well trees agree with gold ones. Sentences and words are those of the treebank, or with
/// `--raw` made of its text again and counted by [RawScore]. Else arcs are counted without
/// punctuation (words that the treebank tags PUNCT); LAS compares relations without their subtypes.
/// A subject is an arc "nsubj" of any subtype, an object an arc "obj".
@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        description = {
            "Parses the sentences of treebanks (CoNLL-U, also .gz), scores tags and trees.",
            "",
            "Sentences and words are the treebank's. UAS and LAS are counted without",
            "punctuation, relations without subtypes; \"las_full\" compares the subtypes too.",
            "",
            "With --raw the text is put together again, split and parsed, and the figures",
            "are those of the CoNLL 2018 shared task: F1 of tokens, sentences and words, and",
            "over all words, punctuation too, of tags, heads and relations.",
            ""
        })
final class BenchParse implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE.conllu", description = "the treebanks")
    private List<Path> files = List.of();

    @Option(names = "--raw", description = "start from the text, not from the treebank's words")
    private boolean raw;

    private int words;
    private int tagged;
    private int lemmas;
    private int arcs;
    private int attached;
    private int labelled;
    private int full;
    private final Counts subjects = new Counts();
    private final Counts objects = new Counts();

    private static final class Counts {
        private int gold;
        private int found;
        private int both;

        void add(boolean expected, boolean said, boolean sameHead) {
            gold += expected ? 1 : 0;
            found += said ? 1 : 0;
            both += expected && said && sameHead ? 1 : 0;
        }

        double f1() {
            return 100 * EventScore.f1(both, found, gold);
        }
    }

    /// A word of a treebank.
    private record Gold(String form, String lemma, String tag, int head, String relation) {}

    @Override
    public Integer call() throws IOException {
        Parser parser = Parser.load();
        print(raw ? raw(parser) : trees(parser));
        return 0;
    }

    private String raw(Parser parser) throws IOException {
        Sentences sentences = Sentences.load();
        RawScore score = new RawScore();
        for (Path file : files) {
            for (RawText document : RawText.of(file)) {
                score.add(
                        document.sentences(),
                        RawText.units(parser.of(sentences.of(document.text()))));
            }
        }
        return score.figures();
    }

    private String trees(Parser parser) throws IOException {
        int sentences = 0;
        for (Path file : files) {
            for (List<String> lines : Treebank.sentences(file)) {
                List<Gold> gold = gold(file, lines);
                Parse parse = parser.of(Sentence.of(gold.stream().map(Gold::form).toList()));
                for (int i = 0; i < gold.size(); i++) {
                    score(gold.get(i), parse.words().get(i));
                }
                sentences++;
            }
        }
        return String.format(
                Locale.ROOT,
                "sentences=%d words=%d upos=%.2f lemma=%.2f uas=%.2f las=%.2f las_full=%.2f"
                        + " subject_f1=%.2f object_f1=%.2f",
                sentences,
                words,
                share(tagged, words),
                share(lemmas, words),
                share(attached, arcs),
                share(labelled, arcs),
                share(full, arcs),
                subjects.f1(),
                objects.f1());
    }

    private static void print(String figures) {
        System.out.println(Figures.told(figures));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }

    private static List<Gold> gold(Path file, List<String> lines) throws IOException {
        List<Gold> words = new ArrayList<>();
        for (String[] cells : Treebank.words(file, lines)) {
            words.add(
                    new Gold(
                            cells[1],
                            cells[2],
                            cells[3],
                            Integer.parseInt(cells[6]) - 1,
                            cells[7]));
        }
        return words;
    }

    private void score(Gold gold, Word word) {
        words++;
        lemmas += word.lemma().equals(gold.lemma()) ? 1 : 0;
        tagged += word.kind() == PartOfSpeech.of(gold.tag()) ? 1 : 0;
        boolean sameHead = word.head() == gold.head();
        String main = main(gold.relation());
        subjects.add(main.equals("nsubj"), word.is("nsubj"), sameHead);
        objects.add(main.equals("obj"), word.is("obj"), sameHead);
        if (!gold.tag().equals("PUNCT")) {
            arcs++;
            attached += sameHead ? 1 : 0;
            labelled += sameHead && word.is(main) ? 1 : 0;
            full += sameHead && word.relation().equals(gold.relation()) ? 1 : 0;
        }
    }

    private static String main(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }
}
