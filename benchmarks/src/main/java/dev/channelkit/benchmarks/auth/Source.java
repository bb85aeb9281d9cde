package dev.channelkit.benchmarks.auth;

import dev.channelkit.billingplatform.api.SessionOperations;
import dev.channelkit.billingplatform.model.LoginRequest;
import dev.channelkit.commons.auth.AccessToken;
import dev.channelkit.commons.auth.BasicCredentials;
import dev.channelkit.commons.auth.CredentialLease;
import dev.channelkit.commons.auth.CredentialSetup;
import dev.channelkit.commons.auth.CredentialSource;
import dev.channelkit.commons.auth.oauth.OAuthTokens;
import dev.channelkit.commons.auth.session.SessionCalls;
import dev.channelkit.commons.auth.session.Sessions;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.time.TimeSource;
import java.util.Optional;

/** Where clients have their credentials from. */
enum Source {
    /** A key and its secret, as SES and dotdigital have them. */
    FIXED {
        @Override
        Opened<?> setup(String server) {
            BasicCredentials pair = BasicCredentials.of("test-key", "test-secret");
            return Opened.by(CredentialSetup.of(CredentialSource.fixed(pair)), BasicCredentials.authorizer());
        }
    },
    /** A token for the client itself, as SieSmart and BillingPlatform have it. */
    TOKEN {
        @Override
        Opened<?> setup(String server) {
            return Opened.by(
                    OAuthTokens.clientCredentials(server + "/token")
                            .client("test-client", "test-secret")
                            .build(),
                    AccessToken.bearer());
        }
    },
    /** A token for a user, as BSS has it. */
    USER_TOKEN {
        @Override
        Opened<?> setup(String server) {
            return Opened.by(
                    OAuthTokens.password(server + "/token")
                            .client("test-client", "test-secret")
                            .user("test-user", "test-password")
                            .build(),
                    AccessToken.bearer());
        }
    },
    /** A session, as BillingPlatform has it. */
    SESSION {
        @Override
        Opened<?> setup(String server) {
            return Opened.by(Sessions.of("sessionid", Source::calls)
                    .user("test-user", "test-password")
                    .build());
        }
    };

    abstract Opened<?> setup(String server);

    /** The one that a program calls so. */
    static Source of(String peer) {
        return valueOf(peer.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }

    /**
     * Opens it for a client, as a client does.
     *
     * @param server who gives out tokens and sessions
     */
    CredentialLease<?> open(String server, TimeSource time) {
        Opened<?> opened = setup(server);
        // not closed: that would close what was opened
        Transport unused = Transport.builder("benchmark")
                .baseUrl(server + "/rest/2.0")
                .timeSource(time)
                .credentials(opened)
                .build();
        return opened.lease();
    }

    private static SessionCalls calls(Transport beside) {
        SessionOperations session = new SessionOperations(beside);
        return new SessionCalls(
                (name, password) -> session.loginCall(LoginRequest.builder()
                                .username(name)
                                .password(password)
                                .build())
                        .map(response -> Optional.ofNullable(response.value().sessionId())),
                session::logoutCall);
    }
}
