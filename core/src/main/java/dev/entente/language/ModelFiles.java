package dev.entente.language;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// The files of the language model: those that come with the program or, where the environment
/// variable `ENTENTE_MODEL` names a folder, those of a model that its user made in its place (a
/// larger encoder, by the scripts in `training`).
public final class ModelFiles {
    private static final String VARIABLE = "ENTENTE_MODEL";
    private static final String FOLDER = "/dev/entente/model/";

    private ModelFiles() {}

    /// The bytes of a file of the model.
    ///
    /// @throws FileNotFoundException where it is missing; the message says what to do
    public static byte[] bytes(String file) throws IOException {
        String own = System.getenv(VARIABLE);
        if (own != null && !own.isBlank()) {
            Path path = Path.of(own, file);
            if (!Files.isRegularFile(path)) {
                throw new FileNotFoundException(
                        path
                                + " is missing. "
                                + VARIABLE
                                + " names a folder that training/run wrote; without it the model of"
                                + " the program is used.");
            }
            return Files.readAllBytes(path);
        }
        try (InputStream stream = ModelFiles.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw new FileNotFoundException(
                        "The file "
                                + file
                                + " of the language model is missing. Build the program again.");
            }
            return stream.readAllBytes();
        }
    }
}
