package dev.entente;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// One text that was read, with where it came from.
///
/// @param id SHA-256 of the original bytes, 64 lower-case hexadecimal digits
/// @param source where the bytes came from: a path, and after `!` the entry inside a container
/// @param title the title, or the empty string where the source gives none
/// @param published the day of publication, or null where the source does not say; never a day that
///   was guessed
/// @param dateOrigin how `published` was found
/// @param publisher who published it, or null
/// @param author who wrote it, or null
/// @param language ISO 639-1 code, or `und` where it cannot be told
/// @param text the text that every [Span] of this document counts in
public record Document(
        String id,
        String source,
        String title,
        @Nullable LocalDate published,
        DateOrigin dateOrigin,
        @Nullable String publisher,
        @Nullable String author,
        String language,
        String text) {

    /// How the day of publication was found.
    public enum DateOrigin {
        /// Stated in the source's own metadata.
        METADATA,
        /// Stated in a line of the text.
        BYLINE,
        /// Part of the source's address.
        URL,
        /// Part of the file's name.
        FILE_NAME,
        /// Not found.
        NONE
    }

    /// Refuses an id that is no digest, and a day without an origin.
    public Document {
        if (!id.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "The document id \"" + id + "\" of " + source + " is no SHA-256 digest.");
        }
        if ((published == null) != (dateOrigin == DateOrigin.NONE)) {
            throw new IllegalArgumentException(
                    "The date "
                            + published
                            + " of "
                            + source
                            + " has the origin "
                            + dateOrigin
                            + ".");
        }
    }

    /// The id of a document with these original bytes.
    public static String digest(byte[] original) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(original));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
