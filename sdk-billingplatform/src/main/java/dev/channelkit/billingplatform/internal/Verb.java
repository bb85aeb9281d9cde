package dev.channelkit.billingplatform.internal;

/** What is done to records. */
public enum Verb {
    CREATE,
    UPDATE,
    UPSERT,
    DELETE,
    UNDELETE;

    /** Whether records end in the same state however often it is done. */
    boolean isRepeatable() {
        return this == UPDATE || this == UPSERT || this == DELETE;
    }

    /** Whether a record has to name its id. */
    boolean needsId() {
        return this == UPDATE || this == DELETE || this == UNDELETE;
    }
}
