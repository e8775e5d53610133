package dev.entente.code;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.Document;
import dev.entente.Status;
import dev.entente.actors.Register;
import dev.entente.language.Sentences;
import java.io.BufferedReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/// Writes what the coder knows of those who may have a part in the events of gold documents, for
/// `cast.py`: `java -cp LIBRARIES training/events/dev/entente/code/Parts.java GOLD.jsonl OUT.jsonl`.
final class Parts {
    private static final JsonMapper MAPPER = new JsonMapper();

    public static void main(String[] arguments) throws Exception {
        try (BufferedReader lines = Files.newBufferedReader(Path.of(arguments[0]));
                Writer out = Files.newBufferedWriter(Path.of(arguments[1]))) {
            ObjectNode[] now = new ObjectNode[1];
            EnglishCoder coder =
                    new EnglishCoder(
                            Sentences.load(), Register.load(), (words, event) -> add(now[0], words, event));
            for (String line; (line = lines.readLine()) != null; ) {
                JsonNode gold = MAPPER.readTree(line);
                now[0] = MAPPER.createObjectNode().put("id", gold.path("id").asText());
                now[0].putArray("events");
                coder.code(document(gold));
                out.write(now[0].toString());
                out.write('\n');
            }
        }
    }

    private static Document document(JsonNode gold) throws Exception {
        String text = gold.path("text").asText();
        boolean dated = gold.path("date").isTextual();
        return new Document(
                Document.digest(text.getBytes(StandardCharsets.UTF_8)),
                gold.path("id").asText(),
                gold.path("title").asText(""),
                dated ? LocalDate.parse(gold.path("date").asText()) : null,
                dated ? Document.DateOrigin.METADATA : Document.DateOrigin.NONE,
                gold.path("publisher").isTextual() ? gold.path("publisher").asText() : null,
                null,
                "en",
                text);
    }

    private static void add(ObjectNode document, Words words, Cast.Event event) {
        ObjectNode made = document.withArray("events").addObject();
        Trigger trigger = event.trigger();
        made.put("start", words.span(trigger.first()).start());
        made.put("end", words.span(trigger.last()).end());
        made.put("type", trigger.type().name());
        made.put("noun", trigger.noun() ? 1 : 0);
        made.put("any", words.events().any(trigger.first()));
        made.put("share", words.events().type(trigger.first(), trigger.type()));
        Status likeliest = Status.ACTUAL;
        for (Status each : Status.values()) {
            if (words.events().status(trigger.first(), each)
                    > words.events().status(trigger.first(), likeliest)) {
                likeliest = each;
            }
        }
        made.put("status", words.events().status(trigger.first(), likeliest));
        made.put("likeliest", likeliest.name().toLowerCase(java.util.Locale.ROOT));
        made.put("from", words.sentence().start()).put("to", words.sentence().end());
        ArrayNode candidates = made.putArray("candidates");
        for (Candidate one : event.candidates()) {
            ObjectNode candidate = candidates.addObject();
            candidate.put("code", one.actor().code());
            if (one.present()) {
                candidate.put("start", one.actor().span().start());
                candidate.put("end", one.actor().span().end());
            }
            candidate.put("recoded", one.ties().contains("recoded"));
            for (Cast.Part part : Cast.Part.values()) {
                ObjectNode features = candidate.putObject(part.name());
                Cast.features(part, one, event).forEach(features::put);
            }
        }
    }
}
