package dev.channelkit.flows.dotdigital;

import static dev.channelkit.commons.reference.Reference.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.journal.Journal;
import dev.channelkit.commons.journal.JournalState;
import dev.channelkit.commons.journal.ReferenceOpenException;
import dev.channelkit.commons.journal.ReferenceReusedException;
import dev.channelkit.commons.journal.SettledWrite;
import dev.channelkit.commons.journal.Settlement;
import dev.channelkit.commons.journal.WriteInDoubtException;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.dotdigital.DotdigitalClient;
import dev.channelkit.dotdigital.credit.CreditGrant;
import dev.channelkit.dotdigital.credit.Credits;
import dev.channelkit.flows.Together;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import dev.channelkit.sandbox.dotdigital.DotdigitalProfile;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Credits granted once, whatever becomes of the answer. */
@ExtendWith(SandboxExtension.class)
@Timeout(60)
class GrantsTest {
    private static final int ACCOUNT = Partner.ACCOUNT;
    private static final int CREDITS = 4_711;
    private static final Reference ORDER = reference("PO-1881");

    @TempDir
    Path directory;

    @Test
    void whatRunsTwiceGrantsOnce(Sandbox sandbox) {
        try (DotdigitalClient client = Partner.builder(sandbox).build()) {
            CreditGrant first = client.credits().add(ACCOUNT, CREDITS, ORDER, 6);

            CreditGrant second = client.credits().add(ACCOUNT, CREDITS, ORDER, 6);

            assertThat(second).isEqualTo(first);
            assertThat(granted(sandbox)).isEqualTo(1);
            assertThat(first.balance())
                    .isEqualTo(client.credits().balance(ACCOUNT).balance());
            assertThatThrownBy(() -> client.credits().add(ACCOUNT, CREDITS + 1, ORDER, 6))
                    .isInstanceOf(ReferenceReusedException.class)
                    .hasMessageContaining("credits");
        }
    }

    static Stream<Fault> lost() {
        return Stream.of(
                Fault.status(504).applyingLate(Duration.ofSeconds(124)),
                Fault.reset().applyingLate(Duration.ofSeconds(120)),
                Fault.status(504),
                Fault.status(500),
                Fault.status(500).afterApplying(),
                Fault.status(503),
                Fault.htmlPage().afterApplying(),
                Fault.reset(),
                Fault.reset().afterApplying(),
                Fault.close().afterApplying(),
                Fault.truncatedBody());
    }

    @ParameterizedTest
    @MethodSource("lost")
    void aLostAnswerIsToldAndSettledByWhatTheHistoryShows(Fault fault, Sandbox sandbox) {
        try (Journal journal = Journal.file(directory.resolve("grants.journal"));
                DotdigitalClient client =
                        Partner.builder(sandbox).journal(journal).build()) {
            sandbox.fault(fault.on("addCredit").times(1));

            WriteInDoubtException doubt = catchThrowableOfType(
                    WriteInDoubtException.class, () -> client.credits().add(ACCOUNT, CREDITS, ORDER));

            assertThat(doubt.outcome()).isEqualTo(Outcome.UNKNOWN);
            CreditGrant asked = CreditGrant.of(doubt.entry());
            assertThat(asked.accountId()).isEqualTo(ACCOUNT);
            assertThat(asked.credits()).isEqualTo(CREDITS);
            assertThat(asked.reference()).isEqualTo(ORDER);
            assertThat(doubt.entry().sentAt()).isNotNull();
            assertThatThrownBy(() -> client.credits().add(ACCOUNT, CREDITS, ORDER))
                    .isInstanceOf(ReferenceOpenException.class);

            Settlement<CreditGrant> settlement = client.credits().settle(doubt);

            if (granted(sandbox) == 1) {
                assertThat(settlement).isInstanceOf(Settlement.Confirmed.class);
            } else {
                assertThat(settlement).isInstanceOf(Settlement.Absent.class);
            }
            CreditGrant now = client.credits().add(ACCOUNT, CREDITS, ORDER);
            assertThat(granted(sandbox)).isEqualTo(1);
            assertThat(now.credits()).isEqualTo(CREDITS);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "format,xml",
        "enumForm,number",
        "dateForm,wcf",
        "dateForm,wcfOffset",
        "dateForm,isoLocal",
        "historyOrder,newestFirst",
        "pageCap,3",
        "sparse,true",
        "busy,true",
        "addCreditAnswer,empty",
        "service,ResellerServices"
    })
    void whateverFormAnswersHave(String setting, String value) {
        try (Sandbox sandbox = Sandbox.builder()
                        .dotdigital(DotdigitalProfile.usual().with(setting, value))
                        .start();
                DotdigitalClient client = Partner.builder(sandbox).build()) {
            var unused = client.credits().add(ACCOUNT, CREDITS, reference("earlier"));
            sandbox.fault(Fault.reset().afterApplying().on("addCredit").times(1));
            assertThatThrownBy(() -> client.credits().add(ACCOUNT, CREDITS, ORDER))
                    .isInstanceOf(WriteInDoubtException.class);

            Settlement<CreditGrant> settlement = client.credits().settle(ORDER);

            assertThat(settlement)
                    .isInstanceOfSatisfying(
                            Settlement.Confirmed.class,
                            confirmed -> assertThat(((CreditGrant) confirmed.result()).transactionId())
                                    .isEqualTo(sandbox.dotdigital().grants(ACCOUNT).stream()
                                            .filter(grant -> grant.credits() == CREDITS)
                                            .toList()
                                            .get(1)
                                            .transactionId()));
        }
    }

