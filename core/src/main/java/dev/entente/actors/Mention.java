package dev.entente.actors;

import dev.entente.Actor;
import dev.entente.Place;
import org.jspecify.annotations.Nullable;

/// A place in a text that names or means an actor. Where one phrase means several ("both
/// countries"), there is a mention of each at the same span.
///
/// @param actor who is meant, with the words and their span
/// @param kind what kind of words they are
/// @param place where the name lies when it is read as a place; null where it is none
/// @param confidence how sure it is that this actor is meant, from 0 to 1; where it would be less
///   than a half the code is UNK
/// @param why the line of the register, the rule or the earlier mention that says so
public record Mention(
        Actor actor, Kind kind, @Nullable Place place, double confidence, String why) {
    /// What kind of words mean an actor.
    public enum Kind {
        /// A state ("Russia").
        STATE,
        /// An adjective or a people ("Russian", "Russians").
        PEOPLE,
        /// A capital, which may stand for its government ("Moscow").
        CAPITAL,
        /// A region or town, which is nobody by itself.
        REGION,
        /// An organ of a state ("the Kremlin", "the Russian army"), or anything else with a name
        /// that belongs to one state.
        ORGAN,
        /// A person ("Putin", "Russian Foreign Minister Sergei Lavrov").
        PERSON,
        /// A body above states ("the United Nations").
        BODY,
        /// An armed or political group, or an alliance without organs ("Hamas", "the West").
        GROUP,
        /// Somebody who acts without a name ("rebels"), of a state that only the context tells.
        AGENT,
        /// A pronoun.
        PRONOUN
    }
}
