package dev.channelkit.commons.page;

import static dev.channelkit.commons.page.ListedThings.items;
import static dev.channelkit.commons.page.ListedThings.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.CallCancelledException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Reading ahead on threads, of a provider that does not answer before it is told to. */
@Timeout(60)
class ReadAheadThreadsTest {
    private final ExecutorService executor = Executors.newFixedThreadPool(4);
    private final ListedThings things = new ListedThings(executor);
    private final CountDownLatch secondAsked = new CountDownLatch(1);
    private final CountDownLatch mayAnswer = new CountDownLatch(1);

    @AfterEach
    void stop() {
        mayAnswer.countDown();
        executor.shutdownNow();
        things.close();
    }

    @Test
    void thePageAheadArrivesWhileTheOneBeforeIsHandled() throws Exception {
        Walk<String> walk = heldBack().list().readAhead(1).iterator();

        assertThat(walk.next()).isEqualTo("0");
        secondAsked.await(); // without anybody asking the walk
        mayAnswer.countDown();

        assertThat(walk.next()).isEqualTo("1");
        assertThat(walk.next()).isEqualTo("2");
        assertThat(walk.next()).isEqualTo("3");
    }

    @Test
    void closingLeavesNoCallBehind() throws Exception {
        Walk<String> walk = heldBack().list().readAhead(1).iterator();
        walk.next();
        secondAsked.await();

        walk.close();
        executor.shutdown();

        assertThat(executor.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(mayAnswer.getCount()).as("the provider has not answered").isOne();
    }

    @Test
    void anInterruptEndsTheWaitAndTheCall() throws Exception {
        Walk<String> walk = heldBack().list().readAhead(1).iterator();
        walk.next();
        walk.next();
        walk.next();
        secondAsked.await();

        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(walk::hasNext).isInstanceOf(CallCancelledException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        executor.shutdown();

        assertThat(executor.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }

    /** The second page and those behind it have to wait. */
    private ListedThings heldBack() {
        return things.answers(position -> {
            if (position > 0) {
                secondAsked.countDown();
                waitToAnswer();
            }
            List<String> page = numbers(position, position + 3);
            return items(page);
        });
    }

    private void waitToAnswer() {
        try {
            mayAnswer.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
