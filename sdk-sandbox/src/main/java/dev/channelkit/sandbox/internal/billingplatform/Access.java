package dev.channelkit.sandbox.internal.billingplatform;

import dev.channelkit.sandbox.billingplatform.BillingPlatformProfile;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.http.Authorization;
import dev.channelkit.sandbox.internal.http.HttpRequest;
import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.server.RefusedException;
import dev.channelkit.sandbox.internal.spec.Problem;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may come in: by a session or by a token, never both. Guarded by the lock of the provider. */
public final class Access {
    private static final List<String> FORMS =
            List.of("401", "500", "unauthorized", "entry", "401empty", "unauthorized200", "entryText");

    final LoginCalls logins;
    final TokenCalls tokens;
    private final BillingPlatformProfile profile;
    private final BillingAnswers answers;
    private final Sessions sessions;
    private @Nullable String deadForm;
    private int deadAnswers;
    private int both;

    Access(long seed, BillingPlatformProfile profile, BillingAnswers answers, InstantSource clock) {
        this.profile = profile;
        this.answers = answers;
        sessions = new Sessions(seed, profile, clock);
        logins = new LoginCalls(profile, answers, sessions);
        tokens = new TokenCalls(seed, profile, clock);
    }

    Optional<Answer> refuse(HttpRequest request) {
        Optional<String> session = request.headers().first(BillingPlatformProvider.SESSION);
        if (session.isPresent() && Authorization.isThere(request)) {
            // goes on to be refused with a report
            return Optional.empty();
        }
        if (session.isPresent()) {
            boolean logout = request.path().endsWith("/logout");
            return sessions.user(session.get(), request, !logout).isPresent()
                    ? Optional.empty()
                    : Optional.of(answers.dead(request, nextForm()));
        }
        if (request.path().endsWith("/logout") || !Authorization.isThere(request)) {
            return Optional.of(BillingAnswers.json(401, BillingAnswers.error("unauthorized", "No session ID")));
        }
        return Authorization.bearer(request).filter(tokens::isGood).isPresent()
                ? Optional.empty()
                : Optional.of(BillingAnswers.json(401, BillingAnswers.error("unauthorized", "Invalid access token"))
                        .withHeader("WWW-Authenticate", "Bearer"));
    }

    /** @throws RefusedException if a call has a session and a token, or a client's Basic beside a session */
    void refuseBoth(Exchange exchange) {
        HttpRequest request = exchange.request();
        if (request.headers().first(BillingPlatformProvider.SESSION).isPresent() && Authorization.isThere(request)) {
            both++;
            throw RefusedException.bad(
                    List.of(new Problem("header", BillingPlatformProvider.SESSION, "stands beside Authorization")));
        }
    }

    private String nextForm() {
        String form = Objects.requireNonNullElse(deadForm, profile.deadForm());
        return form.equals("cycle") ? FORMS.get(deadAnswers++ % FORMS.size()) : form;
    }

    Answer beyondLimit(HttpRequest request, Duration wait) {
        Answer answer = answers.error(request, 429, "Too many requests");
        return profile.retryAfter() ? answer.withRetryAfter(wait) : answer;
    }

    /** How a dead session is told from now on. */
    public void deadForm(String form) {
        deadForm = BillingPlatformProfile.usual().withDeadForm(form).deadForm();
    }

    /** Ends all sessions; how many were open. */
    public int killSessions() {
        return sessions.kill();
    }

    /** Ends all sessions after so many answers, again and again; 0 for no more. */
    public void killAfterEvery(int answered) {
        sessions.killAfterEvery(answered);
    }

    public int logins() {
        return sessions.logins();
    }

    public int logouts() {
        return sessions.logouts();
    }

    public int kills() {
        return sessions.kills();
    }

    public int openSessions() {
        return sessions.opened();
    }

    public int failedLogins() {
        return logins.failed();
    }

    public boolean isLocked() {
        return logins.locked();
    }

    public void unlock() {
        logins.unlock();
    }

    public void changePassword(String password) {
        logins.changePassword(password);
    }

    public int tokensIssued() {
        return tokens.issued();
    }

    public void expireTokens() {
        tokens.expire();
    }

    /** How many calls had both a session and a token. */
    public int both() {
        return both;
    }

    void reset() {
        sessions.reset();
        logins.reset();
        tokens.reset();
        deadForm = null;
        deadAnswers = 0;
        both = 0;
    }
}
