package dev.channelkit.bss.subscription;

import static dev.channelkit.bss.StubbedBss.line;
import static dev.channelkit.bss.StubbedBss.ok;
import static dev.channelkit.bss.StubbedBss.status;
import static dev.channelkit.testsupport.stub.StubServer.noContent;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** One subscription, S-1, with 20 seats, and one order, O-1; what a line is answered can be set. */
final class SeatServer {
    final Map<String, Supplier<MockResponse>> answers = new HashMap<>();
    volatile String seats = "20";
    volatile String orderStatus = "Draft";
    volatile String items = "[]";
    volatile String execution = "InProgress";
    volatile String request = "InProgress";
    /** What carries which number, as the list of orders has it. */
    volatile String orders = "";

    MockResponse answer(RecordedRequest asked) {
        String line = line(asked).replaceFirst("\\?.*", "");
        Supplier<MockResponse> own = answers.get(line);
        if (own != null) {
            return own.get();
        }
        return switch (line) {
            case "GET /subscriptions/S-1" ->
                ok("{\"id\":\"S-1\",\"account\":{\"id\":40218},\"product\":{\"id\":\"P-1\"},\"quantity\":" + seats
                        + ",\"status\":\"Active\"}");
            case "GET /orders" -> ok("{\"data\":[" + orders + "],\"paging\":{\"totalPages\":1}}");
            case "POST /orders" -> ok("\"O-1\"");
            case "GET /orders/O-1" -> ok("{\"id\":\"O-1\",\"status\":\"" + orderStatus + "\"}");
            case "GET /orders/O-1/items" -> ok(items);
            case "POST /orders/O-1/items" -> ok("\"I-1\"");
            case "POST /orders/O-1/checkout" -> noContent();
            case "GET /orders/O-1/executionstatus" ->
                ok("{\"orderId\":\"O-1\",\"status\":\"" + execution + "\",\"message\":\"said the test\"}");
            case "POST /subscriptions/S-1/quantity" -> ok("\"R-1\"");
            case "GET /subscriptions/S-1/quantityrequest/R-1" -> ok("{\"id\":\"R-1\",\"status\":\"" + request + "\"}");
            default -> status(418);
        };
    }

    static String order(String status, String number) {
        return "{\"id\":\"O-1\",\"status\":\"" + status + "\",\"purchaseOrderNumber\":\"" + number + "\"}";
    }

    static String item(int quantity) {
        return "[{\"id\":\"I-1\",\"productId\":\"P-1\",\"subscriptionId\":\"s-1\",\"quantity\":" + quantity + "}]";
    }
}
