/// The command line: one class a command, each a thin layer over the packages of core.
///
/// Start at [dev.entente.app.Entente].
@NullMarked
package dev.entente.app;

import org.jspecify.annotations.NullMarked;
