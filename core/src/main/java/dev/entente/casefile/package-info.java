/// The case: evidence, the **matters** it is about, and how they stand.
///
/// Start at [dev.entente.casefile.Matters].
@NullMarked
package dev.entente.casefile;

import org.jspecify.annotations.NullMarked;
