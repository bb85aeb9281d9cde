package dev.channelkit.flows.billingplatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.billingplatform.BillingPlatformClient;
import dev.channelkit.billingplatform.model.Account;
import dev.channelkit.billingplatform.record.Records;
import dev.channelkit.commons.batch.BatchEntry;
import dev.channelkit.commons.batch.BatchResult;
import dev.channelkit.commons.batch.BatchState;
import dev.channelkit.commons.batch.RecordFailedException;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.billingplatform.BillingPlatformProfile;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results of writes in every form that was seen or may be: they say the same. */
@Timeout(60)
class BatchFormsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "envelopes=array",
                "envelopes=object",
                "success=flag",
                "success=text",
                "success=code",
                "created=text",
                "errorText=text",
                "errorText=message",
                "success=code errorText=message envelopes=object",
                "success=text errorText=text created=text ids=number",
                "ids=number",
                "names=camel",
                "nulls=shown",
                "flagForm=number",
                "flagForm=boolean",
                "writeKey=retrieveResponse",
                "deleteKey=updateResponse undeleteKey=deleteResponse",
                "deleteKey=retrieveResponse envelopes=object",
                "errorForm=errors",
                "errorForm=html",
                "errorForm=empty",
                "noRows=empty",
                "noRows=null"
            })
    void sayTheSame(String settings) {
        BillingPlatformProfile profile = BillingPlatformProfile.usual();
        for (String setting : settings.split(" ")) {
            String[] parts = setting.split("=");
            profile = profile.with(parts[0], parts[1]);
        }
        try (Sandbox sandbox = Sandbox.builder().billingplatform(profile).start();
                BillingPlatformClient client = Billing.client(sandbox)) {
            Records<Account> accounts = client.accounts();
            Account flagged = Billing.account("N-1").toBuilder()
                    .invoiceAtThisLevel(true)
                    .rateHierarchy(false)
                    .build();

            BatchResult<Account> created = accounts.create(List.of(
                    flagged,
                    Billing.account("N-2").toBuilder().accountTypeId("9").build()));
            String id = Objects.requireNonNull(created.entries().get(0).id());
            assertThat(created.entries())
                    .extracting(BatchEntry::state)
                    .containsExactly(BatchState.SUCCEEDED, BatchState.FAILED);
            isToldOf(created.entries().get(1), "INVALID_REFERENCE", "AccountTypeId");

            BatchResult<Account> upserted = accounts.upsert(List.of(flagged, Billing.account("N-3")), Billing.ERP);
            assertThat(upserted.orThrow().entries())
                    .extracting(BatchEntry::created)
                    .containsExactly(false, true);
            assertThat(upserted.entries().get(0).id()).isEqualTo(id);

            Account change = Account.builder().id(id).description("changed").build();
            assertThat(accounts.update(change).state()).isEqualTo(BatchState.SUCCEEDED);
            Account read = accounts.get(id);
            assertThat(read.description()).isEqualTo("changed");
            assertThat(read.invoiceAtThisLevel()).isTrue();
            assertThat(read.rateHierarchy()).isFalse();
            assertThat(read.custom("erpNUMBER")).isEqualTo("N-1");

            RecordFailedException one = catchThrowableOfType(
                    RecordFailedException.class,
                    () -> accounts.update(
                            Account.builder().id("123456789").name("x").build()));
            isToldOf(one.entry(), "RECORD_NOT_FOUND", "Id");

            assertThat(accounts.delete(List.of(id, "123456789")).entries())
                    .extracting(BatchEntry::state)
                    .containsExactly(BatchState.SUCCEEDED, BatchState.FAILED);
            assertThat(catchThrowableOfType(NotFoundException.class, () -> accounts.get(id)))
                    .isNotNull();
            assertThat(accounts.undelete(id).state()).isEqualTo(BatchState.SUCCEEDED);
            assertThat(accounts.get(id).name()).isEqualTo("Customer N-1");
            assertThat(accounts.deleteForGood(List.of(id)).summary().isComplete())
                    .isTrue();
            assertThat(accounts.undelete(List.of(id)).failed()).hasSize(1);
        }
    }

    private static void isToldOf(BatchEntry<?> entry, String code, String field) {
        assertThat(entry.code()).isEqualTo(code);
        assertThat(entry.field()).isEqualTo(field);
        assertThat(entry.text()).isNotBlank().doesNotContain("[");
    }
}
