package dev.channelkit.flows.dotdigital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.journal.Journal;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.dotdigital.DotdigitalClient;
import dev.channelkit.dotdigital.provisioning.CustomerConflictException;
import dev.channelkit.dotdigital.provisioning.InvalidPlanException;
import dev.channelkit.dotdigital.provisioning.Offboarded;
import dev.channelkit.dotdigital.provisioning.OffboardingPlan;
import dev.channelkit.dotdigital.provisioning.ProvisioningResult;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Customers who are taken down, also in runs that are cut. */
@ExtendWith(SandboxExtension.class)
class OffboardTest {
    private static final OffboardingPlan PLAN = OffboardingPlan.builder(ProvisionedCustomer.KEY)
            .removeUsers()
            .suspendAccount()
            .build();
    private static final List<String> GONE =
            List.of("account Suspended", "account role Messaging User", "account role Inbound Messaging", "grant 500");

    private Sandbox sandbox;
    private Journal journal;
    private DotdigitalClient client;

    @BeforeEach
    void open(Sandbox given) {
        sandbox = given;
        journal = Journal.inMemory();
        client = Partner.builder(sandbox).journal(journal).build();
    }

    @AfterEach
    void close() {
        client.close();
    }

    private int provision() {
        return client.provisioning()
                .provision(ProvisionedCustomer.plan())
                .orThrow()
                .accountId();
    }

    @Test
    void givesNumbersBackRemovesUsersSuspendsAndReportsForTheLastTime() {
        int account = provision();
        Instant now = sandbox.clock().instant();
        long unused = sandbox.dotdigital()
                .put(
                        "activity",
                        "{\"AccountId\": " + account + ", \"At\": \"" + now.minusSeconds(5)
                                + "\", \"ActivityType\": \"SmsOutbound\", \"Quantity\": 10, \"ChargeableQuantity\": 9, \"Credits\": 0.333}");

        Offboarded gone = client.provisioning()
                .offboard(OffboardingPlan.builder(ProvisionedCustomer.KEY)
                        .removeUsers()
                        .suspendAccount()
                        .lastReport(now.minus(Duration.ofDays(2)), now)
                        .build());

        assertThat(ProvisionedCustomer.state(sandbox.dotdigital())).isEqualTo(GONE);
        assertThat(gone.accountId()).isEqualTo(account);
        assertThat(gone.steps())
                .extracting(step -> step.step() + " " + step.subject())
                .containsExactly("NUMBERS_BACK ", "USERS_REMOVED harbour.ops", "SUSPENSION ", "LAST_REPORT ");
        assertThat(gone.lastReport().byAccount()).singleElement().satisfies(activity -> {
            assertThat(activity.accountId()).isEqualTo(account);
            assertThat(activity.chargeable()).isEqualTo(9);
            assertThat(activity.credits()).isEqualByComparingTo("0.333");
        });
    }

    static List<Fault> faults() {
        return List.of(
                Fault.reset(),
                Fault.reset().afterApplying(),
                Fault.status(504),
                Fault.status(504).afterApplying(),
                Fault.malformedJson());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void endsTheSameWhereverItIsCut(Fault fault) {
        int unused = provision();
        int before = sandbox.received().provider("dotdigital").count();
        Offboarded undisturbed = client.provisioning().offboard(PLAN);
        int calls = sandbox.received().provider("dotdigital").count() - before;
        assertThat(calls).isGreaterThan(6);

        for (int call = 1; call <= calls; call++) {
            sandbox.reset();
            client.close();
            open(sandbox);
            int account = provision();
            sandbox.fault(fault.provider("dotdigital").nth(call));
            try {
                Offboarded cut = client.provisioning().offboard(PLAN);
                assertThat(cut.accountId()).isEqualTo(account);
            } catch (ChannelKitException e) {
                // as it is meant to be
            }
            sandbox.clearFaults();

            Offboarded again = client.provisioning().offboard(PLAN);

            assertThat(again.accountId()).isEqualTo(undisturbed.accountId());
            assertThat(ProvisionedCustomer.state(sandbox.dotdigital()))
                    .as("call %d", call)
                    .isEqualTo(GONE);
        }
    }

    @Test
    void waitsForANumberThatMayStillArrive() {
        sandbox.fault(Fault.status(504)
                .applyingLate(Duration.ofSeconds(120))
                .on("allocateInboundNumber")
                .times(1));
        ProvisioningResult open = client.provisioning().provision(ProvisionedCustomer.plan());
        assertThat(open).isInstanceOf(ProvisioningResult.Open.class);

        Offboarded unused = client.provisioning().offboard(PLAN);

        sandbox.clock().advance(Duration.ofMinutes(5));
        assertThat(ProvisionedCustomer.state(sandbox.dotdigital())).isEqualTo(GONE);
    }

    @Test
    void bringsUserAndNumberBackWhenTheCustomerReturns() {
        int account = provision();
        Offboarded unused = client.provisioning()
                .offboard(OffboardingPlan.builder(ProvisionedCustomer.KEY)
                        .removeUsers()
                        .build());

        ProvisioningResult back = client.provisioning().provision(ProvisionedCustomer.plan());

        assertThat(back.accountId()).isEqualTo(account);
        assertThat(sandbox.dotdigital().users(account)).hasSize(1);
        assertThat(sandbox.dotdigital().numbers(account)).hasSize(1);
        assertThat(sandbox.dotdigital().grants(account))
                .as("once under its reference")
                .hasSize(1);
    }

    @Test
    void refusesACustomerWhoIsNotThere() {
        assertThatThrownBy(() -> client.provisioning()
                        .offboard(OffboardingPlan.builder(Reference.of("K-0"))
                                .removeUsers()
                                .build()))
                .isInstanceOfSatisfying(
                        CustomerConflictException.class,
                        e -> assertThat(e.kind()).isEqualTo(CustomerConflictException.Kind.NO_ACCOUNT));
    }

    @Test
    void refusesAPlanThatLeavesUsersAsTheyAre() {
        assertThatThrownBy(
                        () -> OffboardingPlan.builder(ProvisionedCustomer.KEY).build())
                .isInstanceOf(InvalidPlanException.class);
    }
}
