/// The case: one file that keeps evidence and forgets nothing. A **record** is a document, its
/// coding, a statement, the sighting of a document at a second source, a failure to read, or a
/// **judgement** of an analyst; it is added and never changed. Every record has a row in the
/// **log**, with the instant from which the case knew it (**known from**) and a hash over
/// everything before it, so that the **head** of the log names the whole case. Documents that copy
/// one another share a **line**. A **view** is the case as it was known at the end of a day: the
/// log up to there.
///
/// A document may be coded again by another version of the coder: the latest coding counts, the
/// others stay, and what was judged of their statements holds for those in their place.
///
/// [dev.entente.casefile.Matters] groups what a view knows by what happened, and tells how each
/// matter stands; [dev.entente.casefile.QuantityLedger] lists who gave how much of what to whom in
/// them.
///
/// Start at [dev.entente.casefile.Case].
@NullMarked
package dev.entente.casefile;

import org.jspecify.annotations.NullMarked;
