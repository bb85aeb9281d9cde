package dev.channelkit.sandbox;

import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.http.Delivery;
import dev.channelkit.sandbox.internal.http.HttpRequest;
import dev.channelkit.sandbox.internal.server.Service;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Makes of the right answer what a fault wants. */
final class FaultyAnswer {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html><head><title>%1$d</title></head>
            <body><h1>%1$d</h1><p>The server is not available at the moment. Please try again later.</p></body></html>
            """;

    private final Service service;
    private final HttpRequest request;
    private final Fault fault;

    FaultyAnswer(Service service, HttpRequest request, Fault fault) {
        this.service = service;
        this.request = request;
        this.fault = fault;
    }

    Answer of(Answer right) {
        Answer answer = switch (fault.kind()) {
            case STATUS -> service.error(request, fault.status(), "Simulated error", List.of());
            case DELAY, LOST_HEADER -> right;
            case RESET -> right.withDelivery(Delivery.RESET);
            case CLOSE -> right.withDelivery(Delivery.CLOSED);
            case HANG -> right.withDelivery(Delivery.HANGING);
            case TRUNCATE -> right.withDelivery(Delivery.TRUNCATED);
            case CONTENT_TYPE -> right.withHeader("Content-Type", fault.contentType());
            case HTML -> Answer.of(fault.status(), "text/html; charset=UTF-8", PAGE.formatted(fault.status()));
            case MALFORMED -> malformed(right);
            case SUCCESS_FALSE -> service.unsuccessful(request, fault.message());
        };
        for (Map.Entry<String, String> header : fault.headers().entrySet()) {
            answer = answer.withHeader(header.getKey(), header.getValue());
        }
        return answer;
    }

    private static Answer malformed(Answer right) {
        byte[] body = right.body();
        return right.withBody(body.length < 2 ? new byte[] {'{'} : Arrays.copyOf(body, body.length / 2));
    }
}
