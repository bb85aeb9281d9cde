package dev.channelkit.commons.operation;

/** Whether a call may be sent again after a failure that leaves open whether the provider acted on it ({@code x-retry}). */
public enum RetryRule {
    /** Changes nothing at the provider: repeated within the budget. */
    SAFE,
    /** Ends in the same state however often it is applied: repeated once. */
    SAME,
    /** Not repeated: after an ambiguous failure its outcome is unknown. */
    NEVER
}
