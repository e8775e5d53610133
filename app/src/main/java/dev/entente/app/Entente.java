package dev.entente.app;

/// The command line.
public final class Entente {
    private Entente() {}

    /// Runs one command.
    public static void main(String[] args) {
        System.out.println("entente");
    }
}
