package dev.entente.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/// One packed file.
final class Gzip implements Container {
    private final String inner;

    /// @param inner the name of the file that is packed
    Gzip(String inner) {
        this.inner = inner;
    }

    @Override
    public void open(String source, Content content, Walk walk) throws IOException {
        InputStream packed = new BufferedInputStream(content.stream(), 1 << 16);
        try (InputStream in =
                GzipCompressorInputStream.builder()
                        .setInputStream(packed)
                        .setDecompressConcatenated(true)
                        .get()) {
            // Lines are bounded one by one, so that a long line costs that line alone.
            boolean checkRatio = !Formats.ending(inner).equals("jsonl");
            InputStream counted = walk.limits().counted(in, checkRatio);
            boolean container = Formats.container(inner) != null;
            String place =
                    container ? source : source + "!" + inner.substring(inner.lastIndexOf('/') + 1);
            walk.open(place, inner, Content.of(place, counted));
        }
    }
}
