package dev.channelkit.flows.billingplatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.billingplatform.BillingPlatformClient;
import dev.channelkit.billingplatform.model.Account;
import dev.channelkit.billingplatform.record.ExternalKey;
import dev.channelkit.commons.batch.BatchEntry;
import dev.channelkit.commons.batch.BatchResult;
import dev.channelkit.commons.batch.BatchState;
import dev.channelkit.commons.batch.PartialFailureException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A thousand records, of which some are bad, each in its own way: reported one by one, and the others are written. */
@ExtendWith(SandboxExtension.class)
@Timeout(60)
class BatchBadRecordsTest {
    private static final int RECORDS = 1_000;

    /** By their places: the bad records, and what is to be said of them. */
    private static final Map<Integer, Bad> BAD = new TreeMap<>(Map.of(
            0, new Bad(Billing.account("N-0").toBuilder().clearName().build(), "REQUIRED_FIELD_MISSING", "Name"),
            17, new Bad(with("N-17").accountTypeId("99999").build(), "INVALID_REFERENCE", "AccountTypeId"),
            199, new Bad(with("N-199").set("C_Depo", "Graz").build(), "UNKNOWN_FIELD", "C_Depo"),
            200, new Bad(with("N-200".repeat(20)).build(), "INVALID_VALUE", "ErpNumber"),
            401, new Bad(with("N-401").id("7001").build(), "ID_NOT_ALLOWED", "Id"),
            500, new Bad(Account.builder().name("Customer without a key").build(), null, "ErpNumber"),
            777, new Bad(with("N-777").set("C_Depot", "x".repeat(5_000_001)).build(), null, null),
            999, new Bad(with("N-999").set("C_Depot", "d".repeat(101)).build(), "INVALID_VALUE", "C_Depot")));

    private record Bad(
            Account account,
            @Nullable String code,
            @Nullable String field) {}

    private static Account.Builder with(String erpNumber) {
        return Billing.account(erpNumber).toBuilder();
    }

    private static List<Account> records() {
        List<Account> records = new ArrayList<>(Billing.accounts(RECORDS));
        BAD.forEach((index, bad) -> records.set(index, bad.account()));
        return records;
    }

    @Test
    void theBadOnesOfAThousandAreToldOneByOne(Sandbox sandbox) {
        List<Account> records = records();
        try (BillingPlatformClient client = Billing.client(sandbox)) {
            BatchResult<Account> result = client.accounts().upsert(records, Billing.ERP);

            assertThat(result.failed())
                    .extracting(BatchEntry::index)
                    .containsExactlyElementsOf(
                            BAD.keySet().stream().map(Integer::longValue).toList());
            for (BatchEntry<Account> entry : result.failed()) {
                Bad bad = Objects.requireNonNull(BAD.get((int) entry.index()));
                assertThat(entry.record()).isSameAs(bad.account());
                assertThat(entry.code()).isEqualTo(bad.code());
                assertThat(entry.field()).isEqualTo(bad.field());
                assertThat(entry.text()).isNotBlank();
                assertThat(entry.state()).isEqualTo(bad.code() == null ? BatchState.INVALID : BatchState.FAILED);
            }
            assertThat(result.succeeded()).hasSize(RECORDS - BAD.size()).allSatisfy(entry -> {
                assertThat(entry.created()).isTrue();
                assertThat(entry.id()).isNotBlank();
            });
            assertThat(result.summary().chunks()).isEqualTo(5);
            assertThat(Billing.stored(sandbox, "N-")).isEqualTo(RECORDS - BAD.size());

            BatchResult<Account> again = client.accounts().upsert(records, Billing.ERP);
            assertThat(again.succeeded())
                    .hasSize(RECORDS - BAD.size())
                    .allSatisfy(entry -> assertThat(entry.created()).isFalse());
            assertThat(Billing.stored(sandbox, "N-")).isEqualTo(RECORDS - BAD.size());
        }
    }

    @Test
    void theIdsAreThoseOfTheRecordsInTheirPlaces(Sandbox sandbox) {
        try (BillingPlatformClient client = Billing.client(sandbox)) {
            BatchResult<Account> result =
                    client.accounts().batch(o -> o.chunk(30)).upsert(Billing.accounts(100), Billing.ERP);

            for (BatchEntry<Account> entry : result.entries()) {
                assertThat(sandbox.billingplatform()
                                .record("ACCOUNT", Objects.requireNonNull(entry.id()))
                                .orElseThrow())
                        .containsEntry("ErpNumber", entry.record().custom("ErpNumber"));
            }
        }
    }

    @Test
    void whoWantsAllOrAnExceptionLosesNeither(Sandbox sandbox) {
        try (BillingPlatformClient client = Billing.client(sandbox)) {
            PartialFailureException thrown = catchThrowableOfType(
                    PartialFailureException.class,
                    () -> client.accounts().upsert(records(), Billing.ERP).orThrow());

            assertThat(thrown.succeeded()).hasSize(RECORDS - BAD.size());
            assertThat(thrown.failed()).hasSize(BAD.size());
            assertThat(thrown.outcome()).isEqualTo(Outcome.APPLIED);
            assertThat(thrown).hasMessageContaining("REQUIRED_FIELD_MISSING").hasMessageNotContaining("Customer");
        }
    }

    /** The whole chunk is refused; what would have been wrong with its records nobody knows. */
    @Test
    void aKeyThatIsNoneFailsEachRecordAndCreatesNothing(Sandbox sandbox) {
        try (BillingPlatformClient client = Billing.client(sandbox)) {
            BatchResult<Account> result = client.accounts()
                    .upsert(
                            Billing.accounts(10).stream()
                                    .map(account -> account.toBuilder()
                                            .set("C_Depot", "Graz")
                                            .build())
                                    .toList(),
                            ExternalKey.of("C_Depot"));

            // one key in all records: each goes out in a call of its own
            assertThat(result.failed())
                    .isNotEmpty()
                    .allSatisfy(entry -> assertThat(entry.code()).isEqualTo("NOT_AN_EXTERNAL_KEY"));
            assertThat(Billing.stored(sandbox, "N-")).isZero();
        }
    }
}
