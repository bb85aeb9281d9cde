package dev.channelkit.dotdigital.provisioning;

/** Ends a run: a call went out, and nobody knows what became of it. Does not leave this package. */
final class InDoubt extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient OpenStep open;

    InDoubt(OpenStep open) {
        super(open.why(), null, false, false);
        this.open = open;
    }

    OpenStep open() {
        return open;
    }
}
