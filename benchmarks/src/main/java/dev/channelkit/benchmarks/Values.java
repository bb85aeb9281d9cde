package dev.channelkit.benchmarks;

import java.util.List;
import java.util.Locale;

/** Makes sure that peers do the same work before any of it is measured. */
final class Values {
    private Values() {}

    /** The text on the wire of a constant written by hand. */
    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Checks that the peer decodes what the reference decodes, and that the reference reads from what the peer encodes what it was given.
     *
     * @param rows how many rows there must be
     * @param wrapping puts what was encoded back into an answer
     * @throws IllegalStateException if they differ
     */
    static <D, E, R> void check(Peer<D, E> peer, Peer<R, ?> reference, byte[] answer, int rows, Wrapping wrapping)
            throws Exception {
        List<List<Object>> expected = reference.values(reference.decode(answer));
        D decoded = peer.decode(answer);
        same(expected, peer.values(decoded), "decoded");
        byte[] again = wrapping.answer(peer.encode(peer.body(decoded)));
        same(expected, reference.values(reference.decode(again)), "encoded");
        if (expected.size() != rows) {
            throw new IllegalStateException(expected.size() + " rows instead of " + rows);
        }
    }

    /** Checks that the peer decodes from one answer what the reference decodes from the other. */
    static <D, R> void checkReading(Peer<D, ?> peer, byte[] answer, Peer<R, ?> reference, byte[] other)
            throws Exception {
        same(reference.values(reference.decode(other)), peer.values(peer.decode(answer)), "decoded");
    }

    private static void same(List<List<Object>> expected, List<List<Object>> found, String what) {
        if (expected.size() != found.size()) {
            throw new IllegalStateException(what + " " + found.size() + " rows instead of " + expected.size());
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!expected.get(i).equals(found.get(i))) {
                throw new IllegalStateException(
                        "row " + i + " " + what + " as\n" + found.get(i) + "\ninstead of\n" + expected.get(i));
            }
        }
    }

    /** Puts an encoded body back into an answer. */
    interface Wrapping {
        byte[] answer(byte[] encoded);
    }
}
