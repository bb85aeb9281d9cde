package dev.channelkit.sandbox.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads requests from one connection, one after the other. */
final class RequestReader {
    private static final int MAX_HEAD_BYTES = 256 * 1024;
    private static final int MAX_BODY_BYTES = 64 * 1024 * 1024;
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private final InputStream in;
    private final Interim interim;
    private final String remote;

    /** Asks the client to go on with the body it holds back. */
    interface Interim {
        void sendContinue() throws IOException;
    }

    /** @param remote the IP address at the other end */
    RequestReader(InputStream in, Interim interim, String remote) {
        this.in = in;
        this.interim = interim;
        this.remote = remote;
    }

    /**
     * Reads the next request with its whole body.
     *
     * @return null when the client has closed the connection between requests
     */
    @Nullable Incoming next() throws IOException {
        Head head = new Head();
        String requestLine = head.line();
        while (requestLine != null && requestLine.isEmpty()) {
            requestLine = head.line();
        }
        if (requestLine == null) {
            return null;
        }
        int first = requestLine.indexOf(' ');
        int last = requestLine.lastIndexOf(' ');
        if (first <= 0 || last == first) {
            throw new BadRequestException(400, "the request line is not 'METHOD target HTTP/1.1'");
        }
        String version = requestLine.substring(last + 1);
        if (!version.equals("HTTP/1.1") && !version.equals("HTTP/1.0")) {
            throw new BadRequestException(505, "only HTTP/1.1 and HTTP/1.0 are spoken here");
        }
        Headers headers = headers(head);
        HttpRequest request = new HttpRequest(
                requestLine.substring(0, first),
                requestLine.substring(first + 1, last),
                headers,
                body(headers),
                remote);
        return new Incoming(request, keepsAlive(version, headers));
    }

    record Incoming(HttpRequest request, boolean keepAlive) {}

    private static boolean keepsAlive(String version, Headers headers) {
        String connection = headers.first("Connection").orElse("").toLowerCase(Locale.ROOT);
        return version.equals("HTTP/1.1") ? !connection.contains("close") : connection.contains("keep-alive");
    }

    private static Headers headers(Head head) throws IOException {
        List<Parameter> fields = new ArrayList<>();
        while (true) {
            String line = head.line();
            if (line == null) {
                throw new EOFException("the connection ended inside the headers");
            }
            if (line.isEmpty()) {
                return Headers.of(fields);
            }
            int colon = line.indexOf(':');
            if (colon <= 0 || !TOKEN.matcher(line.substring(0, colon)).matches()) {
                throw new BadRequestException(400, "a header line is not 'Name: value'");
            }
            fields.add(new Parameter(
                    line.substring(0, colon), line.substring(colon + 1).trim()));
        }
    }

    private byte[] body(Headers headers) throws IOException {
        Optional<String> encoding = headers.first("Transfer-Encoding");
        Optional<String> length = headers.first("Content-Length");
        if (encoding.isEmpty() && length.isEmpty()) {
            return new byte[0];
        }
        if (encoding.isPresent() && length.isPresent()) {
            throw new BadRequestException(400, "both Transfer-Encoding and Content-Length were sent");
        }
        if (headers.first("Expect").filter("100-continue"::equalsIgnoreCase).isPresent()) {
            interim.sendContinue();
        }
        if (encoding.isPresent()) {
            if (!encoding.get().equalsIgnoreCase("chunked")) {
                throw new BadRequestException(501, "the only Transfer-Encoding taken is chunked");
            }
            return chunks();
        }
        return exactly(size(length.get(), 10), MAX_BODY_BYTES);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            String line = line();
            int semicolon = line.indexOf(';');
            long size = size((semicolon < 0 ? line : line.substring(0, semicolon)).trim(), 16);
            if (size == 0) {
                while (!line().isEmpty()) {
                    // trailers say nothing that the sandbox uses
                }
                return body.toByteArray();
            }
            body.writeBytes(exactly(size, MAX_BODY_BYTES - body.size()));
            if (!line().isEmpty()) {
                throw new BadRequestException(400, "a chunk is longer than it says");
            }
        }
    }

    private String line() throws IOException {
        String line = new Head().line();
        if (line == null) {
            throw new EOFException("the connection ended inside the body");
        }
        return line;
    }

    private byte[] exactly(long size, int most) throws IOException {
        if (size > most) {
            throw new BadRequestException(413, "the body is larger than 64 MiB");
        }
        byte[] bytes = in.readNBytes((int) size);
        if (bytes.length < size) {
            throw new EOFException("the connection ended inside the body");
        }
        return bytes;
    }

    private static long size(String text, int radix) throws BadRequestException {
        try {
            long size = Long.parseLong(text, radix);
            if (size >= 0) {
                return size;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new BadRequestException(400, "the length of the body is no number");
    }

    /** Lines of one head, bounded together. */
    private final class Head {
        private int left = MAX_HEAD_BYTES;

        /** The next line, one char per byte; null at the end of the stream. */
        @Nullable String line() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream(128);
            int next;
            while ((next = in.read()) != '\n') {
                if (next < 0) {
                    if (line.size() == 0) {
                        return null;
                    }
                    throw new EOFException("the connection ended inside a line");
                }
                if (--left < 0) {
                    throw new BadRequestException(431, "the request's head is larger than 256 KiB");
                }
                line.write(next);
            }
            String text = line.toString(StandardCharsets.ISO_8859_1);
            return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        }
    }
}
