package dev.channelkit.benchmarks.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.channelkit.commons.auth.CredentialSource;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoLockTest {
    private final Gate time = new Gate();

    @ParameterizedTest
    @EnumSource
    void whatTakesNoLockIsSeenToTakeNone(Source source) throws Exception {
        try (Issuers issuers = new Issuers()) {
            CredentialSource<?> opened = source.open(issuers.url(), time);

            assertThat(NoLock.isShown(opened, time, source != Source.FIXED, 4, 100)).isTrue();
        }
    }

    @Test
    void aSourceThatLocksToReadIsFoundOut() throws Exception {
        assertThat(NoLock.isShown(new Locking(time), time, true, 4, 100)).isFalse();
    }

    @Test
    void aMonitorIsALockAsWell() throws Exception {
        assertThat(NoLock.isShown(new Monitor(time), time, true, 4, 100)).isFalse();
    }

    @Test
    void aProofWithoutTheLockIsNone() {
        CredentialSource<String> reading = new CredentialSource<>() {
            @Override
            public String get() {
                return "test-credential";
            }

            @Override
            public void invalidate(String used) {
                long unused = time.nanoTime();
            }
        };

        assertThatIllegalStateException()
                .isThrownBy(() -> NoLock.isShown(reading, time, true, 4, 100))
                .withMessageContaining("without its lock");
    }

    private record Locking(Gate time, ReentrantLock lock) implements CredentialSource<String> {
        Locking(Gate time) {
            this(time, new ReentrantLock());
        }

        @Override
        public String get() {
            lock.lock();
            try {
                return "test-credential";
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void invalidate(String used) {
            lock.lock();
            try {
                long unused = time.nanoTime();
            } finally {
                lock.unlock();
            }
        }
    }

    private static final class Monitor implements CredentialSource<String> {
        private final Gate time;

        Monitor(Gate time) {
            this.time = time;
        }

        @Override
        public synchronized String get() {
            return "test-credential";
        }

        @Override
        public synchronized void invalidate(String used) {
            long unused = time.nanoTime();
        }
    }
}
