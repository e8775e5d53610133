package dev.entente.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// Archives of files: zip, tar, and WACZ, which is a zip of WARC files. Nothing is written to disk.
final class Archive {
    private static final Pattern OUTSIDE =
            Pattern.compile("(?:.*[/\\\\])?\\.\\.(?:[/\\\\].*)?|[/\\\\].*|[A-Za-z]:.*");

    /// Stored, deflated, deflated with a larger window, bzip2.
    private static final Set<Integer> METHODS = Set.of(0, 8, 9, 12);

    private Archive() {}

    static void zip(String source, Content content, Walk walk) throws IOException {
        each(source, content, walk, "");
    }

    static void wacz(String source, Content content, Walk walk) throws IOException {
        each(source, content, walk, "archive/");
    }

    static void tar(String source, Content content, Walk walk) throws IOException {
        InputStream in = new BufferedInputStream(content.stream(), 1 << 16);
        boolean whole = true;
        try (TarArchiveInputStream tar = new TarArchiveInputStream(in)) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                boolean link = entry.isSymbolicLink() || entry.isLink();
                if (link || (entry.isFile() && !hidden(entry.getName()))) {
                    String place = source + "!" + entry.getName();
                    if (accepted(place, entry.getName(), link, walk)) {
                        whole = walk.open(place, entry.getName(), Content.of(place, tar));
                    }
                }
            }
        } catch (IOException e) {
            // Where the last entry was cut off, so is the archive; that was told.
            if (whole) {
                throw e;
            }
        }
    }

    private static void each(String source, Content content, Walk walk, String below)
            throws IOException {
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(content.channel()).get()) {
            Enumeration<ZipArchiveEntry> entries = zip.getEntriesInPhysicalOrder();
            while (entries.hasMoreElements()) {
                ZipArchiveEntry entry = entries.nextElement();
                String name = entry.getName();
                String place = source + "!" + name;
                if (entry.isDirectory()
                        || hidden(name)
                        || !name.startsWith(below)
                        || !accepted(place, name, entry.isUnixSymlink(), walk)) {
                    continue;
                }
                if (!METHODS.contains(entry.getMethod()) || !zip.canReadEntryData(entry)) {
                    walk.failed(
                            new Unreadable(
                                    place,
                                    "is encrypted, or packed in a way that is not read.",
                                    "Pack it again without a password."));
                    continue;
                }
                try (InputStream in = walk.limits().counted(zip.getInputStream(entry), true)) {
                    walk.open(place, name, Content.of(place, in));
                } catch (IOException e) {
                    walk.failed(Unreadable.of(place, e));
                }
            }
        }
    }

    private static boolean accepted(String place, String name, boolean link, Walk walk) {
        if (OUTSIDE.matcher(name).matches()) {
            walk.failed(
                    new Unreadable(
                            place,
                            "leads out of its archive.",
                            "Do not trust this archive; take from it by hand what you need."));
            return false;
        }
        if (link) {
            walk.failed(Unreadable.link(place));
            return false;
        }
        return true;
    }

    /// Whether a name is that of a hidden file, which holds no document.
    static boolean hidden(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return (last.startsWith(".") && !last.equals("..")) || name.startsWith("__MACOSX/");
    }
}
