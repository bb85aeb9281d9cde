package dev.channelkit.sandbox.internal.dotdigital;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.sandbox.dotdigital.Grant;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");

    private final Ledger ledger = new Ledger();

    @Test
    void grantsLapseAfterCalendarMonthsInUtc() {
        assertThat(ledger.grant(1, 5, 1, NOW, "me").expiresAt()).isEqualTo(Instant.parse("2026-02-28T10:00:00Z"));
        assertThat(ledger.grant(1, 5, 12, NOW, "me").expiresAt()).isEqualTo(Instant.parse("2027-01-31T10:00:00Z"));
    }

    @Test
    void aGrantLapsesAtItsMomentAndNotBefore() {
        Instant end = ledger.grant(1, 5, 1, NOW, "me").expiresAt();

        ledger.expire(end.minusNanos(1));
        assertThat(ledger.balance(1)).isEqualTo(5);
        ledger.expire(end);
        assertThat(ledger.balance(1)).isZero();
        assertThat(ledger.history(1)).extracting(Ledger.Transaction::type).containsExactly("Added", "Expired");
        assertThat(ledger.history(1).get(1).at()).isEqualTo(end);
        assertThat(ledger.history(1).get(1).credits()).isEqualTo(-5);
    }

    @Test
    void useTakesFromWhatLapsesSoonest() {
        ledger.grant(1, 10, 12, NOW, "me");
        ledger.grant(1, 10, 3, NOW, "me");
        ledger.grant(1, 10, 6, NOW, "me");

        assertThat(ledger.consume(1, 14, NOW)).isEqualTo(14);

        assertThat(ledger.grants(1)).extracting(Grant::remaining).containsExactly(10, 0, 6);
        assertThat(ledger.nextExpiry(1)).contains(Instant.parse("2026-07-31T10:00:00Z"));
        assertThat(ledger.expiring(1, Instant.parse("2026-07-31T10:00:00Z"))).isEqualTo(6);
    }

    @Test
    void noMoreIsUsedThanThereIs() {
        ledger.grant(1, 10, 12, NOW, "me");

        assertThat(ledger.consume(1, 11, NOW)).isEqualTo(10);
        assertThat(ledger.consume(1, 1, NOW)).isZero();
        assertThat(ledger.history(1)).hasSize(2);
        assertThat(ledger.balance(1)).isZero();
    }

    @Test
    void whatLapsedInBetweenIsNotUsed() {
        ledger.grant(1, 10, 1, NOW, "me");

        assertThat(ledger.consume(1, 3, NOW.plus(Duration.ofDays(40)))).isZero();
        assertThat(ledger.grants(1).get(0).remaining()).isZero();
    }

    @Test
    void transactionsAreNumberedUpwardsOverAllAccountsAndTellTheBalance() {
        long first = ledger.grant(1, 10, 12, NOW, "me").transactionId();
        long second = ledger.grant(2, 10, 12, NOW, "me").transactionId();
        ledger.consume(1, 4, NOW);

        Ledger.Transaction use = ledger.history(1).get(1);
        assertThat(second).isGreaterThan(first);
        assertThat(use.id()).isGreaterThan(second);
        assertThat(use.balance()).isEqualTo(6);
        assertThat(ledger.history(1).get(0).by()).isEqualTo("me");
        assertThat(use.by()).isNull();
    }
}
