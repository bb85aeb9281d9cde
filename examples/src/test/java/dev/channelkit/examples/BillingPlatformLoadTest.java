package dev.channelkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.billingplatform.BillingPlatformClient;
import dev.channelkit.billingplatform.BillingPlatformClientBuilder;
import dev.channelkit.billingplatform.model.Account;
import dev.channelkit.billingplatform.record.ExternalKey;
import dev.channelkit.commons.batch.BatchEntry;
import dev.channelkit.commons.batch.BatchResult;
import dev.channelkit.commons.batch.BatchState;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.sandbox.BillingPlatformSandbox;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Quiet.class)
class BillingPlatformLoadTest {
    private static final ExternalKey KEY = ExternalKey.of("ErpNumber");

    private final Sandbox sandbox = Sandbox.start();
    private final BillingPlatformSandbox simulated = sandbox.billingplatform();
    private final StringWriter errors = new StringWriter();

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void whatIsWrongIsToldByNameAndTheSessionEndsWithTheClient() {
        Account wrong = account(3).toBuilder().accountTypeId("99").build();

        assertThat(BillingPlatformLoad.load(builder(), List.of(account(1), account(2), wrong), new PrintWriter(errors)))
                .hasToString("of 3 records 2 succeeded, 1 failed, 0 have an unknown outcome, 0 were not sent");

        assertThat(errors)
                .hasToString("Customer 3, AccountTypeId: AccountTypeId is the id of no record of ACCOUNT_TYPE\n");
        assertThat(simulated.logins()).isEqualTo(1);
        assertThat(simulated.openSessions()).isZero();
    }

    @Test
    void whatIsOpenGoesOutAgainAndNothingIsThereTwice() {
        long before = simulated.count("ACCOUNT");
        try (BillingPlatformClient billing = builder().build()) {
            sandbox.fault(Fault.reset().afterApplying().on("upsertAccounts").nth(2));
            sandbox.fault(Fault.status(400).on("upsertAccounts").nth(2)); // the third, once the second was reset
            BatchResult<Account> result =
                    billing.accounts().batch(o -> o.chunk(2)).upsert(accounts(8), KEY);
            sandbox.clearFaults();
            assertThat(result.unknown()).hasSize(2);
            assertThat(result.failed()).hasSize(2).allMatch(e -> e.state() == BatchState.CHUNK_FAILED);

            BatchResult<Account> again =
                    BillingPlatformLoad.repeated(billing, result).orThrow();

            assertThat(again.entries()).extracting(BatchEntry::created).containsExactly(false, false, true, true);
            assertThat(simulated.count("ACCOUNT")).isEqualTo(before + 8);
        }
    }

    @Test
    void ofLostCreationsThoseAreMissingThatAreNotThere() {
        try (BillingPlatformClient billing = builder().build()) {
            sandbox.fault(Fault.reset().on("createAccounts").times(1));
            List<Account> accounts = new ArrayList<>(accounts(3));
            accounts.add(Account.builder().name("No number").accountTypeId("3").build());
            BatchResult<Account> lost = billing.accounts().create(accounts);
            sandbox.clearFaults();
            billing.accounts().create(account(2));

            assertThat(BillingPlatformLoad.missing(billing, lost))
                    .extracting(Account::name)
                    .containsExactly("Customer 1", "Customer 3");
        }
    }

    @Test
    void largeLoadsAreToldAsTheyGo() {
        Account wrong = account(101).toBuilder().set("C_Nothing", "x").build();
        List<Account> accounts = IntStream.rangeClosed(1, 101)
                .mapToObj(i -> i == 101 ? wrong : account(i))
                .toList();
        try (BillingPlatformClient billing = builder().build()) {
            assertThat(BillingPlatformLoad.streamed(billing, accounts, new PrintWriter(errors))
                            .chunks())
                    .isEqualTo(3);
        }
        assertThat(errors).hasToString("100 FAILED C_Nothing: ACCOUNT has no field 'C_Nothing'\n");
    }

    @Test
    void fieldsThatAreNotNamedStayAndThoseOfTheTenantAreWritten() {
        String id = simulated.put(
                "ACCOUNT",
                "{\"Name\": \"Old\", \"AccountTypeId\": 3, \"Description\": \"d\", \"DateDisplayFormat\": \"DD\"}");
        try (BillingPlatformClient billing = builder().build()) {
            Account now = BillingPlatformLoad.changed(billing, id);

            assertThat(now.name()).isEqualTo("O'Neill & Daughters");
            assertThat(now.description()).isNull();
            assertThat(now.dateDisplayFormat()).isEqualTo("DD");
            assertThat(now.custom("c_depot")).isEqualTo("Graz");
        }
    }

    @Test
    void rowsHaveTheSameVerbs() {
        try (BillingPlatformClient billing = builder().build()) {
            long seats = BillingPlatformLoad.rows(billing);

            assertThat(seats).isGreaterThanOrEqualTo(12).isEqualTo(BillingPlatformLoad.rows(billing));
            assertThat(simulated.query("SELECT Id FROM C_DEPOT WHERE ExternalKey = 'G-1'"))
                    .hasSize(1);
        }
    }

    @Test
    void aCreationIsReadBack() {
        try (BillingPlatformClient billing = builder().build()) {
            assertThat(BillingPlatformLoad.created(billing, account(1))).matches("\\d+, since 20.*");
        }
    }

    private BillingPlatformClientBuilder builder() {
        return BillingPlatformClient.builder()
                .baseUrl(simulated.baseUrl())
                .user(simulated.userName(), simulated.password())
                .limits(Limits.none());
    }

    private static List<Account> accounts(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(BillingPlatformLoadTest::account)
                .toList();
    }

    private static Account account(int number) {
        return Account.builder()
                .name("Customer " + number)
                .accountTypeId("3")
                .set("ErpNumber", "T-" + number)
                .build();
    }
}
