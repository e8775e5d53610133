package dev.entente.app;

import java.nio.file.Files;
import java.nio.file.Path;

/// Files and folders that a command names, and that are not there.
final class Missing {
    private Missing() {}

    /// Refuses a file to be written of which the folder is missing, or which is a folder itself.
    static void refuse(Path out) {
        Path folder = out.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new WronglyAsked(words(out));
        }
        if (Files.isDirectory(out)) {
            throw new WronglyAsked(out + " is a folder. Name a file in it.");
        }
    }

    /// What is missing of a path.
    static String words(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        return folder == null || Files.isDirectory(folder)
                ? "there is no file or folder " + path + ". Maybe its path is mistyped."
                : "the folder "
                        + (path.getParent() == null ? folder : path.getParent())
                        + " of "
                        + path
                        + " is missing. Make it, or name another.";
    }
}
