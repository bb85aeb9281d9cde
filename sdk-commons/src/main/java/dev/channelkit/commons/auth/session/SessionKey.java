package dev.channelkit.commons.auth.session;

import dev.channelkit.commons.auth.CredentialContext;
import dev.channelkit.commons.auth.renewal.Fingerprint;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.util.List;
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

    @Override
    public String toString() {
        return "SessionKey";
    }
}
