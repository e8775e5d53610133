package dev.entente.app;

import dev.entente.Dyad;
import dev.entente.actors.Register;
import dev.entente.casefile.View;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Two codes as they are written on the command line: `RUS,PRK`.
final class PairOfCodes implements ITypeConverter<Dyad> {
    static final String CODES =
            "States have codes of three capitals (ISO 3166-1 alpha-3: RUS, PRK), and bodies have codes like UN, EU and NATO.";

    @Override
    public Dyad convert(String written) {
        String[] sides = written.strip().split(written.contains(",") ? "\\s*,\\s*" : "-", -1);
        if (sides.length != 2) {
            throw new TypeConversionException(
                    "\"" + written + "\" is no pair of codes. Write two, as in RUS,PRK.");
        }
        try {
            return new Dyad(sides[0], sides[1]);
        } catch (IllegalArgumentException e) {
            String unknown = unknown(sides[0], sides[1], Set.of());
            throw new TypeConversionException(
                    unknown == null ? String.valueOf(e.getMessage()) : unknown);
        }
    }

    /// What is wrong with a pair of which neither the register nor a case knows a code, with the
    /// codes that may be meant; null where both are known.
    static @Nullable String unknown(Dyad pair, View view) {
        Set<String> codes =
                view.pairs().stream()
                        .flatMap(tally -> Stream.of(tally.pair().first(), tally.pair().second()))
                        .collect(Collectors.toSet());
        return unknown(pair.first(), pair.second(), codes);
    }

    private static @Nullable String unknown(String first, String second, Set<String> codes) {
        Register register = Register.load();
        List<String> unknown =
                Stream.of(first, second)
                        .filter(side -> !register.knows(side) && !codes.contains(side))
                        .toList();
        return unknown.isEmpty()
                ? null
                : "\""
                        + String.join("\" and \"", unknown)
                        + (unknown.size() == 1 ? "\" is no code. " : "\" are no codes. ")
                        + advice(register.meant(first), register.meant(second));
    }

    private static String advice(@Nullable String first, @Nullable String second) {
        return first == null || second == null || first.equals(second)
                ? CODES
                : "Maybe you mean " + first + "," + second + ".";
    }
}
