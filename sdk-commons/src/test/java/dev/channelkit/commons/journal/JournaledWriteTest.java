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
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is noted when, what is sent once, and what a journal that fails does to it. */
@Timeout(60)
class JournaledWriteTest extends AtTheBank {
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
}
