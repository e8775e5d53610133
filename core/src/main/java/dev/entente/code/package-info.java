/// Coding: from the sentences of a document to [dev.entente.Statement]s. This coder is rule-based:
/// a **trigger** is a word that carries an event; shallow **phrases** (noun phrases and verb groups
/// over parts of speech) give it a subject, an object and prepositional phrases, from which its
/// **participants**, its **reality** and its **voices** are read. It leaves out what it is not sure
/// of.
///
/// Start at [dev.entente.code.RuleCoder].
@NullMarked
package dev.entente.code;

import org.jspecify.annotations.NullMarked;
