package dev.channelkit.commons.error;

/** What a failed call left behind at the provider: whether the caller may simply try again. */
public enum Outcome {
    /** Nothing reached the provider. Sending it again is safe. */
    NOT_SENT,
    /** The provider answered that it did not do it. Sending the same again will end the same, unless the cause is temporary. */
    REFUSED,
    /** The provider did it, but what it answered could not be used. Do not send it again. */
    APPLIED,
    /** It is not known whether the provider did it. Look before sending it again, unless the operation changes nothing. */
    UNKNOWN
}
