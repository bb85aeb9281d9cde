package dev.channelkit.benchmarks.paging;

import java.io.IOException;
import java.time.Duration;

/** Walks all pages of a list whose answers come from farther away. */
final class DistantWalkProgram {
    static final String ROW = "paging.distant";
    static final String HEAP = "paging.distant-heap";

    /** Before each answer, about as long as the way to a provider of the same region and back takes at least. */
    private static final Duration LATENCY = Duration.ofMillis(2);

    private DistantWalkProgram() {}

    /** In the short form a tenth of the records: with the latency alone, a million are 20 s for each peer. */
    public static void main(String[] args) throws IOException {
        boolean tiny = args[1].equals("tiny");
        int records = tiny ? 2_000 : args[1].equals("full") ? 1_000_000 : 100_000;
        WalkProgram.run(args[0], tiny, records, LATENCY, ROW, HEAP);
    }
}
