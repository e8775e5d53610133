package dev.entente.app;

import dev.entente.actors.ActorList;
import dev.entente.actors.Register;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A user's own list of actors, beside the register.
final class OwnActors {
    private static final int MOST_TOLD = 20;

    private OwnActors() {}

    /// The register with a list, what of it cannot be used being told.
    static Register with(Path file, Register register) throws IOException {
        ActorList list = read(file, register);
        return register.with(list.lines());
    }

    /// The register that comes with the program, with a list where one is given.
    static Register register(@Nullable Path list) throws IOException {
        Register register = Register.load();
        return list == null ? register : with(list, register);
    }

    /// Reads a list and tells what of it cannot be used.
    static ActorList read(Path file, Register register) throws IOException {
        try {
            ActorList list = ActorList.read(file, register);
            list.refused().stream()
                    .limit(MOST_TOLD)
                    .forEach(
                            reason -> System.err.println("entente: " + file + ", " + reason + "."));
            if (list.refused().size() > MOST_TOLD) {
                System.err.println(
                        "entente: "
                                + file
                                + ": "
                                + (list.refused().size() - MOST_TOLD)
                                + " more were refused.");
            }
            return list;
        } catch (ActorList.Unusable e) {
            throw new WronglyAsked(e.words());
        }
    }
}
