package dev.channelkit.commons.etag;

/** A write whose effect does not show. */
record Unseen<T, B>() implements Intended<T, B> {

    @Override
    public boolean isThere(T before, B sent, T now) {
        return false;
    }

    @Override
    public boolean shows() {
        return false;
    }
}
