package dev.channelkit.commons.journal;

import dev.channelkit.commons.reference.Reference;
import dev.channelkit.commons.time.ManualTime;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/** Writes to a {@link Bank} under a journal, by a clock that moves when somebody waits. */
abstract class AtTheBank {
    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    static final Reference PO_1 = Reference.of("PO-1");
    static final Reference PO_2 = Reference.of("PO-2");
    static final Facts FIVE = Bank.facts("17", "5");

    final Journal journal = Journal.inMemory();
    final ManualTime time = ManualTime.autoAdvancing(START);
    final Bank bank = new Bank();
    final JournaledWrite<Bank.Transaction> write = bank.write(journal, time).build();

    JournalState state(Reference reference) {
        return journal.find("bank.add", reference).orElseThrow().state();
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
