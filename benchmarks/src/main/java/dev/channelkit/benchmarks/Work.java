package dev.channelkit.benchmarks;

/** A peer with what it decodes and encodes, proven to do the same as the others. */
final class Work<D, E> {
    private final Peer<D, E> peer;
    private final byte[] answer;
    private final E body;

    private Work(Peer<D, E> peer, byte[] answer) throws Exception {
        this.peer = peer;
        this.answer = answer;
        this.body = peer.body(peer.decode(answer));
    }

    /** Checked both ways against the reference; see {@link Values#check}. */
    static <D, E> Work<D, E> of(
            Peer<D, E> peer, Peer<?, ?> reference, byte[] answer, int rows, Values.Wrapping wrapping) throws Exception {
        Values.check(peer, reference, answer, rows, wrapping);
        return new Work<>(peer, answer);
    }

    /** Checked to decode what the reference decodes from the same in another format. */
    static <D, E> Work<D, E> reading(Peer<D, E> peer, Peer<?, ?> reference, byte[] answer, byte[] sameForReference)
            throws Exception {
        Values.checkReading(peer, answer, reference, sameForReference);
        return new Work<>(peer, answer);
    }

    D decode() throws Exception {
        return peer.decode(answer);
    }

    byte[] encode() throws Exception {
        return peer.encode(body);
    }
}
