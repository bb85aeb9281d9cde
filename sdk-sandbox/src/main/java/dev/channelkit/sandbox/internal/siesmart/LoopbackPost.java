package dev.channelkit.sandbox.internal.siesmart;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sends POSTs to this machine, one at a time, and to no other: a sandbox is not to reach out, whatever address somebody registers.
 */
final class LoopbackPost implements AutoCloseable {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([0-9]{3})( .*)?");
    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 5_000;

    private volatile @Nullable Socket open;
    private volatile boolean closed;

    /** It would go to another machine, or in a way that is not spoken here. */
    static final class ForeignException extends IOException {
        ForeignException(String message) {
            super(message);
        }
    }

    /** The status of the answer. */
    int send(String url, String key, String body) throws IOException {
        URI uri = URI.create(url);
        String host = String.valueOf(uri.getHost());
        if (!LOOPBACK.matcher(host).matches() || !"http".equals(uri.getScheme())) {
            throw new ForeignException(
                    "not sent: callbacks go by http to this machine only, to localhost or 127.0.0.1");
        }
        InetAddress address = InetAddress.getByName(host);
        if (!address.isLoopbackAddress()) {
            throw new ForeignException("not sent: localhost is another machine here");
        }
        int port = uri.getPort() < 0 ? 80 : uri.getPort();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket()) {
            open = socket;
            if (closed) {
                throw new IOException("the sandbox closes");
            }
            socket.connect(new InetSocketAddress(address, port), CONNECT_MILLIS);
            socket.setSoTimeout(READ_MILLIS);
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            String head = "POST " + uri.getRawPath() + query + " HTTP/1.1\r\nHost: " + uri.getRawAuthority()
                    + "\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length
                    + (key.isEmpty() ? "" : "\r\nX-API-KEY: " + key.replaceAll("[\\r\\n]", "")) + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return status(new BufferedInputStream(socket.getInputStream()));
        }
    }

    /** Ends what is under way, and sends nothing more. */
    @Override
    public void close() {
        closed = true;
        Socket socket = open;
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException e) {
                // it is gone already
            }
        }
    }

    private static int status(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        int next;
        while ((next = in.read()) != '\n' && line.length() < 1_000) {
            if (next < 0) {
                throw new EOFException("the connection was closed without an answer");
            }
            line.append((char) next);
        }
        Matcher status = STATUS.matcher(line.toString().trim());
        if (!status.matches()) {
            throw new IOException("the answer is not HTTP");
        }
        return Integer.parseInt(status.group(1));
    }
}
