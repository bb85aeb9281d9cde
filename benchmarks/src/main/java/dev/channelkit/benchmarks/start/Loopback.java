package dev.channelkit.benchmarks.start;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** A server that knows some paths and answers each as it was told, in one write. What it is sent it reads and forgets. */
final class Loopback implements AutoCloseable {
    private final Map<String, String> answers;
    private final ServerSocket socket;

    /** @param answers JSON by path */
    Loopback(Map<String, String> answers) throws IOException {
        this.answers = answers;
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    String base() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** Calls itself until its code has been compiled. */
    void warm(int calls) throws IOException {
        for (int i = 0; i < calls; i++) {
            for (String path : answers.keySet()) {
                try (Socket client = new Socket(InetAddress.getLoopbackAddress(), socket.getLocalPort())) {
                    client.getOutputStream()
                            .write(("GET " + path + " HTTP/1.1\r\n\r\n").getBytes(StandardCharsets.UTF_8));
                    client.shutdownOutput();
                    client.getInputStream().readAllBytes();
                }
            }
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "loopback");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket accepted = socket.accept();
                start(() -> serve(accepted));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket accepted) {
        try (accepted) {
            accepted.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(accepted.getInputStream());
            OutputStream out = accepted.getOutputStream();
            for (String head = head(in); !head.isEmpty(); head = head(in)) {
                in.skipNBytes(length(head));
                out.write(answer(head.split(" ", 3)[1]));
            }
        } catch (IOException e) {
            // the other side has gone
        }
    }

    /** Request line and headers; empty at the end of the stream. */
    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int end = 0;
        while (end < 4) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.write(next);
            end = next == (end % 2 == 0 ? '\r' : '\n') ? end + 1 : 0;
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static long length(String head) {
        return head.lines()
                .map(line -> line.toLowerCase(Locale.ROOT))
                .filter(line -> line.startsWith("content-length:"))
                .mapToLong(line -> Long.parseLong(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
    }

    private byte[] answer(String target) {
        String path = target.split("\\?", 2)[0];
        String body = answers.getOrDefault(path, "");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String status = answers.containsKey(path) ? "200 OK" : "404 Not Found";
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(("HTTP/1.1 " + status + "\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: "
                        + bytes.length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        whole.writeBytes(bytes);
        return whole.toByteArray();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
