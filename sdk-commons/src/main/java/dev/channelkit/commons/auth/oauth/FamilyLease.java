package dev.channelkit.commons.auth.oauth;

import dev.channelkit.commons.auth.AccessToken;
import dev.channelkit.commons.auth.CredentialLease;
import dev.channelkit.commons.auth.ForwardingLease;
import java.util.concurrent.atomic.AtomicBoolean;

/** A place at a source, and in the family that it belongs to. */
final class FamilyLease extends ForwardingLease<AccessToken> {
    private final CredentialLease<AccessToken> place;
    private final Runnable leave;
    private final AtomicBoolean closed = new AtomicBoolean();

    FamilyLease(CredentialLease<AccessToken> place, Runnable leave) {
        super(place);
        this.place = place;
        this.leave = leave;
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
