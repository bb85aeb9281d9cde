package dev.channelkit.flows.dotdigital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.ServerErrorException;
import dev.channelkit.dotdigital.DotdigitalClient;
import dev.channelkit.dotdigital.estate.AccountBalance;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What all accounts have left. */
@ExtendWith(SandboxExtension.class)
class EstateBalancesTest {
    private Sandbox sandbox;
    private DotdigitalClient client;

    @BeforeEach
    void open(Sandbox given) {
        sandbox = given;
        client = Partner.builder(sandbox).build();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void readsEachAccountOnceSuspendedOnesToo() {
        List<AccountBalance> all = client.estate().balances().toList();

        assertThat(all)
                .extracting(AccountBalance::accountId)
                .doesNotHaveDuplicates()
                .hasSize(340);
        assertThat(all).allMatch(one -> one.credits() == sandbox.dotdigital().balance(one.accountId()));
        assertThat(all)
                .filteredOn(AccountBalance::isSuspended)
                .isNotEmpty()
                .allMatch(one -> sandbox.dotdigital()
                        .accountStatus(one.accountId())
                        .orElseThrow()
                        .equals("Suspended"));
        assertThat(all).filteredOn(AccountBalance::isClosed).isNotEmpty();
        assertThat(sandbox.received().operation("getCreditBalance").mostAtOnce())
                .isLessThanOrEqualTo(2);
    }

    @Test
    void readsNoMoreThanIsTaken() {
        Stream<AccountBalance> lazy = client.estate().balances(3);
        sandbox.received().provider("dotdigital").assertNone();

        try (lazy) {
            assertThat(lazy.limit(5).toList()).hasSize(5);
        }

        sandbox.received().operation("getAccounts").assertCount(1);
        assertThat(sandbox.received().operation("getCreditBalance").count()).isBetween(5, 8);
    }

    @Test
    void tellsWhatLapsesSoon() {
        int account = 1001;
        Instant end = sandbox.clock().instant().plus(Duration.ofDays(40));

        List<AccountBalance> soon = client.estate().expiringWithin(40).toList();
        List<AccountBalance> all = client.estate().balances().toList();

        assertThat(soon).isNotEmpty().hasSizeLessThan(all.size());
        assertThat(soon)
                .isEqualTo(all.stream()
                        .filter(one ->
                                one.nextExpiryOn() != null && one.nextExpiryOn().isBefore(end))
                        .toList());
        assertThat(sandbox.dotdigital().balance(account)).isNotNegative();
    }

    @Test
    void endsInTheFirstFailure() {
        sandbox.fault(Fault.status(500).on("getCreditBalance").nth(4).times(1));

        try (Stream<AccountBalance> all = client.estate().balances()) {
            assertThatThrownBy(all::toList).isInstanceOf(ServerErrorException.class);
        }
        assertThat(sandbox.received().operation("getCreditBalance").count()).isLessThanOrEqualTo(6);
    }

    @Test
    void refusesNonsense() {
        assertThatThrownBy(() -> client.estate().balances(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> client.estate().expiringWithin(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
