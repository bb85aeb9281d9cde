package dev.channelkit.commons.operation;

/** How well a fact about a provider is known ({@code x-provenance}), from best to worst. */
public enum Provenance {
    /** The vendor's own text or code says so. */
    VENDOR,
    /** Modelled, and since verified by whoever runs the client: an overlay says so. */
    VERIFIED,
    /** Seen in captured traffic or in clients written for the purpose. */
    OBSERVED,
    /** Our guess, coherent with the rest and confirmed by nobody: verify it with the provider. */
    MODELLED;

    /** The less certain of the two. */
    public Provenance weaker(Provenance other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
