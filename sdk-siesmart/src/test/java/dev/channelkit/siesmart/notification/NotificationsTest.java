package dev.channelkit.siesmart.notification;

import static dev.channelkit.siesmart.StubbedSieSmart.line;
import static dev.channelkit.siesmart.StubbedSieSmart.ok;
import static dev.channelkit.siesmart.StubbedSieSmart.status;
import static dev.channelkit.siesmart.StubbedSieSmart.tagged;
import static dev.channelkit.testsupport.stub.StubServer.lost;
import static dev.channelkit.testsupport.stub.StubServer.noContent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.etag.ETag;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.siesmart.StubbedSieSmart;
import dev.channelkit.siesmart.model.NotificationEndpoint;
import dev.channelkit.siesmart.model.NotificationEventType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;

class NotificationsTest {
    private static final String SUBSCRIBE = "POST /proposals/7/notifications";
    private static final String LIST = "GET /proposals/7/notifications";

    @Test
    void leavesOutTheSlashThatWouldBeThereTwice() {
        try (StubbedSieSmart siesmart = StubbedSieSmart.answering(request -> ok("{\"basePath\":\"x\"}"))) {
            siesmart.client()
                    .notifications()
                    .registerEndpoint(NotificationEndpoint.builder()
                            .basePath("https://crm.example.com/siesmart//")
                            .apiKey("test-api-key")
                            .build());

            assertThat(siesmart.received().get(0).getBody().utf8())
                    .contains("\"basePath\":\"https://crm.example.com/siesmart\"");
        }
    }

    @Test
    void leavesItOutUnderATagToo() {
        NotificationEndpoint endpoint = NotificationEndpoint.builder()
                .basePath("https://crm.example.com/")
                .apiKey("test-api-key")
                .build();
        try (StubbedSieSmart siesmart = StubbedSieSmart.answering(request -> ok("{\"basePath\":\"x\"}"))) {
            siesmart.client().notifications().updateEndpoint(endpoint);
            siesmart.client().notifications().registerEndpoint(ETag.of("x"), endpoint);
            siesmart.client().notifications().updateEndpoint(ETag.of("x"), endpoint);

            assertThat(siesmart.received())
                    .hasSize(3)
                    .allSatisfy(request ->
                            assertThat(request.getBody().utf8()).contains("\"basePath\":\"https://crm.example.com\""));
        }
    }

    @Test
    void forgetsWhatItUnsubscribesFromAlsoWhereItIsGone() {
        SubscriptionStore store = SubscriptionStore.memory();
        try (StubbedSieSmart siesmart = StubbedSieSmart.answering(
                request -> line(request).endsWith("/gone") ? status(404) : noContent(),
                settings -> settings.subscriptions(store))) {
            Notifications notifications = siesmart.client().notifications();
            store.save(new KeptSubscription("a", 7, NotificationEventType.DECISION_RECEIVED));
            store.save(new KeptSubscription("b", 7, NotificationEventType.CREDIT_STATUS_CHANGED));
            store.save(new KeptSubscription("gone", 8, NotificationEventType.DECISION_RECEIVED));

            notifications.unsubscribe(7, "a");
            notifications.unsubscribe(7, "b", ETag.of("x"));
            assertThatThrownBy(() -> notifications.unsubscribe(8, "gone")).isInstanceOf(NotFoundException.class);

            assertThat(store.all()).isEmpty();
        }
    }

    @Test
    void subscribesToEachEventOnceAndKeepsTheIds() {
        AtomicInteger ids = new AtomicInteger();
        try (StubbedSieSmart siesmart =
                StubbedSieSmart.answering(request -> ok("\"test-id-" + ids.incrementAndGet() + "\""))) {
            Notifications notifications = siesmart.client().notifications();

            var first = notifications.subscribeAll(7);
            var again = notifications.subscribeAll(7);

            assertThat(first).extracting(KeptSubscription::id).containsExactly("test-id-1", "test-id-2");
            assertThat(again).isEqualTo(first);
            assertThat(siesmart.requests()).containsExactly(SUBSCRIBE, SUBSCRIBE);
            assertThat(notifications.kept("test-id-2"))
                    .get()
                    .extracting(KeptSubscription::eventType)
                    .isEqualTo(NotificationEventType.CREDIT_STATUS_CHANGED);
        }
    }

