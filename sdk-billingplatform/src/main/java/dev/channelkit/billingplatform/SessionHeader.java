package dev.channelkit.billingplatform;

import dev.channelkit.commons.auth.AccessToken;
import dev.channelkit.commons.auth.Authorizer;
import dev.channelkit.commons.auth.RequestHeaders;
import java.util.List;

/** Puts the id of a session on a request. All clients that were seen take this header, whatever the vendor's prose says. */
final class SessionHeader implements Authorizer<AccessToken> {
    private static final String NAME = "sessionid";
    private static final SessionHeader INSTANCE = new SessionHeader();

    private SessionHeader() {}

    static Authorizer<AccessToken> authorizer() {
        return INSTANCE;
    }

    @Override
    public void authorize(AccessToken session, RequestHeaders headers) {
        headers.set(NAME, session.value());
    }

    @Override
    public List<String> headers() {
        return List.of(NAME);
    }

    @Override
    public List<String> secrets(AccessToken session) {
        return List.of(session.value());
    }
}
