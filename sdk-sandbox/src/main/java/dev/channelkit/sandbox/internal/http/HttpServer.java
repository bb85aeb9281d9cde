package dev.channelkit.sandbox.internal.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Listens on one port of 127.0.0.1, a daemon thread for each connection.
 *
 * <p>Why not a library's server: docs/decisions/0008-sandbox-server.md. In short, raw query strings, resets, and the class paths of those who embed it.
 */
public final class HttpServer implements AutoCloseable {
    private final ServerSocket listener;
    private final HttpHandler handler;
    private final ExecutorService threads;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch accepting = new CountDownLatch(1);

    private HttpServer(ServerSocket listener, String name, HttpHandler handler) {
        this.listener = listener;
        this.handler = handler;
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "sandbox-" + name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Starts to listen.
     *
     * @param name names the threads
     * @param port 0 for a free one
     * @throws UncheckedIOException if the port is taken
     */
    public static HttpServer start(String name, int port, HttpHandler handler) {
        try {
            // by address: "localhost" may be IPv6 first, and a wildcard would offer the sandbox to the network
            InetAddress loopback = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
            ServerSocket listener = new ServerSocket();
            try {
                listener.bind(new InetSocketAddress(loopback, port), 200);
            } catch (IOException e) {
                listener.close();
                throw e;
            }
            HttpServer server = new HttpServer(listener, name, handler);
            server.threads.execute(() -> {
                try {
                    server.accept();
                } finally {
                    server.accepting.countDown();
                }
            });
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on 127.0.0.1:" + port + ": " + e.getMessage(), e);
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Such as {@code http://127.0.0.1:49152}. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                serve(socket);
            } catch (IOException e) {
                // closed, or one connection that failed before it began
            }
        }
    }

    private void serve(Socket socket) {
        try {
            threads.execute(() -> {
                try {
                    new Connection(socket, handler).run();
                } finally {
                    open.remove(socket);
                }
            });
        } catch (RejectedExecutionException e) {
            // it came while the server was closing
            closeQuietly(socket);
        }
    }

    /** Stops listening and ends every connection, also those that hang. */
    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            // it no longer listens
        }
        threads.shutdownNow();
        open.forEach(HttpServer::closeQuietly);
        try {
            // until the accepting thread is out of the kernel, the port still takes connections
            if (!accepting.await(5, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The server does not stop accepting");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone already
        }
    }
}
