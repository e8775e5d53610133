package dev.entente.web;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A case that is served on this machine for a test.
final class Served implements AutoCloseable {
    private final Site site;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();

    Served(Path file) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        site = new Site(file, "127.0.0.1", port);
    }

    String token() {
        return site.token();
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /// What an address answers.
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address(path))));
    }

    /// What a form is answered.
    ///
    /// @param fields as a form writes them
    HttpResponse<String> post(String path, String fields) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(URI.create(address(path)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(fields)));
    }

    HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(
                request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        client.close();
        site.close();
    }
}
