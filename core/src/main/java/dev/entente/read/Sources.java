package dev.entente.read;

import dev.entente.Document;
import dev.entente.Resource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/// Reads files as documents. Not safe for use by several threads at once.
public final class Sources {
    /// The largest document that is read, in bytes. What holds documents may be larger.
    public static final long LARGEST = 64L << 20;

    private final Documents documents;

    private Sources(Documents documents) {
        this.documents = documents;
    }

    /// Loads the language detector that comes with the program.
    public static Sources load() {
        try (InputStream model = Resource.open(Sources.class, "/langdetect-183.bin")) {
            return new Sources(
                    new Documents(new LanguageDetectorME(new LanguageDetectorModel(model))));
        } catch (IOException e) {
            throw new UncheckedIOException("The language model could not be read", e);
        }
    }

    /// Hands every document at and below a path to `intake`, in the order of the files' names and,
    /// inside a file, in the file's order; what cannot be read is handed over as a failure, and the
    /// rest goes on. Hidden files are passed over.
    public void read(Path root, Intake intake) throws IOException {
        read(root, file -> true, intake);
    }

    /// Hands the documents of those files at and below a path to `intake` that are wanted.
    ///
    /// @param wanted is asked for each file when its turn comes
    public void read(Path root, Predicate<Path> wanted, Intake intake) throws IOException {
        for (Path file : files(root, intake)) {
            if (!wanted.test(file)) {
                continue;
            }
            String source = file.toString().replace('\\', '/');
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                intake.failed(Unreadable.link(source));
                continue;
            }
            try {
                read(source, Files.size(file), Content.of(file), intake);
            } catch (IOException e) {
                intake.failed(Unreadable.of(source, e));
            }
        }
    }

    /// Hands every document in the bytes of a source, whose name says the format, to `intake`.
    public void read(String source, byte[] bytes, Intake intake) {
        InputStream stream = new ByteArrayInputStream(bytes);
        read(source, bytes.length, Content.of(source, stream), intake);
    }

    /// Reads one file of `size` bytes.
    void read(String source, long size, Content content, Intake intake) {
        try {
            new Walk(documents, intake, new Limits(source, size)).open(source, source, content);
        } catch (Limits.Exceeded e) {
            intake.failed(e.reason);
        }
    }

    /// The document in the bytes of a source, whose name says the format; [Unreadable] where it is
    /// none, or a container.
    public Document read(String source, byte[] bytes) {
        Format format = Formats.format(source);
        if (format == null) {
            throw new Unreadable(
                    source,
                    "is of a format that is not read as a single document.",
                    "Convert it to one of " + Formats.READ + ".");
        }
        return documents.document(Document.digest(bytes), source, format, bytes);
    }

    /// The files at and below a path, sorted by name; a folder that may not be read is a failure.
    private static List<Path> files(Path root, Intake intake) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes as) {
                        return hidden(folder)
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes as) {
                        if (!hidden(file)) {
                            files.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e)
                            throws IOException {
                        if (file.equals(root)) {
                            throw e;
                        }
                        intake.failed(Unreadable.of(file.toString().replace('\\', '/'), e));
                        return FileVisitResult.CONTINUE;
                    }

                    private boolean hidden(Path path) {
                        return !path.equals(root)
                                && Archive.hidden(String.valueOf(path.getFileName()));
                    }
                });
        Collections.sort(files);
        return files;
    }
}
