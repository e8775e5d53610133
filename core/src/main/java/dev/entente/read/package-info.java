/// From bytes to [dev.entente.Document]s. A **source** is a file; its **format** says how text,
/// title, day, publisher and author are found in it. What cannot be read is
/// [dev.entente.read.Unreadable], with a remedy.
///
/// Start at [dev.entente.read.Sources].
@NullMarked
package dev.entente.read;

import org.jspecify.annotations.NullMarked;
