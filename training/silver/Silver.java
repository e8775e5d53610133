import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Labels the names of split sentences with NLP4J (Apache-2.0): `java -cp 'LIB/*' Silver.java CONFIG FOLDER` reads
/// each `NAME.words.gz` of the folder and writes `NAME.names.gz`, a word and an IOB2 tag a line.
public final class Silver {
    public static void main(String[] arguments) throws IOException {
        NLPDecoder decoder = new NLPDecoder(Files.newInputStream(Path.of(arguments[0])));
        try (var files = Files.newDirectoryStream(Path.of(arguments[1]), "*.words.gz")) {
            for (Path file : files) {
                Path out = Path.of(file.toString().replace(".words.gz", ".names.gz"));
                try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
                        PrintWriter writer = new PrintWriter(new OutputStreamWriter(
                                new GZIPOutputStream(Files.newOutputStream(out)), StandardCharsets.UTF_8))) {
                    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                        label(decoder, line.split("\t"), writer);
                    }
                }
                System.err.println(out);
            }
        }
    }

    private static void label(NLPDecoder decoder, String[] words, PrintWriter writer) {
        NLPNode[] nodes = new NLPNode[words.length + 1];
        nodes[0] = new NLPNode();
        nodes[0].toRoot();
        for (int i = 0; i < words.length; i++) {
            nodes[i + 1] = new NLPNode(i + 1, words[i].replace('’', '\'').replace('“', '"').replace('”', '"'));
        }
        decoder.decode(nodes);
        for (int i = 1; i < nodes.length; i++) {
            writer.print(words[i - 1] + "\t" + iob(nodes[i].getNamedEntityTag()) + "\n");
        }
        writer.print("\n");
    }

    /// BILOU to IOB2.
    private static String iob(String tag) {
        return switch (tag == null ? 'O' : tag.charAt(0)) {
            case 'B', 'U' -> "B" + tag.substring(1);
            case 'I', 'L' -> "I" + tag.substring(1);
            default -> "O";
        };
    }
}
