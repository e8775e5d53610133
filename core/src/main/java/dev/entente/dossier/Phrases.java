package dev.entente.dossier;

import dev.entente.Actor;
import dev.entente.EventType;
import dev.entente.Statement;
import dev.entente.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The verb phrases of events: for each type, with the likeliest mode and trigger words first.
record Phrases(List<Phrase> phrases) {

    /// One row of the list.
    ///
    /// @param aspect a mode, a context, the code of a recipient, "joint" for several actors without
    ///   recipients, or the empty string
    /// @param beginnings what a word of the trigger begins with; empty for any
    /// @param past "held talks[ with {}]": {} stands for the recipients, what is in brackets falls
    ///   out where there are none
    /// @param infinitive the same without time
    /// @param form "words" where the source's words follow, "named" where they stand alone, "ends"
    ///   where something came to an end
    record Phrase(
            EventType type,
            String aspect,
            List<String> beginnings,
            String past,
            String infinitive,
            Set<String> form) {

        private boolean fits(Statement statement, String trigger) {
            return type == statement.type()
                    && (aspect.isEmpty()
                            || aspect.equals(statement.mode())
                            || (aspect.equals("joint") && isJoint(statement))
                            || statement.contexts().contains(aspect)
                            || statement.recipients().stream()
                                    .anyMatch(actor -> actor.code().equals(aspect)))
                    && (beginnings.isEmpty()
                            || beginnings.stream().anyMatch(b -> trigger.contains(" " + b)));
        }
    }

    private static boolean isJoint(Statement statement) {
        return statement.recipients().isEmpty()
                && statement.actors().stream().map(Actor::code).distinct().count() > 1;
    }

    static Phrases load() {
        List<Phrase> phrases = new ArrayList<>();
        for (String[] column : Table.rows(Phrases.class, "wording.tsv")) {
            phrases.add(
                    new Phrase(
                            EventType.valueOf(column[0]),
                            column[1],
                            column[2].isEmpty() ? List.of() : List.of(column[2].split(" ", -1)),
                            column[3],
                            column[4],
                            Set.of(column[5].split(" ", -1))));
        }
        return new Phrases(phrases);
    }

    /// "held talks with Japan".
    String past(Statement statement, String trigger, String recipients) {
        return filled(phrase(statement, trigger).past(), recipients);
    }

    /// "hold talks with Japan".
    String infinitive(Statement statement, String trigger, String recipients) {
        return filled(phrase(statement, trigger).infinitive(), recipients);
    }

    /// Whether the phrase says so little that the source's own words belong beside it.
    boolean needsWords(Statement statement, String trigger) {
        return phrase(statement, trigger).form().contains("words");
    }

    /// Whether the source only names the thing ("the deepening partnership") and tells no act.
    boolean isNamed(Statement statement, String trigger) {
        return phrase(statement, trigger).form().contains("named");
    }

    /// Whether something comes to an end by it.
    boolean ends(Statement statement, String trigger) {
        return phrase(statement, trigger).form().contains("ends");
    }

    private Phrase phrase(Statement statement, String trigger) {
        String lower = " " + trigger.toLowerCase(Locale.ROOT);
        return phrases.stream()
                .filter(phrase -> phrase.fits(statement, lower))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "wording.tsv has no row for " + statement.type() + "."));
    }

    private static String filled(String phrase, String recipients) {
        return recipients.isEmpty()
                ? phrase.replaceAll("\\[.*?]", "")
                : phrase.replaceAll("[\\[\\]]", "").replace("{}", recipients);
    }
}
