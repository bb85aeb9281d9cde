package dev.channelkit.commons.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.call.RenderedRequest;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.UnverifiedOperationException;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.query.QueryParameters;
import dev.channelkit.testsupport.stub.PromptServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverlayTest {
    private static final String THING = "{\"id\":\"7\",\"name\":\"chair\"}";

    private final Shop shop = new Shop();

    @BeforeEach
    void start() {
        shop.start();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Nested
    class Corrects {

        @Test
        void aPath() {
            shop.answersWith(THING);
            Transport client = shop.client(Overlay.builder()
                    .path("readThing", "/v2/items/{thingId}/full")
                    .build());

            Thing thing = Shop.read(client, "a b").send();

            assertThat(thing.name()).isEqualTo("chair");
            assertThat(shop.request().getTarget()).isEqualTo("/api/v2/items/a%20b/full");
        }

        @Test
        void aVerb() {
            shop.answersWith(THING).answersWith(THING);
            Transport client = shop.client(Overlay.builder()
                    .method("readThing", "POST")
                    .method("replaceThing", "PATCH")
                    .build());

            Shop.read(client, "7").send();
            Shop.replace(client, "7", Thing.of("chair", "test-pass")).send();

            assertThat(shop.request().getMethod()).isEqualTo("POST");
            assertThat(shop.request().getMethod()).isEqualTo("PATCH");
        }

        @Test
        void theNameOfAFieldInAnswers() {
            shop.answersWith("{\"id\":\"7\",\"title\":\"chair\",\"name\":\"old\"}");
            Transport client = shop.client(
                    Overlay.builder().field("Thing", "name", "title").build());

            Thing thing = Shop.read(client, "7").send();

            assertThat(thing.name()).isEqualTo("chair");
            assertThat(thing.state().unknown()).containsOnlyKeys("name");
        }

        @Test
        void theNamesOfTwoFieldsThatAreSwapped() {
            shop.answersWith("{\"id\":\"chair\",\"name\":\"7\"}");
            Transport client = shop.client(Overlay.builder()
                    .field("Thing", "name", "id")
                    .field("Thing", "id", "name")
                    .build());

            Thing thing = Shop.read(client, "7").send();

            assertThat(thing.name()).isEqualTo("chair");
            assertThat(thing.id()).isEqualTo("7");
        }

        @Test
        void theNameOfAFieldInForms() {
            shop.answersWith(THING);
            Transport client = shop.client(
                    Overlay.builder().field("Thing", "name", "new title").build());

            Shop.create(client, Thing.of("a chair", "test-pass")).send();

            assertThat(shop.request().getBody().utf8()).isEqualTo("new%20title=a%20chair&password=test-pass");
        }

        @Test
        void theNameOfAFieldInJson() {
            shop.answersWith(THING);
            Transport client = shop.client(
                    Overlay.builder().field("Thing", "name", "title").build());

            Shop.replace(client, "7", Thing.of("chair", "test-pass")).send();

            assertThat(shop.request().getBody().utf8()).isEqualTo("{\"title\":\"chair\",\"password\":\"test-pass\"}");
        }

        @Test
        void theNameOfAFieldInTheRequestOfOneOperationOnly() {
            shop.answersWith(THING).answersWith(THING);
            Transport client = shop.client(Overlay.builder()
                    .field("Thing", "password", "pass")
                    .requestField("createThing", "name", "title")
                    .build());

            Thing created = Shop.create(client, Thing.of("chair", "test-pass")).send();
            Shop.replace(client, "7", Thing.of("chair", "test-pass")).send();

            assertThat(created.name()).isEqualTo("chair");
            assertThat(shop.request().getBody().utf8()).isEqualTo("title=chair&pass=test-pass");
            assertThat(shop.request().getBody().utf8()).isEqualTo("{\"name\":\"chair\",\"pass\":\"test-pass\"}");
        }

        @Test
        void namesOfParametersInPathQueryAndHeaders() {
            shop.answersWith(THING);
            Transport client = shop.client(Overlay.builder()
                    .path("readThing", "/items/{id}")
                    .parameter("readThing", "thingId", "id")
                    .parameter("readThing", "relations", "embed")
                    .build());

            Shop.read(
                            client,
                            "7",
                            QueryParameters.EMPTY.with("relations", "parts").with("unknown", "1"))
                    .send();

            assertThat(shop.request().getTarget()).isEqualTo("/api/items/7?embed=parts&unknown=1");
        }

        @Test
        void namesOfParametersThroughoutAPagedList() {
            shop.answersWith("[" + THING + "]").answersWith("[]");
            Transport client = shop.client(Overlay.builder()
                    .parameter("listThings", "limit", "pageSize")
                    .parameter("listThings", "offset", "start")
                    .build());

            List<Thing> things = Shop.list(client, QueryParameters.EMPTY).toList();

            assertThat(things).hasSize(1);
            assertThat(shop.request().getTarget()).isEqualTo("/api/things?pageSize=2&start=0");
            assertThat(shop.request().getTarget()).isEqualTo("/api/things?pageSize=2&start=1");
        }

        @Test
        void fieldsToFilterBy() {
            shop.answersWith("[]");
            Transport client = shop.client(Overlay.builder()
                    .parameter("listThings", "filter[name]", "filter[title]")
                    .parameter("listThings", "sort", "order")
                    .build());

            Shop.list(
                            client,
                            QueryParameters.EMPTY
                                    .with("filter[name:gte]", "a")
                                    .with("filter[id]", "7")
                                    .with("sort[id]", "asc"))
                    .toList();

            assertThat(shop.request().getUrl().queryParameterNames())
                    .containsExactly("filter[title:gte]", "filter[id]", "order[id]", "limit", "offset");
        }

        @Test
        void wherePayloadsAre() {
            shop.answers(200, "{\"success\":true,\"things\":" + THING + "}");
            Transport client = shop.client(
                    Overlay.builder().payload("readThing", "/things", "/data").build());

            Thing thing = Shop.read(client, "7").send();

            assertThat(thing.name()).isEqualTo("chair");
        }

        @Test
        void theHostOfEverything() throws Exception {
            try (MockWebServer other = PromptServer.create()) {
                other.start();
                shop.answersWith(THING);
                Transport client = shop.client(settings -> settings.baseUrl("http://127.0.0.1:9/api")
                        .overlay(Overlay.builder()
                                .server("host", "127.0.0.1:" + shop.server.getPort())
                                .server("basePath", "/c2m/api")
                                .build()));

                Shop.read(client, "7").send();

                assertThat(shop.request().getTarget()).isEqualTo("/c2m/api/things/7");
                assertThat(other.getRequestCount()).isZero();
            }
        }

        @Test
        void theServerOfOneOperation() {
            shop.answersWith(THING).answersWith("[]");
            Transport client = shop.client(
                    Overlay.builder().server("readThing", "basePath", "/api/v2").build());

            Shop.read(client, "7").send();
            Shop.list(client, QueryParameters.EMPTY).toList();

            assertThat(shop.request().getTarget()).isEqualTo("/api/v2/things/7");
            assertThat(shop.request().getTarget()).startsWith("/api/things?");
        }
    }

    @Nested
    class FromAFile {
        @TempDir
        private Path folder;

        @Test
        void everythingCanBeSaidInAFile() throws Exception {
            Path file = folder.resolve("shop.json");
            Files.writeString(file, """
                    {
                      "provider": "shop",
                      "note": "ticket 4711",
                      "servers": {"basePath": "/v9"},
                      "operations": {
                        "readThing": {
                          "path": "/items/{id}", "method": "POST", "verified": true, "note": "by mail",
                          "parameters": {"thingId": "id", "relations": "embed"},
                          "payload": ["/item"], "servers": {"basePath": "/v10"}
                        },
                        "createThing": {"requestFields": {"name": "title"}, "payload": "/item", "verified": false}
                      },
                      "models": {"Thing": {"fields": {"password": "pass"}, "note": "seen"}}
                    }
                    """);
            shop.answers(200, "{\"item\":" + THING + "}").answers(200, "{\"item\":" + THING + "}");
            Transport client = shop.client(settings -> settings.overlay(file));

            Shop.read(client, "7", QueryParameters.EMPTY.with("relations", "parts"))
                    .send();
            Shop.create(client, Thing.of("chair", "test-pass")).send();

            RecordedRequest read = shop.request();
            RecordedRequest create = shop.request();
            assertThat(read.getRequestLine()).isEqualTo("POST /v10/items/7?embed=parts HTTP/1.1");
            assertThat(create.getRequestLine()).isEqualTo("POST /v9/things HTTP/1.1");
            assertThat(create.getBody().utf8()).isEqualTo("title=chair&pass=test-pass");
        }

        @Test
        void theEnvironmentMayNameOne() throws Exception {
            Path file = Files.writeString(
                    folder.resolve("env.json"), "{\"operations\": {\"readThing\": {\"path\": \"/items/{thingId}\"}}}");
            shop.answersWith(THING);
            Transport client = shop.client(settings -> settings.overlayFrom(
                            name -> name.equals("SHOP_OVERLAY") ? file.toString() : null)
                    .overlay(Overlay.builder().method("readThing", "POST").build()));

            Shop.read(client, "7").send();

            assertThat(shop.request().getRequestLine()).isEqualTo("POST /api/items/7 HTTP/1.1");
        }

        @Test
        void oneThatIsMissingIsNamed() {
            Path file = folder.resolve("gone.json");

            assertThatThrownBy(() -> shop.client(settings -> settings.overlayFrom(name -> file.toString())))
                    .isInstanceOf(OverlayException.class)
                    .hasMessageContaining("gone.json");
        }
    }

    @Nested
    class IsNamed {

        @Test
        void inExceptions() {
            shop.answers(404, "{}");
            Transport client = shop.client(
                    Overlay.parse("shop.json", "{\"operations\": {\"readThing\": {\"path\": \"/x/{thingId}\"}}}"));

            assertThatThrownBy(() -> Shop.read(client, "7").send())
                    .isInstanceOf(NotFoundException.class)
                    .hasMessageContaining("shop readThing GET /x/{thingId} (path overridden by overlay shop.json)")
                    .satisfies(
                            e -> assertThat(((ChannelKitException) e).details().correction())
                                    .isEqualTo("path overridden by overlay shop.json"));
        }

        @Test
        void inDryRuns() {
            Transport client = shop.client(Overlay.builder()
                    .path("readThing", "/x/{thingId}")
                    .verified("readThing")
                    .build());

            RenderedRequest request = Shop.read(client, "7").dryRun();

            assertThat(request.url()).endsWith("/api/x/7");
            assertThat(request.correction())
                    .isEqualTo("path overridden by overlay builder; verified by overlay builder");
            assertThat(request.toString()).startsWith("(path overridden by overlay builder");
        }

        @Test
        void notWhereItChangesNothing() {
            Transport client =
                    shop.client(Overlay.builder().path("countThings", "/count").build());

            RenderedRequest request = Shop.read(client, "7").dryRun();

            assertThat(request.correction()).isEmpty();
        }
    }

    @Nested
    class OnlyVerified {

        @Test
        void refusesWhatIsModelled() {
            Transport client = shop.client(Transport.Builder::onlyVerified);

            assertThatThrownBy(() -> Shop.read(client, "7").send())
                    .isInstanceOf(UnverifiedOperationException.class)
                    .hasMessageContaining("readThing")
                    .hasMessageContaining("{\"operations\": {\"readThing\": {\"verified\": true}}}")
                    .hasMessageContaining("Overlay.builder().verified(\"readThing\")")
                    .satisfies(
                            e -> assertThat(((ChannelKitException) e).outcome()).isEqualTo(Outcome.NOT_SENT));
            assertThat(shop.server.getRequestCount()).isZero();
        }

        @Test
        void refusesWhatHasAnotherPathThatNobodyVerified() {
            Transport client = shop.client(settings -> settings.onlyVerified()
                    .overlay(Overlay.builder().path("readThing", "/x/{thingId}").build()));

            assertThatThrownBy(() -> Shop.read(client, "7").send()).isInstanceOf(UnverifiedOperationException.class);
        }

        @Test
        void refusesAsynchronousCallsToo() {
            Transport client = shop.client(Transport.Builder::onlyVerified);

            assertThat(Shop.read(client, "7").sendAsync())
                    .failsWithin(Duration.ofSeconds(5))
                    .withThrowableThat()
                    .withCauseInstanceOf(UnverifiedOperationException.class);
        }

        @Test
        void callsWhatIsVerified() {
            shop.answersWith(THING).answersWith("[]").answers(404, "{}");
            Transport client = shop.client(settings -> settings.onlyVerified()
                    .overlay(Overlay.builder().verified("readThing").build()));

            Shop.read(client, "7").send();
            Shop.list(client, QueryParameters.EMPTY).toList();

            assertThat(shop.server.getRequestCount()).isEqualTo(2);
            assertThatThrownBy(() -> Shop.read(client, "7").send())
                    .hasMessageNotContaining("modelled")
                    .satisfies(
                            e -> assertThat(((ChannelKitException) e).details().provenance())
                                    .isEqualTo(Provenance.VERIFIED));
        }

        @Test
        void leavesRawCallsAlone() {
            shop.answers(200, "{}");
            Transport client = shop.client(Transport.Builder::onlyVerified);

            client.raw("GET", "/things/7").send();

            assertThat(shop.server.getRequestCount()).isEqualTo(1);
        }
    }
}
