package dev.entente.actors;

import dev.entente.actors.Mention.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line of the register: a name, and whom it names from when until when.
///
/// @param name the name as the source writes it
/// @param code the state (ISO 3166-1 alpha-3), body or group that is meant
/// @param sector the part of it, as in [dev.entente.Actor]; null where the line leaves it open
/// @param kind what kind of name it is
/// @param home the state where a group is at home or a body has its seat; null where none is given
/// @param role the office or what the actor is, in words; "" where none is given
/// @param term from when until when the line holds
/// @param latitude degrees north, or null
/// @param longitude degrees east, or null
/// @param source the id of the source, or the file and line of an own list
/// @param doubt what else the name often means; "" where nothing is known to be doubtful
public record Line(
        String name,
        String code,
        @Nullable String sector,
        Kind kind,
        @Nullable String home,
        String role,
        Term term,
        @Nullable Double latitude,
        @Nullable Double longitude,
        String source,
        String doubt) {

    /// The first of the lines where all are of one code; null where they are of several, and where
    /// there are none.
    static @Nullable Line ofOne(List<Line> lines) {
        return lines.stream().map(Line::code).distinct().count() == 1 ? lines.get(0) : null;
    }

    /// What the line says, in words that a footnote can hold.
    String words() {
        String span = term.toString();
        return code
                + (role.isEmpty() ? "" : ", " + role)
                + (span.isEmpty() ? "" : ", " + span)
                + " (register: "
                + source
                + ")";
    }
}
