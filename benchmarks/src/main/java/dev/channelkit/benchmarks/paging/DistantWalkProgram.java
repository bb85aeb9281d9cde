package dev.channelkit.benchmarks.paging;

import java.io.IOException;
import java.time.Duration;

/** Walks all pages of a list whose answers come from farther away. */
final class DistantWalkProgram {
    static final String ROW = "paging.distant";

    /** Before each answer, as long as the way to a provider of the same region and back may take at least. */
    static final Duration LATENCY = Duration.ofMillis(2);

    /** In the short form: with the latency alone, a million records are 20 s for each peer. */
    static final int SHORT = 100_000;

    private DistantWalkProgram() {}

    public static void main(String[] args) throws IOException {
        String peer = args[0];
        if (args[1].equals("tiny")) {
            int records = 2_000;
            try (PageServer server = new PageServer(records, LATENCY)) {
                walk(peer, records, server.port());
            }
            return;
        }
        int records = args[1].equals("full") ? 1_000_000 : SHORT;
        try (ServerJvm server = new ServerJvm(records, LATENCY)) {
            walk(peer, records, server.port());
        }
    }

    private static void walk(String peer, int records, int port) throws IOException {
        WholeWalk walk = new WholeWalk(records);
        walk.by(Peers.named(peer, port));
        System.out.println("# " + peer + " " + walk);
        WalkProgram.print(ROW, peer, walk.seconds() / records * 1e6, "us/record");
    }
}