    @Test
    void subscribesOnceThoughManyThreadsAskAtOnce() throws InterruptedException {
        AtomicInteger ids = new AtomicInteger();
        CyclicBarrier start = new CyclicBarrier(8);
        Set<String> given = ConcurrentHashMap.newKeySet();
        try (StubbedSieSmart siesmart =
                StubbedSieSmart.answering(request -> ok("\"test-id-" + ids.incrementAndGet() + "\""))) {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Thread thread = new Thread(() -> {
                    pass(start);
                    given.add(subscribe(siesmart).id());
                });
                thread.start();
                threads.add(thread);
            }
            for (Thread thread : threads) {
                thread.join();
            }

            assertThat(given).containsExactly("test-id-1");
            assertThat(siesmart.requests()).containsExactly(SUBSCRIBE);
        }
    }

    private static void pass(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void readsTheVersionAndSendsItWhereTheProviderDemandsIt() {
        try (StubbedSieSmart siesmart = StubbedSieSmart.answering(request -> {
            if (line(request).equals("GET /proposals/7")) {
                return tagged("2026-01-13T09:14:03.968Z", "{\"proposalId\":7}");
            }
            return request.getHeaders().get("If-Match") == null ? status(412) : ok("\"test-id\"");
        })) {
            KeptSubscription kept = subscribe(siesmart);

            assertThat(kept.id()).isEqualTo("test-id");
            assertThat(siesmart.requests()).containsExactly(SUBSCRIBE, "GET /proposals/7", SUBSCRIBE);
            assertThat(siesmart.received().get(2).getHeaders().get("If-Match")).isEqualTo("2026-01-13T09:14:03.968Z");
        }
    }

    @Test
    void looksWhetherALostSubscriptionIsThereInPlaceOfMakingItTwice() {
        try (StubbedSieSmart siesmart = answeringLost("[{\"id\":\"test-id\",\"eventType\":\"DECISION_RECEIVED\"}]")) {
            assertThat(subscribe(siesmart).id()).isEqualTo("test-id");
            assertThat(siesmart.requests()).containsExactly(SUBSCRIBE, LIST);
        }
    }

    @Test
    void saysUnknownWhenALostSubscriptionIsNotThere() {
        try (StubbedSieSmart siesmart =
                answeringLost("[{\"id\":\"test-id\",\"eventType\":\"CREDIT_STATUS_CHANGED\"}]")) {
            assertThatThrownBy(() -> subscribe(siesmart)).isInstanceOf(OutcomeUnknownException.class);
            assertThat(siesmart.client().notifications().kept("test-id")).isEmpty();
        }
    }

    @Test
    void subscribesAgainToWhatAWipeTookAndForgetsWhatIsGone() {
        SubscriptionStore store = SubscriptionStore.memory();
        store.save(new KeptSubscription("gone", 7, NotificationEventType.DECISION_RECEIVED));
        store.save(new KeptSubscription("there", 7, NotificationEventType.CREDIT_STATUS_CHANGED));
        store.save(new KeptSubscription("with-its-proposal", 8, NotificationEventType.DECISION_RECEIVED));
        try (StubbedSieSmart siesmart = StubbedSieSmart.answering(
                request -> switch (line(request)) {
                    case LIST -> ok("[{\"id\":\"there\",\"eventType\":\"CREDIT_STATUS_CHANGED\"}]");
                    case SUBSCRIBE -> ok("\"new\"");
                    default -> status(404);
                },
                settings -> settings.subscriptions(store))) {

            assertThat(siesmart.client().notifications().resubscribe())
                    .containsExactly(new KeptSubscription("new", 7, NotificationEventType.DECISION_RECEIVED));
            assertThat(store.all()).extracting(KeptSubscription::id).containsExactlyInAnyOrder("new", "there");
        }
    }

    private static KeptSubscription subscribe(StubbedSieSmart siesmart) {
        return siesmart.client().notifications().subscribe(7, NotificationEventType.DECISION_RECEIVED);
    }

    private static StubbedSieSmart answeringLost(String list) {
        return StubbedSieSmart.answering(request -> {
            MockResponse answer = line(request).equals(LIST) ? ok(list) : lost();
            return answer;
        });
    }

    @Test
    void forgetsNothingWhereOnlyTheListIsNotFound() {
        SubscriptionStore store = SubscriptionStore.memory();
        store.save(new KeptSubscription("kept", 7, NotificationEventType.DECISION_RECEIVED));
        try (StubbedSieSmart siesmart = StubbedSieSmart.answering(
                request -> line(request).equals(LIST) ? status(404) : tagged("t", "{\"proposalId\":7}"),
                settings -> settings.subscriptions(store))) {

            assertThatThrownBy(() -> siesmart.client().notifications().resubscribe())
                    .isInstanceOf(NotFoundException.class);
            assertThat(store.all()).extracting(KeptSubscription::id).containsExactly("kept");
        }
    }

    @Test
    void takesNothingThereAfterALostAnswerForDone() {
        SubscriptionStore store = SubscriptionStore.memory();
        store.save(new KeptSubscription("kept", 7, NotificationEventType.DECISION_RECEIVED));
        AtomicInteger calls = new AtomicInteger();
        try (StubbedSieSmart siesmart = StubbedSieSmart.answering(
                request -> calls.incrementAndGet() == 1 ? lost() : status(404),
                settings -> settings.subscriptions(store).retry(RetryPolicy.standard()))) {

            siesmart.client().notifications().unsubscribe(7, "kept");

            assertThat(siesmart.requests()).hasSize(2);
            assertThat(store.all()).isEmpty();
        }
    }
}
