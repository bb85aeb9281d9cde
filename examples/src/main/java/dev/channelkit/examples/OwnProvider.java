package dev.channelkit.examples;

import dev.channelkit.billingplatform.api.SessionOperations;
import dev.channelkit.billingplatform.model.LoginRequest;
import dev.channelkit.commons.auth.AccessToken;
import dev.channelkit.commons.auth.oauth.OAuthTokens;
import dev.channelkit.commons.auth.session.SessionCalls;
import dev.channelkit.commons.auth.session.Sessions;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.limit.Window;
import dev.channelkit.commons.limit.WindowStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What the doc comments of commons show to whoever builds a client on it. */
final class OwnProvider {
    private OwnProvider() {}

    static Transport tokens(Transport.Builder transport, String tokenUrl, String id, String secret, String audience) {
        // snippet: tokens
        transport.credentials(
                OAuthTokens.clientCredentials(tokenUrl) // such as https://login.example.com/oauth/token
                        .client(id, secret)
                        .parameter("audience", audience)
                        .json()
                        .secretInBody()
                        .build(),
                AccessToken.bearer());
        // end
        return transport.build();
    }

    static Transport sessions(Transport.Builder transport, String user, String password) {
        // snippet: sessions
        transport.credentials(Sessions.of("sessionid", beside -> {
                    SessionOperations session = new SessionOperations(beside);
                    return new SessionCalls(
                            (name, secret) -> session.loginCall(LoginRequest.builder()
                                            .username(name)
                                            .password(secret)
                                            .build())
                                    .map(r -> Optional.ofNullable(r.value().sessionId())),
                            session::logoutCall);
                })
                .user(user, password)
                .build());
        // end
        return transport.build();
    }

    static Limits window(Path path) {
        // snippet: window
        Limits limits = Limits.none()
                .window(Window.of(100, Duration.ofSeconds(60)).share(0.5).store(WindowStore.file(path)));
        // end
        return limits;
    }
}
