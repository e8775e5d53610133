package dev.entente.dossier;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.QuantityJson;
import dev.entente.Standing;
import java.util.List;

/// A dossier as JSON, for other programs.
public final class DossierJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private DossierJson() {}

    /// The dossier, as text.
    public static String of(Dossier dossier) {
        ObjectNode json = MAPPER.createObjectNode();
        json.putArray("pair").add(dossier.pair().first()).add(dossier.pair().second());
        json.put("title", dossier.title());
        json.put("as_known_on", dossier.day().toString());
        ObjectNode basis = json.putObject("basis");
        basis.put("documents", dossier.basis().documents());
        basis.put("not_coded", dossier.basis().notCoded());
        basis.put("statements", dossier.basis().statements());
        basis.put("matters", dossier.basis().matters());
        basis.put("unsure", dossier.basis().unsure());
        ObjectNode standings = json.putObject("standings");
        for (Standing standing : Legend.of(dossier)) {
            standings.put(Legend.word(standing), Legend.meaning(standing));
        }
        ArrayNode summary = json.putArray("summary");
        dossier.summary().forEach(passage -> passage(summary.addObject(), passage));
        ArrayNode sections = json.putArray("sections");
        for (Section section : dossier.sections()) {
            ObjectNode node = sections.addObject();
            node.put("heading", section.heading());
            node.put("theme", section.theme());
            ArrayNode passages = node.putArray("passages");
            section.passages().forEach(passage -> passage(passages.addObject(), passage));
        }
        ArrayNode ledger = json.putArray("quantities");
        dossier.ledger().forEach(movement -> movement(ledger.addObject(), movement));
        ArrayNode citations = json.putArray("citations");
        dossier.citations().forEach(citation -> citation(citations.addObject(), citation));
        return json.toPrettyString() + "\n";
    }

    private static void passage(ObjectNode node, Passage passage) {
        node.put("when", passage.when());
        node.put("sentence", passage.sentence());
        node.put("standing", Legend.word(passage.standing()));
        node.put("because", passage.because());
        numbers(node, passage.citations());
    }

    private static void movement(ObjectNode node, Movement movement) {
        node.put("from", movement.from());
        node.put("to", movement.to());
        QuantityJson.write(node, movement.quantity());
        node.put("account", movement.account());
        node.put("when", movement.when());
        numbers(node, movement.citations());
    }

    private static void citation(ObjectNode node, Citation citation) {
        node.put("number", citation.number());
        node.put("document", citation.document().id());
        node.put("source", citation.document().source());
        node.put("title", citation.document().title());
        node.put("publisher", citation.document().publisher());
        node.put(
                "published",
                citation.document().published() == null
                        ? null
                        : String.valueOf(citation.document().published()));
        node.put("start", citation.span().start());
        node.put("end", citation.span().end());
        node.put("quote", citation.quote());
    }

    private static void numbers(ObjectNode node, List<Citation> citations) {
        ArrayNode numbers = node.putArray("citations");
        citations.forEach(citation -> numbers.add(citation.number()));
    }
}
