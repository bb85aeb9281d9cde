package dev.channelkit.benchmarks.paging;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/** Walks all pages of a list, with each answer as soon as it can be had. */
final class WalkProgram {
    static final String ROW = "paging.walk";
    static final String HEAP = "paging.heap";

    private WalkProgram() {}

    public static void main(String[] args) throws IOException {
        boolean tiny = args[1].equals("tiny");
        run(args[0], tiny, tiny ? 10_000 : 1_000_000, Duration.ZERO, ROW, HEAP);
    }

    /**
     * One walk.
     *
     * @param near whether the server is in this JVM, for tests
     * @param latency before each answer
     * @param row the row of the time, told for each record
     * @param heap the row that says if the heap is flat
     */
    static void run(String peer, boolean near, int records, Duration latency, String row, String heap)
            throws IOException {
        WholeWalk walk = new WholeWalk(records);
        boolean held = true;
        if (near) {
            try (PageServer server = new PageServer(records, latency)) {
                walk.by(Peers.named(peer, server.port()));
            }
        } else {
            try (ServerJvm server = new ServerJvm(records, latency)) {
                walk.by(Peers.named(peer, server.port()));
            } catch (OutOfMemoryError e) {
                held = false; // as flat as can be said of it
            }
        }
        System.out.println("# " + peer + " " + walk);
        if (held) {
            print(row, peer, walk.seconds() / records * 1e6, "us/record");
        }
        print(heap, peer, held && walk.heap().isFlat() ? 1 : 0, "flat");
    }

    private static void print(String row, String peer, double score, String unit) {
        System.out.println(String.format(Locale.ROOT, "measured %s %s %.4f NaN %s", row, peer, score, unit));
    }
}
