package dev.channelkit.commons.codec;

/** Strict reading met an answer that is not as the spec says. The message names the place and the types, never the value. */
public final class DriftException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Drift drift;

    public DriftException(Drift drift) {
        super(drift.toString());
        this.drift = drift;
    }

    public Drift drift() {
        return drift;
    }
}