    @Test
    void theLaterOfTwoEqualGrantsIsNotTakenForTheEarlier(Sandbox sandbox) {
        try (DotdigitalClient client = Partner.builder(sandbox).build()) {
            sandbox.fault(Fault.status(504).on("addCredit").times(1));
            assertThatThrownBy(() -> client.credits().add(ACCOUNT, CREDITS, ORDER))
                    .isInstanceOf(WriteInDoubtException.class);
            sandbox.clock().advance(Duration.ofSeconds(141));
            var unused = client.credits().add(ACCOUNT, CREDITS, reference("PO-1882"));

            assertThat(client.credits().settle(ORDER)).isInstanceOf(Settlement.Absent.class);
        }
    }

    @Test
    void amongEqualGrantsOfTheSameTimeNobodyCanTell(Sandbox sandbox) {
        try (DotdigitalClient client = Partner.builder(sandbox).build();
                DotdigitalClient elsewhere = Partner.builder(sandbox).build()) {
            sandbox.fault(Fault.reset().afterApplying().on("addCredit").times(1));
            assertThatThrownBy(() -> client.credits().add(ACCOUNT, CREDITS, ORDER))
                    .isInstanceOf(WriteInDoubtException.class);
            var unused = elsewhere.credits().add(ACCOUNT, CREDITS, reference("another system's"));

            assertThat(client.credits().settle(ORDER)).isInstanceOf(Settlement.Undecided.class);
            assertThatThrownBy(() -> client.credits().add(ACCOUNT, CREDITS, ORDER))
                    .isInstanceOf(ReferenceOpenException.class);
        }
    }

    @Test
    void withoutAHistoryItIsSentAndUndecidedAtBest() {
        try (Sandbox sandbox = Sandbox.builder()
                        .dotdigital(DotdigitalProfile.usual().withHistory(false))
                        .start();
                DotdigitalClient client = Partner.builder(sandbox).build()) {
            var unused = client.credits().add(ACCOUNT, CREDITS, reference("fine"));
            sandbox.fault(Fault.status(504).on("addCredit").times(1));
            assertThatThrownBy(() -> client.credits().add(ACCOUNT, CREDITS, ORDER))
                    .isInstanceOf(WriteInDoubtException.class);

            assertThat(client.credits().settle(ORDER)).isInstanceOf(Settlement.Undecided.class);
            assertThat(granted(sandbox)).isEqualTo(1);
        }
    }

