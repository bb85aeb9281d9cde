package dev.channelkit.commons.batch;

/** Why a batch ended before all of its records had been sent. */
public enum BatchStop {
    /** A record or a call failed, or its outcome is unknown, and the batch was to stop then. */
    FAILURE,
    /** As many calls in a row failed whole as the batch was to bear. */
    FAILED_CHUNKS,
    /** A call could not be sent: there are no credentials, no connection, or no room in the client's own limits. */
    CALL_NOT_SENT,
    /** The time in which calls may be sent had passed. */
    TIME,
    /** The thread was interrupted; its flag is set. */
    INTERRUPTED,
    /** The source of the records, the receiver of the entries, or the call threw something that is none of ours. */
    ABORTED
}
