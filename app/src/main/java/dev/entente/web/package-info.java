/// The pages of a case, served on this machine: what an analyst looks at, doubts and judges. A
/// [Page] answers what is [Asked] of a view of the case; the [Answer] is drawn in the [Frame] that
/// all pages share, or given as a table ([Sheet]). A [Change] adds a record to the case. Pages are
/// whole without script; what the words of a source say is shown as text and never followed.
///
/// Start at [Site], which knows the web server and has the list of all pages; [Guard] decides who
/// may ask.
@NullMarked
package dev.entente.web;

import org.jspecify.annotations.NullMarked;
