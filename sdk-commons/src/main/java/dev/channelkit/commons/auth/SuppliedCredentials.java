package dev.channelkit.commons.auth;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.error.ForeignCause;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Credentials that someone else keeps: read at every use, never remembered. */
final class SuppliedCredentials<C> implements CredentialSource<C> {
    private final Supplier<? extends C> supplier;
    private final @Nullable String advice;

    SuppliedCredentials(Supplier<? extends C> supplier) {
        this(supplier, null);
    }

    SuppliedCredentials(Supplier<? extends C> supplier, @Nullable String advice) {
        this.advice = advice;
        this.supplier = Objects.requireNonNull(supplier, "supplier");
    }

    @Override
    public C get() {
        C credential;
        try {
            credential = supplier.get();
        } catch (CredentialException e) {
            throw e;
        } catch (RuntimeException e) {
            // its message may quote what it failed to read: type and place must do
            throw failed(
                    "the supplier of credentials failed with " + e.getClass().getName(),
                    ForeignCause.withoutMessages(e));
        }
        if (credential == null) {
            throw failed("the supplier of credentials gave none", null);
        }
        return credential;
    }

    /** Nothing is remembered; if the supplier has a newer one by now, the next use finds it. */
    @Override
    public void invalidate(C used) {}

    @Override
    public @Nullable String advice() {
        return advice;
    }

    private static CredentialException failed(String what, @Nullable Throwable cause) {
        return new CredentialException(
                what, CallDetails.none(), "mend the supplier given to the client's builder", cause);
    }
}
