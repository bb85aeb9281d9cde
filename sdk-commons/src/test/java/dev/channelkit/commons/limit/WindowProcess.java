package dev.channelkit.commons.limit;

import dev.channelkit.commons.call.Transport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A process of its own that calls a server as often as its window allows. Says "ready" and waits for a line, calls with three threads until
 * there is another, and says how often it did. Ends by itself, also when nobody writes to it any more.
 */
final class WindowProcess {
    private WindowProcess() {}

    /** @param args base URL, permits, milliseconds of the window, file of the window or "-" for memory */
    public static void main(String[] args) throws Exception {
        Window window = Window.of(Integer.parseInt(args[1]), Duration.ofMillis(Long.parseLong(args[2])))
                .unpacedStart()
                .countedFromAnswer() // however busy the machine is
                .store(args[3].equals("-") ? WindowStore.memory() : WindowStore.file(Path.of(args[3])));
        try (Transport transport = Transport.builder("stub")
                .baseUrl(args[0])
                .limits(Limits.none().window(window).maxWait(Duration.ofSeconds(60)))
                .build()) {
            System.out.println("ready");
            if (System.in.read() < 0) {
                return;
            }
            System.out.println(calls(transport));
        }
    }

    private static int calls(Transport transport) throws Exception {
        AtomicInteger calls = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Thread thread = new Thread(() -> {
                while (!over.get()) {
                    transport.raw("GET", "/things").send();
                    calls.incrementAndGet();
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
