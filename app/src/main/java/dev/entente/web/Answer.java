package dev.entente.web;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a page or a change answers.
sealed interface Answer {
    /// A page.
    ///
    /// @param title what it shows, in a few words
    /// @param main its content, an element `main`
    /// @param sheet the same as a table; null where it has none
    /// @param scripts the names of the scripts that make it easier to use; it is whole without them
    record Shown(String title, Element main, @Nullable Sheet sheet, List<String> scripts)
            implements Answer {
        /// Copies the scripts.
        public Shown {
            scripts = List.copyOf(scripts);
        }

        /// A page without scripts.
        public Shown(String title, Element main, @Nullable Sheet sheet) {
            this(title, main, sheet, List.of());
        }
    }

    /// A file to keep, which a browser does not open.
    ///
    /// @param name the name that is proposed for it
    /// @param bytes what it holds
    @SuppressWarnings("ArrayRecordComponent") // passed through, never compared
    record File(String name, byte[] bytes) implements Answer {}

    /// Another page is to be asked for.
    ///
    /// @param to its address on this site
    record Moved(String to) implements Answer {}
}
