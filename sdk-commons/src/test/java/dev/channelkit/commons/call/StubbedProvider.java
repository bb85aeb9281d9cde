package dev.channelkit.commons.call;

import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.limit.LimitRegistry;
import dev.channelkit.commons.operation.Envelope;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.testsupport.stub.PromptServer;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/** A provider on loopback that answers as told, and a transport to it whose clock moves ahead by itself. */
final class StubbedProvider implements AutoCloseable {
    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    static final Envelope ENVELOPE = new Envelope(
            List.of("/data"),
            "/success",
            List.of("/code"),
            List.of("/message", "/error"),
            "/errors",
            List.of("/traceId"));

    final MockWebServer server = PromptServer.create();
    final ManualTime time = ManualTime.autoAdvancing(START);
    private Transport transport;

    private StubbedProvider() {}

    static StubbedProvider start() {
        return start(settings -> settings);
    }

    static StubbedProvider start(UnaryOperator<Transport.Builder> settings) {
        StubbedProvider provider = new StubbedProvider();
        try {
            provider.server.start();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        provider.transport = settings.apply(provider.builder()).build();
        return provider;
    }

    /** Settings that reach this provider, for transports beside its own. */
    Transport.Builder builder() {
        return Transport.builder("stub")
                .baseUrl(server.url("/api").toString())
                .limitRegistry(new LimitRegistry())
                .timeSource(time);
    }

    Transport transport() {
        return transport;
    }

    StubbedProvider answers(int status, String body, String... headers) {
        MockResponse.Builder answer = new MockResponse.Builder().code(status).body(body);
        for (String header : headers) {
            answer.addHeader(header);
        }
        server.enqueue(answer.build());
        return this;
    }

    StubbedProvider answersWith(String data) {
        return answers(200, "{\"success\":true,\"data\":\"" + data + "\"}");
    }

    /** Reads the request and closes the connection. */
    StubbedProvider resets() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        return this;
    }

    /** Sends the headers and half of the body, then closes the connection. */
    StubbedProvider breaksOff(int status) {
        server.enqueue(new MockResponse.Builder()
                .code(status)
                .body("{\"success\":true,\"data\":\"" + "x".repeat(4096) + "\"}")
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());
        return this;
    }

    /** Reads the request and keeps silent. */
    StubbedProvider stalls() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        return this;
    }

    int requests() {
        return server.getRequestCount();
    }

    RecordedRequest nextRequest() {
        try {
            return server.takeRequest();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static Operation operation(RetryRule rule) {
        return switch (rule) {
            case SAFE -> operation("readThing", "GET", rule);
            case SAME -> operation("replaceThing", "PUT", rule);
            case NEVER -> operation("createThing", "POST", rule);
        };
    }

    private static Operation operation(String id, String method, RetryRule rule) {
        return Operation.builder("stub", id, method, "/things")
                .retry(rule)
                .envelope(ENVELOPE)
                .provenance(Provenance.VENDOR, Provenance.VENDOR)
                .build();
    }

    /** A call of that kind, whose answer is a text. */
    Call<String> call(RetryRule rule) {
        return call(operation(rule));
    }

    Call<String> call(Operation operation) {
        return transport.call(
                operation, Answer.one(Scalars.TEXT), CallRequest.of(operation).build());
    }

    @Override
    public void close() {
        transport.close();
        server.close();
    }
}
