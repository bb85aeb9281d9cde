package dev.channelkit.commons.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.AuthenticationException;
import dev.channelkit.commons.operation.RetryRule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import okhttp3.Cache;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a caller's client, and its interceptors for single calls, say of timeouts and repetitions. */
class ChainSettingsTest {
    /** Connect, read and write, in milliseconds, of each attempt. */
    private final List<List<Integer>> timeouts = new CopyOnWriteArrayList<>();

    private StubbedProvider provider = StubbedProvider.start();

    @TempDir
    Path directory;

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void aSilenceIsAsLongAsTheClientIsSetToWhateverItsHttpClientSays() {
        reading(new OkHttpClient.Builder().readTimeout(Duration.ofMillis(7)), settings -> settings);

        provider.answersWith("x").call(RetryRule.SAFE).send();

        assertThat(timeouts).containsExactly(List.of(10_000, 30_000, 10_000));
    }

    @Test
    void aCallMaySetItsOwn() {
        reading(new OkHttpClient.Builder(), settings -> settings.answerTimeout(Duration.ofSeconds(20)));

        provider.answersWith("x").call(RetryRule.SAFE).send();
        provider.answersWith("x")
                .call(RetryRule.SAFE)
                .answerTimeout(Duration.ofSeconds(40))
                .send();

        assertThat(timeouts).containsExactly(List.of(10_000, 20_000, 10_000), List.of(10_000, 40_000, 10_000));
    }

    @Test
    void noneOutlastsTheCall() {
        reading(
                new OkHttpClient.Builder().writeTimeout(Duration.ZERO),
                settings -> settings.totalTimeout(Duration.ofSeconds(5)));

        provider.answersWith("x").call(RetryRule.SAFE).send();

        assertThat(timeouts).containsExactly(List.of(5_000, 5_000, 5_000));
    }

    @Test
    void anAnswerTimeoutMayBeMeantToBeEndless() {
        reading(
                new OkHttpClient.Builder(),
                settings -> settings.answerTimeout(Duration.ofDays(400)).totalTimeout(Duration.ofDays(400)));

        provider.answersWith("x").call(RetryRule.SAFE).send();

        assertThat(timeouts).containsExactly(List.of(10_000, Integer.MAX_VALUE, 10_000));
    }

    @Test
    void anInterceptorCannotSwitchRepetitionsOn() {
        Interceptor stubborn = chain -> chain.withAuthenticator((route, response) ->
                        response.request().newBuilder().header("X-Again", "1").build())
                .withRetryOnConnectionFailure(true)
                .proceed(chain.request());
        with(new OkHttpClient.Builder().addInterceptor(stubborn));
        provider.answers(401, "{}", "WWW-Authenticate: Basic").answersWith("again");

        assertThatThrownBy(() -> provider.call(RetryRule.NEVER).send()).isInstanceOf(AuthenticationException.class);

        assertThat(provider.requests()).isEqualTo(1);
    }

    @Test
    void norACache() throws Exception {
        try (Cache cache = new Cache(directory.toFile(), 100_000)) {
            Interceptor keeping = chain -> chain.withCache(cache).proceed(chain.request());
            with(new OkHttpClient.Builder().addInterceptor(keeping));
            String body = "{\"success\":true,\"data\":\"x\"}";
            provider.answers(200, body, "Cache-Control: max-age=600").answersWith("y");

            String first = provider.call(RetryRule.SAFE).send();
            String second = provider.call(RetryRule.SAFE).send();

            assertThat(List.of(first, second)).containsExactly("x", "y");
        }
    }

    private void reading(OkHttpClient.Builder client, UnaryOperator<Transport.Builder> settings) {
        client.addInterceptor(chain -> {
            timeouts.add(List.of(chain.connectTimeoutMillis(), chain.readTimeoutMillis(), chain.writeTimeoutMillis()));
            return chain.proceed(chain.request());
        });
        provider.close();
        provider = StubbedProvider.start(builder -> settings.apply(builder.httpClient(client.build())));
    }

    private void with(OkHttpClient.Builder client) {
        provider.close();
        provider = StubbedProvider.start(builder -> builder.httpClient(client.build()));
    }
}