    @Test
    void whatNeverLeftMayBeSentAgain(Sandbox sandbox) throws Exception {
        Journal journal = Journal.inMemory();
        String nowhere;
        try (ServerSocket socket = new ServerSocket(0)) {
            nowhere = "http://127.0.0.1:" + socket.getLocalPort() + "/WebApi/ResellerService";
        }
        try (DotdigitalClient client =
                Partner.builder(sandbox).baseUrl(nowhere).journal(journal).build()) {
            ChannelKitException e = catchThrowableOfType(
                    ChannelKitException.class, () -> client.credits().add(ACCOUNT, CREDITS, ORDER));

            assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
            assertThat(journal.find(Credits.GRANT, ORDER).orElseThrow().state()).isEqualTo(JournalState.ABSENT);
        }
    }

    @Test
    void anotherProcessSettlesWhatOneHasLeft(Sandbox sandbox) {
        Path file = directory.resolve("grants.journal");
        try (Journal journal = Journal.file(file);
                DotdigitalClient client =
                        Partner.builder(sandbox).journal(journal).build()) {
            sandbox.fault(Fault.status(504)
                    .applyingLate(Duration.ofSeconds(100))
                    .on("addCredit")
                    .times(1));
            assertThatThrownBy(() -> client.credits().add(ACCOUNT, CREDITS, ORDER))
                    .isInstanceOf(WriteInDoubtException.class);
        }

        try (Journal journal = Journal.file(file);
                DotdigitalClient client =
                        Partner.builder(sandbox).journal(journal).build()) {
            List<SettledWrite<CreditGrant>> settled = client.credits().settlePending();

            assertThat(settled).hasSize(1);
            assertThat(settled.get(0).settlement()).isInstanceOf(Settlement.Confirmed.class);
            assertThat(journal.open()).isEmpty();
            assertThat(client.credits().settlePending()).isEmpty();
        }
    }

    @Test
    void anAccountHasOneGrantInFlight(Sandbox sandbox) throws Exception {
        AtomicInteger number = new AtomicInteger();
        try (DotdigitalClient client = Partner.of(sandbox.dotdigital()).build()) {
            List<Future<CreditGrant>> all = Together.call(
                    8, () -> client.credits().add(ACCOUNT, CREDITS, reference("PO-" + number.incrementAndGet())));

            for (Future<CreditGrant> one : all) {
                assertThat(one.get().credits()).isEqualTo(CREDITS);
            }
            assertThat(granted(sandbox)).isEqualTo(8);
            assertThat(sandbox.dotdigital().mostGrantsAtOnce(ACCOUNT)).isEqualTo(1);
        }
    }

    @Test
    void whoWaitsToSettleIsWokenWhenTheClientIsClosed(Sandbox sandbox) {
        DotdigitalClient client = Partner.of(sandbox.dotdigital()).build();
        sandbox.fault(Fault.status(504).on("addCredit").times(1));
        assertThatThrownBy(() -> client.credits().add(ACCOUNT, CREDITS, ORDER))
                .isInstanceOf(WriteInDoubtException.class);
        CompletableFuture<Settlement<CreditGrant>> waiting =
                CompletableFuture.supplyAsync(() -> client.credits().settle(ORDER));

        client.close();

        assertThatThrownBy(waiting::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoHasNoTimeIsToldWhenToComeBack(Sandbox sandbox) {
        try (DotdigitalClient client = Partner.of(sandbox.dotdigital()).build()) {
            sandbox.fault(Fault.status(504).on("addCredit").times(1));
            assertThatThrownBy(() -> client.credits().add(ACCOUNT, CREDITS, ORDER))
                    .isInstanceOf(WriteInDoubtException.class);

            assertThat(client.credits().settle(ORDER, Duration.ofSeconds(1)))
                    .isInstanceOfSatisfying(
                            Settlement.Undecided.class,
                            undecided -> assertThat(undecided.why()).contains("may still arrive"));
        }
    }

    private static long granted(Sandbox sandbox) {
        return sandbox.dotdigital().grants(ACCOUNT).stream()
                .filter(grant -> grant.credits() == CREDITS)
                .count();
    }
}
