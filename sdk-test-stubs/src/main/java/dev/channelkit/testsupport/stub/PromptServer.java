package dev.channelkit.testsupport.stub;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import javax.net.ServerSocketFactory;
import mockwebserver3.MockWebServer;

/**
 * Makes a MockWebServer that does not hold its answers back.
 *
 * <p>As it comes, it writes the headers and the body of an answer apart, on sockets that wait with the second until the first is
 * acknowledged (Nagle's algorithm), which the client's side does after 40 ms: each answer with a body took 44 ms, and takes
 * 0.2 ms from here. Only a test of delays themselves has a reason to make one otherwise.
 */
public final class PromptServer {
    private PromptServer() {}

    /** A server that is not started yet. */
    public static MockWebServer create() {
        MockWebServer server = new MockWebServer();
        server.setServerSocketFactory(new Sockets());
        return server;
    }

    private static final class Sockets extends ServerSocketFactory {
        @Override
        public ServerSocket createServerSocket() throws IOException {
            return new Listener();
        }

        @Override
        public ServerSocket createServerSocket(int port) throws IOException {
            return bound(new InetSocketAddress(port), 0);
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog) throws IOException {
            return bound(new InetSocketAddress(port), backlog);
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog, InetAddress address) throws IOException {
            return bound(new InetSocketAddress(address, port), backlog);
        }

        private static ServerSocket bound(InetSocketAddress address, int backlog) throws IOException {
            ServerSocket listener = new Listener();
            try {
                listener.bind(address, backlog);
                return listener;
            } catch (IOException e) {
                listener.close();
                throw e;
            }
        }
    }

    private static final class Listener extends ServerSocket {
        Listener() throws IOException {}

        @Override
        public Socket accept() throws IOException {
            Socket socket = super.accept();
            socket.setTcpNoDelay(true);
            return socket;
        }
    }
}
