/// The report that leaves the house. A **dossier** answers what is known of a [dev.entente.Dyad] on
/// a day, in **sections** of **passages**: a sentence worded as the voices and the status of its
/// matter allow, and the **citations** that it rests on, each a sentence of a source quoted with
/// its place. A passage without a citation does not leave: [dev.entente.dossier.Uncited].
///
/// Start at [dev.entente.dossier.Dossier].
@NullMarked
package dev.entente.dossier;

import org.jspecify.annotations.NullMarked;
