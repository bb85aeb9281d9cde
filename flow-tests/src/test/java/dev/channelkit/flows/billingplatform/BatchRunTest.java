package dev.channelkit.flows.billingplatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.billingplatform.BillingPlatformClient;
import dev.channelkit.billingplatform.model.Account;
import dev.channelkit.billingplatform.record.CreatedUnreadException;
import dev.channelkit.billingplatform.record.ExternalKey;
import dev.channelkit.billingplatform.record.Records;
import dev.channelkit.commons.batch.BatchAbortedException;
import dev.channelkit.commons.batch.BatchEntry;
import dev.channelkit.commons.batch.BatchResult;
import dev.channelkit.commons.batch.BatchState;
import dev.channelkit.commons.batch.BatchStop;
import dev.channelkit.commons.batch.BatchSummary;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.row.Row;
import dev.channelkit.flows.SandboxTime;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** How a batch goes on, and where it ends. */
@ExtendWith(SandboxExtension.class)
@Timeout(60)
class BatchRunTest {
    private static final ExternalKey DEPOT_KEY = ExternalKey.of("ExternalKey");

    private static Row depot(int number) {
        return Row.builder()
                .set("ExternalKey", "N-" + number)
                .set("Seats", number)
                .build();
    }

    @Test
    void twentyThousandRecordsPassThroughAFewAtATime(Sandbox sandbox) {
        int records = 20_000;
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger held = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicLong told = new AtomicLong();
        long before = sandbox.billingplatform().count("C_DEPOT");
        try (BillingPlatformClient client = Billing.client(sandbox)) {
            Iterable<Row> source = () -> IntStream.range(0, records)
                    .mapToObj(i -> {
                        taken.incrementAndGet();
                        most.accumulateAndGet(held.incrementAndGet(), Math::max);
                        return depot(i);
                    })
                    .iterator();

            BatchSummary summary = client.records("C_DEPOT").upsert(source, DEPOT_KEY, entry -> {
                assertThat(entry.index()).isEqualTo(told.getAndIncrement());
                held.decrementAndGet();
            });

            assertThat(summary.succeeded()).isEqualTo(records);
            assertThat(summary.chunks()).isEqualTo(records / 200);
            assertThat(told).hasValue(records);
            assertThat(taken).hasValue(records);
            assertThat(most).hasValueLessThanOrEqualTo(201);
            assertThat(sandbox.billingplatform().count("C_DEPOT")).isEqualTo(before + records);
        }
    }

    @Test
    void stopOnFailureSendsNoFurtherCall(Sandbox sandbox) {
        List<Account> records = new ArrayList<>(Billing.accounts(50));
        records.set(14, records.get(14).toBuilder().accountTypeId("9").build());
        try (BillingPlatformClient client = Billing.client(sandbox)) {
            BatchResult<Account> result =
                    client.accounts().batch(o -> o.chunk(10).stopOnFailure()).create(records);

            assertThat(result.succeeded()).hasSize(19);
            assertThat(result.failed()).extracting(BatchEntry::index).containsExactly(14L);
            assertThat(result.notSent()).hasSize(30);
            assertThat(result.summary().stop()).contains(BatchStop.FAILURE);
            assertThat(Billing.stored(sandbox, "N-")).isEqualTo(19);
        }
    }

    @Test
    void anInterruptEndsTheBatchBetweenCallsAndLosesNothing(Sandbox sandbox) {
        try (BillingPlatformClient client = Billing.client(sandbox)) {
            BatchResult<Account> result = client.accounts()
                    .batch(o -> o.chunk(10).onProgress(progress -> {
                        if (progress.chunks() == 2) {
                            Thread.currentThread().interrupt();
                        }
                    }))
                    .create(Billing.accounts(50));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(result.succeeded()).hasSize(20);
            assertThat(result.notSent()).hasSize(30);
            assertThat(result.summary().stop()).contains(BatchStop.INTERRUPTED);
            assertThat(Billing.stored(sandbox, "N-")).isEqualTo(20);
        } finally {
            boolean unused = Thread.interrupted();
        }
    }

    @Test
    void noCallIsSentAfterTheTimeForAll(Sandbox sandbox) {
        SandboxTime time = new SandboxTime(sandbox.clock());
        try (BillingPlatformClient client = Billing.client(sandbox)) {
            BatchResult<Account> result = client.accounts()
                    .batch(o -> o.chunk(10)
                            .stopAfter(Duration.ofMinutes(10))
                            .onProgress(progress -> time.sleep(Duration.ofMinutes(4))))
                    .create(Billing.accounts(50));

            assertThat(result.succeeded()).hasSize(30);
            assertThat(result.notSent()).hasSize(20);
            assertThat(result.summary().stop()).contains(BatchStop.TIME);
            assertThat(Billing.stored(sandbox, "N-")).isEqualTo(30);
        }
    }

