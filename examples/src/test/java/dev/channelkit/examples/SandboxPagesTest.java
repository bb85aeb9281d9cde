package dev.channelkit.examples;

import static dev.channelkit.bss.model.SubscriptionFields.STATUS;
import static dev.channelkit.commons.reference.Reference.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.billingplatform.BillingPlatformClient;
import dev.channelkit.billingplatform.model.Account;
import dev.channelkit.bss.BssClient;
import dev.channelkit.bss.model.Subscription;
import dev.channelkit.bss.model.SubscriptionStatus;
import dev.channelkit.bss.subscription.QuantityReading;
import dev.channelkit.bss.subscription.SeatChange;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.dotdigital.DotdigitalClient;
import dev.channelkit.sandbox.BillingPlatformSandbox;
import dev.channelkit.sandbox.BssSandbox;
import dev.channelkit.sandbox.DotdigitalSandbox;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import dev.channelkit.sandbox.SieSmartSandbox;
import dev.channelkit.ses.SesClient;
import dev.channelkit.siesmart.SieSmartClient;
import dev.channelkit.siesmart.model.CreditStatus;
import dev.channelkit.siesmart.model.ProposalCreate;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tests that docs/sandbox.md and the doc comments of the sandbox show. */
@ExtendWith({SandboxExtension.class, Quiet.class})
class SandboxPagesTest {
    @Test
    void withoutJUnit() {
        // snippet: alone
        try (Sandbox sandbox = Sandbox.start();
                SesClient ses = SesClient.builder()
                        .baseUrl(sandbox.ses().baseUrl())
                        .credentials(sandbox.ses().apiKey(), sandbox.ses().apiSecret())
                        .build()) {
            System.out.println(ses.customers().get("101").name());
            sandbox.received().operation("getCustomer").assertCount(1);
        }
        // end
    }

    @Test
    void faults(Sandbox sandbox) {
        // snippet: faults
        sandbox.fault(Fault.reset().afterApplying().on("createCustomer").times(1)); // created, but nobody learns of it
        sandbox.fault(Fault.status(429).header("Retry-After", "2").nth(3)); // only the third call
        // end
        sandbox.clearFaults();
    }

    // snippet: status
    @Test
    void seesThatTheProposalExpired(Sandbox sandbox) {
        SieSmartSandbox provider = sandbox.siesmart();
        try (SieSmartClient siesmart = SieSmartClient.builder()
                .urls(provider.baseUrl(), provider.tokenUrl())
                .credentials(provider.clientId(), provider.clientSecret())
                .window(w -> w.unpacedStart())
                .build()) {
            long id = siesmart.proposals()
                    .create(
                            reference("CRM-7"),
                            ProposalCreate.builder().officeId(1).build())
                    .value()
                    .proposalId();

            provider.creditStatus(id, "EXPIRED"); // as if ninety days had passed

            assertThat(siesmart.proposals().get(id).value().creditStatus()).isEqualTo(CreditStatus.EXPIRED);
        }
    }
    // end

    // snippet: seats
    @Test
    void addsSeats(Sandbox sandbox) {
        BssSandbox provider = sandbox.bss();
        try (BssClient bss = BssClient.builder()
                .baseUrl(provider.baseUrl())
                .credentials(provider.clientKey(), provider.clientSecret())
                .user(provider.userName(), provider.password())
                .quantity(QuantityReading.DELTA)
                .build()) {
            Subscription before = bss.subscriptions()
                    .list(q -> q.filter(STATUS.is(SubscriptionStatus.ACTIVE)))
                    .iterator()
                    .next();
            SeatChange change = bss.subscriptions().addSeats(reference("PO-1881"), before.id(), 5);

            sandbox.clock().advance(Duration.ofMinutes(5)); // the order is executed

            assertThat(bss.subscriptions().get(before.id()).quantity()).isEqualByComparingTo(change.expected());
        }
    }
    // end

    // snippet: grants
    @Test
    void grantsOnce(Sandbox sandbox) {
        DotdigitalSandbox provider = sandbox.dotdigital();
        sandbox.fault(Fault.status(504)
                .applyingLate(Duration.ofSeconds(124))
                .on("addCredit")
                .times(1));
        try (DotdigitalClient dotdigital = DotdigitalClient.builder()
                .baseUrl(provider.baseUrl())
                .credentials(provider.userName(), provider.password())
                .build()) {
            assertThatThrownBy(() -> dotdigital.credits().add(1001, 500, reference("PO-1881")))
                    .isInstanceOf(OutcomeUnknownException.class);
        }
        assertThat(provider.grants(1001)).isEmpty();

        sandbox.clock().advance(Duration.ofSeconds(130));

        assertThat(provider.grants(1001)).hasSize(1);
        assertThat(provider.mostGrantsAtOnce(1001)).isEqualTo(1);
    }
    // end

    // snippet: sessions
    @Test
    void livesThroughDeadSessions(Sandbox sandbox) {
        BillingPlatformSandbox provider = sandbox.billingplatform();
        provider.deadForm("cycle");
        provider.killAfterEvery(10);
        try (BillingPlatformClient billing = BillingPlatformClient.builder()
                .baseUrl(provider.baseUrl())
                .user(provider.userName(), provider.password())
                .build()) {
            for (Account account : billing.accounts().list().stream().limit(30).toList()) {
                assertThat(billing.accounts().get(account.id()).id()).isEqualTo(account.id());
            }
            assertThat(provider.kills()).isPositive();
            assertThat(provider.logins()).isLessThanOrEqualTo(provider.kills() + 1);
            provider.killAfterEvery(0);
        }
        assertThat(provider.openSessions()).isZero();
    }
    // end
}
