package dev.channelkit.commons.batch;

/** What became of one record of a batch. */
public enum BatchState {
    /** The provider says that it took the record. */
    SUCCEEDED,
    /** The provider took the call and refused this record of it. Sending it again as it is ends the same. */
    FAILED,
    /** The provider refused the call that carried the record, and so every record of it; nothing is known against this one. */
    CHUNK_FAILED,
    /** This client refused the record, which cannot be written or lacks what tells which record is meant. It was not sent. */
    INVALID,
    /** The record went out, and nobody knows whether the provider took it. Look before sending it again. */
    UNKNOWN,
    /** The record never went out: the batch ended before, or its call could not be sent. Sending it is safe. */
    NOT_SENT;

    /** Whether it is known that the provider did not take the record though it was its turn. */
    public boolean isFailure() {
        return this == FAILED || this == CHUNK_FAILED || this == INVALID;
    }
}
