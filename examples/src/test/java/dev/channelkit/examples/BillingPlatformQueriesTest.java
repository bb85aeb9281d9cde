package dev.channelkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.billingplatform.BillingPlatformClient;
import dev.channelkit.billingplatform.model.Account;
import dev.channelkit.billingplatform.model.AccountFields;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.query.sql.Select;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.billingplatform.BillingPlatformProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BillingPlatformQueriesTest {
    private final Sandbox sandbox = Sandbox.builder()
            .billingplatform(
                    BillingPlatformProfile.usual().with("pendingFor", "PT0S").with("processingFor", "PT0S"))
            .start();
    private final BillingPlatformClient billing = BillingPlatformClient.builder()
            .baseUrl(sandbox.billingplatform().baseUrl())
            .user(
                    sandbox.billingplatform().userName(),
                    sandbox.billingplatform().password())
            .limits(Limits.none())
            .build();

    @TempDir
    private Path directory;

    @AfterEach
    void stop() {
        billing.close();
        sandbox.close();
    }

    @Test
    void rowsAreReadAsThePageSays() {
        assertThat(BillingPlatformQueries.typed(billing, ""))
                .hasSizeGreaterThan(10)
                .doesNotContainValue(null);
        assertThat(BillingPlatformQueries.totals(billing)).containsOnlyKeys("EUR");
        assertThat(BillingPlatformQueries.raw(billing, "' OR 'a' = 'a")).isZero();
    }

    @Test
    void rowsComeWhileTheyArrive() {
        List<String> copied = new ArrayList<>();
        Select<Account> select =
                Select.from(AccountFields.ENTITY).fields(AccountFields.ID, AccountFields.NAME);

        long delivered = BillingPlatformQueries.arriving(billing, select, copied);

        assertThat(copied).hasSize(Math.toIntExact(sandbox.billingplatform().count("ACCOUNT")));
        assertThat(delivered).isEqualTo(copied.size());
    }

    @Test
    void aCopyFollows() {
        Map<String, Account> copy = new HashMap<>();
        Instant first = BillingPlatformQueries.changes(billing, copy, Instant.EPOCH);
        assertThat(copy).hasSize(Math.toIntExact(sandbox.billingplatform().count("ACCOUNT")));
        String id = copy.keySet().iterator().next();
        Account unused = billing.accounts()
                .createAndGet(copy.get(id).toBuilder()
                        .clearId()
                        .name("A new one")
                        .accountTypeId("1")
                        .build());
        assertThat(BillingPlatformQueries.changes(billing, copy, first)).isAfter(first);
        assertThat(copy.values()).extracting(Account::name).contains("A new one");
    }

    @Test
    void largeReadsAndFilesComeToDisk() throws IOException {
        assertThat(BillingPlatformQueries.extract(billing, directory)).isEqualTo(12_000);
        Path file = Files.writeString(directory.resolve("invoice.pdf"), "test content");
        String invoice = String.valueOf(sandbox.billingplatform()
                .query("SELECT Id FROM INVOICE ORDER BY Id OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY")
                .get(0)
                .get("Id"));
        Path down = Files.createDirectory(directory.resolve("down"));
        assertThat(BillingPlatformQueries.files(billing, invoice, file, down)).hasContent("test content");
    }
}
