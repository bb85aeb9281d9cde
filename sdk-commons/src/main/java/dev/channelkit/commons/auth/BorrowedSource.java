package dev.channelkit.commons.auth;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A place at a source that is not ours to close. */
record BorrowedSource<C>(CredentialSource<C> source) implements CredentialLease<C> {

    @Override
    public C get() throws InterruptedException {
        return source.get();
    }

    @Override
    public C get(Duration longest) throws InterruptedException {
        return source.get(longest);
    }

    @Override
    public @Nullable C atHand() {
        return source.atHand();
    }

    @Override
    public void invalidate(C used) {
        source.invalidate(used);
    }

    @Override
    public void accepted(C used) {
        source.accepted(used);
    }

    @Override
    public @Nullable String advice() {
        return source.advice();
    }

    @Override
    public void close() {}
}
