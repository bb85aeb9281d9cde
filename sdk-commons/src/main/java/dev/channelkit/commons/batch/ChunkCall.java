package dev.channelkit.commons.batch;

import java.util.List;

/**
 * Sends one chunk of a batch in one call.
 *
 * @param <R> the type of the records
 */
@FunctionalInterface
public interface ChunkCall<R> {

    /**
     * Sends the records; never called again with the same ones.
     *
     * @param records at least one; immutable
     * @return what the provider says of them, in their order. The first is of the first record, whatever is missing is missing at the end
     * @throws dev.channelkit.commons.error.ChannelKitException when the call as a whole failed; its outcome says what that means for the
     *     records
     */
    List<RecordResult> send(List<R> records);
}
