package dev.entente.actors;

import dev.entente.Actor;

/// A place in a text that names an actor.
///
/// @param actor who is named, with the words and their span
/// @param why the line of the register that says so
public record Mention(Actor actor, String why) {}
