package dev.channelkit.flows.billingplatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.billingplatform.BillingPlatformClient;
import dev.channelkit.billingplatform.model.Account;
import dev.channelkit.billingplatform.model.AccountFields;
import dev.channelkit.billingplatform.record.ExternalKey;
import dev.channelkit.billingplatform.record.Records;
import dev.channelkit.commons.batch.BatchEntry;
import dev.channelkit.commons.batch.BatchResult;
import dev.channelkit.commons.batch.BatchState;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import dev.channelkit.sandbox.billingplatform.BillingPlatformProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers, data and gateways do wrong: typed, clear, nothing lost or doubled. */
@ExtendWith(SandboxExtension.class)
@Timeout(60)
class BadInputTest {

    @Test
    void aWrongPasswordInA200IsNoSuccess(Sandbox sandbox) {
        try (BillingPlatformClient client = Billing.of(sandbox)
                .user(sandbox.billingplatform().userName(), "wrong-test-password")
                .build()) {
            CredentialException e = catchThrowableOfType(
                    CredentialException.class, () -> client.accounts().create(Billing.account("N-1")));

            assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
            assertThat(e).hasMessageContaining("user name or the password").hasMessageNotContaining("wrong-test");
            assertThat(Billing.stored(sandbox, "N-")).isZero();
        }
    }

    @Test
    void aBlankSessionIdIsNoSession() {
        try (Sandbox sandbox = Sandbox.builder()
                        .billingplatform(BillingPlatformProfile.usual().with("blankSession", "true"))
                        .start();
                BillingPlatformClient client = Billing.client(sandbox)) {
            CredentialException e = catchThrowableOfType(
                    CredentialException.class, () -> client.accounts().create(Billing.account("N-1")));

            assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
            assertThat(sandbox.received().operation("createAccounts").count()).isZero();
        }
        assertThatThrownBy(() -> BillingPlatformClient.builder().session(" ")).isInstanceOf(CredentialException.class);
    }

    @Test
    void theOrganizationIsNeeded() {
        assertThatThrownBy(() -> BillingPlatformClient.builder()
                        .user("api-user", "test-password")
                        .build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("organization(");
        assertThatThrownBy(() -> BillingPlatformClient.builder().organization(" "))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> BillingPlatformClient.builder().organization("acme/rest"))
                .isInstanceOf(InvalidRequestException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://my.billingplatform.com/acme/rest/2.0",
                "ftp://my.billingplatform.com/acme/rest/2.0",
                "my.billingplatform.com",
                ""
            })
    void aBaseThatIsNotSecureIsRefused(String base) {
        assertThatThrownBy(() -> BillingPlatformClient.builder()
                        .user("api-user", "test-password")
                        .baseUrl(base)
                        .build())
                .isInstanceOf(InvalidRequestException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O'Neil & Sons",
                "x' OR '1'='1",
                "'; DELETE FROM ACCOUNT; --",
                "-- all",
                "/* all */ \"quoted\" \\ back",
                "50% _ off\\",
                "Zoë 東京 🍀 ''"
            })
    void namesAreJustNames(String name, Sandbox sandbox) {
        long before = sandbox.billingplatform().count("ACCOUNT");
        try (BillingPlatformClient client = Billing.client(sandbox)) {
            Account account = Account.builder()
                    .name(name)
                    .accountTypeId("3")
                    .set("ErpNumber", "N'" + name.length() + " -- '")
                    .build();
            assertThat(client.accounts().upsert(account, Billing.ERP).created()).isTrue();
            assertThat(client.accounts().upsert(account, Billing.ERP).created()).isFalse();

            assertThat(client.accounts().list(q -> q.filter(AccountFields.NAME.is(name))).stream()
                            .map(Account::name))
                    .containsExactly(name);
            assertThat(client.accounts()
                            .list(q -> q.filter(AccountFields.NAME.startsWith(name)))
                            .toList())
                    .hasSize(1);
            assertThat(sandbox.billingplatform().count("ACCOUNT")).isEqualTo(before + 1);
        }
    }

