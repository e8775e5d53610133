/// From the text of a document to **sentences** of **tokens**, each with its span in code points. A
/// text falls into paragraphs, a paragraph into tokens, and these into sentences; what a token is
/// the Universal Dependencies treebanks of English say, from whose words the parser has learned. A
/// **parse** is a sentence with its tree and its names; a **time** is an expression that tells
/// when, how long or how often, with its ISO 8601 value; an **amount** is a quantity where it
/// stands, with what it counts or measures.
///
/// Start at [dev.entente.language.Sentences], then [dev.entente.language.Parser].
@NullMarked
package dev.entente.language;

import org.jspecify.annotations.NullMarked;
