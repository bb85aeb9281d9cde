package dev.channelkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** Buys at the simulated BSS, for tests that need something bought just now. */
final class Purchase {
    /** Has all that the vendor asks for. */
    static final String CUSTOMER = "40003";

    private final Sandbox sandbox;
    private final Raw api;

    Purchase(Sandbox sandbox, Raw api) {
        this.sandbox = sandbox;
        this.api = api;
    }

    /** The first product whose name begins so. */
    String product(String name) {
        return api.get("/products?$filter=startswith(name,'" + name.replace(" ", "%20") + "')")
                .json()
                .at("/data/0/id")
                .asText();
    }

    String draft() {
        return id(api.json("POST", "/orders", "{\"accountId\": " + CUSTOMER + "}"));
    }

    Raw.Reply item(String order, String product, int quantity, String more) {
        return api.json(
                "POST",
                "/orders/" + order + "/items",
                "{\"productId\": \"" + product + "\", \"quantity\": " + quantity + more + "}");
    }

    /** Orders it and waits by the sandbox's clock; the subscription. */
    String subscription(String productName, int quantity, String more) {
        String order = draft();
        ok(item(order, product(productName), quantity, more));
        ok(api.send("POST", "/orders/" + order + "/checkout", "", ""));
        sandbox.clock().advance(Duration.ofMinutes(1));
        return api.get("/orders/" + order + "/executionstatus")
                .json()
                .at("/items/0/subscriptionId")
                .asText();
    }

    JsonNode read(String subscription) {
        return ok(api.get("/subscriptions/" + subscription)).json();
    }

    /** The id that a creation was answered with. */
    static String id(Raw.Reply reply) {
        JsonNode body = ok(reply).json();
        return body.isObject() ? body.path("id").asText() : body.asText();
    }

    static Raw.Reply ok(Raw.Reply reply) {
        if (reply.status() / 100 != 2) {
            throw new AssertionError(reply.status() + ": " + reply.body());
        }
        return reply;
    }
}
