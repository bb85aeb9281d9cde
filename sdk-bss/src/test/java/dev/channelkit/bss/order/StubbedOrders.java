package dev.channelkit.bss.order;

import dev.channelkit.bss.BssTransport;
import dev.channelkit.commons.call.ClientSettings;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.journal.Journal;
import dev.channelkit.testsupport.stub.StubServer;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** Orders on loopback, answering by a function of the request. */
final class StubbedOrders implements AutoCloseable {
    private static final String BASE = "/api";

    private final StubServer server;
    private final Transport transport;
    private final Journal journal = Journal.inMemory();

    private StubbedOrders(Function<RecordedRequest, MockResponse> answers) {
        server = StubServer.answering(BASE, answers);
        transport = BssTransport.to(server);
    }

    static StubbedOrders answering(Function<RecordedRequest, MockResponse> answers) {
        return new StubbedOrders(answers);
    }

    Orders orders() {
        return new Orders(transport, new ClientSettings(journal, true, "bss.example", Duration.ofMinutes(5)));
    }

    /** What arrived, in order: method, path below the base URL, with the decoded query. */
    List<String> requests() {
        return server.requests();
    }

    static String line(RecordedRequest request) {
        return StubServer.line(BASE, request);
    }

    static MockResponse json(int status, String body) {
        return StubServer.json(status, body).build();
    }

    @Override
    public void close() {
        transport.close();
        server.close();
    }
}
