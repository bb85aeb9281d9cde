package dev.channelkit.commons.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.call.Transport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

class OverlayIsolationTest {

    /** Answers each tenant in the tenant's own words, and refuses every other. */
    private static final class Tenants extends Dispatcher {

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            String target = String.valueOf(request.getTarget());
            String body = request.getBody() == null ? "" : request.getBody().utf8();
            String field = target.startsWith("/api/a/") ? "aName" : target.startsWith("/api/b/") ? "bName" : "name";
            boolean own = body.contains("\"" + field + "\":");
            String answer = "{\"success\":true,\"data\":{\"" + field + "\":\"chair\"}}";
            return new MockResponse.Builder().code(own ? 200 : 400).body(answer).build();
        }
    }

    @Test
    void clientsOfOneJvmDoNotSeeEachOthersOverlays() throws Exception {
        try (Shop shop = new Shop()) {
            shop.server.setDispatcher(new Tenants());
            shop.start();
            List<Transport> clients = List.of(tenant(shop, "a"), tenant(shop, "b"), shop.client(Overlay.none()));
            ExecutorService threads = Executors.newFixedThreadPool(12);
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Thing>> things = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                Transport client = clients.get(i % clients.size());
                things.add(threads.submit(() -> {
                    start.await();
                    return Shop.replace(client, "7", Thing.of("chair", "test-pass"))
                            .send();
                }));
            }

            start.countDown();

            for (Future<Thing> thing : things) {
                assertThat(thing.get().name()).isEqualTo("chair");
                assertThat(thing.get().state().unknown()).isEmpty();
            }
            threads.shutdown();
        }
    }

    private static Transport tenant(Shop shop, String name) {
        return shop.client(Overlay.builder()
                .path("replaceThing", "/" + name + "/{thingId}")
                .field("Thing", "name", name + "Name")
                .build());
    }
}
