package dev.channelkit.billingplatform.query;

import java.time.Instant;
import java.util.List;

/** Asks for changes. */
interface ChangeSource<T> {

    /** The last of all changes from {@code start} on; none if there are none. */
    List<T> newest(Instant start);

    /** The first of those that follow {@code after}, in their order, up to {@code end}; as many as a page holds. */
    List<T> page(ChangeKey after, Instant end);
}
