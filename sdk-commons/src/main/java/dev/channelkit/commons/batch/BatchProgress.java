package dev.channelkit.commons.batch;

/**
 * How far a batch is. Counts are of records.
 *
 * @param chunks how many calls were made
 * @param succeeded those that the provider took
 * @param failed those that it did not take, or that were refused here
 * @param unknown those of which nobody knows
 * @param notSent those that never went out
 */
public record BatchProgress(int chunks, long succeeded, long failed, long unknown, long notSent) {

    /** All records so far. */
    public long total() {
        return succeeded + failed + unknown + notSent;
    }
}
