package dev.channelkit.flows.billingplatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.billingplatform.BillingPlatformClient;
import dev.channelkit.billingplatform.model.Account;
import dev.channelkit.billingplatform.model.AccountFields;
import dev.channelkit.billingplatform.model.PricingFields;
import dev.channelkit.billingplatform.record.ExternalKey;
import dev.channelkit.billingplatform.record.Records;
import dev.channelkit.commons.batch.BatchEntry;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.page.Pages;
import dev.channelkit.commons.query.sql.SqlField;
import dev.channelkit.commons.row.Row;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import dev.channelkit.sandbox.billingplatform.BillingPlatformProfile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records as the platform has them: what a write leaves alone, what a tenant has added, and lists that end. */
@ExtendWith(SandboxExtension.class)
@Timeout(60)
class RecordsTest {
    private static final ExternalKey DEPOT_KEY = ExternalKey.of("ExternalKey");

    @Test
    void absentIsUnchangedAndClearedIsEmptied(Sandbox sandbox) {
        try (BillingPlatformClient client = Billing.client(sandbox)) {
            Records<Account> accounts = client.accounts();
            Account saved = accounts.createAndGet(Billing.account("N-1").toBuilder()
                    .description("first")
                    .activityTimeZone("Europe/Vienna")
                    .invoiceAtThisLevel(true)
                    .set("C_Depot", "Graz")
                    .build());
            String id = Objects.requireNonNull(saved.id());

            accounts.update(
                    Account.builder().id(id).clearDescription().name("Renamed").build());
            assertThat(fields(sandbox, id))
                    .doesNotContainKey("Description")
                    .containsEntry("Name", "Renamed")
                    .containsEntry("ActivityTimeZone", "Europe/Vienna")
                    .containsEntry("C_Depot", "Graz")
                    .containsEntry("ErpNumber", "N-1");

            accounts.update(Account.builder().id(id).clear("C_Depot").build());
            assertThat(fields(sandbox, id)).doesNotContainKey("C_Depot").containsEntry("Name", "Renamed");

            accounts.upsert(
                    Account.builder()
                            .set("ErpNumber", "N-1")
                            .clearActivityTimeZone()
                            .build(),
                    Billing.ERP);
            assertThat(fields(sandbox, id))
                    .doesNotContainKey("ActivityTimeZone")
                    .containsEntry("Name", "Renamed");

            // never an empty text in place of null
            assertThat(sandbox.received().operation("updateAccounts").stream())
                    .allSatisfy(call -> assertThat(call.body()).doesNotContain("\"\""))
                    .anySatisfy(call -> assertThat(call.body()).contains("\"Description\":null"))
                    .anySatisfy(call -> assertThat(call.body()).contains("\"C_Depot\":null"));
        }
    }

