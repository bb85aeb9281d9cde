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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A process of its own that calls the sandbox as often as its window allows. Says "ready" and waits for a line, calls with three threads,
 * says "enough" when it has called so often, and at the next line how often it did. Ends by itself, also when it is refused.
 */
final class WindowCaller {
    /** With what a process ends that was refused. */
    static final int REFUSED = 29;

    private WindowCaller() {}

    /** @param args base URL, token URL, client id, secret, permits, milliseconds of the window, calls that are enough, file of the window or "-" */
    public static void main(String[] args) throws Exception {
        Window window = Window.of(Integer.parseInt(args[4]), Duration.ofMillis(Long.parseLong(args[5])))
                .unpacedStart()
                .countedFromAnswer() // however busy the machine is
                .store(args[7].equals("-") ? WindowStore.memory() : WindowStore.file(Path.of(args[7])));
        try (SieSmartClient siesmart = SieSmartClient.builder()
                .urls(args[0], args[1])
                .credentials(args[2], args[3])
                .retry(RetryPolicy.none())
                .limits(Limits.none().window(window).maxWait(Duration.ofSeconds(60)))
                .build()) {
            System.out.println("ready");
            if (System.in.read() < 0) {
                return;
            }
            System.out.println(calls(siesmart, Integer.parseInt(args[6])));
        }
    }

    private static int calls(SieSmartClient siesmart, int enough) throws Exception {
        AtomicInteger calls = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Thread thread = new Thread(() -> {
                try {
                    while (!over.get()) {
                        siesmart.raw("GET", "/introducer/offices").send();
                        if (calls.incrementAndGet() == enough) {
                            System.out.println("enough");
                        }
                    }
                } catch (RateLimitedException e) {
                    Runtime.getRuntime().halt(REFUSED); // others may wait long now
                }
            });
            thread.start();
            threads.add(thread);
        }
        int unused = System.in.read();
        over.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
        return calls.get();
    }
}
