package dev.channelkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;

/** A proposal in the simulated SieSmart, worked on by raw requests with its newest tag. */
final class Deal {
    static final String CUSTOMER =
            "{\"name\": \"%s\", \"legalFormId\": 3, \"postalAddress\": {\"city\": \"Harlow\", \"country\": \"GB\"}}";
    static final String ASSET = "{\"iacCode\": \"ITE2201\", \"quantity\": 2, \"unitPrice\": 4500.50}";
    static final String CALCULATION = "{\"marketProductId\": 5, \"priceListId\": 310, \"paymentMethodId\": 1,"
            + " \"termMonths\": 36, \"purchasePrice\": %s}";
    static final String DECISION_REQUEST = "{\"commentToRiskAnalyst\": \"A test\", \"siemensMayContactCustomer\": true,"
            + " \"siemensMayRequestCreditData\": false, \"prelease\": false}";

    private final Raw api;
    private final long id;

    private Deal(Raw api, long id) {
        this.api = api;
        this.id = id;
    }

    /** With an office alone. */
    static Deal empty(Raw api) {
        return created(api, "{\"officeId\": 1}");
    }

    /** With all that a decision needs. */
    static Deal complete(Raw api, String customerName, String price) {
        return created(
                api,
                "{\"officeId\": 1, \"label\": \"L-1\", \"customer\": " + CUSTOMER.formatted(customerName)
                        + ", \"assets\": [" + ASSET + "], \"calculation\": " + CALCULATION.formatted(price) + "}");
    }

    static Deal created(Raw api, String body) {
        Raw.Reply reply = api.json("POST", "/proposals/proposal", body);
        if (reply.status() != 200) {
            throw new AssertionError(reply.status() + ": " + reply.body());
        }
        return new Deal(api, reply.json().path("proposalId").asLong());
    }

    /** One that is there. */
    static Deal of(Raw api, long id) {
        return new Deal(api, id);
    }

    Raw api() {
        return api;
    }

    long id() {
        return id;
    }

    String path(String below) {
        return "/proposals/" + id + below;
    }

    Raw.Reply get(String below) {
        return api.get(path(below));
    }

    String tag() {
        return get("").header("ETag");
    }

    /** With the newest tag. */
    Raw.Reply json(String method, String below, String body) {
        return tagged(tag()).json(method, path(below), body);
    }

    Raw.Reply delete(String below) {
        return tagged(tag()).send("DELETE", path(below), "", "");
    }

    Raw tagged(String tag) {
        return api.header("If-Match: " + tag);
    }

    Raw.Reply submit() {
        return json("POST", "/decision", DECISION_REQUEST);
    }

    Raw.Reply upload(String type, String fileName, String content) {
        String body = "--edge\r\nContent-Disposition: form-data; name=\"documentType\"\r\n\r\n" + type
                + "\r\n--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/pdf\r\n\r\n" + content + "\r\n--edge--\r\n";
        return tagged(tag()).send("POST", path("/documents"), "multipart/form-data; boundary=edge", body);
    }

    JsonNode status() {
        return get("/status").json();
    }
}
