package dev.channelkit.commons.auth.oauth;

import dev.channelkit.commons.auth.AccessToken;
import dev.channelkit.commons.auth.renewal.Issued;
import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.retry.Backoff;
import dev.channelkit.commons.retry.Failure;
import dev.channelkit.commons.retry.RetryAfter;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.commons.time.TimeSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** Where tokens are asked for, over HTTP. */
final class TokenEndpoint implements Asking {
    /** Far more than any token with its surroundings. */
    private static final long MOST_BYTES = 64 * 1024;

    private static final RetryPolicy POLICY =
            RetryPolicy.standard().backoff(new Backoff(Duration.ofMillis(500), Duration.ofSeconds(4)));

    private final OkHttpClient http;
    private final String userAgent;
    private final Duration bound;
    private final TimeSource time;
    private volatile @Nullable Call current;

    /** @param timeout of one call; no other is begun once twice that has passed */
    TokenEndpoint(OkHttpClient http, String userAgent, Duration timeout, TimeSource time) {
        this.http = http;
        this.userAgent = userAgent;
        this.time = time;
        bound = timeout.plus(timeout);
    }

    @Override
    public Granted ask(TokenRequests requests, RetryRule rule, long start) throws InterruptedException {
        TokenFailures failures = new TokenFailures(requests);
        boolean inDoubt = false;
        for (int made = 1; ; made++) {
            Miss miss;
            long sentAt = time.nanoTime();
            Call call = http.newCall(requests.request(userAgent));
            current = call;
            try (Response response = call.execute()) {
                String body = body(response.body().source());
                TokenAnswer answer = body == null ? null : TokenAnswer.read(body);
                if (response.isSuccessful() && answer != null && answer.accessToken() != null) {
                    return granted(answer, sentAt, failures);
                }
                miss = failures.of(response, answer, body == null, asked(response), made, since(start));
            } catch (IOException e) {
                miss = failures.of(e, made, since(start));
            } finally {
                current = null;
            }
            pause(miss, rule, made, inDoubt, start);
            inDoubt |= miss.kind() != null && miss.kind().isAmbiguous();
        }
    }

    /** Why an attempt brought no token; without a kind when another one would end the same. */
    record Miss(@Nullable Failure kind, CredentialException exception) {}

    private static Granted granted(TokenAnswer answer, long sentAt, TokenFailures failures) {
        try {
            AccessToken token = AccessToken.of(answer.accessToken());
            return new Granted(new Issued<>(token, answer.life(), sentAt), answer.refreshToken());
        } catch (CredentialException e) {
            throw failures.unfit(e);
        }
    }

    private void pause(Miss miss, RetryRule rule, int made, boolean inDoubt, long start) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (miss.kind() == null || !POLICY.allows(miss.kind(), rule, made, inDoubt)) {
            throw miss.exception();
        }
        Duration asked = miss.exception().retryAfter().orElse(null);
        Duration wait =
                POLICY.waitBefore(made, asked, () -> ThreadLocalRandom.current().nextDouble());
        if (since(start).plus(wait).compareTo(bound) >= 0) {
            throw miss.exception();
        }
        time.sleep(wait);
    }

    private Duration since(long start) {
        return Duration.ofNanos(time.nanoTime() - start);
    }

    private @Nullable Duration asked(Response response) {
        return RetryAfter.parse(response.header("Retry-After"), time.now()).orElse(null);
    }

    /** Null when there is too much of it. */
    private static @Nullable String body(BufferedSource source) throws IOException {
        return source.request(MOST_BYTES + 1) ? null : source.readString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        Call call = current;
        if (call != null) {
            call.cancel();
        }
        http.connectionPool().evictAll();
    }
}
