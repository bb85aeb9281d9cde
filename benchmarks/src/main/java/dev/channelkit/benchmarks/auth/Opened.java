package dev.channelkit.benchmarks.auth;

import dev.channelkit.commons.auth.Authorizer;
import dev.channelkit.commons.auth.CredentialContext;
import dev.channelkit.commons.auth.CredentialLease;
import dev.channelkit.commons.auth.CredentialSetup;
import dev.channelkit.commons.call.LoginSetup;
import dev.channelkit.commons.call.Transport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A setup of credentials that remembers what it opened for a client. */
final class Opened<C> implements LoginSetup<C> {
    private final LoginSetup<C> setup;
    private @Nullable CredentialLease<C> lease;

    private Opened(LoginSetup<C> setup) {
        this.setup = setup;
    }

    static <C> Opened<C> by(LoginSetup<C> setup) {
        return new Opened<>(setup);
    }

    static <C> Opened<C> by(CredentialSetup<C> setup, Authorizer<C> authorizer) {
        return new Opened<>(new LoginSetup<>() {
            @Override
            public CredentialLease<C> open(CredentialContext context, Supplier<Transport> beside) {
                return setup.open(context);
            }

            @Override
            public Authorizer<C> authorizer() {
                return authorizer;
            }
        });
    }

    @Override
    public CredentialLease<C> open(CredentialContext context, Supplier<Transport> beside) {
        lease = setup.open(context, beside);
        return lease;
    }

    @Override
    public Authorizer<C> authorizer() {
        return setup.authorizer();
    }

    /** What the client asks. */
    CredentialLease<C> lease() {
        if (lease == null) {
            throw new IllegalStateException("no client was built with this");
        }
        return lease;
    }
}
