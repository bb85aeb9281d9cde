package dev.channelkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.billingplatform.BillingPlatformClient;
import dev.channelkit.billingplatform.BillingPlatformClientBuilder;
import dev.channelkit.billingplatform.model.Account;
import dev.channelkit.billingplatform.query.QueryRows;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.row.Row;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.billingplatform.BillingPlatformProfile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the doc comments show of the BillingPlatform client and of SQL runs, and does what is said of it. */
class BillingPlatformBasicsTest {
    private static final Sandbox SANDBOX = Sandbox.builder()
            .billingplatform(
                    BillingPlatformProfile.usual().with("pendingFor", "PT0S").with("processingFor", "PT0S"))
            .start();

    @TempDir
    private Path directory;

    @AfterAll
    static void stop() {
        SANDBOX.close();
    }

    @Test
    void aRefusedRecordIsToldByItsIndex() {
        String user = SANDBOX.billingplatform().userName();
        String password = SANDBOX.billingplatform().password();
        String id = anAccount();

        String printed = Console.of(() -> {
            Account wrong = Account.builder()
                    .name("Wrong")
                    .accountTypeId("99")
                    .set("ErpNumber", "E-9")
                    .build();
            assertThat(BillingPlatformBasics.client(builder(), user, password, id, List.of(wrong))
                            .id())
                    .isEqualTo(id);
        });

        assertThat(printed).startsWith("0: AccountTypeId is the id of no record");
    }

    @Test
    void tiersAreWhole() {
        assertThat(BillingPlatformBasics.tiers()).isNotNull();
    }

    @Test
    void selectsAreTakenByThePlatform() {
        try (BillingPlatformClient billing = signedIn()) {
            assertThat(BillingPlatformBasics.extract(billing, BillingPlatformBasics.select(Instant.EPOCH), directory)
                            .files())
                    .isNotEmpty();
            try (QueryRows<Row> totals =
                    billing.query().select(BillingPlatformBasics.totals()).rows()) {
                assertThat(totals.stream()).allMatch(row -> row.decimal("Total") != null);
            }
        }
    }

    @Test
    void textsAreEscaped() {
        assertThat(BillingPlatformBasics.values("O'Neill").render())
                .isEqualTo("SELECT Id FROM ACCOUNT WHERE Name = 'O''Neill' AND Status IN ('ACTIVE', 'NEW')");
        assertThat(BillingPlatformBasics.pattern().render()).endsWith("Name LIKE '%50\\%%' ESCAPE '\\'");
        assertThat(BillingPlatformBasics.condition().render())
                .isEqualTo("Name LIKE '%O''Neill%' AND (Status = 'ACTIVE' OR Status IS NULL)");
    }

    private static String anAccount() {
        return String.valueOf(SANDBOX.billingplatform()
                .query("SELECT Id FROM ACCOUNT ORDER BY Id OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY")
                .get(0)
                .get("Id"));
    }

    private static BillingPlatformClient signedIn() {
        return builder()
                .user(
                        SANDBOX.billingplatform().userName(),
                        SANDBOX.billingplatform().password())
                .build();
    }

    private static BillingPlatformClientBuilder builder() {
        return BillingPlatformClient.builder()
                .baseUrl(SANDBOX.billingplatform().baseUrl())
                .limits(Limits.none());
    }
}
