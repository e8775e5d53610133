/// Coding: from the sentences of a document to [dev.entente.Statement]s. The language model tells
/// of each word whether it carries an event, of what type and how real: a **trigger**. All whom the
/// sentence names, and some whom it does not (who was there before, the state where the **scene**
/// is), are **candidates** for a part in it; the **cast** says who acts, who is acted upon and who
/// says so. **Measures** give dates, places and amounts to the events that they stand by.
///
/// Start at [dev.entente.code.EnglishCoder].
@NullMarked
package dev.entente.code;

import org.jspecify.annotations.NullMarked;
