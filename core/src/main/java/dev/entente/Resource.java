package dev.entente;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The files that come with the program.
public final class Resource {
    private Resource() {}

    /// The file `name` beside `owner`, or anywhere where the name begins with `/`; one that is
    /// missing is refused.
    public static InputStream open(Class<?> owner, String name) {
        return Objects.requireNonNull(
                owner.getResourceAsStream(name), () -> name + " is missing from the program");
    }

    /// The bytes of the file `name` beside `owner`.
    public static byte[] bytes(Class<?> owner, String name) {
        try (InputStream file = open(owner, name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be read", e);
        }
    }

    /// The text of the file `name` beside `owner`, in UTF-8.
    public static String text(Class<?> owner, String name) {
        return new String(bytes(owner, name), StandardCharsets.UTF_8);
    }
}
