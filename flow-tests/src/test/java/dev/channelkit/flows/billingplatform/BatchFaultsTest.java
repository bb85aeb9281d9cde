package dev.channelkit.flows.billingplatform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.billingplatform.BillingPlatformClient;
import dev.channelkit.billingplatform.model.Account;
import dev.channelkit.billingplatform.record.Records;
import dev.channelkit.commons.batch.BatchEntry;
import dev.channelkit.commons.batch.BatchResult;
import dev.channelkit.commons.batch.BatchState;
import dev.channelkit.sandbox.BillingPlatformSandbox;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything that can go wrong with one call of a batch, at the first, a middle and the last one: every record is accounted for exactly
 * once, nothing is written twice, and what is left over can be brought to its end by upserts.
 */
@ExtendWith(SandboxExtension.class)
@Timeout(60)
class BatchFaultsTest {
    private static final int CHUNK = 4;
    private static final int CHUNKS = 3;
    /** The last chunk is not full. */
    private static final int RECORDS = CHUNK * CHUNKS - 1;

    private static final int MISSING = 2;

    /** What happens to one call, and what is to be said of its records. */
    private enum Trouble {
        LOST_AFTER_APPLYING(Fault.reset().afterApplying(), BatchState.UNKNOWN),
        CLOSED_AFTER_APPLYING(Fault.close().afterApplying(), BatchState.UNKNOWN),
        LOST_BEFORE(Fault.reset(), BatchState.UNKNOWN),
        PAGE_OF_A_GATEWAY(Fault.htmlPage(), BatchState.UNKNOWN),
        PAGE_OF_A_GATEWAY_AFTER_APPLYING(Fault.htmlPage().withStatus(504).afterApplying(), BatchState.UNKNOWN),
        PAGE_AS_A_SUCCESS(Fault.htmlPage().withStatus(200), BatchState.UNKNOWN),
        CUT_OFF(Fault.truncatedBody(), BatchState.UNKNOWN),
        MALFORMED(Fault.malformedJson(), BatchState.UNKNOWN),
        SERVER_FAULT(Fault.status(500), BatchState.UNKNOWN),
        SERVER_FAULT_AFTER_APPLYING(Fault.status(500).afterApplying(), BatchState.UNKNOWN),
        BUSY(Fault.status(429), BatchState.SUCCEEDED),
        REFUSED(Fault.status(400), BatchState.CHUNK_FAILED),
        FORBIDDEN(Fault.status(403), BatchState.CHUNK_FAILED),
        FEWER_RESULTS(null, BatchState.UNKNOWN),
        NO_RESULTS(null, BatchState.UNKNOWN),
        SESSION_KILLED(null, BatchState.SUCCEEDED);

        final @Nullable Fault fault;
        final BatchState expected;

        Trouble(@Nullable Fault fault, BatchState expected) {
            this.fault = fault;
            this.expected = expected;
        }

        void comeUpon(Sandbox sandbox, String operation) {
            BillingPlatformSandbox billing = sandbox.billingplatform();
            switch (this) {
                case FEWER_RESULTS -> billing.dropResults(MISSING);
                case NO_RESULTS -> billing.dropResults(CHUNK);
                case SESSION_KILLED -> billing.killSessions();
                default ->
                    sandbox.fault(Objects.requireNonNull(fault).on(operation).times(1));
            }
        }

        /** Of the last records of the call only, or of all. */
        int concerned(int inCall) {
            return this == FEWER_RESULTS ? MISSING : inCall;
        }
    }

    static Stream<Arguments> troubles() {
        return Stream.of(Trouble.values())
                .flatMap(trouble -> Stream.of("create", "upsert").map(verb -> Arguments.of(trouble, verb)));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void everyRecordIsAccountedForOnceAndWrittenOnce(Trouble trouble, String verb, Sandbox sandbox) {
        for (int chunk = 0; chunk < CHUNKS; chunk++) {
            comesUponAChunk(trouble, chunk, verb, sandbox);
        }
    }

    private static void comesUponAChunk(Trouble trouble, int chunk, String verb, Sandbox sandbox) {
        String prefix = "C" + chunk + "-";
        List<Account> records = IntStream.range(0, RECORDS)
                .mapToObj(i -> Billing.account(prefix + i))
                .toList();
        try (BillingPlatformClient client = Billing.client(sandbox)) {
            assertThat(client.accounts().get("7001").id()).isEqualTo("7001");
            if (chunk == 0) {
                trouble.comeUpon(sandbox, verb + "Accounts");
            }
            Records<Account> accounts = client.accounts()
                    .batch(o -> o.chunk(CHUNK).onProgress(done -> {
                        if (done.chunks() == chunk) {
                            trouble.comeUpon(sandbox, verb + "Accounts");
                        }
                    }));

            BatchResult<Account> result =
                    verb.equals("create") ? accounts.create(records) : accounts.upsert(records, Billing.ERP);

            isAccountedFor(records, result);
            hasTroubleInItsPlace(trouble, chunk, result);
            isStoredAsTold(sandbox, prefix, result);

            sandbox.clearFaults();
            BatchResult<Account> again = client.accounts()
                    .upsert(
                            result.entries().stream()
                                    .filter(entry -> entry.state() != BatchState.SUCCEEDED)
                                    .map(BatchEntry::record)
                                    .toList(),
                            Billing.ERP);
            assertThat(again.summary().isComplete()).isTrue();
            assertThat(Billing.stored(sandbox, prefix)).isEqualTo(RECORDS);
        }
    }

    private static void isAccountedFor(List<Account> records, BatchResult<Account> result) {
        assertThat(result.entries()).hasSize(RECORDS);
        for (int i = 0; i < RECORDS; i++) {
            assertThat(result.entries().get(i).index()).isEqualTo(i);
            assertThat(result.entries().get(i).record()).isSameAs(records.get(i));
            assertThat(result.entries().get(i).chunk()).isEqualTo(i / CHUNK);
        }
        assertThat(result.succeeded().size()
                        + result.failed().size()
                        + result.unknown().size()
                        + result.notSent().size())
                .isEqualTo(RECORDS);
    }

    private static void hasTroubleInItsPlace(Trouble trouble, int chunk, BatchResult<Account> result) {
        int end = Math.min(RECORDS, (chunk + 1) * CHUNK);
        int begin = end - trouble.concerned(end - chunk * CHUNK);
        for (BatchEntry<Account> entry : result.entries()) {
            boolean concerned = entry.index() >= begin && entry.index() < end;
            assertThat(entry.state())
                    .as("record %d", entry.index())
                    .isEqualTo(concerned ? trouble.expected : BatchState.SUCCEEDED);
        }
    }

    /** By the records that the sandbox has, which takes any number of one name. */
    private static void isStoredAsTold(Sandbox sandbox, String prefix, BatchResult<Account> result) {
        Set<BatchState> never = Set.of(BatchState.FAILED, BatchState.CHUNK_FAILED, BatchState.NOT_SENT);
        Map<Object, Long> stored =
                sandbox
                        .billingplatform()
                        .query("SELECT Name FROM ACCOUNT WHERE Name LIKE 'Customer " + prefix + "%'")
                        .stream()
                        .collect(Collectors.groupingBy(row -> row.get("Name"), Collectors.counting()));
        for (BatchEntry<Account> entry : result.entries()) {
            long times = stored.getOrDefault(entry.record().name(), 0L);
            if (entry.state() == BatchState.SUCCEEDED) {
                assertThat(times).isEqualTo(1);
            } else {
                assertThat(times).isBetween(0L, never.contains(entry.state()) ? 0L : 1L);
            }
        }
    }
}
