package dev.channelkit.commons.auth.session;

import dev.channelkit.commons.error.AuthenticationException;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.error.CredentialException.Refused;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.PermissionDeniedException;
import dev.channelkit.commons.error.ProviderErrorException;
import dev.channelkit.commons.error.RateLimitedException;
import dev.channelkit.commons.error.RedirectException;
import dev.channelkit.commons.error.ResponseException;
import dev.channelkit.commons.retry.Failure;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what a failed login means, and for how long it is to be remembered. Used by one thread after the other. */
final class LoginFailures {
    private static final Duration FIRST_REST = Duration.ofSeconds(30);
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);

    /** Of gateways, which have asked nobody. */
    private static final Set<Integer> UNHEARD = Set.of(502, 503, 504);

    private final Login login;
    private Duration rest = FIRST_REST;

    LoginFailures(Login login) {
        this.login = login;
    }

    /** Why there is no session; without a kind when another login would end the same, or count against the user. */
    record Miss(@Nullable Failure kind, CredentialException exception) {}

    /** The login worked: the next refusal is a first one. */
    void forget() {
        rest = FIRST_REST;
    }

    /** A success without an id. */
    Miss blank() {
        return new Miss(
                null,
                refused(
                        "the provider answered the login of " + login.shown() + " without a session id",
                        CallDetails.none(),
                        null,
                        Refused.USER));
    }

    Miss of(ChannelKitException e) {
        Throwable settled = e.getCause();
        // of what may have changed something, the answer is the cause
        ChannelKitException answer =
                e instanceof ResponseException || !(settled instanceof ResponseException told) ? e : told;
        return answer instanceof ResponseException response ? of(response) : lost(answer);
    }

    private Miss of(ResponseException e) {
        if (e instanceof AuthenticationException || e instanceof ProviderErrorException) {
            return new Miss(
                    null,
                    refused(
                            "the provider does not accept the user name or the password of " + login.shown(),
                            e.details(),
                            e,
                            Refused.USER));
        }
        if (e instanceof PermissionDeniedException) {
            return new Miss(
                    null, refused("the provider does not let " + login.shown() + " log in", e.details(), e, null));
        }
        if (e instanceof RateLimitedException limited) {
            return new Miss(
                    Failure.RATE_LIMITED, passing(e, limited.retryAfter().orElse(null)));
        }
        if (e.status() >= 500) {
            boolean ofTheLogin = e.details().providerCode() != null;
            Failure kind = !ofTheLogin && UNHEARD.contains(e.status()) ? Failure.SERVER_ERROR : null;
            return new Miss(kind, passing(e, ofTheLogin ? nextRest() : null));
        }
        if (e instanceof NotFoundException || e instanceof RedirectException) {
            return new Miss(
                    null,
                    new CredentialException(
                            "there is no login at that address: " + e.what(),
                            e.details(),
                            "check the client's host and organisation, or whatever its address is made of",
                            e));
        }
        return e.status() == 408
                ? new Miss(null, passing(e, null))
                : new Miss(null, refused("the provider refuses the login of " + login.shown(), e.details(), e, null));
    }

    private Miss lost(ChannelKitException e) {
        // what came back and cannot be read will not be better the next time
        boolean heard = e.details().status() != null;
        Failure kind = heard ? null : e.outcome() == Outcome.NOT_SENT ? Failure.BEFORE_SENDING : Failure.ANSWER_LOST;
        return new Miss(kind, passing(e, null));
    }

    private CredentialException refused(
            String what, CallDetails details, @Nullable Throwable cause, @Nullable Refused refused) {
        Duration pause = nextRest();
        return CredentialException.refused(
                what,
                details,
                "check user name, password, and that the user may use the API; no other login is tried for "
                        + pause.toSeconds() + " s",
                cause,
                refused,
                pause);
    }

    private static CredentialException passing(ChannelKitException e, @Nullable Duration retryAfter) {
        return CredentialException.passing("the login failed: " + e.what(), e.details(), e.advice(), e, retryAfter);
    }

    private Duration nextRest() {
        Duration current = rest;
        Duration doubled = rest.multipliedBy(2);
        rest = doubled.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : doubled;
        return current;
    }
}
