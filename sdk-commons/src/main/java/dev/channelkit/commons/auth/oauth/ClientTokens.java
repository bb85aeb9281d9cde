package dev.channelkit.commons.auth.oauth;

import dev.channelkit.commons.auth.AccessToken;
import dev.channelkit.commons.auth.renewal.Issued;
import dev.channelkit.commons.auth.renewal.Issuer;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.time.TimeSource;
import org.jspecify.annotations.Nullable;

/** Tokens for the client itself. Asking for one changes nothing at the other end, so it is repeated where that may help. */
record ClientTokens(TokenRequests requests, Asking endpoint, TimeSource time) implements Issuer<AccessToken> {

    @Override
    public Issued<AccessToken> issue(@Nullable Previous<AccessToken> previous) throws InterruptedException {
        return endpoint.ask(requests, RetryRule.SAFE, time.nanoTime()).issued();
    }

    @Override
    public void closed(@Nullable AccessToken last) {
        endpoint.close();
    }
}