    private static Map<String, Object> fields(Sandbox sandbox, String id) {
        return sandbox.billingplatform().record("ACCOUNT", id).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pascal", "camel"})
    void aTenantsFieldsAreReadKeptAndWritten(String names) {
        try (Sandbox sandbox = Sandbox.builder()
                        .billingplatform(BillingPlatformProfile.usual().with("names", names))
                        .start();
                BillingPlatformClient client = Billing.client(sandbox)) {
            Account read = client.accounts().get("7003");
            String depot = read.custom("C_Depot");
            assertThat(depot).isNotBlank().isEqualTo(read.custom("c_DEPOT"));
            assertThat(read.custom("ErpNumber")).isEqualTo("ERP-000003");

            client.accounts().update(read.toBuilder().description("touched").build());
            assertThat(fields(sandbox, "7003")).containsEntry("C_Depot", depot).containsEntry("Description", "touched");

            client.accounts().update(read.toBuilder().set("C_DEPOT", "Wien").build());
            assertThat(fields(sandbox, "7003")).containsEntry("C_Depot", "Wien");
            assertThat(client
                            .accounts()
                            .list(q -> q.filter(SqlField.text("C_Depot").is("Wien")))
                            .stream()
                            .map(Account::id))
                    .contains("7003");
        }
    }

    @Test
    void aTenantsEntityHasTheSameVerbs(Sandbox sandbox) {
        try (BillingPlatformClient client = Billing.client(sandbox)) {
            Records<Row> depots = client.records("C_DEPOT");
            Row row = Row.builder()
                    .set("ExternalKey", "N-1")
                    .set("Name", "Depot O'Neil -- \"North\"")
                    .set("Seats", new BigDecimal("12.50"))
                    .set("Open", true)
                    .set("OpenedOn", LocalDate.of(2026, 3, 1))
                    .set("AccountId", "7001")
                    .build();

            Row saved = depots.createAndGet(row);
            String id = Objects.requireNonNull(saved.text("Id"));
            assertThat(saved.text("externalkey")).isEqualTo("N-1");
            assertThat(saved.text("Name")).isEqualTo("Depot O'Neil -- \"North\"");
            assertThat(saved.decimal("Seats")).isEqualByComparingTo("12.5");
            assertThat(saved.flag("Open")).isTrue();
            assertThat(saved.date("OpenedOn")).isEqualTo("2026-03-01");

            assertThat(depots.update(Row.builder()
                                    .set("Id", id)
                                    .set("Open", false)
                                    .build())
                            .id())
                    .isEqualTo(id);
            assertThat(depots.upsert(
                                    Row.builder()
                                            .set("ExternalKey", "N-1")
                                            .clear("Seats")
                                            .build(),
                                    DEPOT_KEY)
                            .created())
                    .isFalse();
            Row changed = depots.get(id);
            assertThat(changed.flag("Open")).isFalse();
            assertThat(changed.decimal("Seats")).isNull();
            assertThat(changed.text("Name")).isEqualTo("Depot O'Neil -- \"North\"");

            assertThat(depots.list(q -> q.filter(SqlField.text("Name").is("Depot O'Neil -- \"North\"")))
                            .toList())
                    .hasSize(1);
            assertThat(depots.delete(List.of(id)).summary().isComplete()).isTrue();
            assertThatThrownBy(() -> depots.get(id)).isInstanceOf(NotFoundException.class);
            assertThat(depots.undelete(id).id()).isEqualTo(id);
            assertThat(depots.get(id).text("ExternalKey")).isEqualTo("N-1");
            assertThat(client.records(PricingFields.ENTITY).list().stream().findFirst())
                    .isPresent();
        }
    }

    @Test
    void nothingFoundIsAnEmptyListUnlessItIsToBeAnError(Sandbox sandbox) {
        try (BillingPlatformClient client = Billing.client(sandbox)) {
            var none = client.accounts().list(q -> q.filter(AccountFields.NAME.is("Nobody")));

            assertThat(none.toList()).isEmpty();
            assertThatThrownBy(() -> none.strictNotFound().toList()).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> client.accounts().get("99999")).isInstanceOf(NotFoundException.class);
            // the end of a walk is no error
            assertThat(client.accounts()
                            .list(q -> q.filter(AccountFields.ID.in("7001", "7002")))
                            .pageSize(2)
                            .strictNotFound()
                            .toList())
                    .hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "null"})
    void soAreEmptyEnvelopes(String noRows) {
        try (Sandbox sandbox = Sandbox.builder()
                        .billingplatform(BillingPlatformProfile.usual().with("noRows", noRows))
                        .start();
                BillingPlatformClient client = Billing.client(sandbox)) {
            assertThat(client.accounts()
                            .list(q -> q.filter(AccountFields.NAME.is("Nobody")))
                            .toList())
                    .isEmpty();
        }
    }

    @Test
    void theNotFoundOfAWrongHostIsNoEmptyList(Sandbox sandbox) {
        try (BillingPlatformClient client = Billing.client(sandbox)) {
            assertThat(client.accounts().get("7001").id()).isEqualTo("7001");
            sandbox.fault(Fault.htmlPage().withStatus(404));

            assertThatThrownBy(() -> client.accounts().list().toList()).isInstanceOf(ChannelKitException.class);
            assertThatThrownBy(() -> client.records("C_DEPOT").list().toList()).isInstanceOf(ChannelKitException.class);
        }
    }

    @Test
    void listsGoOnBeyondTenThousand(Sandbox sandbox) {
        int rows = 10_001;
        long before = sandbox.billingplatform().count("C_DEPOT");
        try (BillingPlatformClient client = Billing.client(sandbox)) {
            Records<Row> depots = client.records("C_DEPOT");
            var written = depots.batch(o -> o.chunk(1_000))
                    .create(IntStream.range(0, rows)
                            .mapToObj(i ->
                                    Row.builder().set("ExternalKey", "N-" + i).build()));
            Set<String> ids = new HashSet<>();
            written.orThrow().entries().stream().map(BatchEntry::id).forEach(ids::add);
            assertThat(ids).hasSize(rows);

            Pages<Row> all = depots.list().pageSize(10_000);
            for (Pages<Row> walk : List.of(all, all.byNumber())) {
                List<String> read = walk.stream().map(row -> row.text("Id")).toList();
                assertThat(read).hasSize((int) (before + rows));
                assertThat(new HashSet<>(read)).hasSize(read.size()).containsAll(ids);
            }
        }
    }
}
