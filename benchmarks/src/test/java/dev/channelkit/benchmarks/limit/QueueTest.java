package dev.channelkit.benchmarks.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.limit.Lease;
import dev.channelkit.commons.limit.Limit;
import dev.channelkit.commons.limit.Patience;
import dev.channelkit.commons.limit.RateLimit;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QueueTest {

    @ParameterizedTest
    @EnumSource(names = "RATE", mode = EnumSource.Mode.EXCLUDE)
    void aLimitThatServesInTurnIsSeenToDoSo(Narrow kind) throws Exception {
        assertThat(Queue.servedInTurn(kind.open(TimeSource.system()), 5)).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void aLimitThatServesTheLastFirstIsFoundOut() throws Exception {
        List<Integer> served = Queue.servedInTurn(new Stack(), 5);

        assertThat(served).containsExactly(4, 3, 2, 1, 0);
        assertThat(Queue.isFair(served)).isFalse();
    }

    @Test
    void aRateThatServesInTurnIsSeenToDoSo() throws Exception {
        ManualTime time = Queue.stopped();

        assertThat(Queue.isFair(Queue.servedBySecond(RateLimit.perSecond(1, time), time, 5)))
                .isTrue();
    }

    @Test
    void aRateThatLetsLatecomersPassIsFoundOut() throws Exception {
        ManualTime time = Queue.stopped();

        List<Integer> served = Queue.servedBySecond(new Backwards(time), time, 5);

        assertThat(served).containsExactly(4, 3, 2, 1, 0);
        assertThat(Queue.isFair(served)).isFalse();
    }

    @Test
    void nobodyServedIsNotFair() {
        assertThat(Queue.isFair(List.of())).isFalse();
    }

    /** The last who came is served first. */
    private static final class Stack implements Limit {
        private final ReentrantLock lock = new ReentrantLock();
        private final Deque<Condition> waiting = new ArrayDeque<>();
        private boolean taken;

        @Override
        public Lease reserve(Patience patience) throws InterruptedException {
            lock.lock();
            try {
                if (taken) {
                    Condition turn = lock.newCondition();
                    waiting.push(turn);
                    while (waiting.contains(turn)) {
                        boolean unused = turn.await(1, TimeUnit.DAYS);
                    }
                }
                taken = true;
                return this::giveBack;
            } finally {
                lock.unlock();
            }
        }

        private void giveBack() {
            lock.lock();
            try {
                taken = false;
                if (!waiting.isEmpty()) {
                    waiting.pop().signal();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    /** The first is served at once, the second after five seconds, each further one a second earlier. */
    private static final class Backwards implements Limit {
        private final ManualTime time;
        private int seconds = 5;
        private boolean begun;

        Backwards(ManualTime time) {
            this.time = time;
        }

        @Override
        public Lease reserve(Patience patience) throws InterruptedException {
            long wait = begun ? seconds-- : 0;
            begun = true;
            time.sleep(Duration.ofSeconds(wait));
            return () -> {};
        }
    }
}
