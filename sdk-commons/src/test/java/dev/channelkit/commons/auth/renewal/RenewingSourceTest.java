package dev.channelkit.commons.auth.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.auth.renewal.Issuer.Previous;
import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.time.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.slf4j.helpers.NOPLogger;

/** The rules of life, renewal and failure, on one thread: fetches run when the test says so. */
class RenewingSourceTest {
    /** Of a life of 12 hours, less the margin of 5 minutes. */
    private static final Duration USABLE = Duration.ofMinutes(12 * 60 - 5);

    private static final Renewal RULES =
            Renewal.standard().longestLife(Duration.ofHours(12)).margin(Duration.ofMinutes(5));

    private final ManualTime time = ManualTime.autoAdvancing(Instant.EPOCH);
    private final FakeIssuer issuer = new FakeIssuer(time);
    private final Deque<Runnable> inAir = new ArrayDeque<>();
    private boolean hold;
    private boolean exhausted;
    private final RenewingSource<String> source =
            new RenewingSource<>(issuer, RULES, new NoTimeOfDay(time), NOPLogger.NOP_LOGGER, this::run, () -> 0.5);

    private void run(Runnable fetch) {
        if (exhausted) {
            throw new OutOfMemoryError("unable to create native thread");
        }
        if (hold) {
            inAir.add(fetch);
        } else {
            fetch.run();
        }
    }

    @Test
    void oneCredentialServesUntilItIsOld() throws Exception {
        assertThat(source.get()).isEqualTo("t1");
        time.advance(USABLE.multipliedBy(79).dividedBy(100));

        assertThat(source.get()).isEqualTo("t1");
        assertThat(issuer.fetches).hasValue(1);
    }

    @Test
    void atHandIsWhatIsGoodAndNothingIsFetchedForIt() throws Exception {
        assertThat(source.atHand()).isNull();
        source.get();
        assertThat(source.atHand()).isEqualTo("t1");

        time.advance(USABLE);

        assertThat(source.atHand()).isNull();
        assertThat(issuer.fetches).hasValue(1);
    }

    @Test
    void anOldOneIsGivenOutWhileTheNextIsFetched() throws Exception {
        source.get();
        hold = true;
        time.advance(USABLE.multipliedBy(81).dividedBy(100));

        assertThat(source.get()).isEqualTo("t1");
        assertThat(source.get()).isEqualTo("t1");
        assertThat(inAir).hasSize(1);

        inAir.remove().run();
        assertThat(source.get()).isEqualTo("t2");
        assertThat(issuer.fetches).hasValue(2);
        assertThat(issuer.previous).containsExactly(null, new Previous<>("t1", false, false));
    }

    @Test
    void oneThatHasEndedIsNeverGivenOut() throws Exception {
        source.get();

        time.advance(USABLE);

        assertThat(source.get()).isEqualTo("t2");
    }

    @Test
    void itsLifeBeginsWhenItWasAskedFor() throws Exception {
        issuer.takes = Duration.ofMinutes(10);
        source.get();
        issuer.takes = Duration.ZERO;

        time.advance(USABLE.minusMinutes(10));

        assertThat(source.get()).isEqualTo("t2");
    }

    @Test
    void aLifeOfTwoSecondsIsUsedAndCausesNoStorm() throws Exception {
        issuer.life = Duration.ofSeconds(2);

        for (int tenth = 0; tenth < 600; tenth++) {
            source.get();
            time.advance(Duration.ofMillis(100));
        }

        assertThat(issuer.fetches.get()).isBetween(30, 50); // in a minute
    }

    @Test
    void oneThatIsOverBeforeItArrivesGoesToWhoWaitedForIt() throws Exception {
        issuer.life = Duration.ofSeconds(2);
        issuer.takes = Duration.ofSeconds(5);

        assertThat(source.get()).isEqualTo("t1");
        assertThat(source.get()).isEqualTo("t2");
        assertThat(issuer.fetches).hasValue(2);
    }

    @Test
    void aRefusedOneIsReplacedOnce() throws Exception {
        source.get();

        source.invalidate("t1");

        assertThat(source.get()).isEqualTo("t2");
        source.invalidate("t1"); // a late answer
        assertThat(source.get()).isEqualTo("t2");
        assertThat(issuer.fetches).hasValue(2);
        assertThat(issuer.previous).containsExactly(null, new Previous<>("t1", true, false));
    }

