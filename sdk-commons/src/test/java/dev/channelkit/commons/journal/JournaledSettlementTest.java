package dev.channelkit.commons.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is in doubt, and how it is found out. */
@Timeout(60)
class JournaledSettlementTest extends AtTheBank {
    @Test
    void afterALostAnswerTheReferenceIsRefusedUntilSettled() {
        WriteInDoubtException doubt = catchThrowableOfType(
                WriteInDoubtException.class, () -> write.once(PO_1, FIVE, () -> bank.addAndLose("17", "5")));

        assertThat(doubt.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(doubt.settleFrom()).isEqualTo(START.plus(Bank.BOUND));
        assertThat(doubt.entry()).isEqualTo(write.entry(PO_1));
        assertThat(doubt).hasMessageContaining("bank.add PO-1").hasMessageContaining("2026-03-01T12:02:10Z");
        assertThatThrownBy(() -> write.once(PO_1, FIVE, Bank.never()))
                .isInstanceOfSatisfying(ReferenceOpenException.class, e -> {
                    assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
                    assertThat(e.reference()).isEqualTo(PO_1);
                });

        Settlement<Bank.Transaction> settled = write.settle(doubt);

        assertThat(settled).isEqualTo(Settlement.confirmed(new Bank.Transaction(1, "17", "5")));
        assertThat(time.sleeps()).containsExactly(Bank.BOUND);
        assertThat(write.once(PO_1, FIVE, Bank.never()).id()).isEqualTo(1);
    }

    @Test
    void whatIsNotThereAfterTheBoundWasNotDoneAndMayBeSentAgain() {
        assertThatThrownBy(() -> write.once(PO_1, FIVE, () -> bank.lose("17", "5")))
                .isInstanceOf(WriteInDoubtException.class);

        assertThat(write.settle(PO_1)).isEqualTo(Settlement.absent());
        assertThat(write.settle(PO_1)).isEqualTo(Settlement.absent());
        assertThat(bank.reads).isEqualTo(1);
        assertThat(write.once(PO_1, FIVE, () -> bank.add("17", "5")).id()).isEqualTo(1);
    }

    @Test
    void whatArrivesLateButInTimeIsFound() {
        assertThatThrownBy(() -> write.once(PO_1, FIVE, () -> bank.lose("17", "5")))
                .isInstanceOf(WriteInDoubtException.class);
        assertThat(write.settle(PO_1, Duration.ofSeconds(129)))
                .isInstanceOfSatisfying(
                        Settlement.Undecided.class, u -> assertThat(u.why()).contains("2026-03-01T12:02:10Z"));
        assertThat(state(PO_1)).isEqualTo(JournalState.UNKNOWN);

        Bank.Transaction unused = bank.add("17", "5");

        assertThat(write.settle(PO_1)).isInstanceOf(Settlement.Confirmed.class);
    }

    @Test
    void evidenceOfOthersIsNotTakenForOnesOwn() {
        assertThatThrownBy(() -> write.once(PO_1, FIVE, () -> bank.lose("17", "5")))
                .isInstanceOf(WriteInDoubtException.class);
        time.advance(Bank.BOUND);
        Bank.Transaction others = write.once(PO_2, FIVE, () -> bank.add("17", "5"));

        assertThat(write.settle(PO_1)).isEqualTo(Settlement.absent());
        assertThat(others.id()).isEqualTo(1);
    }

    @Test
    void anUnreadableHistoryLeavesItUndecidedAtBest() {
        bank.readable = false;
        assertThatThrownBy(() -> write.once(PO_1, FIVE, () -> bank.addAndLose("17", "5")))
                .isInstanceOf(WriteInDoubtException.class);
        bank.readable = true;

        assertThat(bank.sent).hasSize(1);
        assertThat(write.settle(PO_1))
                .isInstanceOfSatisfying(
                        Settlement.Undecided.class, u -> assertThat(u.why()).contains("could not be read"));
        assertThat(bank.reads).isZero();
        assertThatThrownBy(() -> write.once(PO_1, FIVE, Bank.never())).isInstanceOf(ReferenceOpenException.class);
    }

    @Test
    void aHistoryThatCannotBeReadNowLeavesItUndecidedForNow() {
        assertThatThrownBy(() -> write.once(PO_1, FIVE, () -> bank.addAndLose("17", "5")))
                .isInstanceOf(WriteInDoubtException.class);
        bank.readable = false;
        assertThat(write.settle(PO_1)).isInstanceOf(Settlement.Undecided.class);
        JournalEntry undecided = write.entry(PO_1);
        assertThat(write.settle(PO_1)).isInstanceOf(Settlement.Undecided.class);
        assertThat(write.entry(PO_1)).as("no new line for the same news").isEqualTo(undecided);
        bank.readable = true;

        assertThat(write.settle(PO_1)).isInstanceOf(Settlement.Confirmed.class);
    }

    @Test
    void onOneKeyOthersAreRefusedWhileOneMayStillArrive() {
        assertThatThrownBy(() -> write.once(PO_1, FIVE, () -> bank.lose("17", "5")))
                .isInstanceOf(WriteInDoubtException.class);

        assertThatThrownBy(() -> write.once(PO_2, FIVE, Bank.never()))
                .isInstanceOfSatisfying(KeyInUseException.class, e -> {
                    assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
                    assertThat(e.entry().orElseThrow().reference()).isEqualTo(PO_1);
                });
        assertThat(write.entry(PO_2)).isNull();
        assertThat(write.once(PO_2, Bank.facts("18", "5"), () -> bank.add("18", "5")))
                .as("another account is free")
                .isNotNull();

        time.advance(Bank.BOUND);
        assertThat(write.once(Reference.of("PO-3"), FIVE, () -> bank.add("17", "5")))
                .isNotNull();
    }

    @Test
    void onOneKeyOthersMayBeRefusedUntilItIsSettled() {
        JournaledWrite<Bank.Transaction> strict =
                bank.write(journal, time).blocksUntilSettled().build();
        assertThatThrownBy(() -> strict.once(PO_1, FIVE, () -> bank.lose("17", "5")))
                .isInstanceOf(WriteInDoubtException.class);
        time.advance(Bank.BOUND.multipliedBy(10));

        assertThatThrownBy(() -> strict.once(PO_2, FIVE, Bank.never())).isInstanceOf(KeyInUseException.class);
        assertThat(strict.settle(PO_1)).isEqualTo(Settlement.absent());
        assertThat(strict.once(PO_2, FIVE, () -> bank.add("17", "5"))).isNotNull();
    }

    @Test
    void aClockThatIsSetAheadDoesNotMakeItDue() {
        SetTime set = new SetTime(time);
        JournaledWrite<Bank.Transaction> write = bank.write(journal, set).build();
        assertThatThrownBy(() -> write.once(PO_1, FIVE, () -> bank.lose("17", "5")))
                .isInstanceOf(WriteInDoubtException.class);

        set.by = Duration.ofDays(1);

        assertThat(write.settle(PO_1, Duration.ofSeconds(129))).isInstanceOf(Settlement.Undecided.class);
        assertThat(write.settle(PO_1, Bank.BOUND)).isEqualTo(Settlement.absent());
    }

    @Test
    void aClockThatIsSetBackDoesNotDelayItForEver() {
        assertThatThrownBy(() -> write.once(PO_1, FIVE, () -> bank.lose("17", "5")))
                .isInstanceOf(WriteInDoubtException.class);
        ManualTime back = ManualTime.autoAdvancing(START.minus(Duration.ofDays(1)));
        JournaledWrite<Bank.Transaction> afterRestart =
                bank.write(journal, back).build();

        assertThat(afterRestart.settle(PO_1)).isEqualTo(Settlement.absent());
        assertThat(back.sleeps()).as("no longer than the bound").containsExactly(Bank.BOUND);
    }

    @Test
    void evidenceThatCarriesTheReferenceIsBelievedAtOnce() {
        JournaledWrite<Bank.Transaction> early =
                bank.write(journal, time).looksEarly().build();
        assertThatThrownBy(() -> early.once(PO_1, FIVE, () -> bank.addAndLose("17", "5")))
                .isInstanceOf(WriteInDoubtException.class);

        assertThat(early.settle(PO_1)).isInstanceOf(Settlement.Confirmed.class);
        assertThat(time.sleeps()).isEmpty();

        assertThatThrownBy(() -> early.once(PO_2, FIVE, () -> bank.lose("17", "5")))
                .isInstanceOf(WriteInDoubtException.class);
        assertThat(early.settle(PO_2)).isEqualTo(Settlement.absent());
        assertThat(time.sleeps()).as("absence takes its time").containsExactly(Bank.BOUND);
    }

    @Test
    void whatTheJournalDoesNotKnowIsUndecided() {
        assertThat(write.settle(PO_1)).isInstanceOf(Settlement.Undecided.class);
    }

    @Test
    void onlyOnesOwnOutcomesAreSettled() {
        assertThatThrownBy(() -> write.settle(Bank.lost())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatEarlierProcessesLeftIsSettled() {
        leave(PO_1, JournalState.PLANNED, "17");
        leave(PO_2, JournalState.SENT, "18");
        leave(Reference.of("PO-3"), JournalState.SENT, "19");
        Bank.Transaction arrived = bank.add("18", "5");

        List<SettledWrite<Bank.Transaction>> settled = write.settlePending();

        assertThat(settled)
                .extracting(SettledWrite::settlement)
                .containsExactly(Settlement.absent(), Settlement.confirmed(arrived), Settlement.absent());
        assertThat(settled)
                .extracting(s -> s.entry().state())
                .containsExactly(JournalState.ABSENT, JournalState.CONFIRMED, JournalState.ABSENT);
        assertThat(time.sleeps()).as("one wait serves all").containsExactly(Bank.BOUND);
        assertThat(journal.open()).isEmpty();
    }

    @Test
    void whatIsUnderWayIsNotSettledUnderIt() throws Exception {
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<Bank.Transaction> slow = other.submit(() -> write.once(PO_1, FIVE, () -> {
                sending.countDown();
                await(answer);
                return bank.add("17", "5");
            }));
            sending.await();
            time.advance(Bank.BOUND.multipliedBy(2));

            assertThat(write.settlePending()).isEmpty();
            assertThatThrownBy(() -> journal.decide(journal.open().get(0), JournalState.ABSENT, "too early"))
                    .isInstanceOf(JournalConflictException.class);
            assertThat(state(PO_1)).isEqualTo(JournalState.SENT);

            answer.countDown();
            assertThat(slow.get().id()).isEqualTo(1);
        } finally {
            answer.countDown();
            other.shutdown();
        }
    }

    @Test
    void openEntriesOfAnotherServerAreLeftToItsClients() {
        leave(PO_1, JournalState.SENT, "17");
        JournaledWrite<Bank.Transaction> elsewhere = JournaledWrite.<Bank.Transaction>builder(
                        journal, "bank.add", "test.example")
                .settler((open, others) -> Settlement.absent())
                .result(t -> Facts.none(), entry -> new Bank.Transaction(0, "", ""))
                .build();

        assertThat(elsewhere.settlePending()).isEmpty();
        assertThat(elsewhere.settle(PO_1)).isInstanceOf(Settlement.Undecided.class);
        assertThat(state(PO_1)).isEqualTo(JournalState.SENT);
    }

    @Test
    void whatNothingTellsAPersonDecides() {
        bank.readable = false;
        assertThatThrownBy(() -> write.once(PO_1, FIVE, () -> bank.addAndLose("17", "5")))
                .isInstanceOf(WriteInDoubtException.class);
        JournalEntry open = journal.open().get(0);

        JournalEntry decided = journal.decide(open, JournalState.ABSENT, "not in the portal");

        assertThat(decided.state()).isEqualTo(JournalState.ABSENT);
        assertThat(decided.note()).isEqualTo("decided by hand: not in the portal");
        assertThatThrownBy(() -> journal.decide(open, JournalState.CONFIRMED, "is there"))
                .isInstanceOf(JournalConflictException.class);
        assertThatThrownBy(() -> journal.decide(decided, JournalState.CONFIRMED, "is there"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(write.once(PO_1, FIVE, () -> bank.add("17", "5"))).isNotNull();
    }

    private void leave(Reference reference, JournalState state, String account) {
        Facts facts = Facts.of("server", "bank.example", "account", account, "credits", "5");
        JournalEntry planned =
                JournalEntry.planned("bank.add", reference, "bank.example account " + account, facts, time.now());
        journal.note(null, planned);
        if (state == JournalState.SENT) {
            journal.note(planned, planned.sent(Facts.of("last", 0), time.now(), ""));
        }
    }

    /** A clock whose time of day is set. */
    private static final class SetTime implements TimeSource {
        private final TimeSource time;
        private Duration by = Duration.ZERO;

        SetTime(TimeSource time) {
            this.time = time;
        }

        @Override
        public Instant now() {
            return time.now().plus(by);
        }

        @Override
        public long nanoTime() {
            return time.nanoTime();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            time.sleep(duration);
        }

        @Override
        public long await(Condition condition, long nanos) throws InterruptedException {
            return time.await(condition, nanos);
        }
    }
}
