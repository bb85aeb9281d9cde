package dev.channelkit.commons.call;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Answers one request with the beginning of a chunked answer, and sends the rest once it is told to. */
final class HeldAnswer implements AutoCloseable {
    private final ServerSocket listener;
    private final CountDownLatch go = new CountDownLatch(1);
    private final CompletableFuture<Boolean> toldInTime = new CompletableFuture<>();

    private HeldAnswer(ServerSocket listener) {
        this.listener = listener;
    }

    static HeldAnswer of(String beginning, String rest) throws IOException {
        HeldAnswer server = new HeldAnswer(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()));
        Thread thread = new Thread(() -> server.serve(beginning, rest), "held-answer");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    String baseUrl() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    void sendTheRest() {
        go.countDown();
    }

    /** Whether the rest was sent because somebody said so. */
    boolean wasTold() {
        return toldInTime.join();
    }

    private void serve(String beginning, String rest) {
        try (Socket socket = listener.accept();
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                continue;
            }
            OutputStream out = socket.getOutputStream();
            write(out, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
            chunk(out, beginning);
            toldInTime.complete(go.await(10, TimeUnit.SECONDS));
            chunk(out, rest);
            write(out, "0\r\n\r\n");
            boolean unused = in.read() == -1;
        } catch (IOException | InterruptedException e) {
            toldInTime.complete(false);
        }
    }

    private static void chunk(OutputStream out, String text) throws IOException {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        write(out, Integer.toHexString(bytes) + "\r\n" + text + "\r\n");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
