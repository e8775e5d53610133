package dev.entente;

import java.util.regex.Pattern;

/// Two states, as a question names them.
///
/// @param first the code of one, as in [Actor]
/// @param second the code of the other
public record Dyad(String first, String second) {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{1,15}");

    /// Refuses what is no code, and a state paired with itself.
    public Dyad {
        if (!CODE.matcher(first).matches() || !CODE.matcher(second).matches()) {
            throw new IllegalArgumentException(
                    "\""
                            + first
                            + ","
                            + second
                            + "\" is no pair of codes. Write two codes in capitals, as in RUS,PRK.");
        }
        if (first.equals(second)) {
            throw new IllegalArgumentException(
                    "The pair " + first + "," + second + " names one state twice.");
        }
    }

    /// The dyad written as `RUS,PRK`.
    public static Dyad parse(String pair) {
        String[] codes = pair.strip().split("\\s*[,-]\\s*", -1);
        if (codes.length != 2) {
            throw new IllegalArgumentException(
                    "\"" + pair + "\" is no pair of codes. Write two codes, as in RUS,PRK.");
        }
        return new Dyad(codes[0], codes[1]);
    }

    /// Whether a code is one of the two.
    public boolean names(String code) {
        return first.equals(code) || second.equals(code);
    }

    /// The two codes with a hyphen between them, `RUS-PRK`.
    @Override
    public String toString() {
        return first + "-" + second;
    }
}