    @Test
    void aRecordWithoutIdOrKeyIsToldAndNotSent(Sandbox sandbox) {
        try (BillingPlatformClient client = Billing.client(sandbox)) {
            Records<Account> accounts = client.accounts();
            List<Account> some = List.of(
                    Account.builder().id("7001").description("one").build(),
                    Account.builder().description("nobody's").build(),
                    Account.builder().id(" ").description("nobody's").build(),
                    Account.builder().id("7002").description("two").build());

            BatchResult<Account> updated = accounts.update(some);

            assertThat(updated.entries())
                    .extracting(BatchEntry::state)
                    .containsExactly(
                            BatchState.SUCCEEDED, BatchState.INVALID, BatchState.INVALID, BatchState.SUCCEEDED);
            assertThat(updated.failed()).extracting(BatchEntry::field).containsOnly("Id");
            assertThat(sandbox.billingplatform().query("SELECT Id FROM ACCOUNT WHERE Description = 'nobody''s'"))
                    .isEmpty();
            assertThatThrownBy(() -> accounts.update(some.get(1))).isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> accounts.upsert(some.get(1), Billing.ERP))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("ErpNumber");
            assertThatThrownBy(() -> accounts.delete(" ")).isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> accounts.get("")).isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> accounts.get("..")).isInstanceOf(ChannelKitException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"account", "C-DEPOT", "ACCOUNT/7001", "..", "", "login", "A B"})
    void whatIsNoEntityIsNoPath(String name, Sandbox sandbox) {
        try (BillingPlatformClient client = Billing.client(sandbox)) {
            assertThatThrownBy(() -> client.records(name)).isInstanceOf(InvalidRequestException.class);
            assertThat(sandbox.received().provider("billingplatform").count()).isZero();
        }
        assertThatThrownBy(() -> ExternalKey.of("Erp Number'")).isInstanceOf(InvalidRequestException.class);
    }

    @ParameterizedTest
    @CsvSource({"200", "502", "503"})
    void aPageOfAGatewayIsNoData(int status, Sandbox sandbox) {
        try (BillingPlatformClient client = Billing.client(sandbox)) {
            Records<Account> accounts = client.accounts();
            assertThat(accounts.get("7001").id()).isEqualTo("7001");
            sandbox.fault(Fault.htmlPage().withStatus(status));

            List<ChannelKitException> reads = new ArrayList<>();
            reads.add(catchThrowableOfType(ChannelKitException.class, () -> accounts.get("7001")));
            reads.add(catchThrowableOfType(
                    ChannelKitException.class, () -> accounts.list().toList()));
            reads.add(catchThrowableOfType(
                    ChannelKitException.class,
                    () -> client.calls().queries().get("SELECT Id FROM ACCOUNT").toList()));
            assertThat(reads).allSatisfy(e -> assertThat(e.details().status()).isEqualTo(status));
            assertThatThrownBy(() -> accounts.create(Billing.account("N-1")))
                    .isInstanceOf(OutcomeUnknownException.class);
            assertThat(accounts.create(Billing.accounts(3)).unknown()).hasSize(3);

            sandbox.clearFaults();
            assertThat(sandbox.received().operation("createAccounts").count()).isEqualTo(2);
            assertThat(Billing.stored(sandbox, "N-")).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"200", "502"})
    void norIsItASession(int status, Sandbox sandbox) {
        sandbox.fault(Fault.htmlPage().withStatus(status).on("login").times(3));
        try (BillingPlatformClient client = Billing.client(sandbox)) {
            CredentialException e = catchThrowableOfType(
                    CredentialException.class, () -> client.accounts().create(Billing.account("N-1")));

            assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
            sandbox.clearFaults();
            sandbox.clock().advance(Duration.ofMinutes(5));
            assertThat(client.accounts().create(Billing.account("N-1")).id()).isNotBlank();
            assertThat(Billing.stored(sandbox, "N-")).isEqualTo(1);
        }
    }
}
