package dev.entente.casefile;

import dev.entente.Actor;
import dev.entente.Document;
import dev.entente.Document.DateOrigin;
import dev.entente.EventType;
import dev.entente.Quantity;
import dev.entente.Span;
import dev.entente.Statement;
import dev.entente.Status;
import dev.entente.Voice;
import dev.entente.read.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Documents and statements made up for tests.
final class Made {
    static final String CODER = "made 1";

    private Made() {}

    static Clock clock(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }

    static Reading reading(String source, String title, String text) {
        byte[] original = (title + "\n" + text).getBytes(StandardCharsets.UTF_8);
        Document document =
                new Document(
                        Digest.hex(Digest.of(original)),
                        source,
                        title,
                        LocalDate.of(2024, 6, 18),
                        DateOrigin.METADATA,
                        "The Daily",
                        null,
                        "en",
                        text);
        return new Reading(document, original);
    }

    /// One statement for every sentence `XXX condemned YYY.` of the text, with `ZZZ` as its voice
    /// where the sentence ends in `, ZZZ said.`.
    static List<Statement> statements(Document document) {
        Matcher sentence =
                Pattern.compile("(\\w{3}) (condemned) (\\w{3})(?:, (\\w{3}) said)?\\.")
                        .matcher(document.text());
        List<Statement> statements = new ArrayList<>();
        while (sentence.find()) {
            Voice voice =
                    sentence.group(4) == null
                            ? Voice.author()
                            : new Voice(
                                    sentence.group(4),
                                    sentence.group(4),
                                    Voice.Stance.ALLEGES,
                                    span(document, sentence, 4));
            statements.add(
                    new Statement(
                            document.id(),
                            span(document, sentence, 0),
                            span(document, sentence, 2),
                            EventType.ACCUSE,
                            "disapprove",
                            List.of("diplomatic"),
                            List.of(actor(document, sentence, 1)),
                            List.of(actor(document, sentence, 3)),
                            Status.ACTUAL,
                            List.of(voice),
                            "2024-06",
                            null,
                            List.of(new Quantity(2.5, null, 3.0, "ton", "rice", true)),
                            0.5,
                            "made"));
        }
        return statements;
    }

    private static Actor actor(Document document, Matcher sentence, int group) {
        return new Actor(
                sentence.group(group),
                "GOV",
                sentence.group(group),
                span(document, sentence, group));
    }

    private static Span span(Document document, Matcher sentence, int group) {
        String text = document.text();
        return new Span(
                text.codePointCount(0, sentence.start(group)),
                text.codePointCount(0, sentence.end(group)));
    }

    static boolean add(Case into, Reading reading) {
        return into.add(reading, statements(reading.document()), CODER);
    }
}
