package dev.entente.actors;

import dev.entente.actors.Mention.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An entry of a user's list before it is checked.
///
/// @param number the line of the file, or the place of the entry in it, from 1
/// @param id what the list calls it; "" where it has no ids
/// @param names its name, then its aliases
/// @param source where the list itself has it from; "" for the list
record Entity(
        int number,
        String id,
        List<String> names,
        @Nullable String code,
        String sector,
        Kind kind,
        String home,
        String role,
        String since,
        String until,
        String source) {

    Entity(
            int number,
            String id,
            List<String> names,
            @Nullable String code,
            String sector,
            Kind kind,
            String role) {
        this(number, id, names, code, sector, kind, "", role, "", "", "");
    }
}