    @Test
    void whileItFailsEveryCallerGetsTheSameFailureWithoutAnotherFetch() {
        issuer.down();
        assertThatThrownBy(source::get).isSameAs(issuer.failure);

        time.advance(Duration.ofMillis(749)); // of 1 s, jittered to three quarters
        assertThatThrownBy(source::get).isSameAs(issuer.failure);
        assertThat(issuer.fetches).hasValue(1);

        time.advance(Duration.ofMillis(1));
        assertThatThrownBy(source::get).isSameAs(issuer.failure);
        assertThat(issuer.fetches).hasValue(2);
    }

    @Test
    void thePausesGrowAndEndWithASuccess() throws Exception {
        issuer.down();
        for (int second = 0; second < 3600; second++) {
            assertThatThrownBy(source::get).isInstanceOf(CredentialException.class);
            time.advance(Duration.ofSeconds(1));
        }
        assertThat(issuer.fetches.get()).isBetween(60, 100); // in an hour; about one in 45 s

        issuer.works();
        time.advance(Duration.ofMinutes(1));
        String found = source.get();
        source.accepted(found);
        source.invalidate(found);
        issuer.down();
        assertThatThrownBy(source::get).isSameAs(issuer.failure);
        time.advance(Duration.ofSeconds(1)); // the first pause again
        issuer.works();
        assertThat(source.get()).isNotNull();
    }

    @Test
    void aRefusalPausesLonger() {
        issuer.refuses();
        assertThatThrownBy(source::get).isSameAs(issuer.failure);

        time.advance(Duration.ofSeconds(7));

        assertThatThrownBy(source::get).isSameAs(issuer.failure);
        assertThat(issuer.fetches).hasValue(1);
    }

    @Test
    void theIssuersWishForQuietIsObeyedWithinBounds() {
        issuer.busy(Duration.ofSeconds(90));
        assertThatThrownBy(source::get).isSameAs(issuer.failure);
        time.advance(Duration.ofSeconds(89));
        assertThatThrownBy(source::get).isSameAs(issuer.failure);
        assertThat(issuer.fetches).hasValue(1);

        issuer.busy(Duration.ofDays(3650));
        time.advance(Duration.ofSeconds(1));
        assertThatThrownBy(source::get).isSameAs(issuer.failure);
        assertThat(issuer.fetches).hasValue(2);

        time.advance(Duration.ofMinutes(5));
        assertThatThrownBy(source::get).isSameAs(issuer.failure);
        assertThat(issuer.fetches).hasValue(3);
    }

    @Test
    void aGoodOneServesWhileRenewalFails() throws Exception {
        source.get();
        issuer.down();
        time.advance(USABLE.multipliedBy(81).dividedBy(100));

        Duration toItsEnd = USABLE.multipliedBy(19).dividedBy(100);
        for (int minute = 0; minute < toItsEnd.toMinutes(); minute++) {
            assertThat(source.get()).isEqualTo("t1");
            time.advance(Duration.ofMinutes(1));
        }
        time.advance(Duration.ofMinutes(1));

        assertThatThrownBy(source::get).isSameAs(issuer.failure);
    }

    @Test
    void credentialsThatAreRefusedFromTheStartCauseNoStorm() throws Exception {
        int fetchesAllowed = 0;
        for (int call = 0; call < 1000; call++) {
            try {
                source.invalidate(source.get());
                fetchesAllowed++;
            } catch (CredentialException e) {
                assertThat(e).hasMessageContaining("in a row").hasMessageContaining("environment");
            }
            time.advance(Duration.ofMillis(10));
        }

        assertThat(issuer.fetches.get()).isEqualTo(fetchesAllowed).isLessThanOrEqualTo(3); // in 10 s
    }

    @Test
    void sessionsThatDieOftenButWorkedAreReplacedEachTime() throws Exception {
        for (int death = 1; death <= 300; death++) {
            String session = source.get();
            source.accepted(session);
            time.advance(Duration.ofSeconds(60));
            source.invalidate(session);
        }

        assertThat(source.get()).isEqualTo("t301");
    }

