package dev.channelkit.commons.http.internal;

import dev.channelkit.commons.auth.Authorizer;
import dev.channelkit.commons.auth.CredentialClassifier;
import dev.channelkit.commons.auth.CredentialSource;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.error.ForeignCause;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Puts the credential on every attempt. When the answer shows it to be dead, exactly that one is invalidated; if the source then has
 * another, the call may go out once more, also one that is never repeated otherwise: it was refused unread. Where that other one was there
 * before the refusal came, and is dead as well, the call has one more attempt, with one that was fetched since.
 *
 * <p>Credentials are fetched before the call has a place among the limits, for which it may wait for minutes. {@link #renew} is the step
 * after that wait.
 */
final class AuthInterceptor<C> implements Interceptor {
    private final CredentialSource<C> source;
    private final Authorizer<C> authorizer;
    private final CredentialClassifier classifier;
    private final Logger log;
    private final AtomicBoolean complained = new AtomicBoolean();

    AuthInterceptor(CredentialSource<C> source, Authorizer<C> authorizer, CredentialClassifier classifier, Logger log) {
        this.source = source;
        this.authorizer = authorizer;
        this.classifier = classifier;
        this.log = log;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        CallProgress progress = CallProgress.of(chain.call());
        if (progress.operation().anonymous()) {
            return chain.proceed(chain.request());
        }
        Response response = chain.proceed(authorized(chain.request(), credential(progress), progress));
        C used = Objects.requireNonNull(carried(progress));
        boolean handedOn = false;
        try {
            judge(response, used, progress);
            handedOn = true;
            return response;
        } finally {
            if (!handedOn) {
                response.close();
            }
        }
    }

    /** What the request got before it waited may be dead by now: puts a newer credential in its place, if one is at hand. */
    Response renew(Chain chain) throws IOException {
        CallProgress progress = CallProgress.of(chain.call());
        C carried = carried(progress);
        C current = carried == null ? null : atHand();
        if (current == null || Objects.equals(current, carried)) { // mostly the same one
            return chain.proceed(chain.request());
        }
        return chain.proceed(authorized(chain.request(), current, progress));
    }

    @SuppressWarnings("unchecked") // nobody else sets it
    private @Nullable C carried(CallProgress progress) {
        return (C) progress.carried();
    }

    /** Whether the source went on to another credential while this one was on its way. That one is not known to live, either. */
    private boolean isOvertaken(C used) {
        C current = atHand();
        return current != null && !current.equals(used);
    }

    private @Nullable C atHand() {
        try {
            return source.atHand();
        } catch (RuntimeException e) {
            complain(e);
            return null;
        }
    }

    private void judge(Response response, C used, CallProgress progress) throws IOException {
        switch (classifier.judge(new ResponsePeek(response))) {
            case DEAD -> {
                progress.refused(source.advice());
                boolean overtaken = !progress.wasOvertaken() && isOvertaken(used);
                boolean gone = told(() -> source.invalidate(used));
                if (gone && !progress.wasReplayed()) {
                    progress.leaves(); // a login may take its time
                    goesOnWithNewerThan(used, overtaken, progress);
                }
            }
            case PARTLY -> {
                progress.partlyDone();
                boolean unused = told(() -> source.invalidate(used));
            }
            case ALIVE -> {
                if (response.isSuccessful()) {
                    boolean unused = told(() -> source.accepted(used));
                }
            }
        }
    }

    /** What a source of the caller's own throws at news changes nothing of what the provider did: the first is logged, the rest dropped. */
    private boolean told(Runnable news) {
        try {
            news.run();
            return true;
        } catch (RuntimeException e) {
            complain(e);
            return false;
        }
    }

    private void complain(RuntimeException e) {
        if (complained.compareAndSet(false, true)) {
            // its message may quote a credential
            log.warn(
                    "The source of credentials failed beside its purpose; calls go on, and further failures are not logged",
                    ForeignCause.withoutMessages(e));
        }
    }

    private void goesOnWithNewerThan(C used, boolean overtaken, CallProgress progress) throws IOException {
        if (!hasNewerThan(used, progress)) {
            return;
        }
        if (overtaken) {
            progress.credentialOvertaken();
        } else {
            progress.credentialReplaced();
        }
    }

    /** What the provider said of the old one tells more than why there is no other. */
    private boolean hasNewerThan(C used, CallProgress progress) throws IOException {
        try {
            return !credential(progress).equals(used);
        } catch (CredentialException e) {
            return false;
        }
    }

    private C credential(CallProgress progress) throws IOException {
        try {
            return source.get(Duration.ofNanos(Math.max(0, progress.left())));
        } catch (CredentialException e) {
            if (progress.left() <= 0) {
                throw new InterruptedIOException("the time ran out while waiting for a credential");
            }
            throw e.during(progress.details().build());
        } catch (ChannelKitException e) {
            throw e;
        } catch (RuntimeException e) {
            // a source of the caller's own: its message may quote what it failed to read
            throw new CredentialException(
                    "the source of credentials failed with " + e.getClass().getName(),
                    progress.details().build(),
                    "mend the source given to the client's builder",
                    ForeignCause.withoutMessages(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for a credential");
        }
    }

    private Request authorized(Request request, C credential, CallProgress progress) {
        progress.carries(credential);
        progress.redactor().hide(() -> authorizer.secrets(credential));
        Request.Builder authorized = request.newBuilder();
        authorizer.authorize(credential, authorized::header);
        return authorized.build();
    }
}
