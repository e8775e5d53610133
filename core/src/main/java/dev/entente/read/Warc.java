package dev.entente.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/// A web archive (ISO 28500): each successful response that holds a page, a text or a PDF is a
/// document, named by its address.
final class Warc implements Container {
    private static final int SUCCESS = 200;
    private static final Map<String, String> ENDINGS =
            Map.of(
                    "text/html", "html",
                    "application/xhtml+xml", "html",
                    "text/plain", "txt",
                    "application/pdf", "pdf");

    @Override
    public void open(String source, Content content, Walk walk) throws IOException {
        boolean whole = true;
        try (WarcReader records = new WarcReader(content.stream())) {
            Optional<WarcRecord> record = records.next();
            while (record.isPresent()) {
                if (record.get() instanceof WarcResponse response) {
                    whole = response(source, response, walk);
                }
                record = records.next();
            }
        } catch (IOException | IllegalArgumentException e) {
            // Where the last record was cut off, so is the archive; that was told.
            if (whole) {
                throw Unreadable.damaged(source, e);
            }
        }
    }

    /// Reads a response; false where its bytes could not be had.
    private static boolean response(String source, WarcResponse response, Walk walk) {
        String place = source + "!" + response.target();
        try {
            if (!response.contentType().base().toString().equals("application/http")) {
                return true;
            }
            HttpResponse http = response.http();
            String ending = ENDINGS.get(http.contentType().base().toString());
            if (http.status() != SUCCESS || ending == null) {
                return true;
            }
            try (InputStream body = walk.limits().counted(http.bodyDecoded().stream(), true)) {
                byte[] bytes = Limits.bytes(place, body);
                Format format = Formats.format(ending);
                if (format != null) {
                    walk.document(
                            place, addressed(format, response.target(), charset(http)), bytes);
                }
            }
        } catch (Unreadable e) {
            walk.failed(e);
        } catch (IOException e) {
            walk.failed(Unreadable.of(place, e));
            return false;
        }
        return true;
    }

    private static @Nullable String charset(HttpResponse http) throws IOException {
        return http.contentType().parameters().get("charset");
    }

    /// The format with the address and the encoding that stand beside the bytes.
    private static Format addressed(Format format, String url, @Nullable String charset) {
        return (source, bytes) -> {
            Parsed parsed =
                    format instanceof Html && charset != null
                            ? Html.parse(Encoding.decode(source, bytes, charset))
                            : format.parse(source, bytes);
            parsed.fields().putIfAbsent("url", url);
            return parsed;
        };
    }
}
