package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.http.HttpRequest;
import dev.channelkit.sandbox.internal.http.HttpServer;
import dev.channelkit.sandbox.siesmart.SentCallback;
import dev.channelkit.sandbox.siesmart.SieSmartProfile;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SandboxExtension.class)
class SieSmartCallbacksTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String DECISION = "{\"eventType\": \"DECISION_RECEIVED\"}";
    private static final String CREDIT = "{\"eventType\": \"CREDIT_STATUS_CHANGED\"}";

    private final BlockingQueue<HttpRequest> arrived = new LinkedBlockingQueue<>();
    private final AtomicInteger failures = new AtomicInteger();
    private HttpServer receiver;

    @BeforeEach
    void listen() {
        receiver = HttpServer.start("receiver", 0, request -> {
            arrived.add(request);
            return Answer.empty(failures.getAndDecrement() > 0 ? 503 : 204);
        });
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void comeToTheRegisteredAddressWithItsKey(Sandbox sandbox) throws Exception {
        Raw api = Raw.siesmart(sandbox);
        Raw.Reply registered = register(api, "/siesmart");
        Deal deal = Deal.complete(api, "Harlow Data", "20000");
        String id = subscribe(api, deal, DECISION).json().asText();
        deal.submit();
        assertThat(sandbox.siesmart().awaitCallbacks(LONG)).isEmpty();

        sandbox.siesmart().decide(deal.id(), "ACCEPTED");

        HttpRequest callback = next();
        JsonNode body = Raw.JSON.readTree(callback.bodyText());
        assertThat(registered.json().has("apiKey")).isFalse();
        assertThat(callback.method() + " " + callback.path()).isEqualTo("POST /siesmart/notifications");
        assertThat(callback.headers().first("X-API-KEY")).contains("test-callback-key");
        assertThat(callback.mediaType()).isEqualTo("application/json");
        assertThat(body.path("id").asText()).isEqualTo(id).matches("[0-9a-f-]{36}");
        assertThat(body.path("eventType").asText()).isEqualTo("DECISION_RECEIVED");
        assertThat(body.path("proposalId").asLong()).isEqualTo(deal.id());
        SentCallback sent = sandbox.siesmart().awaitCallbacks(LONG).get(0);
        assertThat(sent.delivered()).isTrue();
        assertThat(sent.subscriptionId()).hasToString(id);
        assertThat(sent.url()).isEqualTo(receiver.url() + "/siesmart/notifications");
    }

    @Test
    void comeByThemselvesWhenTheClockIsMoved(Sandbox sandbox) throws Exception {
        Raw api = Raw.siesmart(sandbox);
        register(api, "");
        Deal deal = Deal.complete(api, "Harlow Data", "20000");
        subscribe(api, deal, DECISION);
        subscribe(api, deal, CREDIT);
        deal.submit();
        assertThat(next().bodyText()).contains("CREDIT_STATUS_CHANGED");

        sandbox.clock().advance(Duration.ofMinutes(2));

        assertThat(List.of(next().bodyText(), next().bodyText()))
                .anyMatch(body -> body.contains("DECISION_RECEIVED"))
                .anyMatch(body -> body.contains("CREDIT_STATUS_CHANGED"));
    }

    @Test
    void comeByThemselvesWhenTimePasses() throws Exception {
        SieSmartProfile quick = SieSmartProfile.usual().withDecisionAfter(Duration.ofMillis(50));
        try (Sandbox sandbox = Sandbox.builder().siesmart(quick).start()) {
            Raw api = Raw.siesmart(sandbox);
            register(api, "");
            Deal deal = Deal.complete(api, "Harlow Data", "20000");
            subscribe(api, deal, DECISION);

            deal.submit();

            assertThat(next().bodyText()).contains("DECISION_RECEIVED");
        }
    }

    @Test
    void areTriedAgainAndGivenUp(Sandbox sandbox) throws Exception {
        Raw api = Raw.siesmart(sandbox);
        register(api, "");
        Deal first = subscribedDeal(api);
        Deal second = subscribedDeal(api);

        failures.set(2);
        first.submit();
        List<SentCallback> delivered = sandbox.siesmart().awaitCallbacks(LONG);
        failures.set(99);
        second.submit();
        List<SentCallback> all = sandbox.siesmart().awaitCallbacks(LONG);

        assertThat(delivered.get(0).attempts()).isEqualTo(3);
        assertThat(delivered.get(0).delivered()).isTrue();
        assertThat(all.get(1).attempts()).isEqualTo(3);
        assertThat(all.get(1).status()).isEqualTo(503);
        assertThat(all.get(1).outcome()).isEqualTo("answered 503");
        assertThat(arrived).hasSize(6);
    }

    @Test
    void doNotLeaveThisMachine(Sandbox sandbox) throws Exception {
        Raw api = Raw.siesmart(sandbox);
        for (String base : List.of("http://192.0.2.1:8080", "https://127.0.0.1", "http://127.0.0.1.example.com")) {
            sandbox.reset();
            api = Raw.siesmart(sandbox);
            assertThat(api.json("POST", "/notification-endpoints", "{\"basePath\": \"" + base + "\"}")
                            .status())
                    .isEqualTo(200);
            subscribedDeal(api).submit();

            assertThat(sandbox.siesmart().awaitCallbacks(LONG))
                    .singleElement()
                    .satisfies(sent -> assertThat(sent.outcome()).startsWith("not sent"));
        }
    }

    @Test
    void goNowhereWithoutRegistrationAndAfterUnsubscribing(Sandbox sandbox) throws Exception {
        Raw api = Raw.siesmart(sandbox);
        Deal unregistered = subscribedDeal(api);
        unregistered.submit();
        assertThat(sandbox.siesmart().awaitCallbacks(LONG).get(0).outcome()).isEqualTo("no address is registered");

        register(api, "");
        Deal deal = Deal.complete(api, "Harlow Data", "100");
        String id = subscribe(api, deal, DECISION).json().asText();
        assertThat(api.send("DELETE", deal.path("/notifications/" + id), "", "").status())
                .isEqualTo(204);
        assertThat(api.send("DELETE", deal.path("/notifications/" + id), "", "").status())
                .isEqualTo(404);
        deal.submit();

        assertThat(sandbox.siesmart().awaitCallbacks(LONG)).hasSize(1);
        assertThat(arrived).isEmpty();
    }

    @Test
    void aSubscriptionIsOneForProposalAndEvent(Sandbox sandbox) {
        Raw api = Raw.siesmart(sandbox);
        Deal deal = Deal.empty(api);

        String first = subscribe(api, deal, DECISION).json().asText();
        String again = subscribe(api, deal, DECISION).json().asText();
        String other = subscribe(api, deal, CREDIT).json().asText();
        JsonNode listed = deal.get("/notifications").json();

        assertThat(again).isEqualTo(first).isNotEqualTo(other);
        assertThat(listed.findValuesAsText("id")).containsExactly(first, other);
        assertThat(deal.tagged("old")
                        .json("POST", deal.path("/notifications"), DECISION)
                        .status())
                .isEqualTo(412);
        assertThat(subscribe(api, deal, "{\"eventType\": \"SOMETHING\"}").status())
                .isEqualTo(422);
    }

    @Test
    void theAddressIsRegisteredOnceChangedAndTakenAway(Sandbox sandbox) {
        Raw api = Raw.siesmart(sandbox);
        String body = "{\"basePath\": \"http://127.0.0.1:8080\"}";

        assertThat(api.json("PUT", "/notification-endpoints", body).status()).isEqualTo(404);
        assertThat(api.json("POST", "/notification-endpoints", body).status()).isEqualTo(200);
        assertThat(api.json("POST", "/notification-endpoints", body).status()).isEqualTo(409);
        assertThat(api.json("PUT", "/notification-endpoints", body).status()).isEqualTo(200);
        assertThat(api.json("PUT", "/notification-endpoints", "{\"basePath\": \"hooks\"}")
                        .status())
                .isEqualTo(422);
        assertThat(api.send("DELETE", "/notification-endpoints", "", "").status())
                .isEqualTo(204);
        assertThat(api.send("DELETE", "/notification-endpoints", "", "").status())
                .isEqualTo(404);
    }

    @Test
    void aRefreshTakesThemAway(Sandbox sandbox) {
        Raw api = Raw.siesmart(sandbox);
        register(api, "");

        sandbox.siesmart().wipe();

        assertThat(register(api, "").status()).isEqualTo(200);
    }

    @Test
    void comeInOtherForms() throws Exception {
        SieSmartProfile profile = SieSmartProfile.usual()
                .withBareCallbacks(true)
                .withCallbackCopies(2)
                .withSubscriptionAnswer("object");
        try (Sandbox sandbox = Sandbox.builder().siesmart(profile).start()) {
            Raw api = Raw.siesmart(sandbox);
            register(api, "/");
            Deal deal = Deal.complete(api, "Harlow Data", "100");
            String id = subscribe(api, deal, DECISION).json().path("id").asText();

            deal.submit();

            HttpRequest callback = next();
            assertThat(callback.path()).isEqualTo("//notifications");
            assertThat(callback.bodyText()).isEqualTo("{\"id\":\"" + id + "\"}");
            assertThat(next().bodyText()).isEqualTo(callback.bodyText());
        }
        try (Sandbox sandbox = Sandbox.builder()
                .siesmart(SieSmartProfile.usual().withSubscriptionAnswer("plain"))
                .start()) {
            Raw api = Raw.siesmart(sandbox);
            Raw.Reply plain = subscribe(api, Deal.empty(api), DECISION);
            assertThat(plain.header("Content-Type")).isEqualTo("text/plain");
            assertThat(plain.body()).matches("[0-9a-f-]{36}");
        }
    }

    @Test
    void endWithTheSandbox() throws IOException, InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        try (HttpServer slow = HttpServer.start("slow", 0, request -> {
            asked.countDown();
            never.await();
            return Answer.empty(204);
        })) {
            Sandbox sandbox = Sandbox.start();
            Raw api = Raw.siesmart(sandbox);
            api.json("POST", "/notification-endpoints", "{\"basePath\": \"" + slow.url() + "\"}");
            subscribedDeal(api).submit();
            assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();

            sandbox.close();

            // long before the receiver's time is over
            assertThat(sandbox.siesmart().awaitCallbacks(Duration.ofSeconds(3))).isEmpty();
        }
    }

    private Raw.Reply register(Raw api, String path) {
        String body = "{\"basePath\": \"" + receiver.url() + path + "\", \"apiKey\": \"test-callback-key\"}";
        Raw.Reply reply = api.json("POST", "/notification-endpoints", body);
        assertThat(reply.status()).isEqualTo(200);
        return reply;
    }

    private static Deal subscribedDeal(Raw api) {
        Deal deal = Deal.complete(api, "Harlow Data", "100");
        assertThat(subscribe(api, deal, DECISION).status()).isEqualTo(200);
        return deal;
    }

    private static Raw.Reply subscribe(Raw api, Deal deal, String body) {
        return api.json("POST", deal.path("/notifications"), body);
    }

    private HttpRequest next() throws InterruptedException {
        HttpRequest request = arrived.poll(LONG.toSeconds(), TimeUnit.SECONDS);
        assertThat(request).as("a callback").isNotNull();
        return request;
    }
}