    @Test
    void threeCallsInARowThatFailWholeEndTheBatch(Sandbox sandbox) {
        sandbox.fault(Fault.status(500).on("createAccounts").nth(2).times(3));
        try (BillingPlatformClient client = Billing.client(sandbox)) {
            BatchResult<Account> result =
                    client.accounts().batch(o -> o.chunk(10)).create(Billing.accounts(80));

            assertThat(result.succeeded()).hasSize(10);
            assertThat(result.unknown()).hasSize(30);
            assertThat(result.notSent()).hasSize(40);
            assertThat(result.summary().stop()).contains(BatchStop.FAILED_CHUNKS);
            assertThat(sandbox.received().operation("createAccounts").count()).isEqualTo(4);
        }
    }

    @Test
    void aSourceThatBreaksLosesNothingOfWhatWasSent(Sandbox sandbox) {
        try (BillingPlatformClient client = Billing.client(sandbox)) {
            Stream<Account> breaking = Billing.accounts(50).stream().peek(account -> {
                if ("N-25".equals(account.custom("ErpNumber"))) {
                    throw new IllegalStateException("the source broke");
                }
            });

            BatchAbortedException thrown = catchThrowableOfType(
                    BatchAbortedException.class,
                    () -> client.accounts().batch(o -> o.chunk(10)).create(breaking));

            assertThat(thrown).hasRootCauseMessage("the source broke");
            assertThat(thrown.entries()).extracting(BatchEntry::index).doesNotHaveDuplicates();
            assertThat(thrown.entries().stream().filter(entry -> entry.state() == BatchState.SUCCEEDED))
                    .hasSize((int) Billing.stored(sandbox, "N-"));
            assertThat(thrown.summary().total()).isEqualTo(25);
        }
    }

    @Test
    void createAndGetReadsWhatThePlatformMadeOfIt(Sandbox sandbox) {
        try (BillingPlatformClient client = Billing.client(sandbox)) {
            Account saved = client.accounts().createAndGet(Billing.account("N-1"));

            assertThat(saved.id()).isNotBlank();
            assertThat(saved.created()).isNotNull();
            assertThat(saved.custom("ErpNumber")).isEqualTo("N-1");

            sandbox.fault(Fault.status(400).on("getAccount").times(1));
            CreatedUnreadException unread = catchThrowableOfType(
                    CreatedUnreadException.class, () -> client.accounts().createAndGet(Billing.account("N-2")));
            assertThat(client.accounts().get(unread.id().orElseThrow()).custom("ErpNumber"))
                    .isEqualTo("N-2");
            assertThat(Billing.stored(sandbox, "N-")).isEqualTo(2);
        }
    }

    @Test
    void oneRecordWhoseAnswerIsLostIsNotCreatedTwice(Sandbox sandbox) {
        sandbox.fault(Fault.reset().afterApplying().on("createAccounts").times(1));
        try (BillingPlatformClient client = Billing.client(sandbox)) {
            assertThatThrownBy(() -> client.accounts().createAndGet(Billing.account("N-1")))
                    .isInstanceOf(OutcomeUnknownException.class);

            assertThat(Billing.stored(sandbox, "N-")).isEqualTo(1);
            assertThat(client.accounts()
                            .upsert(Billing.account("N-1"), Billing.ERP)
                            .created())
                    .isFalse();
        }
    }

    @Test
    void recordsOfOneKeyEndAsTheLastOneSays(Sandbox sandbox) {
        Records<Row> depots;
        try (BillingPlatformClient client = Billing.client(sandbox)) {
            depots = client.records("C_DEPOT");
            List<Row> rows = IntStream.range(0, 30)
                    .mapToObj(i -> Row.builder()
                            .set("ExternalKey", "N-" + i % 7)
                            .set("Seats", i)
                            .build())
                    .toList();

            BatchResult<Row> result = depots.upsert(rows, DEPOT_KEY);

            assertThat(result.entries().stream().filter(entry -> Boolean.TRUE.equals(entry.created())))
                    .hasSize(7);
            assertThat(sandbox.billingplatform().query("SELECT Seats FROM C_DEPOT WHERE ExternalKey = 'N-1'"))
                    .singleElement()
                    .satisfies(row -> assertThat(row.get("Seats").toString()).startsWith("29"));
        }
    }

    @Test
    void repeatsSettleALostUpsertByThemselves(Sandbox sandbox) {
        sandbox.fault(Fault.reset().afterApplying().on("upsertAccounts").nth(2).times(1));
        try (BillingPlatformClient client = Billing.client(sandbox)) {
            BatchResult<Account> result =
                    client.accounts().batch(o -> o.chunk(10).repeats()).upsert(Billing.accounts(30), Billing.ERP);

            assertThat(result.summary().isComplete()).isTrue();
            assertThat(Billing.stored(sandbox, "N-")).isEqualTo(30);
            assertThat(sandbox.received().operation("upsertAccounts").count()).isEqualTo(4);
        }
    }
}
