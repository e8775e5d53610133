package dev.entente.app;

import dev.entente.Dyad;
import picocli.CommandLine.Option;

/// The two states or bodies that a command asks about.
final class AskedPair {
    @Option(
            names = "--pair",
            required = true,
            paramLabel = "CODE,CODE",
            converter = PairOfCodes.class,
            description = "the two states (ISO 3166-1 alpha-3) or bodies: RUS,PRK")
    private Dyad pair = new Dyad("RUS", "PRK");

    Dyad dyad() {
        return pair;
    }
}
