package dev.entente.casefile;

import dev.entente.Actor;
import dev.entente.Document;
import dev.entente.Statement;
import dev.entente.Voice;
import dev.entente.code.StatementJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// A statement as a case writes it.
///
/// @param json the statement in the form of the `code` command, with its document's id as `doc` and
///   its coder's version as `coder`
/// @param names whom it names
record Content(String json, SortedSet<Name> names) {
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

    Content {
        names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
    }

    static Content of(Document document, Statement statement, String coder) {
        String json =
                StatementJson.of(document.id(), document.text(), statement)
                        .put("coder", coder)
                        .toString();
        return new Content(json, names(statement));
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

    /// The statement's id.
    byte[] id() {
        return Digest.of(json);
    }
}
