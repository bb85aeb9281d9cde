package dev.channelkit.flows.billingplatform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.billingplatform.model.Account;
import dev.channelkit.billingplatform.model.AccountFields;
import dev.channelkit.billingplatform.query.ChangedRows;
import dev.channelkit.billingplatform.query.Changes;
import dev.channelkit.commons.query.sql.Select;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A copy of all accounts, brought up to date by what was changed. */
class QueryChangesTest {
    private final Map<String, String> copy = new HashMap<>();

    private static Map<String, String> truth(QueryTenant tenant) {
        return tenant.sandbox.billingplatform().query("SELECT Id, Name FROM ACCOUNT").stream()
                .collect(
                        Collectors.toMap(row -> String.valueOf(row.get("Id")), row -> String.valueOf(row.get("Name"))));
    }

    private void note(Account account) {
        copy.put(Objects.requireNonNull(account.id()), String.valueOf(account.name()));
    }

    private static void rename(QueryTenant tenant, List<String> ids) {
        List<Account> renamed = ids.stream()
                .map(id -> Account.builder().id(id).name("renamed").build())
                .toList();
        assertThat(tenant.billing.accounts().update(renamed).failed()).isEmpty();
    }

    /** Somebody else loads new ones. */
    private static void load(QueryTenant tenant, int count, Instant at) {
        for (int i = 0; i < count; i++) {
            String json = "{\"Name\":\"new\",\"AccountTypeId\":1,\"Status\":\"ACTIVE\",\"Created\":\"" + at
                    + "\",\"Updated\":\"" + at + "\"}";
            assertThat(tenant.sandbox.billingplatform().put("ACCOUNT", json)).isNotBlank();
        }
    }

    private static Changes<Account> changes(QueryTenant tenant) {
        return tenant.billing
                .query()
                .changes(Select.from(AccountFields.ENTITY).fields(AccountFields.NAME))
                .overlap(Duration.ZERO)
                .pageSize(7);
    }

    @Test
    void aCopyFollowsWhileRowsChangeUnderTheWalk() {
        try (QueryTenant tenant = QueryTenant.usual()) {
            List<String> ids = truth(tenant).keySet().stream().sorted().toList();
            assertThat(ids).hasSizeGreaterThan(30);
            Instant watermark;
            try (ChangedRows<Account> rows = changes(tenant).since(Instant.EPOCH)) {
                Iterator<Account> walk = rows.iterator();
                for (int i = 0; i < 10; i++) {
                    note(walk.next());
                }
                Instant moment =
                        tenant.sandbox.clock().instant().plusSeconds(60).truncatedTo(ChronoUnit.MILLIS);
                rename(tenant, ids.subList(0, 25));
                load(tenant, 25, moment);
                walk.forEachRemaining(this::note);
                watermark = rows.watermark();
            }
            try (ChangedRows<Account> rows = changes(tenant).since(watermark)) {
                rows.forEach(this::note);
                assertThat(rows.watermark()).isAfter(watermark);
            }
            assertThat(copy).isEqualTo(truth(tenant));
        }
    }
}
