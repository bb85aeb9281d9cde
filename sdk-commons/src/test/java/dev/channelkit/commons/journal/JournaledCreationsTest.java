package dev.channelkit.commons.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.CallTimeoutException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.TransportException;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.commons.reference.ReferencedCreation;
import dev.channelkit.commons.time.ManualTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class JournaledCreationsTest {
    private static final Reference PO = Reference.of("PO-1");
    private static final String OPERATION = "shop.createOrder";

    @TempDir
    Path directory;

    private final ManualTime time = ManualTime.autoAdvancing(Instant.parse("2026-03-01T12:00:00Z"));
    private final List<String> things = new CopyOnWriteArrayList<>();
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private boolean shown = true;

    @Test
    void anOpenOneIsKnownAfterARestart() {
        try (Journal journal = file()) {
            assertThatThrownBy(() -> creation(journal).create(PO, lost(false)))
                    .isInstanceOf(OutcomeUnknownException.class);
        }

        try (Journal journal = file()) {
            ReferencedCreation<String> restarted = creation(journal);
            assertThat(restarted.isOpen(PO)).isTrue();
            assertThatThrownBy(() -> restarted.create(PO, created())).isInstanceOf(OutcomeUnknownException.class);
            assertThat(sent).hasSize(1);

            things.add("PO-1");
            assertThat(restarted.create(PO, created())).isEqualTo("PO-1");
            assertThat(restarted.isOpen(PO)).isFalse();
        }
        assertThat(sent).hasSize(1);
    }

    @Test
    void oneThatACrashLeftIsOpen() {
        try (Journal journal = file()) {
            records(journal).sending(PO);
        }

        try (Journal journal = file()) {
            assertThat(records(journal).open()).containsExactly(PO);
            assertThatThrownBy(() -> creation(journal).create(PO, created()))
                    .isInstanceOf(OutcomeUnknownException.class);
            creation(journal).forget(PO);
            assertThat(creation(journal).create(PO, created())).isEqualTo("PO-1");
        }
    }

    @Test
    void whatWasCreatedAndDoesNotShowIsNotCreatedAgain() {
        shown = false;
        try (Journal journal = file()) {
            assertThat(creation(journal).create(PO, created())).isEqualTo("PO-1");
        }
        try (Journal journal = file()) {
            assertThat(creation(journal).create(PO, created())).isEqualTo("PO-1 by name");
            assertThat(creation(journal).settle(PO)).isEqualTo("PO-1 by name");
        }
        assertThat(sent).hasSize(1);
    }

    @Test
    void whatWasRefusedMayBeSentAgain() {
        try (Journal journal = file()) {
            assertThatThrownBy(() -> creation(journal).create(PO, () -> {
                        throw Bank.notSent();
                    }))
                    .isInstanceOf(TransportException.class);
            assertThat(journal.find(PO)).extracting(JournalEntry::state).containsExactly(JournalState.ABSENT);

            assertThat(creation(journal).create(PO, created())).isEqualTo("PO-1");
        }
    }

    @Test
    void twoClientsOfOneJournalCreateOnce() throws Exception {
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Journal journal = file();
                Journal other = file()) {
            Future<String> first = threads.submit(() -> creation(journal).create(PO, () -> {
                sending.countDown();
                await(answer);
                return created().get();
            }));
            sending.await();
            assertThatThrownBy(() -> creation(other, Duration.ofMillis(1)).create(PO, created()))
                    .isInstanceOfSatisfying(
                            CallTimeoutException.class,
                            e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT));
            Future<String> second = threads.submit(() -> creation(other).create(PO, created()));
            answer.countDown();

            assertThat(first.get()).isEqualTo("PO-1");
            assertThat(second.get()).isEqualTo("PO-1");
        } finally {
            answer.countDown();
            threads.shutdown();
        }
        assertThat(sent).hasSize(1);
    }

    @Test
    void aJournalThatIsFullStopsItBeforeOrSaysHowItEnded() {
        assertThatThrownBy(
                        () -> creation(new Bank.Failing(Journal.inMemory(), 1)).create(PO, created()))
                .isInstanceOf(JournalException.class);
        assertThat(sent).isEmpty();

        assertThatThrownBy(
                        () -> creation(new Bank.Failing(Journal.inMemory(), 2)).create(PO, created()))
                .isInstanceOfSatisfying(
                        UnnotedOutcomeException.class,
                        e -> assertThat(e.outcome()).isEqualTo(Outcome.APPLIED));
        Journal full = new Bank.Failing(Journal.inMemory(), 2);
        assertThatThrownBy(() -> creation(full).create(Reference.of("PO-2"), lost(false)))
                .isInstanceOf(OutcomeUnknownException.class);
        assertThat(full.open()).extracting(JournalEntry::state).containsExactly(JournalState.SENT);
    }

    @Test
    void aReferenceOfAnotherServerIsRefused() {
        Journal journal = Journal.inMemory();
        assertThat(creation(journal).create(PO, created())).isEqualTo("PO-1");
        JournaledCreations elsewhere = JournaledCreations.of(journal, OPERATION, "test.example", time);

        assertThatThrownBy(() -> elsewhere.isOpen(PO)).isInstanceOf(ReferenceReusedException.class);
    }

    private ReferencedCreation<String> creation(Journal journal) {
        return creation(journal, Duration.ofSeconds(30));
    }

    private ReferencedCreation<String> creation(Journal journal, Duration longestWait) {
        return ReferencedCreation.<String>builder(
                        reference -> things.stream()
                                .filter(thing -> shown && thing.equals(reference.value()))
                                .toList(),
                        thing -> thing)
                .record(records(journal), name -> name + " by name")
                .longestWait(longestWait)
                .build();
    }

    private JournaledCreations records(Journal journal) {
        return JournaledCreations.of(journal, OPERATION, "shop.example", time);
    }

    private Journal file() {
        return Journal.file(directory.resolve("shop.journal"));
    }

    private Supplier<String> created() {
        return () -> {
            sent.add("PO-1");
            things.add("PO-1");
            return "PO-1";
        };
    }

    private Supplier<String> lost(boolean applied) {
        return () -> {
            sent.add("PO-1");
            if (applied) {
                things.add("PO-1");
            }
            throw Bank.lost();
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
