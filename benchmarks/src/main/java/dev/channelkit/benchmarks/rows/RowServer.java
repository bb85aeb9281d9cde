package dev.channelkit.benchmarks.rows;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Answers over HTTP/1.1 on the loopback, in chunks, with rows made while they are sent. It keeps the last bytes back until {@code /told} has been asked for, which its
 * client does once it has handled a row; {@code /held} answers whether that was so.
 */
final class RowServer implements AutoCloseable {
    private static final int PATIENCE = 20;
    private static final int CHUNK = 32 * 1024;

    private final ServerSocket listening;
    private final int rows;
    private final CountDownLatch told = new CountDownLatch(1);
    private volatile boolean held;

    RowServer(int rows) throws IOException {
        this.rows = rows;
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    /** Argument: rows. Prints its port, and ends with standard input. */
    public static void main(String[] args) throws IOException {
        RowServer server = new RowServer(Integer.parseInt(args[0]));
        System.out.println(server.port());
        System.out.flush();
        while (System.in.read() >= 0) {
            // nobody writes
        }
        Runtime.getRuntime().halt(0);
    }

    int port() {
        return listening.getLocalPort();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "row-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = listening.accept();
                daemon(() -> serve(connection));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket connection) {
        try (connection;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
                OutputStream out = new BufferedOutputStream(connection.getOutputStream(), 2 * CHUNK)) {
            connection.setTcpNoDelay(true);
            for (String request = head(in); request != null; request = head(in)) {
                answer(request, out);
                out.flush();
            }
        } catch (IOException e) {
            // the other side has gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The first line of a request without a body; null at the end of the connection. */
    private static String head(BufferedReader in) throws IOException {
        String first = in.readLine();
        for (String line = first; line != null && !line.isEmpty(); line = in.readLine()) {
            continue;
        }
        return first;
    }

    private void answer(String request, OutputStream out) throws IOException, InterruptedException {
        if (request.contains("/told")) {
            told.countDown();
            small(out, "true");
        } else if (request.contains("/held")) {
            small(out, String.valueOf(held));
        } else if (request.contains("/reports/")) {
            large(out, Answers.REPORT);
        } else if (request.contains("/query")) {
            large(out, Answers.QUERY);
        } else {
            small(out, "{}");
        }
    }

    private static void small(OutputStream out, String body) throws IOException {
        ascii(out, "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    private void large(OutputStream out, Answers answer) throws IOException, InterruptedException {
        ascii(out, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
        byte[][] pieces = answer.pieces();
        byte[] chunk = new byte[2 * CHUNK];
        int length = append(chunk, 0, answer.beginning(), 0);
        int count = rows / answer.rows();
        for (int n = 0; n < count; n++) {
            byte[] piece = pieces[n % pieces.length];
            length = append(chunk, length, piece, n == 0 ? 1 : 0);
            if (length >= CHUNK) {
                chunk(out, chunk, length);
                length = 0;
            }
        }
        if (length > 0) {
            chunk(out, chunk, length);
        }
        out.flush();
        held = told.await(PATIENCE, TimeUnit.SECONDS);
        byte[] end = Answers.end();
        chunk(out, end, end.length);
        ascii(out, "0\r\n\r\n");
    }

    private static int append(byte[] chunk, int length, byte[] piece, int from) {
        System.arraycopy(piece, from, chunk, length, piece.length - from);
        return length + piece.length - from;
    }

    private static void chunk(OutputStream out, byte[] bytes, int length) throws IOException {
        ascii(out, Integer.toHexString(length) + "\r\n");
        out.write(bytes, 0, length);
        ascii(out, "\r\n");
    }

    private static void ascii(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
