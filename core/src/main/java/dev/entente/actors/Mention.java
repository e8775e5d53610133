package dev.entente.actors;

import dev.entente.Actor;
import dev.entente.Place;
import org.jspecify.annotations.Nullable;

/// A place in a text that names an actor.
///
/// @param actor who is named, with the words and their span
/// @param kind what kind of name it is
/// @param place where the name lies when it is read as a place; null where it is none
/// @param why the line of the register, or the rule, that says so
public record Mention(Actor actor, Kind kind, @Nullable Place place, String why) {
    /// What kind of name names an actor.
    public enum Kind {
        /// A state ("Russia").
        STATE,
        /// An adjective or a people ("Russian", "Russians").
        PEOPLE,
        /// A capital, which may stand for its government ("Moscow").
        CAPITAL,
        /// An organ of a state ("the Kremlin", "the Russian army").
        ORGAN,
        /// A person ("Putin", "Russian Foreign Minister Sergei Lavrov").
        PERSON,
        /// A body above states ("the United Nations").
        BODY,
        /// An armed or political group, or an alliance without organs ("Hamas", "the West").
        GROUP,
        /// Somebody who acts without a name ("rebels"); the code is UNK.
        AGENT
    }
}
