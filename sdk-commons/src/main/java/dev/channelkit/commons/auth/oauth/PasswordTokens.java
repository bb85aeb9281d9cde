package dev.channelkit.commons.auth.oauth;

import dev.channelkit.commons.auth.AccessToken;
import dev.channelkit.commons.auth.Secret;
import dev.channelkit.commons.auth.renewal.Issued;
import dev.channelkit.commons.auth.renewal.Issuer;
import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tokens for a user. The refresh token that was given, then that of the last answer, is used where there is one; when no token comes of it, it is dropped, and the
 * password is asked with, once. A refused password rests for a while, and one that was refused {@value #MOST_REFUSALS} times in a row is not
 * sent again: who goes on has the user locked out.
 */
final class PasswordTokens implements Issuer<AccessToken> {
    static final int MOST_REFUSALS = 3;

    /** After the first refusal, and the second: together longer than the half hour for which users are often locked. */
    private static final List<Duration> RESTS = List.of(Duration.ofMinutes(10), Duration.ofMinutes(30));

    private final TokenRequests requests;
    private final Asking endpoint;
    private final TimeSource time;
    private final Consumer<Secret> news;
    // of one thread after the other, as the contract of issuers has it
    private @Nullable Secret refreshToken;
    private int refusals;
    private long refusedAt;
    private @Nullable CredentialException refusal;

    /**
     * Tokens of nobody else.
     *
     * @param given what to begin with in place of the password; null for the password
     * @param news told of each refresh token that comes, before it is used
     */
    PasswordTokens(
            TokenRequests requests, Asking endpoint, TimeSource time, @Nullable Secret given, Consumer<Secret> news) {
        this.requests = requests;
        this.endpoint = endpoint;
        this.time = time;
        this.news = news;
        refreshToken = given;
    }

    @Override
    public Issued<AccessToken> issue(@Nullable Previous<AccessToken> previous) throws InterruptedException {
        long start = time.nanoTime();
        Granted refreshed = refreshed(previous, start);
        return (refreshed == null ? byPassword(start) : refreshed).issued();
    }

    /** Null when it is the password's turn. */
    private @Nullable Granted refreshed(@Nullable Previous<AccessToken> previous, long start)
            throws InterruptedException {
        Secret token = refreshToken;
        if (token == null) {
            return null;
        }
        if (previous != null && previous.refused() && !previous.accepted()) {
            refreshToken = null; // what it brings is good for nothing
            return null;
        }
        try {
            Granted granted = endpoint.ask(requests.refreshing(token), RetryRule.SAFE, start);
            if (granted.refreshToken() != null) { // else the old one goes on to hold: RFC 6749, section 6
                keep(granted.refreshToken());
            }
            return granted;
        } catch (CredentialException e) {
            if (isUnheard(e)) {
                throw e;
            }
            refreshToken = null;
            return null;
        }
    }

    /** Whether the endpoint has not said anything of the refresh token: the password would fare no better. */
    private static boolean isUnheard(CredentialException e) {
        Integer status = e.details().status();
        return e.mayPass() && (status == null || status == 429);
    }

    private Granted byPassword(long start) throws InterruptedException {
        refuseAgain();
        try {
            Granted granted = endpoint.ask(requests, RetryRule.SAME, start);
            keep(granted.refreshToken());
            refusals = 0;
            refusal = null;
            return granted;
        } catch (CredentialException e) {
            if (TokenFailures.mayBeOfThePassword(e)) {
                refusals++;
                refusedAt = time.nanoTime();
                refusal = e;
            }
            throw e;
        }
    }

    private void keep(@Nullable Secret token) {
        refreshToken = token;
        if (token != null) {
            news.accept(token);
        }
    }

    /** As the endpoint last did, without asking, for as long as the password rests. */
    private void refuseAgain() {
        CredentialException last = refusal;
        if (last == null) {
            return;
        }
        if (refusals >= MOST_REFUSALS) {
            throw TokenFailures.exhausted(last, refusals);
        }
        if (time.nanoTime() - refusedAt < RESTS.get(refusals - 1).toNanos()) {
            throw last;
        }
    }

    @Override
    public void closed(@Nullable AccessToken last) {
        refreshToken = null;
        endpoint.close();
    }
}
