package dev.channelkit.benchmarks.call;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP/1.1 server on 127.0.0.1 that keeps connections and answers every request with the same bytes, whatever was asked: as little work
 * as there can be between the two socket calls. One daemon thread a connection. It understands requests without a body only.
 */
public final class CannedServer implements AutoCloseable {
    private static final String END = "\r\n\r\n";

    private final ServerSocket listening;
    private final byte[] answer;
    private final @Nullable Consumer<String> heads;
    private final AtomicInteger connections = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private CannedServer(byte[] body, @Nullable Consumer<String> heads) throws IOException {
        listening = new ServerSocket();
        listening.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 128);
        answer = answer(body);
        this.heads = heads;
        daemon(this::accept);
    }

    /** Answers with this body from now on. */
    static CannedServer start(byte[] body) throws IOException {
        return new CannedServer(body, null);
    }

    /** The same, and tells of every request line with its headers. */
    static CannedServer start(byte[] body, Consumer<String> heads) throws IOException {
        return new CannedServer(body, heads);
    }

    /** Prints its port and serves until standard input ends. */
    public static void main(String[] args) throws IOException {
        try (CannedServer server = start(Sample.body())) {
            System.out.println(server.port());
            while (System.in.read() >= 0) {
                // nobody writes
            }
        }
    }

    int port() {
        return listening.getLocalPort();
    }

    /** How many there have been. */
    int connections() {
        return connections.get();
    }

    /** The whole answer to a request. */
    public static byte[] answer(byte[] body) {
        byte[] head = ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                        + "\r\nDate: Mon, 02 Feb 2026 08:00:00 GMT\r\nX-Request-Id: 5f0c1d1e-7a3b-4c56-9d2e-0b6a8e4f7c21"
                        + END)
                .getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                open.add(socket);
                connections.incrementAndGet();
                daemon(() -> serve(socket));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            answerAll(socket.getInputStream(), socket.getOutputStream());
        } catch (IOException e) {
            // the client has gone
        } finally {
            open.remove(socket);
        }
    }

    /** Requests are not pipelined: what comes in one go is one, or a part of one. */
    private void answerAll(InputStream in, OutputStream out) throws IOException {
        byte[] request = new byte[16 * 1024];
        int held = 0;
        for (int read = in.read(request); read >= 0; read = in.read(request, held, request.length - held)) {
            held += read;
            if (endsIn(request, held)) {
                tell(request, held);
                held = 0;
                out.write(answer);
            } else if (held == request.length) {
                throw new IOException("a request of more than " + held + " bytes");
            }
        }
    }

    private void tell(byte[] request, int held) {
        if (heads != null) {
            heads.accept(new String(request, 0, held, StandardCharsets.ISO_8859_1));
        }
    }

    private static boolean endsIn(byte[] request, int held) {
        return held >= END.length()
                && request[held - 1] == '\n'
                && request[held - 2] == '\r'
                && request[held - 3] == '\n'
                && request[held - 4] == '\r';
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "canned-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
