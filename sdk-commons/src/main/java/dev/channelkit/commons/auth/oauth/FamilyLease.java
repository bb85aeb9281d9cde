package dev.channelkit.commons.auth.oauth;

import dev.channelkit.commons.auth.AccessToken;
import dev.channelkit.commons.auth.CredentialLease;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A place at a source, and in the family that it belongs to. */
final class FamilyLease implements CredentialLease<AccessToken> {
    private final CredentialLease<AccessToken> place;
    private final Runnable leave;
    private final AtomicBoolean closed = new AtomicBoolean();

    FamilyLease(CredentialLease<AccessToken> place, Runnable leave) {
        this.place = place;
        this.leave = leave;
    }

    @Override
    public AccessToken get() throws InterruptedException {
        return place.get();
    }

    @Override
    public AccessToken get(Duration longest) throws InterruptedException {
        return place.get(longest);
    }

    @Override
    public @Nullable AccessToken atHand() {
        return place.atHand();
    }

    @Override
    public void invalidate(AccessToken used) {
        place.invalidate(used);
    }

    @Override
    public void accepted(AccessToken used) {
        place.accepted(used);
    }

    /** The place first: a family lasts as long as any place at its source. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            place.close();
            leave.run();
        }
    }
}
