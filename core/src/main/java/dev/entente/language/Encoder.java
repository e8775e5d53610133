package dev.entente.language;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// The model in memory: the numbers of pieces in, scores out. One run reads one sentence, so that
/// no score depends on another sentence; one thread computes a run, and any number of threads may
/// call at once. This is the only class that knows the ONNX runtime.
final class Encoder {
    /// The version of the model that this program reads.
    static final String VERSION = "3";

    /// Scores are rounded to ten-thousandths before anything is decided by them.
    static final double ROUNDING = 10_000;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final JsonNode labels;
    private final WordPieces pieces;

    /// What the model says of a sentence: `upos`, `xpos` and `lemma` the number of each word's
    /// label, the root left out; `names` a row a word and a column a tag of names, `arcs` a row and
    /// a column a word, the root before them (the row's word hangs on the column's), both in
    /// ten-thousandths; `relations` for each pair of `arcs` the number of its relation. `event`,
    /// `status`, `voice` and `mode` are rows as `names` is; the root is the first row of each.
    static final class Scores {
        final int[] upos;
        final int[] xpos;
        final int[] lemma;
        final long[][] names;
        final long[][] arcs;
        final int[][] relations;
        final long[][] event;
        final long[][] status;
        final long[][] voice;
        final long[][] mode;
        private final float[] roles;
        private final int nodes;

        private Scores(OrtSession.Result result, int nodes) {
            upos = numbers(result, "upos");
            xpos = numbers(result, "xpos");
            lemma = numbers(result, "lemma");
            names = rows(result, "names", nodes);
            arcs = rows(result, "arcs", nodes);
            relations = relations(result, nodes);
            event = rows(result, "event", nodes);
            status = rows(result, "status", nodes);
            voice = rows(result, "voice", nodes);
            mode = rows(result, "mode", nodes);
            FloatBuffer values = output(result, "roles").getFloatBuffer();
            roles = new float[values.remaining()];
            values.get(roles);
            this.nodes = nodes;
        }

        /// For each word but the root the probabilities of its roles in the event of a node.
        double[][] roles(int node) {
            int width = roles.length / nodes / nodes;
            double[][] all = new double[nodes - 1][width];
            for (int i = 1; i < nodes; i++) {
                for (int j = 0; j < width; j++) {
                    long score = Math.round(roles[(node * nodes + i) * width + j] * ROUNDING);
                    all[i - 1][j] = 1 / (1 + StrictMath.exp(-score / ROUNDING));
                }
            }
            return all;
        }
    }

    /// The model that comes with the program.
    ///
    /// @throws ModelException where it is missing, damaged or of another version
    static Encoder load() {
        try {
            JsonNode labels = new ObjectMapper().readTree(ModelFiles.bytes("reader.json"));
            return new Encoder(
                    labels,
                    checked(labels, ModelFiles.bytes("reader.onnx")),
                    new String(ModelFiles.bytes("pieces.txt"), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        } catch (IOException e) {
            throw new ModelException("The language model cannot be read. " + e.getMessage(), e);
        }
    }

    private Encoder(JsonNode labels, byte[] graph, List<String> pieces) {
        this.labels = labels;
        this.pieces = new WordPieces(pieces);
        this.environment =
                OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "entente");
        try (SessionOptions options = new SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
            this.session = environment.createSession(graph, options);
        } catch (OrtException e) {
            throw new ModelException(name(labels) + " does not load: " + e.getMessage(), e);
        }
    }

    /// The bytes of the graph, where they are those that the model's card names.
    static byte[] checked(JsonNode labels, byte[] graph) {
        String version = labels.path("version").asText();
        if (!version.equals(VERSION)) {
            throw new ModelException(
                    name(labels)
                            + " is not version "
                            + VERSION
                            + ", which this program reads. Build the program again.");
        }
        String expected = labels.path("sha256").asText();
        String found = digest(graph);
        if (!found.equals(expected)) {
            throw new ModelException(
                    "reader.onnx of %s has the SHA-256 %s, not %s. Maybe a file was cut off; build the program again."
                            .formatted(name(labels), found, expected));
        }
        return graph;
    }

    private static String name(JsonNode labels) {
        return labels.path("name").asText() + " version " + labels.path("version").asText();
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Name, version and SHA-256 of the model.
    String identity() {
        return name(labels) + " " + labels.path("sha256").asText();
    }

    WordPieces pieces() {
        return pieces;
    }

    /// The labels of a head of tags, in the order of their numbers.
    List<String> tags(String head) {
        return list(labels.path("tags").path(head));
    }

    /// The relations, in the order of their numbers.
    List<String> relations() {
        return list(labels.path("relations"));
    }

    /// The roles of those who take part in an event or tell it, in the order of their numbers.
    List<String> roles() {
        return list(labels.path("roles"));
    }

    private static List<String> list(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /// Runs the model on one sentence.
    ///
    /// @param pieces the numbers of its pieces, with those that open and close it
    /// @param shapes the shape of the word that each piece belongs to
    /// @param first the place of each word's first piece, after a 0 for the root
    Scores read(long[] pieces, long[] shapes, long[] first) {
        try (OnnxTensor one = tensor(pieces);
                OnnxTensor two = tensor(shapes);
                OnnxTensor three = tensor(first);
                OrtSession.Result result =
                        session.run(Map.of("pieces", one, "shapes", two, "first", three))) {
            return new Scores(result, first.length);
        } catch (OrtException e) {
            throw new ModelException(
                    identity() + " failed on a sentence of " + (first.length - 1) + " words.", e);
        }
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(
                environment, LongBuffer.wrap(values), new long[] {values.length});
    }

    private static OnnxTensor output(OrtSession.Result result, String name) {
        OnnxValue value = result.get(name).orElseThrow();
        return (OnnxTensor) value;
    }

    /// The labels of the words; the root's is left out.
    private static int[] numbers(OrtSession.Result result, String name) {
        LongBuffer values = output(result, name).getLongBuffer();
        int[] numbers = new int[values.remaining() - 1];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (int) values.get(i + 1);
        }
        return numbers;
    }

    private static long[][] rows(OrtSession.Result result, String name, int nodes) {
        FloatBuffer values = output(result, name).getFloatBuffer();
        int width = values.remaining() / nodes;
        long[][] rows = new long[nodes][width];
        for (int i = 0; i < nodes; i++) {
            for (int j = 0; j < width; j++) {
                rows[i][j] = Math.round(values.get(i * width + j) * ROUNDING);
            }
        }
        return rows;
    }

    private static int[][] relations(OrtSession.Result result, int nodes) {
        LongBuffer values = output(result, "relations").getLongBuffer();
        int[][] relations = new int[nodes][nodes];
        for (int i = 0; i < nodes; i++) {
            for (int j = 0; j < nodes; j++) {
                relations[i][j] = (int) values.get(i * nodes + j);
            }
        }
        return relations;
    }
}
