package dev.channelkit.commons.auth.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.time.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;
import org.slf4j.helpers.NOPLogger;

/** Whatever comes in whatever order: a random schedule of use, time, refusals, slowness and failures. */
class RenewalProperties {
    private static final int STEPS = 400;
    private static final Renewal RULES = Renewal.standard();

    private static final LongAdder USES = new LongAdder();
    private static final LongAdder FETCHES = new LongAdder();
    private static final LongAdder BACKGROUND = new LongAdder();
    private static final LongAdder FAILURES = new LongAdder();

    @AfterContainer
    static void figures() {
        System.out.printf(
                "credentials: %d uses over 1000 random schedules, %d fetches, %d steps with one in the air, %d uses "
                        + "refused for a failure; none of a credential past its "
                        + "end, never two fetches at once%n",
                USES.sum(), FETCHES.sum(), BACKGROUND.sum(), FAILURES.sum());
    }

    @Property(tries = 1000)
    void noScheduleBreaksTheRules(@ForAll long seed) throws Exception {
        new Schedule(new Random(seed)).run();
    }

    private static final class Schedule {
        private final Random random;
        private final ManualTime time = ManualTime.autoAdvancing(Instant.EPOCH);
        private final FakeIssuer issuer = new FakeIssuer(time);
        private final Deque<Flying> inAir = new ArrayDeque<>();
        private final RenewingSource<String> source;
        private final Map<String, Long> ends = new HashMap<>();
        private final Map<String, Long> usableUntil = new HashMap<>();
        private final Map<String, Boolean> refused = new HashMap<>();
        private @Nullable String last;
        private @Nullable String newest;
        private boolean waiting;

        Schedule(Random random) {
            this.random = random;
            Issuer<String> watched = previous -> {
                long sent = time.nanoTime();
                Issued<String> issued = issuer.issue(previous);
                usableUntil.put(
                        issued.credential(),
                        sent + RULES.usable(RULES.life(issued.life())).toNanos());
                ends.put(issued.credential(), sent + RULES.life(issued.life()).toNanos());
                newest = issued.credential();
                return issued;
            };
            source = new RenewingSource<>(
                    watched, RULES, new NoTimeOfDay(time), NOPLogger.NOP_LOGGER, this::fly, random::nextDouble);
        }

        /** A fetch that somebody waits for runs at once, one in the background when its turn comes. */
        private void fly(Runnable fetch) {
            if (waiting) {
                fetch.run();
            } else {
                inAir.removeIf(Flying::isGivenUp);
                inAir.add(new Flying(fetch, time.nanoTime()));
            }
        }

        void run() throws Exception {
            for (int step = 0; step < STEPS; step++) {
                switch (random.nextInt(10)) {
                    case 0 -> time.advance(Duration.ofMillis(random.nextInt(200)));
                    case 1 -> time.advance(Duration.ofSeconds(random.nextInt(100)));
                    case 2 -> time.advance(Duration.ofMinutes(random.nextInt(120)));
                    case 3 -> refuse();
                    case 4 -> change();
                    case 5 -> land();
                    default -> use();
                }
                assertThat(inAir.size()).as("fetches in the air").isLessThanOrEqualTo(1);
                BACKGROUND.add(inAir.size());
            }
            FETCHES.add(issuer.fetches.get());
            boundedUnderFailure();
        }

        private void use() throws InterruptedException {
            USES.increment();
            int before = issuer.fetches.get();
            long asked = time.nanoTime();
            if (!isServed(asked)) { // then a fetch in the air is waited for, and else one that begins now
                land();
                waiting = !isServed(time.nanoTime());
            }
            try {
                String found = source.get();
                boolean waited = waiting && issuer.fetches.get() > before;
                assertThat(refused).as("given out again").doesNotContainKey(found);
                if (!waited) {
                    assertThat(ended(found, asked)).as("%s had ended", found).isFalse();
                }
                last = found;
                if (random.nextBoolean()) {
                    source.accepted(found);
                }
            } catch (CredentialException e) {
                FAILURES.increment();
                boolean good = newest != null && !refused.containsKey(newest) && !usedUp(newest, asked);
                assertThat(good).as("failed although %s was good", newest).isFalse();
            } finally {
                waiting = false;
            }
        }

        /** Whether there is one to be given out, so that whatever is fetched now is fetched in the background. */
        private boolean isServed(long now) {
            return newest != null && !refused.containsKey(newest) && usableUntil.get(newest) - now > 0;
        }

        private boolean ended(String credential, long now) {
            return ends.get(credential) - now <= 0;
        }

        /** Whether it is so near its end that it need not be given out: the margin is never more than 30 s. */
        private boolean usedUp(String credential, long now) {
            return ends.get(credential) - now <= Duration.ofSeconds(30).toNanos();
        }

        private void refuse() {
            if (last != null) {
                source.invalidate(last);
                refused.put(last, true);
            }
        }

        private void land() {
            Flying next = inAir.poll();
            if (next != null) {
                next.fetch.run();
            }
        }

        private void change() {
            issuer.takes = Duration.ofMillis(random.nextInt(3) * 900L);
            issuer.life =
                    random.nextInt(4) == 0 ? null : Duration.ofSeconds((long) Math.pow(10, random.nextInt(8)) - 1);
            switch (random.nextInt(8)) {
                case 0 -> issuer.down();
                case 1 -> issuer.refuses();
                case 2 -> issuer.busy(Duration.ofSeconds(random.nextInt(1000)));
                default -> issuer.works();
            }
        }

        /** A fetch in the background, and since when. */
        private final class Flying {
            final Runnable fetch;
            final long since;

            Flying(Runnable fetch, long since) {
                this.fetch = fetch;
                this.since = since;
            }

            /** Whether it has taken so long that another may begin. */
            boolean isGivenUp() {
                return time.nanoTime() - since >= RULES.longestWait().toNanos();
            }
        }

        /** From here on everything fails: in an hour of constant use there are few fetches. */
        private void boundedUnderFailure() throws InterruptedException {
            issuer.takes = Duration.ZERO;
            issuer.down();
            land();
            int before = issuer.fetches.get();
            for (int tenth = 0; tenth < 36_000; tenth++) {
                waiting = true;
                try {
                    source.get();
                } catch (CredentialException e) {
                    // as it has to
                } finally {
                    waiting = false;
                }
                time.advance(Duration.ofMillis(100));
            }
            // pauses of at least 0.5, 1, 2, 4, 8, 16 s, then half a minute
            assertThat(issuer.fetches.get() - before).isLessThanOrEqualTo(8 + 3600 / 30);
            assertThat(issuer.mostAtOnce).hasValue(1);
        }
    }
}
