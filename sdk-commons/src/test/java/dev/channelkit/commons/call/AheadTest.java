package dev.channelkit.commons.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.ServerErrorException;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.retry.RetryPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AheadTest {
    private static final Operation READ = Operation.builder("stub", "readThing", "GET", "/things")
            .envelope(StubbedProvider.ENVELOPE)
            .retry(RetryRule.SAFE)
            .build();

    private final StubbedProvider provider = StubbedProvider.start();
    private final Transport transport =
            provider.builder().retry(RetryPolicy.none()).build();
    private final List<String> asked = new ArrayList<>();

    @AfterEach
    void stop() {
        transport.close();
        provider.close();
    }

    private Ahead<String, String> reads(int atOnce, String... about) {
        return new Ahead<>(
                Stream.of(about).peek(asked::add).iterator(),
                atOnce,
                id -> transport.call(
                        READ, Answer.one(Scalars.TEXT), CallRequest.of(READ).build()));
    }

    @Test
    void nothingIsAskedForBeforeItIsNeeded() {
        Ahead<String, String> ahead = reads(2, "a", "b", "c");
        assertThat(asked).isEmpty();

        provider.answersWith("1").answersWith("2").answersWith("3");
        assertThat(ahead.hasNext()).isTrue();
        assertThat(asked).containsExactly("a", "b");
        assertThat(ahead.next().about()).isEqualTo("a");
        assertThat(asked).hasSize(2);
        assertThat(ahead.next().about()).isEqualTo("b");
        assertThat(ahead.next().about()).isEqualTo("c");
        assertThat(ahead.hasNext()).isFalse();
        assertThatThrownBy(ahead::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void whatFailsIsThrownInItsTurnAndAskedForAgain() {
        provider.answersWith("1").answers(503, "later").answersWith("2");
        Ahead<String, String> ahead = reads(1, "a", "b");

        assertThat(ahead.next()).isEqualTo(new Ahead.Answer<>("a", "1"));
        assertThatThrownBy(ahead::next).isInstanceOf(ServerErrorException.class);
        assertThat(ahead.next()).isEqualTo(new Ahead.Answer<>("b", "2"));
    }

    @Test
    void anInterruptIsToldAndStays() {
        provider.answersWith("1");
        Ahead<String, String> ahead = reads(1, "a");
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(ahead::next).isInstanceOf(CallCancelledException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void afterItIsClosedThereIsNothing() {
        Ahead<String, String> ahead = reads(1, "a");
        ahead.close();

        assertThat(ahead.hasNext()).isFalse();
        assertThat(asked).isEmpty();
        assertThatThrownBy(() -> reads(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
