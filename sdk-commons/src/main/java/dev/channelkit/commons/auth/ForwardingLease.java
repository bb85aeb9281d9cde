package dev.channelkit.commons.auth;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A place at a source that somebody else keeps, for those that differ in what closing them does.
 *
 * @param <C> the kind of credential
 */
public abstract class ForwardingLease<C> implements CredentialLease<C> {
    private final CredentialSource<C> source;

    /** @param source where everything is asked for */
    protected ForwardingLease(CredentialSource<C> source) {
        this.source = source;
    }

    @Override
    public final C get() throws InterruptedException {
        return source.get();
    }

    @Override
    public final C get(Duration longest) throws InterruptedException {
        return source.get(longest);
    }

    @Override
    public final @Nullable C atHand() {
        return source.atHand();
    }

    @Override
    public final void invalidate(C used) {
        source.invalidate(used);
    }

    @Override
    public final void accepted(C used) {
        source.accepted(used);
    }

    @Override
    public final @Nullable String advice() {
        return source.advice();
    }
}
