/// Coding: from the sentences of a document to [dev.entente.Statement]s. This first coder is
/// rule-based and reads windows of words, not syntax: a **trigger** is a word that carries an
/// event; around it stand the mentions that act and are acted upon, the words that make it planned,
/// possible or denied, and whoever says so. It leaves out what it is not sure of.
///
/// Start at [dev.entente.code.RuleCoder].
@NullMarked
package dev.entente.code;

import org.jspecify.annotations.NullMarked;
