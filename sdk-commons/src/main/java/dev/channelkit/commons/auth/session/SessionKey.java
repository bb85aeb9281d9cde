package dev.channelkit.commons.auth.session;

import dev.channelkit.commons.auth.CredentialContext;
import dev.channelkit.commons.auth.renewal.Fingerprint;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Equal for clients that may use each other's sessions: of one user at one place. Name and password are in it as a digest only. */
record SessionKey(String fingerprint, @Nullable Duration maxAge, Duration timeout, Object network, TimeSource time) {

    static SessionKey of(CredentialContext context, Login login, String header, Sessions.Times times) {
        List<String> who = List.of(
                context.provider(),
                context.baseUrl(),
                header,
                login.user().value(),
                login.password().value());
        return new SessionKey(Fingerprint.of(who), times.maxAge(), times.login(), context.network(), context.time());
    }

    /** By hand: the methods that a record gets are made while it runs, which takes a fresh JVM tens of milliseconds. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SessionKey that
                && fingerprint.equals(that.fingerprint)
                && Objects.equals(maxAge, that.maxAge)
                && timeout.equals(that.timeout)
                && network.equals(that.network)
                && time.equals(that.time);
    }

    @Override
    public int hashCode() {
        return Objects.hash(fingerprint, timeout, network, time);
    }

    @Override
    public String toString() {
        return "SessionKey";
    }
}
