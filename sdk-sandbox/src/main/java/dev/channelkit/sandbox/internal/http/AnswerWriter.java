package dev.channelkit.sandbox.internal.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes one answer to a connection. */
final class AnswerWriter {
    private static final Map<Integer, String> REASONS = Map.ofEntries(
            Map.entry(100, "Continue"),
            Map.entry(200, "OK"),
            Map.entry(201, "Created"),
            Map.entry(204, "No Content"),
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(406, "Not Acceptable"),
            Map.entry(409, "Conflict"),
            Map.entry(412, "Precondition Failed"),
            Map.entry(413, "Content Too Large"),
            Map.entry(422, "Unprocessable Content"),
            Map.entry(428, "Precondition Required"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(501, "Not Implemented"),
            Map.entry(502, "Bad Gateway"),
            Map.entry(503, "Service Unavailable"),
            Map.entry(504, "Gateway Timeout"));

    private AnswerWriter() {}

    /** Writes the answer whole. */
    static void write(OutputStream out, Answer answer, boolean withoutBody, boolean keepAlive) throws IOException {
        byte[] body = answer.body();
        out.write(head(answer, body.length, keepAlive));
        if (!withoutBody && mayHaveBody(answer.status())) {
            out.write(body);
        }
        out.flush();
    }

    /** Writes the headers, which announce the whole body, and half of it. */
    static void writeHalf(OutputStream out, Answer answer) throws IOException {
        byte[] body = answer.body();
        // an answer without a body is made to announce one, or nothing would be missing
        out.write(head(answer, Math.max(body.length, 2), false));
        out.write(body, 0, body.length / 2);
        out.flush();
    }

    private static byte[] head(Answer answer, int length, boolean keepAlive) {
        StringBuilder head = new StringBuilder(256)
                .append("HTTP/1.1 ")
                .append(answer.status())
                .append(' ')
                .append(REASONS.getOrDefault(answer.status(), "Status"))
                .append("\r\n");
        for (Parameter header : answer.headers().all()) {
            head.append(header.name()).append(": ").append(header.value()).append("\r\n");
        }
        if (mayHaveBody(answer.status())) {
            head.append("Content-Length: ").append(length).append("\r\n");
        }
        if (!keepAlive) {
            head.append("Connection: close\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean mayHaveBody(int status) {
        return status >= 200 && status != 204 && status != 304;
    }
}
