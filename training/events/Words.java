import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.language.Sentence;
import dev.entente.language.Sentences;
import dev.entente.language.Token;
import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Adds to each document of gold statements the words of its sentences as the program parts them:
/// `java -cp LIB events/Words.java GOLD.jsonl OUT.jsonl`. A sentence of OUT's `words` is a list of
/// [text, start, end], offsets in code points of the document.
public class Words {
    /// @param args the gold file and the file to write
    public static void main(String[] args) throws Exception {
        ObjectMapper json = new ObjectMapper();
        Sentences splitter = Sentences.load();
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]))) {
            for (String line : Files.readAllLines(Path.of(args[0]))) {
                ObjectNode document = (ObjectNode) json.readTree(line);
                String text = document.get("text").asText();
                ArrayNode all = document.putArray("words");
                for (JsonNode sentence : document.get("sentences")) {
                    int start = sentence.get(0).asInt();
                    int from = text.offsetByCodePoints(0, start);
                    int to = text.offsetByCodePoints(0, sentence.get(1).asInt());
                    ArrayNode words = all.addArray();
                    List<Sentence> parts = splitter.of(text.substring(from, to));
                    for (Sentence part : parts) {
                        for (Token token : part.tokens()) {
                            words.addArray()
                                    .add(token.text())
                                    .add(start + token.span().start())
                                    .add(start + token.span().end());
                        }
                    }
                }
                out.write(json.writeValueAsString(document));
                out.newLine();
            }
        }
    }
}
