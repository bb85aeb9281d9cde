package dev.channelkit.dotdigital.provisioning;

/** How far a step has come. */
public enum StepState {
    /** The provider was asked what is there. */
    LOOKED,
    /** What the step is for was there already; nothing was sent. */
    THERE,
    /** A call that changes something is about to go out. */
    SENT,
    /** It was done now. */
    DONE,
    /** A call went out, now or in an earlier run, and nobody knows what became of it. */
    UNKNOWN
}
