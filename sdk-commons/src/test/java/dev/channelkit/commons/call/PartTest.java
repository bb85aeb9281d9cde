package dev.channelkit.commons.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PartTest {

    @Test
    void isMadeWhenItIsAskedForFirst() {
        AtomicInteger made = new AtomicInteger();
        Part<String> part = Part.of(() -> "part " + made.incrementAndGet());

        assertThat(made).hasValue(0);
        assertThat(part.get()).isEqualTo("part 1").isSameAs(part.get());
    }

    @Test
    void isOneForAllThreads() throws Exception {
        CountDownLatch bothAsk = new CountDownLatch(2);
        Part<Object> part = Part.of(Object::new);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Set<Object> got = new HashSet<>();
            for (Future<Object> one : threads.invokeAll(List.of(() -> ask(part, bothAsk), () -> ask(part, bothAsk)))) {
                got.add(one.get());
            }

            assertThat(got).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void isTriedAgainWhereItCouldNotBeMade() {
        AtomicInteger tried = new AtomicInteger();
        Part<String> part = Part.of(() -> {
            if (tried.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
            }
            return "part";
        });

        assertThatThrownBy(part::get).hasMessage("not yet");
        assertThat(part.get()).isEqualTo("part");
    }

    private static Object ask(Part<Object> part, CountDownLatch bothAsk) throws InterruptedException {
        bothAsk.countDown();
        bothAsk.await();
        return part.get();
    }
}
