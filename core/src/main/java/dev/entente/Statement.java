package dev.entente;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One report, at one place in one document, that something happened, happens, will, may, did not.
///
/// @param document the id of the document
/// @param sentence the sentence that the statement rests on
/// @param trigger the words that carry the event, inside the sentence
/// @param type what kind of event
/// @param mode one of the type's modes, or null
/// @param contexts PLOVER contexts
/// @param actors who acts; all participants of a reciprocal event
/// @param recipients at whom it is directed; empty for a reciprocal event
/// @param status how real the text makes it
/// @param voices who says so and who denies it; never empty
/// @param date ISO 8601 day, month, year or interval start/end, or null where it does not follow
/// @param place where it happens, or null
/// @param quantities what is measured
/// @param confidence from 0 to 1
/// @param explanation which words and rules decided, in a line for an analyst
public record Statement(
        String document,
        Span sentence,
        Span trigger,
        EventType type,
        @Nullable String mode,
        List<String> contexts,
        List<Actor> actors,
        List<Actor> recipients,
        Status status,
        List<Voice> voices,
        @Nullable String date,
        @Nullable Place place,
        List<Quantity> quantities,
        double confidence,
        String explanation) {

    /// Refuses a statement without a voice, a trigger outside its sentence, a mode that is not the
    /// type's.
    public Statement {
        contexts = List.copyOf(contexts);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        voices = List.copyOf(voices);
        quantities = List.copyOf(quantities);
        if (voices.isEmpty()) {
            throw new IllegalArgumentException(
                    "The statement at " + sentence + " of " + document + " has no voice.");
        }
        if (!sentence.contains(trigger)) {
            throw new IllegalArgumentException(
                    "The trigger " + trigger + " lies outside its sentence " + sentence + ".");
        }
        if (mode != null && !type.modes().contains(mode)) {
            throw new IllegalArgumentException(
                    type + " has no mode \"" + mode + "\"; it has " + type.modes() + ".");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException(
                    "The confidence " + confidence + " is not between 0 and 1.");
        }
    }
}
