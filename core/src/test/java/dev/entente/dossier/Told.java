package dev.entente.dossier;

import dev.entente.Actor;
import dev.entente.Document;
import dev.entente.Document.DateOrigin;
import dev.entente.Dyad;
import dev.entente.EventType;
import dev.entente.Evidence;
import dev.entente.Holding;
import dev.entente.Quantity;
import dev.entente.Span;
import dev.entente.Statement;
import dev.entente.Status;
import dev.entente.Voice;
import dev.entente.Voice.Stance;
import dev.entente.casefile.Judgements;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A sentence of a made-up document and what it states; each `with` changes one thing.
///
/// @param number the number of the document
/// @param text the document, one sentence
/// @param trigger the words of it that carry the event
record Told(
        int number,
        String publisher,
        String published,
        String text,
        String trigger,
        EventType type,
        Status status,
        List<Actor> actors,
        List<Actor> recipients,
        List<Voice> voices,
        @Nullable String date,
        List<Quantity> quantities) {

    static final LocalDate DAY = LocalDate.of(2024, 6, 17);

    static Told of(int number, EventType type, String text, String trigger) {
        return new Told(
                number,
                "The Paper",
                "2024-06-10",
                text,
                trigger,
                type,
                Status.ACTUAL,
                List.of(actor(text, "Russia", "RUS")),
                List.of(actor(text, "North Korea", "PRK")),
                List.of(Voice.author()),
                null,
                List.of());
    }

    static Actor actor(String text, String name, String code) {
        return new Actor(code, null, name, span(text, name));
    }

    private static Span span(String text, String words) {
        int start = Math.max(0, text.indexOf(words));
        return new Span(start, start + words.length());
    }

    Told mutual() {
        return new Told(
                number,
                publisher,
                published,
                text,
                trigger,
                type,
                status,
                List.of(actors.get(0), recipients.get(0)),
                List.of(),
                voices,
                date,
                quantities);
    }

    Told by(Actor... who) {
        return new Told(
                number,
                publisher,
                published,
                text,
                trigger,
                type,
                status,
                List.of(who),
                recipients,
                voices,
                date,
                quantities);
    }

    Told saidBy(String who, String code, Stance stance) {
        Voice voice = new Voice(who, code, stance, new Span(0, 1));
        return new Told(
                number,
                publisher,
                published,
                text,
                trigger,
                type,
                status,
                actors,
                recipients,
                List.of(voice),
                date,
                quantities);
    }

    Told in(String paper, String day) {
        return new Told(
                number,
                paper,
                day,
                text,
                trigger,
                type,
                status,
                actors,
                recipients,
                voices,
                date,
                quantities);
    }

    Told dated(Status how, String when) {
        return new Told(
                number,
                publisher,
                published,
                text,
                trigger,
                type,
                how,
                actors,
                recipients,
                voices,
                when,
                quantities);
    }

    Told counted(double value, String item) {
        return new Told(
                number,
                publisher,
                published,
                text,
                trigger,
                type,
                status,
                actors,
                recipients,
                voices,
                date,
                List.of(new Quantity(value, null, null, null, item, false)));
    }

    Evidence evidence() {
        Document document =
                new Document(
                        String.format("%064x", number),
                        "made " + number,
                        "",
                        LocalDate.parse(published),
                        DateOrigin.METADATA,
                        publisher,
                        null,
                        "en",
                        text);
        Statement statement =
                new Statement(
                        document.id(),
                        new Span(0, text.length()),
                        span(text, trigger),
                        type,
                        null,
                        List.of(),
                        actors,
                        recipients,
                        status,
                        voices,
                        date,
                        null,
                        quantities,
                        .8,
                        "made");
        return new Evidence(
                String.format("%064x", 1000 + number),
                statement,
                new Holding(document, document.id(), Instant.EPOCH),
                Instant.EPOCH);
    }

    static Dossier dossier(List<Told> told) {
        return DossierWriter.load()
                .write(
                        Dyad.parse("RUS,PRK"),
                        told.stream().map(Told::evidence).toList(),
                        List.of(),
                        Judgements.NONE,
                        DAY,
                        told.size(),
                        0);
    }

    /// The sentences of the dossier of what is told, without its summary.
    static List<String> sentences(Told... told) {
        return dossier(List.of(told)).sections().stream()
                .flatMap(section -> section.passages().stream())
                .map(Passage::sentence)
                .toList();
    }
}
