package dev.channelkit.commons.codec;

/**
 * Hears of every difference between an answer and the spec. It runs on the reading thread, once for each occurrence: keep it quick, and
 * count by {@link Drift#type} and {@link Drift#expected} rather than log each.
 */
@FunctionalInterface
public interface DriftListener {

    /** Hears nothing; readers then spare themselves the description. */
    DriftListener NONE = drift -> {};

    void drift(Drift drift);
}
