package dev.channelkit.commons.redaction.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RedactorTest {
    private final Redactor redactor = new Redactor();

    @Test
    void whatIsToBeHiddenIsAskedForOnceAndNotBeforeThereIsAText() {
        AtomicInteger asked = new AtomicInteger();
        redactor.hide(() -> {
            asked.incrementAndGet();
            return List.of("secret-value");
        });
        assertThat(asked).hasValue(0);

        String first = redactor.redact("it says secret-value");
        String second = redactor.redact("again secret-value");

        assertThat(first).isEqualTo("it says ***");
        assertThat(second).isEqualTo("again ***");
        assertThat(asked).hasValue(1);
    }

    @Test
    void whatIsAddedAfterATextIsHiddenInTheNext() {
        redactor.hide(List.of("first-secret"));
        String before = redactor.redact("first-secret second-secret");

        redactor.hide(List.of("second-secret"));

        assertThat(before).isEqualTo("*** second-secret");
        assertThat(redactor.redact("first-secret second-secret")).isEqualTo("*** ***");
    }

    /** A body of many records, refused. */
    @Test
    void manyTextsAreAllHidden() {
        redactor.hide(() -> IntStream.range(0, 50_000)
                .mapToObj(i -> String.format("secret-%06d", i))
                .toList());

        assertThat(redactor.redact("secret-000000 secret-049999 secret-050000")).isEqualTo("*** *** secret-050000");
    }

    @Test
    @Timeout(30) // a pattern for each takes minutes, if the memory suffices
    void manyTextsAreHiddenWhereThereAreEscapesToo() {
        redactor.hide(() -> IntStream.range(0, 50_000)
                .mapToObj(i -> String.format("secret&%06d", i))
                .toList());

        assertThat(redactor.redact("\\\"secret&amp;000007\\\", secret&049999, secret&amp;050000"))
                .isEqualTo("\\\"***\\\", ***, secret&amp;050000");
    }

    @Test
    void whatIsLeftOfOneInFrontOfAnEllipsisIsHidden() {
        redactor.hide(List.of("marker-secret", "mark"));

        assertThat(redactor.redact("you sent marker-sec…")).isEqualTo("you sent ***…");
        assertThat(redactor.redact("you sent marke…; and marker-secre…!")).isEqualTo("you sent ***…; and ***…!");
        assertThat(redactor.redact("mar… is too short to tell")).isEqualTo("mar… is too short to tell");
    }

    @Test
    void whatIsLeftOfOneAtTheEndOfATextThatIsCutIsHidden() {
        redactor.hide(List.of("first-secret"));

        assertThat(redactor.redactCut("you sent first-secret and first-sec")).isEqualTo("you sent *** and ***");
        assertThat(redactor.redact("this is the first-s")).isEqualTo("this is the first-s");
    }

    @Test
    void oneIsKnownAsItStandsOnOneLine() {
        redactor.hide(List.of("two  blanks\tand \u200bmore ", "WHERE Name = 'John  Smith'", "\t-\u200b"));

        assertThat(redactor.redact("he said: two blanks and more - John Smith")).isEqualTo("he said: *** - ***");
    }

    @Test
    void textsGivenAreThoseOfThatMoment() {
        List<String> texts = new ArrayList<>(List.of("first-secret"));
        redactor.hide(texts);

        texts.clear();

        assertThat(redactor.redact("first-secret")).isEqualTo("***");
    }

    @Test
    void whoRedactsWhileAnotherThreadIsAskingWaitsForTheAnswer() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        redactor.hide(() -> {
            asked.countDown();
            awaitQuietly(told);
            return List.of("secret-value");
        });
        Thread asking = new Thread(() -> redactor.redact("secret-value"));
        asking.start();
        asked.await();

        AtomicReference<String> text = new AtomicReference<>();
        Thread meanwhile = new Thread(() -> text.set(redactor.redact("secret-value")));
        meanwhile.start();
        while (meanwhile.getState() != Thread.State.WAITING && meanwhile.isAlive()) {
            Thread.onSpinWait();
        }
        told.countDown();
        meanwhile.join();
        asking.join();

        assertThat(text).hasValue("***");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
