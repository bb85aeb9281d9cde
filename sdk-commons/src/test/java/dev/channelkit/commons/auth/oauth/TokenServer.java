package dev.channelkit.commons.auth.oauth;

import dev.channelkit.commons.auth.AccessToken;
import dev.channelkit.commons.auth.CredentialContext;
import dev.channelkit.commons.auth.CredentialLease;
import dev.channelkit.commons.auth.renewal.CredentialRegistry;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.testsupport.stub.PromptServer;
import java.io.IOException;
import java.time.Instant;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;

/** A token endpoint on loopback that answers as told, and a clock that moves ahead by itself. */
final class TokenServer implements AutoCloseable {
    static final String ID = "test-client";
    static final String SECRET = "test-secret/with+signs";
    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    final MockWebServer server = PromptServer.create();
    final ManualTime time = ManualTime.autoAdvancing(START);
    final CredentialRegistry registry = new CredentialRegistry();
    OkHttpClient http = new OkHttpClient();

    TokenServer() {
        try {
            server.start();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    String url() {
        return server.url("/oauth/token").toString();
    }

    OAuthTokens.Builder tokens() {
        return OAuthTokens.clientCredentials(url()).client(ID, SECRET).registry(registry);
    }

    CredentialLease<AccessToken> open(OAuthTokens.Builder tokens) {
        return tokens.build().open(context());
    }

    CredentialContext context() {
        return new CredentialContext("stub", url(), http, "loopback", time);
    }

    TokenServer issues(String token, long seconds) {
        return answers(
                200, "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":" + seconds + "}");
    }

    TokenServer answers(int status, String body, String... headers) {
        MockResponse.Builder answer = new MockResponse.Builder().code(status).body(body);
        for (String header : headers) {
            answer.addHeader(header);
        }
        server.enqueue(answer.build());
        return this;
    }

    int requests() {
        return server.getRequestCount();
    }

    RecordedRequest nextRequest() {
        try {
            return server.takeRequest();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
