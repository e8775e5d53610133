package dev.entente;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One who acts, or is acted upon, as a statement names it.
///
/// @param code ISO 3166-1 alpha-3 of the state that it belongs to, a body's or group's short name
///   in capitals (UN, NATO, HAMAS), WST for "the West", UNK where the text names nobody
/// @param sector one of `SECTORS`; null where unknown
/// @param name the words of the text
/// @param span where the words stand
public record Actor(String code, @Nullable String sector, String name, Span span) {
    /// The sectors that the coding manual has.
    public static final Set<String> SECTORS =
            Set.of(
                    "GOV", "MIL", "LEG", "JUD", "SPY", "COP", "PTY", "OPP", "REB", "CVL", "MED",
                    "BUS", "NGO", "IGO", "EDU", "CRM");
}
