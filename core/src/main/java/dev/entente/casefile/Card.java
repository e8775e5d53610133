package dev.entente.casefile;

import dev.entente.Actor;
import dev.entente.Statement;
import dev.entente.Voice;
import dev.entente.Voice.Stance;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// By what a statement is found.
///
/// @param published the day of its document, or null
/// @param occasion the days on which it may have happened
/// @param terms what stands in each of [#COLUMNS]
record Card(@Nullable LocalDate published, Occasion occasion, List<String> terms) {
    /// The columns of the table `statement_words`.
    static final List<String> COLUMNS =
            List.of(
                    "sentence",
                    "actor",
                    "recipient",
                    "states",
                    "alleges",
                    "denies",
                    "doubts",
                    "stance",
                    "type",
                    "mode",
                    "status",
                    "happened",
                    "place");

    Card {
        terms = List.copyOf(terms);
    }

    /// @param text the text of the document
    static Card of(@Nullable LocalDate published, String text, Statement statement) {
        Occasion occasion = Occasion.parse(statement.date());
        List<String> terms =
                List.of(
                        Query.spaced(statement.sentence().of(text)),
                        codes(statement.actors()),
                        codes(statement.recipients()),
                        codes(statement.voices(), Stance.STATES),
                        codes(statement.voices(), Stance.ALLEGES),
                        codes(statement.voices(), Stance.DENIES),
                        codes(statement.voices(), Stance.DOUBTS),
                        statement.voices().stream()
                                .map(voice -> word(voice.stance()))
                                .distinct()
                                .collect(Collectors.joining(" ")),
                        word(statement.type()),
                        statement.mode() == null ? "" : statement.mode(),
                        word(statement.status()),
                        String.join(" ", occasion.terms()),
                        statement.place() == null ? "" : statement.place().code());
        return new Card(published, occasion, terms);
    }

    /// A constant as it is written in a column.
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String codes(List<Actor> actors) {
        return actors.stream().map(Actor::code).distinct().collect(Collectors.joining(" "));
    }

    private static String codes(List<Voice> voices, Stance stance) {
        return voices.stream()
                .filter(voice -> voice.stance() == stance)
                .map(Voice::code)
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
