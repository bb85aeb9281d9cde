package dev.channelkit.flows.siesmart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.etag.Versioned;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.sandbox.SandboxExtension;
import dev.channelkit.sandbox.SieSmartSandbox;
import dev.channelkit.sandbox.siesmart.SentCallback;
import dev.channelkit.siesmart.SieSmartClient;
import dev.channelkit.siesmart.model.DecisionStatus;
import dev.channelkit.siesmart.model.NotificationEndpoint;
import dev.channelkit.siesmart.model.NotificationEvent;
import dev.channelkit.siesmart.model.NotificationEventType;
import dev.channelkit.siesmart.model.Proposal;
import dev.channelkit.siesmart.notification.KeptSubscription;
import dev.channelkit.siesmart.notification.NotificationReceiver;
import dev.channelkit.siesmart.notification.NotificationRefusedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The sandbox posts, and a server of this test receives. */
@Timeout(120)
@ExtendWith(SandboxExtension.class)
class NotificationFlowTest {
    private static final String KEY = "test-api-key";
    private static final Duration LONG = Duration.ofSeconds(60);

    private final BlockingQueue<NotificationEvent> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<NotificationRefusedException> refusals = new LinkedBlockingQueue<>();
    private volatile NotificationReceiver receiver = NotificationReceiver.withKey(KEY);
    private HttpServer server;
    private SieSmartClient client;

