package dev.entente.dossier;

import dev.entente.Standing;
import java.util.List;
import java.util.Locale;

/// What the standings mean, each in a short line.
public final class Legend {
    private Legend() {}

    /// The standings that occur in the sections of a dossier, in the order of [Standing].
    static List<Standing> of(Dossier dossier) {
        return dossier.sections().stream()
                .flatMap(section -> section.passages().stream())
                .map(Passage::standing)
                .distinct()
                .sorted()
                .toList();
    }

    /// The word for a standing in every form of a dossier.
    public static String word(Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT);
    }

    /// What a standing means, in a line.
    public static String meaning(Standing standing) {
        return switch (standing) {
            case RETRACTED -> "who stated it withdrew it";
            case CONTESTED -> "somebody denies what somebody else states or alleges";
            case OVERTAKEN -> "planned for a day that passed without a report of it";
            case ANNOUNCED -> "only planned so far";
            case CORROBORATED -> "stated by two or more independent lines, denied by nobody";
            case REPORTED -> "stated by one line (a report with its copies), denied by nobody";
            case DOUBTED -> "only doubted or denied";
            case ALLEGED -> "only alleged";
            case MENTIONED -> "only spoken of as possible, or as not happening";
        };
    }
}
