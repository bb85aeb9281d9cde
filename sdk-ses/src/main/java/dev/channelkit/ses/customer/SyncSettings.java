package dev.channelkit.ses.customer;

/** How customers are synchronized. */
public final class SyncSettings {
    private boolean adopt;

    SyncSettings() {}

    /**
     * Whether a customer without a key that looks like the record (same company, same e-mail address, case aside) is taken for it and
     * given the key. Otherwise, the default, it is reported, and nothing is created beside it.
     */
    public SyncSettings adoptLookalikes(boolean value) {
        adopt = value;
        return this;
    }

    boolean isAdopting() {
        return adopt;
    }
}
