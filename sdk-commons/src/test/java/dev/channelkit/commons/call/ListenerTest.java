package dev.channelkit.commons.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.codec.Drift;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.listen.CallListener;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.RetryRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListenerTest {

    @Test
    void anOperationIsHeardFromItsStartToItsEnd() {
        Heard heard = new Heard();
        try (StubbedProvider provider = StubbedProvider.start(
                s -> s.listener(heard).limits(Limits.none().perSecond(2)))) {
            provider.answers(429, "", "Retry-After: 3").resets().answersWith("x");

            provider.call(RetryRule.SAFE).send();

            assertThat(heard.events)
                    .containsSubsequence(
                            "started readThing",
                            "attempt 1",
                            "attempt 1 ended 429 null",
                            "waited BACKOFF PT3S",
                            "attempt 2",
                            "attempt 3 ended 200 null",
                            "ended readThing 3 null");
            assertThat(heard.events).anyMatch(e -> e.matches("attempt 2 ended null .*Exception"));
        }
    }

    @Test
    void aFailureIsHeardAsTheCallerGetsIt() {
        Heard heard = new Heard();
        try (StubbedProvider provider = StubbedProvider.start(s -> s.listener(heard))) {
            provider.answers(404, "");

            assertThatThrownBy(() -> provider.call(RetryRule.SAFE).send()).isInstanceOf(NotFoundException.class);

            assertThat(heard.events).last().isEqualTo("ended readThing 1 NotFoundException");
        }
    }

    @Test
    void aMappingThatFailsEndsTheOperationForTheListener() {
        Heard heard = new Heard();
        try (StubbedProvider provider = StubbedProvider.start(s -> s.listener(heard))) {
            provider.answersWith("x").answersWith("x");
            IllegalStateException mine = new IllegalStateException("mine");
            AssertionError grave = new AssertionError("grave");

            assertThatThrownBy(() -> provider.call(RetryRule.NEVER)
                            .map(response -> {
                                throw mine;
                            })
                            .send())
                    .isSameAs(mine);
            assertThatThrownBy(() -> provider.call(RetryRule.NEVER)
                            .map(response -> {
                                throw grave;
                            })
                            .send())
                    .isSameAs(grave);

            assertThat(heard.events)
                    .filteredOn(e -> e.startsWith("ended"))
                    .containsExactly(
                            "ended createThing 1 ChannelKitException", "ended createThing 1 ChannelKitException");
            assertThat(heard.outcomes).containsExactly(Outcome.APPLIED, Outcome.APPLIED);
        }
    }

    @Test
    void driftIsHeard() {
        Heard heard = new Heard();
        try (StubbedProvider provider = StubbedProvider.start(s -> s.listener(heard))) {
            provider.answers(200, "{\"data\":7}");

            provider.call(RetryRule.SAFE).send();

            assertThat(heard.events).anyMatch(e -> e.startsWith("drift") && e.contains("/data"));
        }
    }

    @Test
    void aWaitForTheClientsOwnLimitIsHeard() {
        Heard heard = new Heard();
        try (StubbedProvider provider = StubbedProvider.start(
                s -> s.listener(heard).limits(Limits.none().perSecond(4)))) {
            provider.answersWith("a").answersWith("b");

            provider.call(RetryRule.SAFE).send();
            provider.call(RetryRule.SAFE).send();

            assertThat(heard.events).contains("waited LIMIT PT0.25S");
        }
    }

    @Test
    void aListenerThatThrowsBreaksNothing() {
        CallListener broken = new CallListener() {
            @Override
            public void operationStarted(Operation operation) {
                throw new IllegalStateException("broken listener");
            }

            @Override
            public void attemptEnded(Operation operation, Attempt attempt) {
                throw new IllegalStateException("broken listener");
            }
        };
        try (StubbedProvider provider = StubbedProvider.start(s -> s.listener(broken))) {
            provider.answersWith("x");

            assertThat(provider.call(RetryRule.NEVER).send()).isEqualTo("x");
        }
    }

    private static final class Heard implements CallListener {
        private final List<String> events = new ArrayList<>();
        private final List<Outcome> outcomes = new ArrayList<>();

        @Override
        public void operationStarted(Operation operation) {
            events.add("started " + operation.id());
        }

        @Override
        public void operationEnded(Operation operation, CallDetails details, @Nullable ChannelKitException failure) {
            events.add("ended " + operation.id() + " " + details.attempts() + " " + name(failure));
            if (failure != null) {
                outcomes.add(failure.outcome());
            }
        }

        @Override
        public void attemptStarted(Operation operation, int attempt) {
            events.add("attempt " + attempt);
        }

        @Override
        public void attemptEnded(Operation operation, Attempt attempt) {
            events.add("attempt " + attempt.number() + " ended " + attempt.status() + " " + name(attempt.failure()));
        }

        @Override
        public void waited(Operation operation, WaitReason reason, Duration howLong) {
            events.add("waited " + reason + " " + howLong);
        }

        @Override
        public void drift(Operation operation, Drift drift) {
            events.add("drift " + drift);
        }

        private static @Nullable String name(@Nullable Throwable failure) {
            return failure == null ? null : failure.getClass().getSimpleName();
        }
    }
}
