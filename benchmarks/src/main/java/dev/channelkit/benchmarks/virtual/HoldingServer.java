package dev.channelkit.benchmarks.virtual;

import dev.channelkit.benchmarks.call.CannedServer;
import dev.channelkit.benchmarks.call.Sample;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * An HTTP/1.1 server on 127.0.0.1 that answers nobody until so many requests have arrived, and then all of them. Whoever got an answer was in flight
 * together with all the others. One thread; requests have no body.
 */
final class HoldingServer {
    private static final int END_OF_HEAD = 0x0d0a0d0a;

    private final int crowd;
    private final byte[] answer = CannedServer.answer(Sample.body());
    private final List<SelectionKey> held = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(16 * 1024);
    private int connections;

    private HoldingServer(int crowd) {
        this.crowd = crowd;
    }

    /**
     * Argument: how many requests are answered together. Prints its port, and with every answer to a crowd how many requests were held and how many connections are
     * open. Ends with its standard input.
     */
    public static void main(String[] args) throws IOException {
        endWithInput();
        new HoldingServer(Integer.parseInt(args[0])).serve();
    }

    private void serve() throws IOException {
        try (Selector selector = Selector.open();
                ServerSocketChannel listening = ServerSocketChannel.open()) {
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            listening.bind(new InetSocketAddress(loopback, 0), crowd);
            listening.configureBlocking(false);
            listening.register(selector, SelectionKey.OP_ACCEPT);
            System.out.println(listening.socket().getLocalPort());
            while (true) {
                selector.select(key -> serve(key, selector));
            }
        }
    }

    private void serve(SelectionKey key, Selector selector) {
        try {
            if (key.isAcceptable()) {
                accept((ServerSocketChannel) key.channel(), selector);
            } else {
                read(key);
            }
        } catch (IOException e) {
            close(key);
        }
    }

    private void accept(ServerSocketChannel listening, Selector selector) throws IOException {
        for (SocketChannel client = listening.accept(); client != null; client = listening.accept()) {
            client.configureBlocking(false);
            client.register(selector, SelectionKey.OP_READ);
            connections++;
        }
    }

    private void read(SelectionKey key) throws IOException {
        buffer.clear();
        int read = ((SocketChannel) key.channel()).read(buffer);
        if (read < 0) {
            close(key);
        } else if (read >= 4 && buffer.getInt(read - 4) == END_OF_HEAD) {
            held.add(key);
            if (held.size() == crowd) {
                System.out.println("held " + held.size() + " connections " + connections);
                answerAll();
            }
        } else {
            throw new IOException("a request in pieces: the clients of this server send it in one");
        }
    }

    private void answerAll() throws IOException {
        List<SelectionKey> crowded = List.copyOf(held);
        held.clear();
        for (SelectionKey key : crowded) {
            ByteBuffer bytes = ByteBuffer.wrap(answer);
            while (bytes.hasRemaining()) { // fits what a socket buffers
                ((SocketChannel) key.channel()).write(bytes);
            }
        }
    }

    private void close(SelectionKey key) {
        key.cancel();
        connections--;
        try {
            key.channel().close();
        } catch (IOException e) {
            // it is gone, which is what was wanted
        }
    }

    private static void endWithInput() {
        Thread watch = new Thread(
                () -> {
                    try {
                        while (System.in.read() >= 0) {
                            // nobody writes
                        }
                    } catch (IOException e) {
                        // as good as its end
                    }
                    Runtime.getRuntime().halt(0);
                },
                "end");
        watch.setDaemon(true);
        watch.start();
    }
}
