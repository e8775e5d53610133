package dev.entente.app;

import dev.entente.Dyad;
import dev.entente.actors.Register;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Two codes of the register, as they are written on the command line: `RUS,PRK`.
final class PairOfCodes implements ITypeConverter<Dyad> {
    private static final String CODES =
            "States have codes of three capitals (ISO 3166-1 alpha-3: RUS, PRK), and bodies have codes like UN, EU and NATO.";

    @Override
    public Dyad convert(String written) {
        String[] sides = written.strip().split(written.contains(",") ? "\\s*,\\s*" : "-", -1);
        if (sides.length != 2) {
            throw new TypeConversionException(
                    "\"" + written + "\" is no pair of codes. Write two, as in RUS,PRK.");
        }
        Register register = Register.load();
        List<String> unknown = Stream.of(sides).filter(side -> !register.knows(side)).toList();
        if (unknown.isEmpty()) {
            return dyad(sides[0], sides[1]);
        }
        throw new TypeConversionException(
                "\""
                        + String.join("\" and \"", unknown)
                        + (unknown.size() == 1 ? "\" is no code. " : "\" are no codes. ")
                        + advice(register.meant(sides[0]), register.meant(sides[1])));
    }

    private static String advice(@Nullable String first, @Nullable String second) {
        return first == null || second == null || first.equals(second)
                ? CODES
                : "Maybe you mean " + first + "," + second + ".";
    }

    private static Dyad dyad(String first, String second) {
        try {
            return new Dyad(first, second);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}
