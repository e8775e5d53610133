/// From the text of a document to **sentences** of **tokens**, each with its span in code points. A
/// text falls into paragraphs, a paragraph into tokens, and these into sentences; what a token is
/// the Universal Dependencies treebanks of English say, from whose words the parser has learned.
///
/// Start at [dev.entente.language.Sentences].
@NullMarked
package dev.entente.language;

import org.jspecify.annotations.NullMarked;
