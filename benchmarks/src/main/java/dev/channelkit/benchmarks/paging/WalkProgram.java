package dev.channelkit.benchmarks.paging;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/** Walks all pages of a list, with an answer as soon as it can be had. */
final class WalkProgram {
    static final String ROW = "paging.walk";
    static final String HEAP = "paging.heap";

    /** How many records a million are in a test. */
    private static final int FEW = 10_000;

    private WalkProgram() {}

    public static void main(String[] args) throws IOException {
        run(args[0], args[1].equals("tiny") ? FEW : 1_000_000);
    }

    private static void run(String peer, int records) throws IOException {
        WholeWalk walk = new WholeWalk(records);
        boolean held = true;
        if (records == FEW) {
            try (PageServer server = new PageServer(records, Duration.ZERO)) {
                walk.by(Peers.named(peer, server.port()));
            }
        } else {
            try (ServerJvm server = new ServerJvm(records, Duration.ZERO)) {
                walk.by(Peers.named(peer, server.port()));
            } catch (OutOfMemoryError e) {
                held = false;
            }
        }
        System.out.println("# " + peer + " " + walk);
        print(ROW, peer, walk.seconds(), "s");
        print(HEAP, peer, held && walk.heap().isFlat() ? 1 : 0, "flat");
    }

    static void print(String row, String peer, double score, String unit) {
        System.out.println(String.format(Locale.ROOT, "measured %s %s %.4f NaN %s", row, peer, score, unit));
    }
}
