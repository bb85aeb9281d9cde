package dev.channelkit.commons.overlay;

import dev.channelkit.commons.call.Answer;
import dev.channelkit.commons.call.Body;
import dev.channelkit.commons.call.Call;
import dev.channelkit.commons.call.CallRequest;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.limit.LimitRegistry;
import dev.channelkit.commons.operation.Envelope;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Paging;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.page.Pages;
import dev.channelkit.commons.query.QueryParameters;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.testsupport.stub.PromptServer;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A provider on loopback, and the operations that its spec says it has. */
public final class Shop implements AutoCloseable {
    private static final Envelope ENVELOPE =
            new Envelope(List.of("/data"), "/success", List.of(), List.of("/message"), null, List.of());

    public static final Operation LIST = operation("listThings", "GET", "/things")
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .paging(Paging.offset("limit", "offset", 2))
            .build();
    public static final Operation READ =
            operation("readThing", "GET", "/things/{thingId}").build();
    public static final Operation FORM =
            operation("createThing", "POST", "/things").build();
    public static final Operation JSON =
            operation("replaceThing", "PUT", "/things/{thingId}").build();
    public static final Operation COUNT =
            operation("countThings", "GET", "/things/count").build();

    public final MockWebServer server = PromptServer.create();

    private static Operation.Builder operation(String id, String method, String path) {
        return Operation.builder("shop", id, method, path)
                .retry(method.equals("GET") ? RetryRule.SAFE : RetryRule.NEVER)
                .provenance(Provenance.OBSERVED, Provenance.MODELLED)
                .envelope(ENVELOPE);
    }

    public static Catalogue catalogue() {
        return Catalogue.builder("shop")
                .server("https://{host}{basePath}", Map.of("host", "shop.example.com", "basePath", "/api"))
                .operation(
                        LIST,
                        names -> names.parameters("filter", "sort", "limit", "offset")
                                .fields("filter", "id", "name")
                                .fields("sort", "id"))
                .operation(
                        READ,
                        names -> names.parameters("thingId", "relations", "X-Mode")
                                .secrets("ticket"))
                .operation(FORM, names -> names.body("Thing"))
                .operation(JSON, names -> names.parameters("thingId").body("Thing"))
                .operation(COUNT)
                .models(() -> List.of(Thing.FIELDS))
                .build();
    }

    public Shop start() {
        try {
            server.start();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return this;
    }

    public String url() {
        return server.url("/api").toString();
    }

    public Transport client(UnaryOperator<Transport.Builder> settings) {
        return settings.apply(Transport.builder("shop")
                        .baseUrl(url())
                        .catalogue(Shop::catalogue)
                        .limitRegistry(new LimitRegistry())
                        .retry(RetryPolicy.none())
                        .timeSource(ManualTime.autoAdvancing(Instant.parse("2026-03-01T12:00:00Z"))))
                .build();
    }

    public Transport client(Overlay overlay) {
        return client(settings -> settings.overlay(overlay));
    }

    public static Call<Thing> read(Transport client, String id, QueryParameters query) {
        return client.call(
                READ,
                Answer.one(Thing.CODEC),
                CallRequest.of(READ).path("thingId", id).query(query).build());
    }

    public static Call<Thing> read(Transport client, String id) {
        return read(client, id, QueryParameters.EMPTY);
    }

    public static Call<Thing> create(Transport client, Thing thing) {
        return client.call(
                FORM,
                Answer.one(Thing.CODEC),
                CallRequest.of(FORM).body(Body.form(thing, Thing.CODEC)).build());
    }

    public static Call<Thing> replace(Transport client, String id, Thing thing) {
        return client.call(
                JSON,
                Answer.one(Thing.CODEC),
                CallRequest.of(JSON)
                        .path("thingId", id)
                        .body(Body.json(thing, Thing.CODEC))
                        .build());
    }

    public static Pages<Thing> list(Transport client, QueryParameters query) {
        return Pages.of(
                client, LIST, Thing.CODEC, CallRequest.of(LIST).query(query).build());
    }

    public Shop answers(int status, String body) {
        server.enqueue(new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build());
        return this;
    }

    public Shop answersWith(String data) {
        return answers(200, "{\"success\":true,\"data\":" + data + "}");
    }

    public RecordedRequest request() {
        try {
            RecordedRequest request = server.takeRequest(60, TimeUnit.SECONDS);
            if (request == null) {
                throw new AssertionError("no request arrived");
            }
            return request;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
