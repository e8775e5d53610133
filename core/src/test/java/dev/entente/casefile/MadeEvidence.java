package dev.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Actor;
import dev.entente.Document;
import dev.entente.Document.DateOrigin;
import dev.entente.EventType;
import dev.entente.Evidence;
import dev.entente.Holding;
import dev.entente.Matter;
import dev.entente.Place;
import dev.entente.Quantity;
import dev.entente.Span;
import dev.entente.Statement;
import dev.entente.Status;
import dev.entente.Voice;
import dev.entente.Voice.Stance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Evidence made up for tests: what North Korea gave to Russia, and who says so.
final class MadeEvidence {
    static final Voice MINISTER = voice("Shin Wonsik", "KOR", Stance.STATES);
    static final LocalDate JUNE_17 = LocalDate.of(2024, 6, 17);

    static Matter only(Evidence... evidence) {
        List<Matter> matters = Matters.of(Arrays.asList(evidence), JUNE_17);
        assertThat(matters).hasSize(1);
        return matters.get(0);
    }

    static Voice voice(String who, String code, Stance stance) {
        return new Voice(who, code, stance, new Span(0, 1));
    }

    static Evidence shipment(String published, String line, Voice... voices) {
        return evidence(published, line, EventType.AID, Status.ACTUAL, null, voices);
    }

    static Evidence meeting(String published, @Nullable String date, @Nullable String place) {
        Evidence made =
                sides(
                        evidence(
                                published,
                                "a",
                                EventType.CONSULT,
                                Status.ACTUAL,
                                date,
                                Voice.author()),
                        List.of("PRK", "RUS"),
                        List.of());
        return place == null ? made : at(new Place(place, null, null, null), made);
    }

    static int made;

    static Evidence evidence(
            String published,
            String line,
            EventType type,
            Status status,
            @Nullable String date,
            Voice... voices) {
        String id = String.format("%064x", ++made);
        Document document =
                new Document(
                        id,
                        "made",
                        "",
                        LocalDate.parse(published),
                        DateOrigin.METADATA,
                        null,
                        null,
                        "en",
                        "North Korea shipped shells to Russia.");
        Statement statement =
                new Statement(
                        id,
                        new Span(0, 37),
                        new Span(12, 19),
                        type,
                        null,
                        List.of(),
                        actors(List.of("PRK")),
                        actors(List.of("RUS")),
                        status,
                        List.of(voices),
                        date,
                        null,
                        List.of(),
                        0.5,
                        "made");
        return new Evidence(
                id, statement, new Holding(document, line, Instant.EPOCH), Instant.EPOCH);
    }

    static Evidence sides(Evidence of, List<String> actors, List<String> recipients) {
        Statement s = of.statement();
        return made(of, s.contexts(), actors(actors), actors(recipients), s.place());
    }

    static Evidence measured(Evidence of, Quantity... quantities) {
        Statement s = of.statement();
        return made(of, s.contexts(), s.actors(), s.recipients(), s.place(), List.of(quantities));
    }

    static Evidence at(Place place, Evidence of) {
        Statement s = of.statement();
        return made(of, s.contexts(), s.actors(), s.recipients(), place);
    }

    static Evidence about(String context, Evidence of) {
        Statement s = of.statement();
        return made(of, List.of(context), s.actors(), s.recipients(), s.place());
    }

    static Evidence made(
            Evidence of,
            List<String> contexts,
            List<Actor> actors,
            List<Actor> recipients,
            @Nullable Place place) {
        return made(of, contexts, actors, recipients, place, of.statement().quantities());
    }

    private static Evidence made(
            Evidence of,
            List<String> contexts,
            List<Actor> actors,
            List<Actor> recipients,
            @Nullable Place place,
            List<Quantity> quantities) {
        Statement s = of.statement();
        return new Evidence(
                String.format("%064x", ++made),
                new Statement(
                        s.document(),
                        s.sentence(),
                        s.trigger(),
                        s.type(),
                        s.mode(),
                        contexts,
                        actors,
                        recipients,
                        s.status(),
                        s.voices(),
                        s.date(),
                        place,
                        quantities,
                        s.confidence(),
                        s.explanation()),
                of.holding(),
                of.knownFrom());
    }

    /// The same in other words; the trigger is the first of them.
    static Evidence saying(String words, Evidence of) {
        Document d = of.holding().document();
        Statement s = of.statement();
        Document said =
                new Document(
                        d.id(),
                        d.source(),
                        d.title(),
                        d.published(),
                        d.dateOrigin(),
                        d.publisher(),
                        d.author(),
                        d.language(),
                        words);
        return new Evidence(
                of.id(),
                new Statement(
                        s.document(),
                        new Span(0, words.length()),
                        new Span(0, words.indexOf(' ')),
                        s.type(),
                        s.mode(),
                        s.contexts(),
                        s.actors(),
                        s.recipients(),
                        s.status(),
                        s.voices(),
                        s.date(),
                        s.place(),
                        s.quantities(),
                        s.confidence(),
                        s.explanation()),
                new Holding(said, of.holding().line(), of.holding().knownFrom()),
                of.knownFrom());
    }

    static List<Actor> actors(List<String> codes) {
        return codes.stream().map(c -> new Actor(c, null, c, new Span(0, 11))).toList();
    }

    private MadeEvidence() {}
}
