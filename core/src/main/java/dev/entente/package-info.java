/// The nouns that the whole of Entente shares. A [dev.entente.Document] is what was read. A
/// [dev.entente.Statement] is one report in it that something happened, will, may or did not: its
/// [dev.entente.EventType] between [dev.entente.Actor]s, its [dev.entente.Status], the
/// [dev.entente.Voice]s that say or deny it, and the [dev.entente.Span] of words it rests on. A
/// case holds documents ([dev.entente.Holding]) and statements ([dev.entente.Evidence]); those
/// about one happening are a [dev.entente.Matter] with a [dev.entente.Standing]. A question names a
/// [dev.entente.Dyad].
///
/// Start at [dev.entente.Statement].
@NullMarked
package dev.entente;

import org.jspecify.annotations.NullMarked;
