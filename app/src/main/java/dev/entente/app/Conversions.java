package dev.entente.app;

import dev.entente.actors.Register;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// From what is written on the command line to what is meant by it, or to advice.
final class Conversions {
    private Conversions() {}

    static void register(CommandLine commandLine) {
        commandLine.registerConverter(LocalDate.class, Conversions::day);
        commandLine.registerConverter(Instant.class, Conversions::moment);
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(
                    written + " is no day; write it as " + LocalDate.of(2024, 6, 17) + ".");
        }
    }

    private static Instant moment(String written) {
        try {
            return Instant.parse(written);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(
                    written
                            + " is no moment; write it in UTC, as "
                            + Instant.parse("2024-06-17T18:00:00Z")
                            + ".");
        }
    }

    /// The code of a state or a body, or `author`.
    static final class Code implements ITypeConverter<String> {
        @Override
        public String convert(String written) {
            if (!written.matches("[A-Z][A-Z0-9]{1,19}|author")) {
                String meant = Register.load().meant(written);
                throw new TypeConversionException(
                        "\""
                                + written
                                + "\" is no code. "
                                + (meant == null
                                        ? PairOfCodes.CODES
                                        : "Maybe you mean " + meant + "."));
            }
            return written;
        }
    }

    /// A number of things, from 1 on.
    static final class Count implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String written) {
            if (!written.matches("0*[1-9][0-9]{0,8}")) {
                throw new TypeConversionException(
                        written + " is no number of things; write 1, 2, 3 or more.");
            }
            return Integer.valueOf(written);
        }
    }
}
