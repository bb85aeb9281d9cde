package dev.channelkit.benchmarks.auth;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A server on loopback that gives a token to whoever asks, and a session to whoever logs in. */
final class Issuers implements AutoCloseable {
    private static final String TOKEN =
            "{\"access_token\":\"test-token\",\"token_type\":\"Bearer\",\"expires_in\":86400}";
    private static final String SESSION =
            "{\"loginResponse\":[{\"SessionID\":\"test-session\",\"ErrorCode\":\"0\",\"ErrorText\":[]}]}";

    private final HttpServer server;

    Issuers() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/token", exchange -> answer(exchange, TOKEN));
        server.createContext("/", exchange -> answer(exchange, SESSION));
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
