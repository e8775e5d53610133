/// Who is who: a **register** of states, organs and bodies, and the **mentions** of them in a text.
///
/// Start at [dev.entente.actors.Register].
@NullMarked
package dev.entente.actors;

import org.jspecify.annotations.NullMarked;
