package dev.channelkit.commons.retry;

/** How an attempt failed, as far as it matters to whether the call may go out again. */
public enum Failure {
    /** Proved: not a byte of the request was written. */
    BEFORE_SENDING,
    /** 429: refused unread, for now. */
    RATE_LIMITED,
    /** Refused unread for its credential, and there is another by now. */
    CREDENTIAL_DEAD,
    /** 403 of a provider that answers so also when too many calls came: refused unread, perhaps for now. */
    FORBIDDEN,
    /** 500 and nothing else: the provider failed at work, and may have acted before it did. */
    INTERNAL_ERROR,
    /** Another 5xx, or 408: the provider or what stands before it failed, and it may have acted. */
    SERVER_ERROR,
    /** The request went out and no whole answer came back. */
    ANSWER_LOST;

    /** Whether the provider may have acted. */
    public boolean isAmbiguous() {
        return this == INTERNAL_ERROR || this == SERVER_ERROR || this == ANSWER_LOST;
    }

    /** Whether repetitions after it are paid from the {@link RetryBudget}; those that an answer called for are not. */
    public boolean isBudgeted() {
        return this != RATE_LIMITED && this != CREDENTIAL_DEAD;
    }
}
