package dev.channelkit.flows.siesmart;

import dev.channelkit.commons.error.RateLimitedException;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.limit.Window;
import dev.channelkit.commons.limit.WindowStore;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.siesmart.SieSmartClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A process of its own that calls the sandbox as often as its window allows. Says "ready", waits for a line, calls for some time with three
 * threads or until it is refused, and says how often it did. Ends by itself.
 */
final class WindowCaller {
    private WindowCaller() {}

    /** @param args base URL, token URL, client id, secret, permits, milliseconds of the window, milliseconds to run, file of the window or "-" */
    public static void main(String[] args) throws Exception {
        Window window = Window.of(Integer.parseInt(args[4]), Duration.ofMillis(Long.parseLong(args[5])))
                .unpacedStart()
                .countedFromAnswer() // however busy the machine is
                .store(args[7].equals("-") ? WindowStore.memory() : WindowStore.file(Path.of(args[7])));
        try (SieSmartClient siesmart = SieSmartClient.builder()
                .urls(args[0], args[1])
                .credentials(args[2], args[3])
                .retry(RetryPolicy.none())
                .limits(Limits.none().window(window).maxWait(Duration.ofSeconds(30)))
                .build()) {
            System.out.println("ready");
            if (System.in.read() < 0) {
                return;
            }
            System.out.println(calls(siesmart, Long.parseLong(args[6])));
        }
    }

    private static int calls(SieSmartClient siesmart, long millis) throws InterruptedException {
        AtomicInteger calls = new AtomicInteger();
        long end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Thread thread = new Thread(() -> {
                try {
                    while (System.nanoTime() < end) {
                        siesmart.raw("GET", "/introducer/offices").send();
                        calls.incrementAndGet();
                    }
                } catch (RateLimitedException e) {
                    System.out.println(calls);
                    Runtime.getRuntime().halt(0); // others may wait long now
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return calls.get();
    }
}
