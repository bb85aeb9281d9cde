package dev.channelkit.bss.invoice;

import dev.channelkit.bss.BssTransport;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.testsupport.stub.StubServer;
import java.util.List;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** Invoices on loopback, answering by a function of the request. */
final class StubbedInvoices implements AutoCloseable {
    private static final String BASE = "/api";

    private final StubServer server;
    private final Transport transport;

    private StubbedInvoices(Function<RecordedRequest, MockResponse> answers) {
        server = StubServer.answering(BASE, answers);
        transport = BssTransport.to(server);
    }

    static StubbedInvoices answering(Function<RecordedRequest, MockResponse> answers) {
        return new StubbedInvoices(answers);
    }

    Invoices invoices() {
        return new Invoices(transport);
    }

    /** What arrived, in order: path below the base URL, with the decoded query. */
    List<String> requests() {
        return server.requests().stream()
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .toList();
    }

    static MockResponse json(int status, String body) {
        return StubServer.json(status, body).build();
    }

    /** Page {@code number} of these rows. */
    static String page(List<String> rows, int number, int size) {
        int from = Math.min((number - 1) * size, rows.size());
        int to = Math.min(from + size, rows.size());
        int total = (rows.size() + size - 1) / size;
        return "{\"data\":[" + String.join(",", rows.subList(from, to)) + "],\"paging\":{\"totalPages\":" + total
                + "}}";
    }

    static int number(RecordedRequest request, String parameter) {
        return Integer.parseInt(String.valueOf(request.getUrl().queryParameter(parameter)));
    }

    static String invoice(String id, String type, String date) {
        return "{\"id\":\"" + id + "\",\"type\":\"" + type + "\",\"currency\":\"EUR\",\"date\":\"" + date
                + "\",\"createdAt\":\"" + date + "\"}";
    }

    static String item(String id, String customer, String subscription, String quantity, String price) {
        return "{\"id\":\"" + id
                + "\",\"product\":{\"id\":\"p1\",\"name\":\"Seats\"},\"unit\":\"Month\",\"finalPrice\":"
                + price + ",\"subscriptions\":[{\"id\":\"" + subscription + "\",\"quantity\":" + quantity
                + ",\"startDate\":\"2026-01-12T00:00:00+02:00\",\"endDate\":\"2027-01-11T23:59:00+02:00\""
                + ",\"account\":{\"id\":1,\"name\":\"" + customer + "\"}}]}";
    }

    @Override
    public void close() {
        transport.close();
        server.close();
    }
}
