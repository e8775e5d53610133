package dev.entente.actors;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Which codes are those of states.
final class Codes {
    private static final Set<String> STATES = states();

    private Codes() {}

    private static Set<String> states() {
        Set<String> states =
                new HashSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
        states.addAll(Set.of("XKX", "SUN", "YUG", "SCG", "CSK", "DDR", "VDR", "YMD"));
        return Set.copyOf(states);
    }

    /// Whether a code is that of a state or territory, of today or former (ISO 3166-1 and 3166-3).
    static boolean isState(String code) {
        return STATES.contains(code);
    }
}