    @Test
    void sessionsThatNeverLastCauseNoStormAlthoughTheyWorked() throws Exception {
        for (int second = 0; second < 60; second++) {
            try {
                String session = source.get();
                source.accepted(session);
                source.invalidate(session);
            } catch (CredentialException e) {
                assertThat(e).hasMessageContaining("in a row within a minute");
            }
            time.advance(Duration.ofSeconds(1));
        }

        assertThat(issuer.fetches.get()).isBetween(3, 6);
    }

    @Test
    void aSessionThatLastsEndsARowOfThoseThatDidNot() throws Exception {
        for (int round = 0; round < 10; round++) {
            for (int death = 0; death < 2; death++) {
                String session = source.get();
                source.accepted(session);
                source.invalidate(session);
            }
            String lasting = source.get();
            source.accepted(lasting);
            time.advance(round % 2 == 0 ? Duration.ofSeconds(60) : USABLE);
            if (round % 2 == 0) {
                source.invalidate(lasting);
            }
        }

        assertThat(source.get()).isEqualTo("t31");
    }

    @Test
    void aFreshOneIsGivenOutWithoutCallingAnyThread() throws Exception {
        source.get();
        hold = true;

        for (int i = 0; i < 1000; i++) {
            source.get();
        }

        assertThat(inAir).isEmpty();
    }

    @Test
    void withoutAThreadToFetchOnAGoodOneStillServes() throws Exception {
        source.get();
        exhausted = true;
        time.advance(USABLE.multipliedBy(81).dividedBy(100));
        assertThat(source.get()).isEqualTo("t1");

        time.advance(USABLE);
        assertThatThrownBy(source::get)
                .isInstanceOf(CredentialException.class)
                .hasMessageContaining("no thread could be started");

        exhausted = false;
        time.advance(Duration.ofMinutes(1));
        assertThat(source.get()).isEqualTo("t2");
    }

    @Test
    void aFetchWithoutEndIsGivenUpAlsoWhereItHasNotEvenBegun() throws Exception {
        hold = true;
        assertThatThrownBy(() -> source.get(Duration.ZERO)).hasMessageContaining("0 ms ago");
        time.advance(Duration.ofMinutes(1));
        assertThatThrownBy(() -> source.get(Duration.ZERO)).hasMessageContaining("60000 ms ago");
        assertThatThrownBy(() -> source.get(Duration.ZERO)).hasMessageContaining("60000 ms ago"); // the pause after it
        assertThat(inAir).hasSize(1);

        time.advance(Duration.ofSeconds(1));
        hold = false;
        assertThat(source.get(Duration.ZERO)).isEqualTo("t1");

        inAir.remove().run(); // too late to be worth a fetch
        assertThat(issuer.fetches).hasValue(1);
    }

    @Test
    void aBackgroundFetchWithoutEndDoesNotKeepOthersFromRenewing() throws Exception {
        source.get();
        hold = true;
        time.advance(USABLE.multipliedBy(81).dividedBy(100));
        assertThat(source.get()).isEqualTo("t1");
        assertThat(inAir).hasSize(1);

        time.advance(Duration.ofMinutes(1));
        assertThat(source.get()).isEqualTo("t1"); // gives it up
        time.advance(Duration.ofSeconds(1));
        hold = false;
        assertThat(source.get()).isEqualTo("t1"); // the next was there after this look

        assertThat(source.get()).isEqualTo("t2");
    }

    @Test
    void aClosedSourceRenewsNothingButLeavesNobodyWithout() throws Exception {
        source.get();
        source.close();
        source.close();
        assertThat(issuer.closedWith).containsExactly("t1");

        time.advance(USABLE.multipliedBy(81).dividedBy(100));
        assertThat(source.get()).isEqualTo("t1");
        assertThat(issuer.fetches).hasValue(1);

        time.advance(USABLE);
        assertThat(source.get()).isEqualTo("t2");
        assertThat(issuer.closedWith).containsExactly("t1", "t2");
    }

    @Test
    void itsTextShowsNoCredential() throws Exception {
        source.get();

        assertThat(source).hasToString("RenewingSource[filled]");
    }
}
