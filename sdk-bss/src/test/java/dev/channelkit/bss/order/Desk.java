package dev.channelkit.bss.order;

import dev.channelkit.testsupport.stub.StubServer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;

/** One order as the provider keeps it, and answers that get lost, before or after they were acted on. */
final class Desk {
    final Set<String> lostAfter = new HashSet<>();
    final Set<String> lostBefore = new HashSet<>();
    final List<String> items = new ArrayList<>();
    boolean showsReference = true;
    String status = "Draft";
    String dates = "\"expirationDate\":\"2026-03-08T12:00:00Z\"";
    int refusal;
    int orders;
    /** What an order tells of its account; nothing when empty. */
    String account = "";
    /** Creations are answered with nothing at all. */
    boolean silent;
    /** What creations are answered with, in place of an id; nothing when empty. */
    String odd = "";
    /** Creations are answered with half an answer. */
    boolean cut;
    /** What a checkout makes of the order. */
    String afterCheckout = "Submitted";

    private @Nullable String reference;

    synchronized MockResponse answer(RecordedRequest request) {
        String line = request.getMethod() + " " + request.getUrl().encodedPath().replace("/api", "");
        if (lostBefore.remove(line)) {
            return StubServer.lost();
        }
        MockResponse answer = act(line, request);
        return lostAfter.remove(line) ? StubServer.lost() : answer;
    }

    private MockResponse act(String line, RecordedRequest request) {
        switch (line) {
            case "GET /orders":
                return ok("{\"data\":[" + (orders == 0 ? "" : order()) + "],\"paging\":{\"totalPages\":1}}");
            case "POST /orders":
                orders++;
                String body = body(request);
                reference = body.replaceAll("(?s).*\"purchaseOrderNumber\":\"([^\"]*)\".*", "$1");
                return created("\"o1\"");
            case "GET /orders/o1":
                return ok(order());
            case "GET /orders/o1/items":
                return ok("[" + String.join(",", items) + "]");
            case "POST /orders/o1/items":
                items.add("{\"id\":\"i" + (items.size() + 1) + "\","
                        + body(request).substring(1));
                return created("\"i" + items.size() + "\"");
            case "DELETE /orders/o1/items/i1":
                items.removeIf(item -> item.contains("\"i1\""));
                return new MockResponse.Builder().code(204).build();
            case "POST /orders/o1/checkout":
                if (refusal != 0) {
                    return StubbedOrders.json(refusal, "{\"message\":\"not a draft\"}");
                }
                status = afterCheckout;
                return new MockResponse.Builder().code(204).build();
            default:
                return StubbedOrders.json(404, "{}");
        }
    }

    private String order() {
        return "{\"id\":\"o1\",\"status\":\"" + status + "\"," + dates
                + (account.isEmpty() ? "" : ",\"accountId\":" + account)
                + (showsReference ? ",\"purchaseOrderNumber\":\"" + reference + "\"" : "") + "}";
    }

    private MockResponse created(String body) {
        if (cut) {
            return new MockResponse.Builder()
                    .code(200)
                    .addHeader("Content-Type", "application/json")
                    .body(body + " ".repeat(10_000))
                    .onResponseBody(new SocketEffect.CloseSocket())
                    .build();
        }
        if (!odd.isEmpty()) {
            return ok(odd);
        }
        return silent ? new MockResponse.Builder().code(204).build() : ok(body);
    }

    private static String body(RecordedRequest request) {
        return request.getBody() == null ? "" : request.getBody().utf8();
    }

    private static MockResponse ok(String body) {
        return StubbedOrders.json(200, body);
    }
}
