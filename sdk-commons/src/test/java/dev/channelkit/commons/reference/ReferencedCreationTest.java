package dev.channelkit.commons.reference;

import static dev.channelkit.commons.reference.Reference.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.CallTimeoutException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.ReadFailedException;
import dev.channelkit.commons.error.TransportException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReferencedCreationTest {
    private static final Reference PO = reference("PO-1881");

    private final List<String> things = new CopyOnWriteArrayList<>();
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private Runnable beforeLookup = () -> {};
    private final ReferencedCreation<String> creation = settings().build();

    @Test
    void aThingIsCreatedOnceHoweverOftenItIsAskedFor() {
        assertThat(creation.create(PO, applied("PO-1881#1"))).isEqualTo("PO-1881#1");
        assertThat(creation.create(PO, applied("PO-1881#2"))).isEqualTo("PO-1881#1");

        assertThat(sent).containsExactly("PO-1881#1");
    }

    @Test
    void aLostAnswerIsSettledByFindingTheOne() {
        assertThat(creation.create(PO, lost("PO-1881#1", true))).isEqualTo("PO-1881#1");
        assertThat(sent).hasSize(1);
    }

    @Test
    void whatIsNotFoundMayStillArrive() {
        assertThatThrownBy(() -> creation.create(PO, lost("PO-1881#1", false)))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("nothing carries it by now, but the request may still arrive")
                .hasMessageContaining("PO-1881")
                .hasCauseInstanceOf(OutcomeUnknownException.class);
        assertThat(sent).hasSize(1);
    }

    @Test
    void severalAfterwardsAreNamed() {
        assertThatThrownBy(() -> settings().looksFirst(false).build().create(PO, () -> {
                    things.add("PO-1881#7");
                    return lost("PO-1881#8", true).get();
                }))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("thing PO-1881#7, thing PO-1881#8");
    }

    @Test
    void severalBeforeAreNamedAndNothingIsSent() {
        things.addAll(List.of("PO-1881#7", "PO-1881#8"));

        assertThatThrownBy(() -> creation.create(PO, applied("PO-1881#9")))
                .isInstanceOfSatisfying(ReferenceTakenException.class, e -> {
                    assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
                    assertThat(e.reference()).isEqualTo(PO);
                })
                .hasMessageContaining("thing PO-1881#7, thing PO-1881#8");
        assertThat(sent).isEmpty();
    }

    @Test
    void aLookupThatFailsBeforeMeansNothingWasSent() {
        beforeLookup = this::failReading;

        assertThatThrownBy(() -> creation.create(PO, applied("PO-1881#1")))
                .isInstanceOfSatisfying(
                        ReadFailedException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT));
        assertThat(sent).isEmpty();
    }

    @Test
    void aLookupThatFailsAfterwardsLeavesItUnknown() {
        assertThatThrownBy(() -> creation.create(PO, () -> {
                    beforeLookup = this::failReading;
                    return lost("PO-1881#1", true).get();
                }))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("looking it up failed: the read was lost");
    }

    @Test
    void whatIsKnownToHaveFailedIsNotLookedFor() {
        assertThatThrownBy(() -> creation.create(PO, () -> {
                    beforeLookup = this::failReading;
                    throw new CallTimeoutException("no connection", Outcome.NOT_SENT, CallDetails.none(), null, null);
                }))
                .isInstanceOf(CallTimeoutException.class);
    }

    @Test
    void whoWaitsBehindAnUnknownCreationDoesNotSendAnother() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            CountDownLatch started = new CountDownLatch(1);
            CountDownLatch go = new CountDownLatch(1);
            List<CompletableFuture<String>> all = new ArrayList<>();
            all.add(CompletableFuture.supplyAsync(
                    () -> creation.create(PO, () -> {
                        started.countDown();
                        await(go);
                        return lost("PO-1881#1", false).get();
                    }),
                    threads));
            started.await();
            for (int i = 2; i < 5; i++) {
                String name = "PO-1881#" + i;
                all.add(CompletableFuture.supplyAsync(() -> creation.create(PO, applied(name)), threads));
            }
            while (creation.waiting(PO) < 3) {
                Thread.onSpinWait();
            }
            go.countDown();

            for (CompletableFuture<String> one : all) {
                assertThatThrownBy(one::join).hasCauseInstanceOf(OutcomeUnknownException.class);
            }
            assertThat(sent).containsExactly("PO-1881#1");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whileItIsOpenItIsOnlyLookedForAndFoundHoweverLate() {
        assertThatThrownBy(() -> creation.create(PO, lost("PO-1881#1", false)))
                .hasMessageContaining("forget(reference)");

        assertThatThrownBy(() -> creation.create(PO, applied("PO-1881#2")))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("nothing was sent")
                .hasMessageContaining("PO-1881");
        things.add("PO-1881#1"); // late
        assertThat(creation.create(PO, applied("PO-1881#3"))).isEqualTo("PO-1881#1");

        assertThat(sent).containsExactly("PO-1881#1");
        assertThat(creation.isOpen(PO)).isFalse();
    }

    @Test
    void whatWasFoundIsNotOpenAnyMore() {
        assertThatThrownBy(() -> creation.create(PO, lost("PO-1881#1", false)))
                .isInstanceOf(OutcomeUnknownException.class);
        things.add("PO-1881#1");
        creation.create(PO, applied("PO-1881#2"));
        things.clear(); // removed by somebody

        assertThat(creation.create(PO, applied("PO-1881#3"))).isEqualTo("PO-1881#3");
    }

    @Test
    void whatTheCallerForgetsIsSentAgain() {
        assertThatThrownBy(() -> creation.create(PO, lost("PO-1881#1", false)))
                .isInstanceOf(OutcomeUnknownException.class);
        assertThat(creation.isOpen(PO)).isTrue();

        creation.forget(PO);

        assertThat(creation.create(PO, applied("PO-1881#2"))).isEqualTo("PO-1881#2");
    }

    @Test
    void otherReferencesAreNotHeldUp() {
        assertThatThrownBy(() -> creation.create(PO, lost("PO-1881#1", false)))
                .isInstanceOf(OutcomeUnknownException.class);

        assertThat(creation.create(reference("PO-1882"), applied("PO-1882#1"))).isEqualTo("PO-1882#1");
    }

    @Test
    void anOpenOneThatCannotBeLookedForStaysUnknown() {
        assertThatThrownBy(() -> creation.create(PO, lost("PO-1881#1", false)))
                .isInstanceOf(OutcomeUnknownException.class);
        beforeLookup = this::failReading;

        assertThatThrownBy(() -> creation.create(PO, applied("PO-1881#2")))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasCauseInstanceOf(ReadFailedException.class);
        assertThat(sent).hasSize(1);
    }

    @Test
    void whatWasAppliedWithoutAUsableAnswerIsNotSentAgainEither() {
        assertThatThrownBy(() -> creation.create(PO, () -> {
                    throw new CallTimeoutException(
                            "its version was not read", Outcome.APPLIED, CallDetails.none(), null, null);
                }))
                .isInstanceOf(CallTimeoutException.class);

        assertThatThrownBy(() -> creation.create(PO, applied("PO-1881#2"))).isInstanceOf(OutcomeUnknownException.class);
        assertThat(sent).isEmpty();
    }

    @Test
    void whatIsKnownToHaveFailedMayBeSentAgain() {
        assertThatThrownBy(() -> creation.create(PO, () -> {
                    throw new CallTimeoutException("no connection", Outcome.NOT_SENT, CallDetails.none(), null, null);
                }))
                .isInstanceOf(CallTimeoutException.class);

        assertThat(creation.create(PO, applied("PO-1881#1"))).isEqualTo("PO-1881#1");
    }

    @Test
    void theLatestOpenOnesAreRemembered() {
        OpenReferences open = new OpenReferences(2);
        open.unknown(PO, "lost");
        open.unknown(reference("PO-2"), "lost");
        open.unknown(PO, "lost");
        open.unknown(reference("PO-3"), "lost");

        assertThat(open.isOpen(PO)).isFalse();
        assertThat(open.isOpen(reference("PO-2"))).isTrue();
        assertThat(open.isOpen(reference("PO-3"))).isTrue();
    }

    private ReferencedCreation.Builder<String> settings() {
        return ReferencedCreation.builder(
                reference -> {
                    beforeLookup.run();
                    return things.stream()
                            .filter(thing -> thing.startsWith(reference + "#"))
                            .toList();
                },
                thing -> "thing " + thing);
    }

    private Supplier<String> applied(String thing) {
        return () -> {
            sent.add(thing);
            things.add(thing);
            return thing;
        };
    }

    private Supplier<String> lost(String thing, boolean applied) {
        return () -> {
            sent.add(thing);
            if (applied) {
                things.add(thing);
            }
            throw new OutcomeUnknownException("the answer was lost", CallDetails.none(), null, null);
        };
    }

    private void failReading() {
        throw new TransportException("the read was lost", Outcome.UNKNOWN, CallDetails.none(), null, null);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
