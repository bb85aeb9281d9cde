package dev.channelkit.bss.subscription;

import static dev.channelkit.commons.reference.Reference.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.bss.BssClient;
import dev.channelkit.bss.StubbedBss;
import dev.channelkit.commons.auth.AccessToken;
import dev.channelkit.commons.auth.CredentialSource;
import dev.channelkit.commons.error.BadRequestException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.journal.Journal;
import dev.channelkit.commons.journal.JournalEntry;
import dev.channelkit.commons.journal.JournalState;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.testsupport.stub.StubServer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes of seats by clients that come one after the other and share a journal. */
class SeatJournalTest {
    private static final Reference REFERENCE = reference("PO-1881");
    private static final Reference OTHER = reference("PO-1882");

    @TempDir
    Path directory;

    private final SeatServer server = new SeatServer();

    @Test
    void aRequestForFewerSeatsIsKnownAfterARestart() {
        try (StubbedBss bss = bss()) {
            SeatChange first = restarted(bss, client -> client.subscriptions().reduceSeatsTo(REFERENCE, "S-1", 15));
            SeatChange second = restarted(bss, client -> client.subscriptions().reduceSeatsTo(REFERENCE, "s-1", 15));

            assertThat(second).isEqualTo(first);
            assertThat(bss.writes()).hasSize(1);
            assertThatThrownBy(() ->
                            restarted(bss, client -> client.subscriptions().reduceSeatsTo(REFERENCE, "S-1", 14)))
                    .isInstanceOf(InvalidRequestException.class);
        }
    }

    @Test
    void aLostRequestIsNotSentAgainAfterARestartNorIsAnotherBeforeItShows() {
        server.answers.put("POST /subscriptions/S-1/quantity", StubServer::lost);
        try (StubbedBss bss = bss()) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() ->
                                restarted(bss, client -> client.subscriptions().reduceSeatsTo(REFERENCE, "S-1", 15)))
                        .isInstanceOf(OutcomeUnknownException.class);
            }
            assertThatThrownBy(() ->
                            restarted(bss, client -> client.subscriptions().addSeats(OTHER, "S-1", 5)))
                    .isInstanceOf(QuantityPendingException.class);
            assertThat(bss.writes()).hasSize(1);

            server.seats = "15";
            SeatChange found = restarted(bss, client -> client.subscriptions().reduceSeatsTo(REFERENCE, "S-1", 15));

            assertThat(found.expected()).isEqualByComparingTo("15");
            assertThat(state()).isEqualTo(JournalState.CONFIRMED);
            assertThat(bss.writes()).hasSize(1);
        }
    }

    @Test
    void aLostCheckoutIsKnownAfterARestartAlsoWhereTheOrdersDoNotShow() {
        server.answers.put("POST /orders/O-1/checkout", StubServer::lost);
        try (StubbedBss bss = bss()) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() ->
                                restarted(bss, client -> client.subscriptions().addSeats(REFERENCE, "S-1", 5)))
                        .isInstanceOf(OutcomeUnknownException.class);
            }
            assertThat(bss.writes()).hasSize(3);
            assertThat(state()).isEqualTo(JournalState.UNKNOWN);

            boolean unused = restarted(bss, client -> {
                client.subscriptions().forgetSeatChange(REFERENCE);
                return true;
            });
            assertThat(state()).isEqualTo(JournalState.ABSENT);
        }
    }

    @Test
    void whatAnotherClientForgotIsForgotten() {
        server.answers.put("POST /subscriptions/S-1/quantity", StubServer::lost);
        try (StubbedBss bss = bss()) {
            SeatChange change = restarted(bss, client -> {
                assertThatThrownBy(() -> client.subscriptions().reduceSeatsTo(REFERENCE, "S-1", 15))
                        .isInstanceOf(OutcomeUnknownException.class);
                server.answers.clear();
                boolean unused = restarted(bss, other -> {
                    other.subscriptions().forgetSeatChange(REFERENCE);
                    return true;
                });
                return client.subscriptions().reduceSeatsTo(OTHER, "S-1", 14);
            });

            assertThat(change.expected()).isEqualByComparingTo("14");
            assertThat(bss.writes()).hasSize(2);
        }
    }

    @Test
    void aRefusedRequestMayBeSentAgain() {
        server.answers.put("POST /subscriptions/S-1/quantity", () -> StubbedBss.status(400));
        try (StubbedBss bss = bss()) {
            assertThatThrownBy(() ->
                            restarted(bss, client -> client.subscriptions().reduceSeatsTo(REFERENCE, "S-1", 15)))
                    .isInstanceOf(BadRequestException.class);
            assertThat(state()).isEqualTo(JournalState.ABSENT);
            server.answers.clear();

            SeatChange change = restarted(bss, client -> client.subscriptions().reduceSeatsTo(REFERENCE, "S-1", 15));

            assertThat(change.expected()).isEqualByComparingTo("15");
        }
    }

    private StubbedBss bss() {
        return StubbedBss.answering(server::answer);
    }

    private <T> T restarted(StubbedBss bss, Function<BssClient, T> work) {
        try (Journal journal = Journal.file(directory.resolve("bss.journal"));
                BssClient client = BssClient.builder()
                        .tokens(CredentialSource.fixed(AccessToken.of(StubbedBss.TOKEN)))
                        .baseUrl(bss.baseUrl())
                        .quantity(QuantityReading.DELTA)
                        .journal(journal)
                        .limits(Limits.none())
                        .retry(RetryPolicy.none())
                        .timeSource(ManualTime.autoAdvancing(Instant.parse("2026-03-01T12:00:00Z")))
                        .build()) {
            return work.apply(client);
        }
    }

    private JournalState state() {
        try (Journal journal = Journal.file(directory.resolve("bss.journal"))) {
            JournalEntry entry = journal.find("bss.changeSeats", REFERENCE).orElseThrow();
            return entry.state();
        }
    }
}
