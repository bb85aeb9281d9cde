package dev.channelkit.examples;

import static dev.channelkit.commons.reference.Reference.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.ReadOptions;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.journal.Journal;
import dev.channelkit.commons.journal.Settlement;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.sandbox.BillingPlatformSandbox;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import dev.channelkit.sandbox.SieSmartSandbox;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the doc comments of commons show to whoever builds a client on it runs, and does what is said of it. */
@ExtendWith(SandboxExtension.class)
class OwnProviderTest {

    @Test
    void tokensAreFetchedForCalls(SieSmartSandbox provider) {
        try (Transport transport = OwnProvider.tokens(
                Transport.builder("own").baseUrl(provider.baseUrl()),
                provider.tokenUrl(),
                provider.clientId(),
                provider.clientSecret(),
                provider.audience())) {
            assertThat(transport.raw("GET", "/introducer/offices").send().status())
                    .isEqualTo(200);
        }
        assertThat(provider.tokensIssued()).isEqualTo(1);
    }

    @Test
    void sessionsAreOpenedAndClosed(Sandbox sandbox) {
        BillingPlatformSandbox provider = sandbox.billingplatform();
        try (Transport transport = OwnProvider.sessions(
                Transport.builder("own").baseUrl(provider.baseUrl()), provider.userName(), provider.password())) {
            assertThat(transport.raw("GET", "/ACCOUNT/7001").send().status()).isEqualTo(200);
            assertThat(provider.openSessions()).isEqualTo(1);
        }
        assertThat(provider.openSessions()).isZero();
    }

    @Test
    void aWindowIsAmongTheLimits(@TempDir Path directory) {
        assertThat(OwnProvider.window(directory.resolve("own.window")).rules()).hasSize(1);
    }

    @Test
    void aModelIsReadAndKeepsWhatItDoesNotKnow() {
        String json = "{\"id\":\"7\",\"amount\":12.50,\"new\":true}";

        OwnModel model = Objects.requireNonNull(Json.read(json, OwnModel.codec(), ReadOptions.TOLERANT));

        assertThat(model.id).isEqualTo("7");
        assertThat(model.amount).isEqualTo(new BigDecimal("12.50"));
        assertThat(Json.write(model, OwnModel.codec())).isEqualTo(json);
    }

    @Test
    void aWriteIsSentOnceAndSettled() {
        Bank bank = new Bank();
        OwnGrants grants = new OwnGrants(
                bank, Journal.inMemory(), ManualTime.autoAdvancing(Instant.parse("2026-03-01T12:00:00Z")));

        assertThat(grants.add("17", 500, reference("PO-1"))).isEqualTo(1);
        assertThat(grants.add("17", 500, reference("PO-1"))).isEqualTo(1);
        bank.losesAnswers = true;
        assertThatThrownBy(() -> grants.add("17", 500, reference("PO-2"))).isInstanceOf(OutcomeUnknownException.class);

        assertThat(grants.settle(reference("PO-2"))).isEqualTo(Settlement.confirmed(2L));
        assertThat(bank.last).isEqualTo(2);
    }

    private static final class Bank implements OwnGrants.Bank {
        long last;
        boolean losesAnswers;

        @Override
        public String host() {
            return "bank.example";
        }

        @Override
        public long addCredit(String account, int credits) {
            last++;
            if (losesAnswers) {
                throw new OutcomeUnknownException("the answer was lost", CallDetails.none(), null, null);
            }
            return last;
        }

        @Override
        public long lastTransaction(String account) {
            return last;
        }

        @Override
        public Optional<Long> transactionAfter(String account, long before) {
            return last > before ? Optional.of(before + 1) : Optional.empty();
        }
    }
}
