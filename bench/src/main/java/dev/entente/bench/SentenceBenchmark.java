package dev.entente.bench;

import dev.entente.language.Parser;
import dev.entente.language.Sentence;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Sentences a second on one thread: parts of speech, lemmas, tree and names of the words of a
/// treebank, by Entente and by NLP4J 1.1.3. An operation is one sentence; they are taken in order,
/// again from the first after the last. Give the file: `-p file=FILE.conllu`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 15)
@Measurement(iterations = 5, time = 15)
public class SentenceBenchmark {
    private static final String CONFIGURATION =
            "/edu/emory/mathcs/nlp/configuration/config-decode-en.xml";

    /// The CoNLL-U file whose words are read.
    @Param("")
    public String file = "";

    private List<Sentence> sentences = List.of();
    private List<List<String>> words = List.of();
    private int next;
    private @Nullable NLPDecoder decoder;

    /// Reads the words.
    @Setup
    public void read() throws IOException {
        if (file.isEmpty()) {
            throw new IllegalArgumentException("Name the treebank: -p file=FILE.conllu");
        }
        words = Treebank.words(Path.of(file));
        sentences = words.stream().map(Sentence::of).toList();
    }

    private int turn() {
        next = next + 1 < words.size() ? next + 1 : 0;
        return next;
    }

    /// Entente's parser.
    @Benchmark
    @Fork(
            value = 1,
            jvmArgsAppend = {"-Xmx1200m", "--enable-native-access=ALL-UNNAMED"})
    public Object entente() {
        return Parser.load().of(sentences.get(turn()));
    }

    /// NLP4J with its tagger, lemmatiser, parser and names.
    @Benchmark
    @Fork(value = 1, jvmArgsAppend = "-Xmx6g")
    public Object nlp4j() {
        if (decoder == null) {
            decoder =
                    new NLPDecoder(
                            Objects.requireNonNull(
                                    NLPDecoder.class.getResourceAsStream(CONFIGURATION)));
        }
        List<String> sentence = words.get(turn());
        NLPNode[] nodes = new NLPNode[sentence.size() + 1];
        nodes[0] = new NLPNode();
        nodes[0].toRoot();
        for (int i = 0; i < sentence.size(); i++) {
            nodes[i + 1] = new NLPNode(i + 1, sentence.get(i));
        }
        decoder.decode(nodes);
        return nodes;
    }
}