    @BeforeEach
    void open(SieSmartSandbox siesmart) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext("/hooks" + NotificationReceiver.PATH, this::receive);
        server.start();
        client = Deals.client(siesmart);
    }

    @AfterEach
    void close() {
        client.close();
        server.stop(0);
    }

    @Test
    void tellOfTheDecisionAndOfTheStatus(SieSmartSandbox siesmart) throws Exception {
        client.notifications().registerEndpoint(endpoint());
        Versioned<Proposal> p = client.proposals().create(Deals.complete("20000"));
        long id = p.value().proposalId();
        List<KeptSubscription> kept = client.notifications().subscribeAll(id);
        client.decisions().submit(client.proposals().get(id), Deals.REQUEST);
        List<SentCallback> ofTheSubmission = siesmart.awaitCallbacks(LONG);
        events.clear();

        siesmart.decide(id, "ACCEPTED");
        NotificationEvent first = next();
        NotificationEvent second = next();

        assertThat(kept)
                .extracting(KeptSubscription::eventType)
                .containsExactly(NotificationEventType.DECISION_RECEIVED, NotificationEventType.CREDIT_STATUS_CHANGED);
        assertThat(ofTheSubmission).allMatch(SentCallback::delivered);
        assertThat(List.of(first, second))
                .extracting(NotificationEvent::eventType)
                .containsExactlyInAnyOrder(
                        NotificationEventType.DECISION_RECEIVED, NotificationEventType.CREDIT_STATUS_CHANGED);
        assertThat(client.notifications().kept(first.id()))
                .hasValueSatisfying(k -> assertThat(k.proposalId()).isEqualTo(id));
        assertThat(client.proposals().get(id).value().decision().decisionStatus())
                .isEqualTo(DecisionStatus.ACCEPTED);
        assertThat(siesmart.awaitCallbacks(LONG)).allSatisfy(sent -> {
            assertThat(sent.delivered()).isTrue();
            assertThat(sent.url()).endsWith(server.getAddress().getPort() + "/hooks/notifications");
            assertThat(sent.attempts()).isEqualTo(1);
        });
        assertThat(refusals).isEmpty();
    }

    @Test
    void withAnotherKeyAreRefusedUntilTheAddressIsRegisteredAnew(SieSmartSandbox siesmart) throws Exception {
        receiver = NotificationReceiver.withKey("test-key-of-tomorrow");
        client.notifications().registerEndpoint(endpoint());
        long id = client.proposals().create(Deals.EMPTY).value().proposalId();
        client.notifications().subscribe(id, NotificationEventType.CREDIT_STATUS_CHANGED);

        siesmart.creditStatus(id, "CANCELLED");
        List<SentCallback> refused = siesmart.awaitCallbacks(LONG);
        client.notifications()
                .updateEndpoint(
                        endpoint().toBuilder().apiKey("test-key-of-tomorrow").build());
        siesmart.creditStatus(id, "DRAFT");
        NotificationEvent taken = next();

        assertThat(refused).hasSize(1).allSatisfy(sent -> {
            assertThat(sent.status()).isEqualTo(401);
            assertThat(sent.attempts()).isEqualTo(3);
        });
        assertThat(refusals).hasSize(3).allSatisfy(e -> {
            assertThat(e.reason()).isEqualTo(NotificationRefusedException.Reason.KEY);
            assertThat(e.toString()).doesNotContain(KEY, "tomorrow");
        });
        assertThat(taken.proposalId()).isEqualTo(id);
        assertThat(events).isEmpty();
    }

    @Test
    void stopWhenTheTestDataIsRefreshedAndGoOnWhenSubscribedToAgain(SieSmartSandbox siesmart) throws Exception {
        client.notifications().registerEndpoint(endpoint());
        Reference crm7 = Reference.of("CRM-7");
        long gone = client.proposals().create(crm7, Deals.EMPTY).value().proposalId();
        client.notifications().subscribeAll(gone);
        siesmart.wipe();

        List<KeptSubscription> renewed = client.notifications().resubscribe();
        assertThatThrownBy(() -> client.proposals().get(gone)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> client.proposals().create(crm7, Deals.EMPTY)).isInstanceOf(NotFoundException.class);
        client.notifications().registerEndpoint(endpoint());
        long id = client.proposals()
                .create(Reference.of("CRM-7 after the refresh"), Deals.EMPTY)
                .value()
                .proposalId();
        List<KeptSubscription> again = client.notifications().subscribeAll(id);
        siesmart.creditStatus(id, "CANCELLED");

        assertThat(renewed).isEmpty();
        assertThat(id).isNotEqualTo(gone);
        assertThat(again).hasSize(2);
        NotificationEvent event = next();
        assertThat(client.notifications().kept(event.id())).contains(again.get(1));
    }

    @Test
    void whoseSubscriptionIsGoneIsSubscribedToAgain(SieSmartSandbox siesmart) throws Exception {
        client.notifications().registerEndpoint(endpoint());
        long id = client.proposals().create(Deals.EMPTY).value().proposalId();
        List<KeptSubscription> kept = client.notifications().subscribeAll(id);
        try (SieSmartClient other = Deals.client(siesmart)) {
            other.notifications().unsubscribe(id, kept.get(1).id());
        }

        List<KeptSubscription> renewed = client.notifications().resubscribe();
        siesmart.creditStatus(id, "CANCELLED");

        assertThat(renewed)
                .extracting(KeptSubscription::eventType)
                .containsExactly(NotificationEventType.CREDIT_STATUS_CHANGED);
        assertThat(next().id()).isEqualTo(renewed.get(0).id());
        assertThat(client.notifications().resubscribe()).isEmpty();
    }

    private NotificationEndpoint endpoint() {
        return NotificationEndpoint.builder()
                .basePath("http://127.0.0.1:" + server.getAddress().getPort() + "/hooks/")
                .apiKey(KEY)
                .build();
    }

    private NotificationEvent next() throws InterruptedException {
        NotificationEvent event = events.poll(LONG.toSeconds(), TimeUnit.SECONDS);
        assertThat(event).as("a notification").isNotNull();
        return event;
    }

    private void receive(HttpExchange exchange) throws IOException {
        int status = 204;
        try {
            events.add(receiver.receive(
                    exchange.getRequestHeaders().getFirst(NotificationReceiver.KEY_HEADER),
                    exchange.getRequestBody().readAllBytes()));
        } catch (NotificationRefusedException e) {
            refusals.add(e);
            status = e.status();
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
