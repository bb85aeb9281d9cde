package dev.channelkit.benchmarks.virtual;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What JDK 17, for which this is compiled, does not have. */
final class VirtualThreads {
    private VirtualThreads() {}

    /** An executor that gives each task a virtual thread of its own. */
    static ExecutorService executor() throws ReflectiveOperationException {
        return (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    }
}
