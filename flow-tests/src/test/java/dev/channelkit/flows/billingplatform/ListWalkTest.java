package dev.channelkit.flows.billingplatform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.billingplatform.BillingPlatformClient;
import dev.channelkit.billingplatform.model.Account;
import dev.channelkit.commons.auth.renewal.CredentialRegistry;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.page.Pages;
import dev.channelkit.commons.query.sql.SqlField;
import dev.channelkit.commons.row.Row;
import dev.channelkit.sandbox.BillingPlatformSandbox;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.billingplatform.BillingPlatformProfile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of more than one page against providers that keep no order, or give fewer rows than they were asked for. */
class ListWalkTest {
    private static final String SOME = "Id > 7001 AND Id <= 7257";

    @Test
    void noRowOfAShuffledListIsLost() {
        try (Sandbox sandbox = sandbox(BillingPlatformProfile.usual().withListsShuffled());
                BillingPlatformClient client = client(sandbox)) {
            assertThat(ids(accounts(client).pageSize(100))).hasSize(256).doesNotHaveDuplicates();
            assertThat(new HashSet<>(ids(accounts(client).byNumber().pageSize(100))))
                    .as("the walk that is not the default")
                    .hasSizeLessThan(256);
            Pages<Row> rows =
                    client.records("ACCOUNT").list(q -> q.rawFilter(SOME)).pageSize(100);
            assertThat(rows.stream().map(row -> String.valueOf(row.text("Id"))).toList())
                    .as("of any entity")
                    .hasSize(256)
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 64, 100, 255, 256, 257})
    void aCapThatNobodyTellsOfEndsNoList(int cap) {
        try (Sandbox sandbox = sandbox(
                        BillingPlatformProfile.usual().withListsShuffled().withRowCap(cap));
                BillingPlatformClient client = client(sandbox)) {
            assertThat(ids(accounts(client))).hasSize(256).doesNotHaveDuplicates();
        }
    }

    @Test
    void noRowGoesAwayWithThoseThatAreDeletedMeanwhile() {
        try (Sandbox sandbox = sandbox(BillingPlatformProfile.usual());
                BillingPlatformClient client = client(sandbox)) {
            Iterator<Account> walk = accounts(client).pageSize(100).iterator();
            List<String> ids =
                    new ArrayList<>(List.of(String.valueOf(walk.next().id())));
            client.accounts().delete(List.of("7002", "7003", "7004"));
            walk.forEachRemaining(account -> ids.add(String.valueOf(account.id())));

            assertThat(ids).hasSize(256).doesNotHaveDuplicates();
        }
    }

    @Test
    void aTypedFilterIsJoinedToTheKey() {
        try (Sandbox sandbox = sandbox(BillingPlatformProfile.usual().withListsShuffled());
                BillingPlatformClient client = client(sandbox)) {
            Pages<Account> some = client.accounts()
                    .list(q -> q.filter(
                            SqlField.text("Status")
                                    .is("ACTIVE")
                                    .or(SqlField.text("Status").is("INACTIVE")),
                            SqlField.id("Id").atMost("7050")))
                    .pageSize(7);

            assertThat(ids(some)).doesNotHaveDuplicates().allMatch(id -> Integer.parseInt(id) <= 7050);
            assertThat(ids(some)).hasSizeGreaterThan(45);
        }
    }

    private static Pages<Account> accounts(BillingPlatformClient client) {
        return client.accounts().list(q -> q.rawFilter(SOME));
    }

    private static List<String> ids(Pages<Account> accounts) {
        return accounts.stream().map(account -> String.valueOf(account.id())).toList();
    }

    private static Sandbox sandbox(BillingPlatformProfile profile) {
        return Sandbox.builder().billingplatform(profile).start();
    }

    private static BillingPlatformClient client(Sandbox sandbox) {
        BillingPlatformSandbox billing = sandbox.billingplatform();
        return BillingPlatformClient.builder()
                .baseUrl(billing.baseUrl())
                .user(billing.userName(), billing.password())
                .credentialRegistry(new CredentialRegistry())
                .limits(Limits.none())
                .build();
    }
}
