package dev.channelkit.commons.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.commons.error.CallTimeoutException;
import dev.channelkit.commons.error.LimitExceededException;
import dev.channelkit.commons.error.LocalFileException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.RateLimitedException;
import dev.channelkit.commons.limit.Lease;
import dev.channelkit.commons.limit.Limit;
import dev.channelkit.commons.limit.LimitRule;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.limit.Window;
import dev.channelkit.commons.limit.WindowStore;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.commons.time.TimeSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The window limit as part of a call: what it is told, and how its waits and those between attempts go together. */
@Timeout(60)
class WindowTest {
    private static final Window TEN = Window.of(10, Duration.ofSeconds(60)).unpacedStart();
    private static final Limits LIMITS = Limits.none().window(TEN).maxWait(Duration.ofMinutes(3));

    @TempDir
    Path directory;

    @Test
    void aFullWindowPacesCallsAndTellsHowLongTheyWaited() {
        try (StubbedProvider provider = StubbedProvider.start(s -> s.limits(LIMITS))) {
            for (int i = 0; i < 25; i++) {
                provider.answersWith("x").call(RetryRule.SAFE).send();
            }

            assertThat(elapsed(provider)).isBetween(Duration.ofSeconds(120), Duration.ofSeconds(122));
        }
    }

    @Test
    void aWaitLongerThanAllowedFailsAtOnceUnsent() {
        try (StubbedProvider provider = StubbedProvider.start(s -> s.limits(LIMITS.maxWait(Duration.ofSeconds(59))))) {
            for (int i = 0; i < 10; i++) {
                provider.answersWith("x").call(RetryRule.SAFE).send();
            }

            LimitExceededException e = catchThrowableOfType(
                    LimitExceededException.class,
                    () -> provider.call(RetryRule.SAFE).send());

            assertThat(e.waitNeeded()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(61));
            assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
            assertThat(e.details().operationId()).isEqualTo("readThing");
            assertThat(elapsed(provider)).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"20, 20", "'Sun, 01 Mar 2026 12:00:20 GMT', 20", "315360000, 60", "60, 60"})
    void afterA429TheCallWaitsOnceForWhatTheProviderAsks(String retryAfter, int seconds) {
        try (StubbedProvider provider = StubbedProvider.start(s -> s.limits(LIMITS))) {
            provider.answers(429, "", "Retry-After: " + retryAfter).answersWith("second");

            assertThat(provider.call(RetryRule.NEVER).send()).isEqualTo("second");

            assertThat(elapsed(provider)).isEqualTo(Duration.ofSeconds(seconds));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "soon", "", "0", "Sun, 01 Mar 2026 11:00:00 GMT"})
    void aRetryAfterThatSaysNothingIsAPauseOfTheLimitsOwn(String retryAfter) {
        try (StubbedProvider provider = StubbedProvider.start(s -> s.limits(LIMITS))) {
            provider.answers(429, "", "Retry-After: " + retryAfter).answersWith("second");

            provider.call(RetryRule.SAFE).send();

            assertThat(elapsed(provider)).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(15));
        }
    }

    @Test
    void a429PausesTheOtherCallsOfTheHostToo() {
        try (StubbedProvider provider =
                StubbedProvider.start(s -> s.limits(LIMITS).retry(RetryPolicy.none()))) {
            provider.answers(429, "", "Retry-After: 30").answersWith("x");
            assertThatThrownBy(() -> provider.call(RetryRule.SAFE).send()).isInstanceOf(RateLimitedException.class);

            provider.call(RetryRule.SAFE).send();

            assertThat(elapsed(provider)).isEqualTo(Duration.ofSeconds(30));
        }
    }

    @Test
    void repeated429sCostNoMoreThanTheirPauses() {
        try (StubbedProvider provider =
                StubbedProvider.start(s -> s.limits(LIMITS).retry(RetryPolicy.standard()))) {
            provider.answers(429, "").answers(429, "").answers(429, "");

            assertThatThrownBy(() -> provider.call(RetryRule.SAFE).send()).isInstanceOf(RateLimitedException.class);

            assertThat(provider.requests()).isEqualTo(3);
            assertThat(elapsed(provider)).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(45));
        }
    }

    @Test
    void thePauseKeepsToTheTimeOfTheWholeCall() {
        try (StubbedProvider provider =
                StubbedProvider.start(s -> s.limits(LIMITS).totalTimeout(Duration.ofSeconds(4)))) {
            provider.answers(429, "").answersWith("never asked for");

            LimitExceededException e = catchThrowableOfType(
                    LimitExceededException.class,
                    () -> provider.call(RetryRule.SAFE).send());

            assertThat(e).hasMessageContaining("pauses after a 429");
            assertThat(provider.requests()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = RetryRule.class,
            names = {"SAME", "NEVER"})
    void aWriteDoesNotWaitUntilThereIsNoTimeLeftToHearItsAnswer(RetryRule write) {
        try (StubbedProvider provider =
                StubbedProvider.start(s -> s.limits(LIMITS).totalTimeout(Duration.ofSeconds(70)))) {
            for (int i = 0; i < 10; i++) {
                provider.answersWith("x").call(RetryRule.SAFE).send();
            }

            assertThatThrownBy(() -> provider.call(write).send()).isInstanceOf(LimitExceededException.class);
            assertThat(provider.answersWith("read").call(RetryRule.SAFE).send()).isEqualTo("read");

            assertThat(provider.requests()).isEqualTo(11);
        }
    }

    @Test
    void aWriteThatALimitKeptForTooLongIsNotSent() {
        AtomicReference<StubbedProvider> slow = new AtomicReference<>();
        LimitRule overrunning = new LimitRule() {
            @Override
            public String name() {
                return "overrunning";
            }

            @Override
            public Limit create(TimeSource time) {
                return patience -> {
                    slow.get().time.advance(Duration.ofSeconds(50));
                    return () -> {};
                };
            }
        };
        try (StubbedProvider provider = StubbedProvider.start(
                s -> s.limits(Limits.none().with(overrunning).concurrency(1)).totalTimeout(Duration.ofSeconds(60)))) {
            slow.set(provider);
            provider.answersWith("read");

            CallTimeoutException e = catchThrowableOfType(
                    CallTimeoutException.class,
                    () -> provider.call(RetryRule.NEVER).send());

            assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
            assertThat(e).hasMessageContaining("10000 ms were left");
            assertThat(provider.call(RetryRule.SAFE).send()).isEqualTo("read"); // 10 s are enough for a read
        }
    }

    @Test
    void theLimitIsToldWhatBecameOfEveryAttempt() {
        Told told = new Told();
        try (StubbedProvider provider =
                StubbedProvider.start(s -> s.limits(Limits.none().with(told)))) {
            provider.answers(429, "", "Retry-After: 7").resets().answersWith("third");

            provider.call(RetryRule.SAFE).send();

            assertThat(told.events)
                    .containsExactly(
                            "sent 0",
                            "answered",
                            "refused PT7S",
                            "closed",
                            "sent 0",
                            "closed",
                            "sent 0",
                            "answered",
                            "closed");
        }
    }

    @Test
    void theLimitIsToldTheSizeOfTheBody() {
        Told told = new Told();
        try (StubbedProvider provider =
                StubbedProvider.start(s -> s.limits(Limits.none().with(told)))) {
            provider.answersWith("x").answersWith("x");

            provider.transport()
                    .raw("POST", "/things")
                    .body(Body.bytes("text/plain", "twelve bytes".getBytes(StandardCharsets.UTF_8)))
                    .send();
        }
        assertThat(told.events).startsWith("sent 12");
    }

    @Test
    void aBodyWhoseSizeNobodyKnowsIsToldAsSuch() {
        Told told = new Told();
        OkHttpClient rewriting = new OkHttpClient.Builder()
                .addInterceptor(chain -> chain.proceed(chain.request()
                        .newBuilder()
                        .method("POST", new Unsized())
                        .build()))
                .build();
        try (StubbedProvider provider = StubbedProvider.start(
                s -> s.httpClient(rewriting).limits(Limits.none().with(told)))) {
            provider.answersWith("x");

            provider.transport().raw("POST", "/things").send();
        }
        assertThat(told.events).startsWith("sent -1");
    }

    @Test
    void whatCannotConnectIsNeitherSentNorAnswered() {
        Told told = new Told();
        StubbedProvider provider = StubbedProvider.start();
        try (Transport transport = provider.builder()
                .limits(Limits.none().with(told))
                .retry(RetryPolicy.none())
                .build()) {
            provider.server.close();

            assertThatThrownBy(() -> transport.raw("GET", "/things").send()).isInstanceOf(Exception.class);

            assertThat(told.events).containsExactly("closed");
        } finally {
            provider.close();
        }
    }

    @Test
    void anAnswerThatNeverComesCountsFromSending() {
        try (StubbedProvider provider = StubbedProvider.start(s -> s.limits(Limits.none()
                        .window(Window.of(1, Duration.ofSeconds(60)).unpacedStart()))
                .answerTimeout(Duration.ofMillis(200))
                .retry(RetryPolicy.none()))) {
            provider.stalls();
            assertThatThrownBy(() -> provider.call(RetryRule.SAFE).send()).isInstanceOf(CallTimeoutException.class);

            LimitExceededException e = catchThrowableOfType(
                    LimitExceededException.class,
                    () -> provider.call(RetryRule.SAFE).send());

            assertThat(e.waitNeeded()).isEqualTo(Duration.ofMillis(60_556));
        }
    }

    @Test
    void aFileThatBreaksEndsCallsUnsentAndNamesItself() throws Exception {
        Path file = directory.resolve("window.bin");
        try (StubbedProvider provider =
                StubbedProvider.start(s -> s.limits(Limits.none().window(TEN.store(WindowStore.file(file)))))) {
            provider.answersWith("x").call(RetryRule.SAFE).send();
            Files.writeString(file, "not what it was", StandardCharsets.UTF_8);

            LocalFileException e = catchThrowableOfType(
                    LocalFileException.class,
                    () -> provider.call(RetryRule.NEVER).send());

            assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
            assertThat(e.details().operationId()).isEqualTo("createThing");
            assertThat(e).hasMessageContaining("window.bin");
            assertThat(provider.requests()).isEqualTo(1);
        }
    }

    @Test
    void aFileThatCannotBeShowsWhenTheClientIsBuilt() {
        Path nowhere = directory.resolve("nowhere").resolve("window.bin");
        try (StubbedProvider provider = StubbedProvider.start()) {
            Transport.Builder builder =
                    provider.builder().limits(Limits.none().window(TEN.store(WindowStore.file(nowhere))));

            assertThatThrownBy(builder::build).isInstanceOf(LocalFileException.class);
        }
    }

    private static Duration elapsed(StubbedProvider provider) {
        return Duration.between(StubbedProvider.START, provider.time.now());
    }

    /** A limit without a limit, that notes what it is told. */
    private static final class Told implements LimitRule {
        final List<String> events = new ArrayList<>();

        @Override
        public String name() {
            return "told";
        }

        @Override
        public Limit create(TimeSource time) {
            return patience -> new Lease() {

                @Override
                public void sent(long bodyBytes) {
                    events.add("sent " + bodyBytes);
                }

                @Override
                public void answered() {
                    events.add("answered");
                }

                @Override
                public void refused(@Nullable Duration retryAfter) {
                    events.add("refused " + retryAfter);
                }

                @Override
                public void close() {
                    if (events.isEmpty() || !events.get(events.size() - 1).equals("closed")) {
                        events.add("closed");
                    }
                }
            };
        }
    }

    private static final class Unsized extends RequestBody {

        @Override
        public @Nullable MediaType contentType() {
            return null;
        }

        @Override
        public void writeTo(BufferedSink sink) throws java.io.IOException {
            sink.writeUtf8("x");
        }
    }
}
