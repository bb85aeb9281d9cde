package dev.channelkit.benchmarks;

import java.util.List;

/**
 * One way to do the work that is measured.
 *
 * @param <D> what it decodes an answer to
 * @param <E> what it encodes
 */
interface Peer<D, E> {
    D decode(byte[] answer) throws Exception;

    /** The part of the decoded answer that is encoded. */
    E body(D decoded);

    byte[] encode(E body) throws Exception;

    /** Every value that was decoded, in an order and in types that all peers share: what shows that they did the same work. */
    List<List<Object>> values(D decoded);
}
