package dev.entente.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.entente.Actor;
import dev.entente.Document;
import dev.entente.Dyad;
import dev.entente.Evidence;
import dev.entente.Holding;
import dev.entente.Statement;
import dev.entente.Voice;
import dev.entente.code.StatementJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A statement as a case writes it.
///
/// @param json the statement in the form of the `code` command, with its document's id as `doc` and
///   its coder's version as `coder`
/// @param names whom it names
/// @param marks by what it is found and compared; null where its document is not at hand
record Content(String json, SortedSet<Name> names, @Nullable Marks marks) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /// A code that a statement names, and as what.
    ///
    /// @param role `actor`, `recipient` or `voice`
    record Name(String code, String role) implements Comparable<Name> {
        @Override
        public int compareTo(Name other) {
            int codes = code.compareTo(other.code);
            return codes != 0 ? codes : role.compareTo(other.role);
        }
    }

    /// What the indices say of a statement.
    record Marks(Card card, Traits traits) {
        static Marks of(Statement statement, Holding holding) {
            Document document = holding.document();
            return new Marks(
                    Card.of(document.published(), document.text(), statement),
                    Traits.of(new Evidence("", statement, holding, Instant.EPOCH)));
        }
    }

    Content {
        names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
    }

    static Content of(Document document, Statement statement, String coder) {
        return of(new Holding(document, document.id(), Instant.EPOCH), statement, coder);
    }

    private static Content of(Holding holding, Statement statement, String coder) {
        Document document = holding.document();
        String json =
                StatementJson.of(document.id(), document.text(), statement)
                        .put("coder", coder)
                        .toString();
        return new Content(json, names(statement), Marks.of(statement, holding));
    }

    /// The statement that another case keeps as `json`.
    static Content read(String json) {
        try {
            JsonNode node = MAPPER.readTree(json);
            return new Content(
                    json, names(StatementJson.read(node.path("doc").asText(), node)), null);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A statement is no JSON: " + e.getMessage(), e);
        }
    }

    /// The statements of a document as a version of the coder made them.
    static List<Content> all(Document document, List<Statement> statements, String coder) {
        Holding holding = new Holding(document, document.id(), Instant.EPOCH);
        return statements.stream().map(statement -> of(holding, statement, coder)).toList();
    }

    static SortedSet<Name> names(Statement statement) {
        List<Name> names = new ArrayList<>();
        for (Actor actor : statement.actors()) {
            names.add(new Name(actor.code(), "actor"));
        }
        for (Actor recipient : statement.recipients()) {
            names.add(new Name(recipient.code(), "recipient"));
        }
        for (Voice voice : statement.voices()) {
            names.add(new Name(voice.code(), "voice"));
        }
        return new TreeSet<>(names);
    }

    /// The codes of those who act and are acted upon.
    static Set<String> parties(Statement statement) {
        return names(statement).stream()
                .filter(name -> !name.role().equals("voice"))
                .map(Name::code)
                .collect(Collectors.toSet());
    }

    /// Whether both of a pair are among those who act and are acted upon.
    static boolean isAbout(Dyad pair, Statement statement) {
        return parties(statement).containsAll(Set.of(pair.first(), pair.second()));
    }

    /// The statement's id.
    byte[] id() {
        return Digest.of(json);
    }
}
