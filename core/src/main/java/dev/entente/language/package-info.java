/// From the text of a document to **sentences** of **tokens**, each with its span in code points.
///
/// Start at [dev.entente.language.Sentences].
@NullMarked
package dev.entente.language;

import org.jspecify.annotations.NullMarked;
