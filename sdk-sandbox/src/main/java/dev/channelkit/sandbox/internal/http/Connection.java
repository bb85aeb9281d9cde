package dev.channelkit.sandbox.internal.http;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One client's connection: reads a request, has it answered, delivers the answer as told, and goes on while both want to. */
final class Connection implements Runnable {
    private final Socket socket;
    private final HttpHandler handler;

    Connection(Socket socket, HttpHandler handler) {
        this.socket = socket;
        this.handler = handler;
    }

    @Override
    public void run() {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 16 * 1024);
            RequestReader.Interim interim = () -> {
                out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
            };
            RequestReader requests =
                    new RequestReader(in, interim, socket.getInetAddress().getHostAddress());
            serve(requests, in, out);
        } catch (IOException e) {
            // the client went away, which is its right; or the server closes
        }
    }

    private void serve(RequestReader requests, InputStream in, OutputStream out) throws IOException {
        try {
            RequestReader.Incoming incoming = requests.next();
            while (incoming != null) {
                Answer answer = answer(incoming.request());
                if (!deliver(answer, incoming, in, out)) {
                    return;
                }
                incoming = requests.next();
            }
        } catch (BadRequestException e) {
            Answer refusal = Answer.of(e.status(), "text/plain", e.getMessage() + "\n");
            AnswerWriter.write(out, refusal, false, false);
        }
    }

    private Answer answer(HttpRequest request) {
        try {
            return handler.answer(request);
        } catch (InterruptedException e) {
            // the server closes while a delay was under way
            Thread.currentThread().interrupt();
            return Answer.empty(503).withDelivery(Delivery.CLOSED);
        } catch (RuntimeException e) {
            return Answer.of(500, "text/plain", "The sandbox itself failed, please report it: " + e + "\n");
        }
    }

    /** @return whether the connection may be used again */
    private boolean deliver(Answer answer, RequestReader.Incoming incoming, InputStream in, OutputStream out)
            throws IOException {
        switch (answer.delivery()) {
            case WHOLE -> {
                boolean withoutBody = incoming.request().method().equals("HEAD");
                AnswerWriter.write(out, answer, withoutBody, incoming.keepAlive());
                return incoming.keepAlive();
            }
            case TRUNCATED -> AnswerWriter.writeHalf(out, answer);
            case RESET -> socket.setSoLinger(true, 0); // the close that follows sends RST
            case HANGING -> in.transferTo(OutputStream.nullOutputStream());
            case CLOSED -> {}
        }
        return false;
    }
}
