package dev.channelkit.benchmarks.paging;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives {@link CustomerPages} over HTTP/1.1 on the loopback, connections kept, a thread for each. It reads no more of a request than it has to, so that it
 * takes as little as possible of a machine that it shares with what is measured.
 */
final class PageServer implements AutoCloseable {
    private static final Pattern OFFSET = Pattern.compile("[?&]offset=([0-9]+)");
    private static final int LONGEST_HEAD = 4096;

    private final ServerSocket listening;
    private final int records;
    private final long latency;

    /** @param latency from the end of a request to the beginning of its answer, by a wait with a clock */
    PageServer(int records, Duration latency) throws IOException {
        this.records = records;
        this.latency = latency.toNanos();
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    /** Arguments: records, and the latency in microseconds. Prints its port, and ends with standard input. */
    public static void main(String[] args) throws IOException {
        PageServer server =
                new PageServer(Integer.parseInt(args[0]), Duration.ofNanos(1_000 * Long.parseLong(args[1])));
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
        Thread thread = new Thread(work, "page-server");
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
        CustomerPages pages = new CustomerPages(records);
        try (connection;
                InputStream in = new BufferedInputStream(connection.getInputStream())) {
            connection.setTcpNoDelay(true);
            byte[] head = new byte[LONGEST_HEAD];
            for (int length = head(in, head); length > 0; length = head(in, head)) {
                byte[] answer = pages.at(offset(head, length));
                await();
                connection.getOutputStream().write(answer);
            }
        } catch (IOException e) {
            // the other side has gone
        }
    }

    /** Reads up to the empty line that ends a request without a body; 0 at the end of the connection. */
    private static int head(InputStream in, byte[] head) throws IOException {
        int length = 0;
        for (int b = in.read(); b >= 0; b = in.read()) {
            head[length++] = (byte) b;
            if (b == '\n' && length > 2 && head[length - 3] == '\n') {
                return length;
            }
        }
        return 0;
    }

    private static int offset(byte[] head, int length) {
        Matcher offset = OFFSET.matcher(new String(head, 0, length, StandardCharsets.ISO_8859_1));
        return offset.find() ? Integer.parseInt(offset.group(1)) : 0;
    }

    private void await() {
        long until = System.nanoTime() + latency;
        for (long left = latency; left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
