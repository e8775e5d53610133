package dev.entente.app;

import dev.entente.casefile.Case;
import dev.entente.casefile.View;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The day as of which a command asks a case.
final class KnownOn {
    @Option(
            names = "--as-known-on",
            paramLabel = "DAY",
            description =
                    "what the case had learned by the end of this day in UTC, as in 2024-06-17;"
                            + " a case learns a document when it is imported (see --clock of"
                            + " import), not when it was published")
    private @Nullable LocalDate day;

    /// A case that had learned nothing by the day that is asked for.
    static final class NothingKnown extends RuntimeException {
        private static final long serialVersionUID = 1;

        NothingKnown(LocalDate first, LocalDate day) {
            super(
                    "this case learned its first document on "
                            + first
                            + ", so nothing was known on "
                            + day
                            + ". A case learns a document when it is imported;\n"
                            + "give --clock at import to let it be known from an earlier moment.");
        }
    }

    @Nullable LocalDate day() {
        return day;
    }

    /// The case as known on the day; a day before its first document is refused.
    View view(Case asked) {
        LocalDate first = day == null ? null : asked.firstDay();
        if (day != null && first != null && day.isBefore(first)) {
            throw new NothingKnown(first, day);
        }
        return asked.asKnownOn(day);
    }
}
