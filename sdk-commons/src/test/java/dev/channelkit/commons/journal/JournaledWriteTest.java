package dev.channelkit.commons.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.ReadFailedException;
import dev.channelkit.commons.error.TransportException;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Condition;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class JournaledWriteTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Reference PO_1 = Reference.of("PO-1");
    private static final Reference PO_2 = Reference.of("PO-2");
    private static final Facts FIVE = Bank.facts("17", "5");

    private final Journal journal = Journal.inMemory();
    private final ManualTime time = ManualTime.autoAdvancing(START);
    private final Bank bank = new Bank();
    private final JournaledWrite<Bank.Transaction> write =
            bank.write(journal, time).build();

    @Test
    void whatRunsTwiceIsSentOnce() {
        Bank.Transaction first = write.once(PO_1, FIVE, () -> bank.add("17", "5"));
        Bank.Transaction second = write.once(PO_1, FIVE, Bank.never());

        assertThat(second).isEqualTo(first);
        assertThat(bank.history).hasSize(1);
        assertThat(journal.find("bank.add", PO_1).orElseThrow())
                .satisfies(entry -> assertThat(entry.state()).isEqualTo(JournalState.CONFIRMED))
                .satisfies(entry -> assertThat(entry.sentAt()).isEqualTo(START))
                .satisfies(entry -> assertThat(entry.seen()).isEqualTo(Facts.of("last", 0)))
                .satisfies(entry -> assertThat(entry.result()).isEqualTo(Facts.of("id", 1)));
    }

    @Test
    void eachStepIsNotedBeforeTheNextIsTaken() {
        JournaledWrite<Bank.Transaction> looking = bank.write(journal, time)
                .before(planned -> {
                    assertThat(state(PO_1)).isEqualTo(JournalState.PLANNED);
                    return Before.seen(Facts.none());
                })
                .build();

        Bank.Transaction unused = looking.once(PO_1, FIVE, () -> {
            assertThat(state(PO_1)).isEqualTo(JournalState.SENT);
            return bank.add("17", "5");
        });

        assertThat(state(PO_1)).isEqualTo(JournalState.CONFIRMED);
    }

    @Test
    void aReferenceWithOtherFactsIsRefusedUnsent() {
        Bank.Transaction unused = write.once(PO_1, FIVE, () -> bank.add("17", "5"));

        assertThatThrownBy(() -> write.once(PO_1, Bank.facts("17", "6"), Bank.never()))
                .isInstanceOfSatisfying(ReferenceReusedException.class, e -> {
                    assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
                    assertThat(e.differing()).containsExactly("credits");
                    assertThat(e.getMessage())
                            .contains("PO-1", "credits", "CONFIRMED")
                            .doesNotContain("\n");
                });
        assertThatThrownBy(() -> write.once(PO_1, FIVE.with("months", 3), Bank.never()))
                .isInstanceOfSatisfying(
                        ReferenceReusedException.class,
                        e -> assertThat(e.differing()).containsExactly("months"));
    }

    @Test
    void theSameReferenceAtAnotherServerIsNotTheSame() {
        Bank.Transaction unused = write.once(PO_1, FIVE, () -> bank.add("17", "5"));
        JournaledWrite<Bank.Transaction> elsewhere = JournaledWrite.<Bank.Transaction>builder(
                        journal, "bank.add", "test.example")
                .result(t -> Facts.none(), entry -> new Bank.Transaction(0, "", ""))
                .build();

        assertThatThrownBy(() -> elsewhere.once(PO_1, FIVE, Bank.never()))
                .isInstanceOfSatisfying(
                        ReferenceReusedException.class,
                        e -> assertThat(e.differing()).containsExactly("server"));
    }

    @Test
    void anotherOperationMayHaveTheSameReference() {
        Bank.Transaction unused = write.once(PO_1, FIVE, () -> bank.add("17", "5"));
        JournaledWrite<String> other = JournaledWrite.<String>builder(journal, "bank.open", "bank.example")
                .result(t -> Facts.none(), entry -> "")
                .build();

        assertThat(other.once(PO_1, FIVE, () -> "opened")).isEqualTo("opened");
        assertThat(journal.find(PO_1)).extracting(JournalEntry::operation).containsExactly("bank.add", "bank.open");
    }

    @Test
    void whatWasRefusedOrNeverLeftMayBeSentAgain() {
        assertThatThrownBy(() -> write.once(PO_1, FIVE, () -> bank.refuse("17", "5")))
                .isInstanceOf(Bank.RefusedException.class);
        assertThat(state(PO_1)).isEqualTo(JournalState.ABSENT);
        assertThatThrownBy(() -> write.once(PO_1, FIVE, () -> {
                    throw Bank.notSent();
                }))
                .isInstanceOf(TransportException.class);
        assertThat(state(PO_1)).isEqualTo(JournalState.ABSENT);

        Bank.Transaction third = write.once(PO_1, FIVE, () -> bank.add("17", "5"));

        assertThat(third.id()).isEqualTo(1);
        assertThat(write.entry(PO_1).attempt()).isEqualTo(3);
    }

    @Test
    void whatWasNotDoneMayBeAskedForDifferently() {
        assertThatThrownBy(() -> write.once(PO_1, FIVE, () -> bank.refuse("17", "5")))
                .isInstanceOf(Bank.RefusedException.class);

        Bank.Transaction corrected = write.once(PO_1, Bank.facts("18", "6"), () -> bank.add("18", "6"));

        assertThat(corrected.account()).isEqualTo("18");
        assertThat(write.entry(PO_1).key()).endsWith("account 18");
    }

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
    void whatIsThereBeforehandIsNotSent() {
        Bank.Transaction there = bank.add("17", "5");
        JournaledWrite<Bank.Transaction> looking =
                bank.write(journal, time).before(planned -> Before.there(there)).build();

        assertThat(looking.once(PO_1, FIVE, Bank.never())).isEqualTo(there);
        assertThat(state(PO_1)).isEqualTo(JournalState.CONFIRMED);
    }

    @Test
    void aLookThatFailsEndsItUnsent() {
        JournaledWrite<Bank.Transaction> looking = bank.write(journal, time)
                .before(planned -> {
                    throw Bank.lost();
                })
                .build();

        assertThatThrownBy(() -> looking.once(PO_1, FIVE, Bank.never()))
                .isInstanceOfSatisfying(
                        ReadFailedException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT));
        assertThat(state(PO_1)).isEqualTo(JournalState.ABSENT);
    }

    @Test
    void anEarlierResultThatCannotBeReadNowDoesNotLookLikeADoubt() {
        JournaledWrite<String> reading = JournaledWrite.<String>builder(journal, "bank.add", "bank.example")
                .result(text -> Facts.none(), entry -> {
                    throw Bank.lost();
                })
                .build();
        assertThat(reading.once(PO_1, FIVE, () -> "done")).isEqualTo("done");

        assertThatThrownBy(() -> reading.once(PO_1, FIVE, Bank.never()))
                .isInstanceOfSatisfying(
                        ReadFailedException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT));
    }

    @Test
    void whatWasDoneButAnsweredUnreadablyIsConfirmed() {
        assertThatThrownBy(() -> write.once(PO_1, FIVE, () -> {
                    throw new ChannelKitException("unreadable", Outcome.APPLIED, CallDetails.none(), null, null);
                }))
                .isInstanceOfSatisfying(
                        ChannelKitException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.APPLIED));

        assertThat(write.once(PO_1, FIVE, Bank.never()).id()).isEqualTo(-1);
    }

    @Test
    void aCallThatBreaksOffIsInDoubt() {
        assertThatThrownBy(() -> write.once(PO_1, FIVE, () -> {
                    throw new IllegalStateException("a secret");
                }))
                .isInstanceOfSatisfying(
                        WriteInDoubtException.class,
                        e -> assertThat(e.getMessage()).doesNotContain("a secret"));
        assertThatThrownBy(() -> write.once(PO_2, Bank.facts("18", "1"), () -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);

        assertThat(journal.open()).extracting(JournalEntry::state).containsOnly(JournalState.UNKNOWN);
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

    @Test
    void aJournalThatCannotBeWrittenStopsItBeforeAnythingIsSent() {
        for (int notes = 0; notes < 2; notes++) {
            JournaledWrite<Bank.Transaction> full = bank.write(new Bank.Failing(Journal.inMemory(), notes), time)
                    .build();

            assertThatThrownBy(() -> full.once(PO_1, FIVE, Bank.never()))
                    .isInstanceOfSatisfying(
                            JournalException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT));
        }
    }

    @Test
    void aJournalThatIsFullAfterwardsSaysHowItEnded() {
        UnnotedOutcomeException done = catchThrowableOfType(
                UnnotedOutcomeException.class, () -> full().once(PO_1, FIVE, () -> bank.add("17", "5")));
        assertThat(done.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(done.result(Bank.Transaction.class)).contains(new Bank.Transaction(1, "17", "5"));

        UnnotedOutcomeException refused = catchThrowableOfType(
                UnnotedOutcomeException.class, () -> full().once(PO_1, FIVE, () -> bank.refuse("17", "5")));
        assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(refused).hasCauseInstanceOf(Bank.RefusedException.class);

        WriteInDoubtException lost = catchThrowableOfType(
                WriteInDoubtException.class, () -> full().once(PO_1, FIVE, () -> bank.lose("17", "5")));
        assertThat(lost).hasMessageContaining("could not keep that").hasMessageContaining("the disk is full");
        assertThat(lost.entry().state()).isEqualTo(JournalState.SENT);
    }

    @Test
    void whatWasNotNotedIsSettledWhenTheJournalIsMended() {
        Bank.Failing journal = new Bank.Failing(Journal.inMemory(), 2);
        JournaledWrite<Bank.Transaction> write = bank.write(journal, time).build();
        assertThatThrownBy(() -> write.once(PO_1, FIVE, () -> bank.add("17", "5")))
                .isInstanceOf(UnnotedOutcomeException.class);
        journal.mend();

        assertThatThrownBy(() -> write.once(PO_1, FIVE, Bank.never())).isInstanceOf(ReferenceOpenException.class);
        assertThat(write.settle(PO_1)).isInstanceOf(Settlement.Confirmed.class);
    }

    @Test
    void anInterruptBeforeSendingEndsItUnsent() {
        JournaledWrite<Bank.Transaction> looking = bank.write(journal, time)
                .before(planned -> {
                    Thread.currentThread().interrupt();
                    return Before.seen(Facts.none());
                })
                .build();

        assertThatThrownBy(() -> looking.once(PO_1, FIVE, Bank.never()))
                .isInstanceOfSatisfying(
                        CallCancelledException.class,
                        e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(state(PO_1)).isEqualTo(JournalState.ABSENT);
    }

    @Test
    void aResultThatCannotBeDescribedIsAResultAllTheSame() {
        JournaledWrite<String> write = JournaledWrite.<String>builder(journal, "bank.add", "bank.example")
                .result(
                        text -> Facts.of("text", text),
                        entry -> String.valueOf(entry.result().get("text")))
                .build();

        assertThat(write.once(PO_1, FIVE, () -> "two\nlines")).isEqualTo("two\nlines");
        assertThat(state(PO_1)).isEqualTo(JournalState.CONFIRMED);
        assertThat(write.once(PO_1, FIVE, Bank.never())).isEqualTo("null");
    }

    @Test
    void manyThreadsWithOneReferenceSendItOnceAndAllGetTheResult() throws Exception {
        int threads = 16;
        CyclicBarrier together = new CyclicBarrier(threads);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Bank.Transaction>> all = IntStream.range(0, threads)
                    .mapToObj(i -> executor.submit(() -> {
                        together.await();
                        return write.once(PO_1, FIVE, () -> bank.add("17", "5"));
                    }))
                    .toList();

            for (Future<Bank.Transaction> one : all) {
                assertThat(one.get().id()).isEqualTo(1);
            }
        } finally {
            executor.shutdown();
        }
        assertThat(bank.sent).hasSize(1);
    }

    @Test
    void nothingShowsAFactsValue() {
        assertThatThrownBy(() -> write.once(PO_1, Bank.facts("4711-account", "5"), () -> bank.lose("17", "5")))
                .isInstanceOfSatisfying(
                        WriteInDoubtException.class,
                        e -> assertThat(e + " " + e.entry() + e.entry().facts()).doesNotContain("4711-account"));
    }

    private JournaledWrite<Bank.Transaction> full() {
        return bank.write(new Bank.Failing(Journal.inMemory(), 2), time).build();
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

    private JournalState state(Reference reference) {
        return journal.find("bank.add", reference).orElseThrow().state();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
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
