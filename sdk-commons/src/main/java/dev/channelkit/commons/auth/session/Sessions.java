package dev.channelkit.commons.auth.session;

import dev.channelkit.commons.auth.Authorizer;
import dev.channelkit.commons.auth.CredentialContext;
import dev.channelkit.commons.auth.CredentialLease;
import dev.channelkit.commons.auth.renewal.CredentialRegistry;
import dev.channelkit.commons.auth.renewal.Renewal;
import dev.channelkit.commons.auth.renewal.RenewingSource;
import dev.channelkit.commons.call.LoginSetup;
import dev.channelkit.commons.call.Transport;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sessions opened by user name and password, one for all threads and all clients of this JVM that log in as the same user at the same place.
 *
 * <!-- snippet: OwnProvider#sessions -->
 * <pre>{@code
 * transport.credentials(Sessions.of("sessionid", beside -> {
 *             SessionOperations session = new SessionOperations(beside);
 *             return new SessionCalls(
 *                     (name, secret) -> session.loginCall(LoginRequest.builder()
 *                                     .username(name)
 *                                     .password(secret)
 *                                     .build())
 *                             .map(r -> Optional.ofNullable(r.value().sessionId())),
 *                     session::logoutCall);
 *         })
 *         .user(user, password)
 *         .build());
 * }</pre>
 *
 * <p>The first call logs in; the session is used until the provider refuses it ({@code Transport.Builder.classifier} says by what) or it
 * reaches the {@linkplain Builder#maxAge longest age}. The call that was refused goes out once more with the next one.
 *
 * <p><b>A refused login</b> (an {@code AuthenticationException}, {@code PermissionDeniedException} or {@code ProviderErrorException} of the
 * call, a 4xx, or no session id) is a {@link dev.channelkit.commons.error.CredentialException}, and is remembered: for 30 s, then
 * for twice as long each time up to 5 minutes, every call ends in it and none logs in. A 5xx with a code of the provider's is treated so as
 * well. What may pass (no connection, a time-out, a 5xx without a code, a page of a gateway's) has shorter pauses, and a login that did not get through is tried three
 * times.
 *
 * <p><b>Logout.</b> Sessions that were given up for their age are closed when the next one is given up, because calls may still be under way
 * with them; the last is closed with the last client, once its calls have ended. One that the provider refused is dead already. Closing
 * waits for {@link Builder#logoutTimeout} at most; what goes wrong is logged and fails nothing. A client that is collected without having been closed
 * is logged as a leak, and its session is closed then.
 *
 * <p>A session from elsewhere is none of these: {@code transport.credentials(CredentialSource.fixed(SessionId.of(id)), SessionId.in(header))}
 * is never logged out.
 */
public final class Sessions implements LoginSetup<SessionId> {
    private final String header;
    private final Function<? super Transport, SessionCalls> calls;
    private final Login login;
    private final Times times;
    private final CredentialRegistry registry;

    private Sessions(Builder b, Login login) {
        header = b.header;
        calls = b.calls;
        this.login = login;
        times = new Times(b.timeout, b.logoutTimeout, b.maxAge);
        registry = b.registry;
    }

    /**
     * Starts the settings.
     *
     * @param header the header that carries the id
     * @param calls a provider's login and logout, on the transport that carries them; must not hold on to the client's own
     */
    public static Builder of(String header, Function<? super Transport, SessionCalls> calls) {
        return new Builder(header, calls);
    }

    /** How long what may take, and for how long a session is used; null for as long as it lives. */
    record Times(Duration login, Duration logout, @Nullable Duration maxAge) {}

    @Override
    public CredentialLease<SessionId> open(CredentialContext context, Supplier<Transport> beside) {
        Logger log = LoggerFactory.getLogger("dev.channelkit." + context.provider());
        SessionKey key = SessionKey.of(context, login, header, times);
        CredentialLease<SessionId> place = registry.lease(key, () -> source(context, beside, log));
        return WatchedLease.of(place, context.provider(), log);
    }

    private RenewingSource<SessionId> source(CredentialContext context, Supplier<Transport> beside, Logger log) {
        Desk desk = new Desk(beside, calls, header, times);
        Logouts logouts = new Logouts(context.provider(), desk, times.logout(), context.time(), log);
        SessionIssuer issuer = new SessionIssuer(desk, login, times, logouts, context.time());
        Renewal renewal = Renewal.standard()
                .untilRefused()
                .longestLife(Duration.ofDays(365))
                .margin(Duration.ZERO)
                .longestWait(times.login().multipliedBy(4));
        return RenewingSource.of(context.provider(), issuer, renewal, context.time(), log);
    }

    @Override
    public Authorizer<SessionId> authorizer() {
        return SessionId.in(header);
    }

    /** Neither who logs in nor with what. */
    @Override
    public String toString() {
        return "Sessions[" + header + "]";
    }

    /** Settings of sessions. The user is needed; everything else has a default. */
    public static final class Builder {
        private final String header;
        private final Function<? super Transport, SessionCalls> calls;
        private @Nullable String user;
        private @Nullable String password;
        private Duration timeout = Duration.ofSeconds(30);
        private Duration logoutTimeout = Duration.ofSeconds(5);
        private @Nullable Duration maxAge;
        private CredentialRegistry registry = CredentialRegistry.jvm();

        private Builder(String header, Function<? super Transport, SessionCalls> calls) {
            this.header = Objects.requireNonNull(header, "header");
            this.calls = Objects.requireNonNull(calls, "calls");
        }

        /** Who logs in. */
        public Builder user(@Nullable String name, @Nullable String password) {
            user = name;
            this.password = password;
            return this;
        }

        /**
         * How old a session may get; between a minute and a year. Unless set it is used for as long as the provider accepts it. The next one
         * is opened in the background, in the last quarter of that age.
         */
        public Builder maxAge(Duration value) {
            maxAge = within("the age of a session", value, Duration.ofMinutes(1), Duration.ofDays(365));
            return this;
        }

        /** How long one login may take; 30 s. A caller waits for at most four times that, repetitions included. */
        public Builder timeout(Duration value) {
            timeout = within("the time for a login", value, Duration.ofMillis(1), Duration.ofHours(1));
            return this;
        }

        /** How long closing a client waits for its session to be closed; 5 s. */
        public Builder logoutTimeout(Duration value) {
            logoutTimeout = within("the time for a logout", value, Duration.ofMillis(1), Duration.ofHours(1));
            return this;
        }

        /** With whom sessions are shared; all clients of this JVM unless set. */
        public Builder registry(CredentialRegistry value) {
            registry = Objects.requireNonNull(value, "registry");
            return this;
        }

        /**
         * Makes the settings.
         *
         * @throws dev.channelkit.commons.error.CredentialException when user name or password is missing or blank
         */
        public Sessions build() {
            return new Sessions(this, Login.of(user, password));
        }

        private static Duration within(String what, Duration value, Duration least, Duration most) {
            if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
                throw new IllegalArgumentException(what + " is between " + least + " and " + most + ": " + value);
            }
            return value;
        }

        /** Never what was set. */
        @Override
        public String toString() {
            return "Sessions.Builder[" + header + "]";
        }
    }
}
