package dev.channelkit.commons.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.commons.reference.ReferencedCreation;
import dev.channelkit.commons.time.ManualTime;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ways by which a write might be sent twice, or be taken for done when it was not. */
@Timeout(60)
class JournalDangersTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Reference PO_1 = Reference.of("PO-1");
    private static final Reference PO_2 = Reference.of("PO-2");
    private static final Facts FIVE = Bank.facts("17", "5");

    private final Journal journal = Journal.inMemory();
    private final ManualTime time = ManualTime.autoAdvancing(START);
    private final Bank bank = new Bank();

    /** What was read early shows nothing of what arrives while it is read. */
    @Test
    void aLookThatBeganEarlyIsNotBelievedThoughItEndsLate() {
        JournaledWrite<Bank.Transaction> write = bank.write(journal, time)
                .looksEarly()
                .settler((open, others) -> {
                    int shown = bank.history.size();
                    if (bank.reads++ == 0) {
                        Bank.Transaction late = bank.add("17", "5");
                        time.advance(Duration.ofSeconds(2));
                    }
                    return shown == 0 ? Settlement.absent() : Settlement.confirmed(bank.history.get(0));
                })
                .build();
        lose(write, PO_1, FIVE);
        time.advance(Bank.BOUND.minusSeconds(1));

        assertThat(write.settle(PO_1)).isEqualTo(Settlement.confirmed(new Bank.Transaction(1, "17", "5")));
    }

    @Test
    void aSettlerThatSaysNothingDoesNotSayAbsent() {
        JournaledWrite<Bank.Transaction> write =
                bank.write(journal, time).settler((open, others) -> null).build();
        lose(write, PO_1, FIVE);

        assertThat(write.settle(PO_1)).isInstanceOf(Settlement.Undecided.class);
        assertThat(write.entry(PO_1).state()).isEqualTo(JournalState.UNKNOWN);
    }

    /** Another operation with the same reference goes to the same account: when it went out counts, not when the first did. */
    @Test
    void anotherOperationsTimeIsNotTakenForThis() {
        JournaledWrite<Bank.Transaction> add = bank.write(journal, time).build();
        JournaledWrite<Bank.Transaction> move = JournaledWrite.<Bank.Transaction>builder(
                        journal, "bank.move", "bank.example")
                .key(facts -> "account " + facts.get("account"))
                .settleAfter(Bank.BOUND)
                .result(t -> Facts.none(), entry -> new Bank.Transaction(0, "", ""))
                .timeSource(time)
                .build();
        lose(add, PO_1, FIVE);
        time.advance(Bank.BOUND);
        lose(move, PO_1, FIVE);
        time.advance(Duration.ofSeconds(1));

        assertThatThrownBy(() -> add.once(PO_2, FIVE, Bank.never())).isInstanceOf(KeyInUseException.class);
    }

    @Test
    void aLookThatGivesNothingEndsItUnsent() {
        JournaledWrite<Bank.Transaction> write =
                bank.write(journal, time).before(planned -> null).build();

        assertThatThrownBy(() -> write.once(PO_1, FIVE, Bank.never())).isInstanceOf(NullPointerException.class);
        assertThat(write.entry(PO_1).state()).isEqualTo(JournalState.ABSENT);
    }

    /** A checked exception may be thrown without being declared. */
    @Test
    void aSendThatBreaksOffWithACheckedExceptionIsInDoubt() {
        JournaledWrite<Bank.Transaction> write = bank.write(journal, time).build();

        assertThatThrownBy(() -> write.once(PO_1, FIVE, () -> JournalDangersTest.<RuntimeException>sneak()))
                .isInstanceOf(WriteInDoubtException.class);
        assertThat(write.entry(PO_1).state()).isEqualTo(JournalState.UNKNOWN);
    }

    @Test
    void oneThatCannotBeLookedForDoesNotKeepTheOthersFromBeingSettled() {
        JournaledWrite<Bank.Transaction> write = bank.write(journal, time)
                .settler((open, others) -> {
                    if (open.reference().equals(PO_1)) {
                        throw new IllegalStateException("a fault");
                    }
                    return Settlement.absent();
                })
                .build();
        lose(write, PO_1, FIVE);
        lose(write, PO_2, Bank.facts("18", "5"));

        assertThat(write.settlePending())
                .extracting(settled -> settled.settlement().getClass().getSimpleName())
                .containsExactly("Undecided", "Absent");
    }

    @Test
    void whatWasFoundIsConfirmedThoughItCannotBeDescribed() {
        JournaledWrite<Bank.Transaction> write = bank.write(journal, time)
                .result(
                        transaction -> {
                            throw new IllegalStateException("cannot be described");
                        },
                        entry -> new Bank.Transaction(-1, "", ""))
                .build();
        assertThatThrownBy(() -> write.once(PO_1, FIVE, () -> bank.addAndLose("17", "5")))
                .isInstanceOf(WriteInDoubtException.class);

        assertThat(write.settle(PO_1)).isEqualTo(Settlement.confirmed(new Bank.Transaction(1, "17", "5")));
        assertThat(write.entry(PO_1).state()).isEqualTo(JournalState.CONFIRMED);
    }

    /** Whoever may note may plan only what is new: else the next start would find the file damaged. */
    @Test
    void whatDoesNotFollowIsNotNoted() {
        JournalEntry planned = JournalEntry.planned("bank.add", PO_1, "key", FIVE, START);
        JournalEntry sent = planned.sent(Facts.none(), START, "");
        assertThatThrownBy(() -> journal.note(null, sent)).isInstanceOf(IllegalArgumentException.class);
        assertThat(journal.note(null, planned)).isTrue();
        assertThat(journal.note(planned, sent)).isTrue();

        assertThatThrownBy(() -> journal.note(sent, planned)).isInstanceOf(IllegalArgumentException.class);
        assertThat(journal.find("bank.add", PO_1)).contains(sent);
    }

    /** What a person has found to be done is done, also where nothing shows it. */
    @Test
    void aCreationDecidedByHandToBeDoneIsNotSentAgain() {
        JournaledCreations records = creations();
        ReferencedCreation<String> creation = creation(records);
        assertThatThrownBy(() -> creation.create(PO_1, () -> {
                    throw Bank.lost();
                }))
                .isInstanceOf(ChannelKitException.class);

        JournalEntry unused = journal.decide(journal.open().get(0), JournalState.CONFIRMED, "seen in the portal");

        assertThatThrownBy(() -> creation.create(PO_1, Bank.never()))
                .isInstanceOfSatisfying(
                        ChannelKitException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT))
                .hasMessageContaining("PO-1");
    }

    /** The thing is there: its odd name must not make it look refused. */
    @Test
    void aCreationWhoseNameCannotBeKeptIsDoneAllTheSame() {
        JournaledCreations records = creations();
        List<String> sent = new ArrayList<>();
        ReferencedCreation<String> creation = creation(records);

        assertThat(creation.create(PO_1, () -> {
                    sent.add("once");
                    return "a\nb";
                }))
                .isEqualTo("a\nb");
        assertThat(journal.find("shop.create", PO_1))
                .hasValueSatisfying(entry -> assertThat(entry.state()).isEqualTo(JournalState.CONFIRMED));
        assertThatThrownBy(() -> creation.create(PO_1, Bank.never())).isInstanceOf(ChannelKitException.class);
        assertThat(sent).hasSize(1);
    }

    /** Two that share a reference, but not what it goes to, do not share a key either. */
    @Test
    void stepsInDoubtAreNotPlannedOver() {
        JournaledSteps steps = JournaledSteps.of(journal, "shop.change", "shop.example", time);
        steps.sending(PO_1, "thing 1", FIVE, Facts.none());

        assertThatThrownBy(() -> steps.sending(PO_1, "thing 2", FIVE, Facts.none()))
                .isInstanceOf(ReferenceOpenException.class);
        assertThat(journal.open()).extracting(JournalEntry::key).containsExactly("thing 1");
        steps.confirmed(PO_1, Facts.none());
        assertThatThrownBy(() -> steps.sending(PO_1, "thing 2", FIVE, Facts.none()))
                .isInstanceOf(ReferenceReusedException.class);
    }

    /** Between reading it and getting its key another process may have settled it. */
    @Test
    void whatWasSettledMeanwhileIsNotLookedForAgain() {
        JournaledWrite<Bank.Transaction> first = bank.write(journal, time).build();
        lose(first, PO_1, FIVE);
        Journal late = (Journal) Proxy.newProxyInstance(
                Journal.class.getClassLoader(), new Class<?>[] {Journal.class}, (proxy, method, args) -> {
                    if (method.getName().equals("claim")) {
                        Settlement<Bank.Transaction> unused = first.settle(PO_1);
                    }
                    return method.invoke(journal, args);
                });

        assertThat(bank.write(late, time).build().settle(PO_1)).isEqualTo(Settlement.absent());
        assertThat(bank.reads).isEqualTo(1);
    }

    @Test
    void whatIsPendingOfAnotherOperationIsLeftToIt() {
        JournaledWrite<Bank.Transaction> write = bank.write(journal, time).build();
        lose(write, PO_1, FIVE);
        JournaledWrite<String> other = JournaledWrite.<String>builder(journal, "bank.open", "bank.example")
                .result(text -> Facts.none(), entry -> "")
                .timeSource(time)
                .build();

        assertThat(other.settlePending()).isEmpty();
        assertThat(write.settlePending()).hasSize(1);
    }

    @Test
    void theTimeForAllThatIsPendingIsForAllOfIt() {
        JournaledWrite<Bank.Transaction> write = bank.write(journal, time).build();
        lose(write, PO_1, FIVE);
        time.advance(Duration.ofSeconds(100));
        lose(write, PO_2, Bank.facts("18", "5"));

        assertThat(write.settlePending(Duration.ofSeconds(110)))
                .extracting(settled -> settled.settlement().getClass().getSimpleName())
                .containsExactly("Absent", "Undecided");
    }

    /** The second time another process sent it: when this one had sent it the first time does not count. */
    @Test
    void eachAttemptHasItsOwnTime() {
        JournaledWrite<Bank.Transaction> write = bank.write(journal, time).build();
        lose(write, PO_1, FIVE);
        JournalEntry absent = journal.decide(journal.open().get(0), JournalState.ABSENT, "looked in the portal");
        time.advance(Bank.BOUND);
        sentByAnother(absent, absent.plannedAgain(absent.key(), absent.facts(), time.now()));

        assertThat(write.settle(PO_1)).isEqualTo(Settlement.absent());
        assertThat(time.sleeps()).containsExactly(Bank.BOUND);
    }

    @Test
    void whatADeadProcessHasSentKeepsOthersFromTheKey() {
        JournaledWrite<Bank.Transaction> write = bank.write(journal, time).build();
        Facts facts = FIVE.with("server", "bank.example");
        sentByAnother(null, JournalEntry.planned("bank.add", PO_1, "bank.example account 17", facts, time.now()));

        assertThatThrownBy(() -> write.once(PO_2, FIVE, Bank.never())).isInstanceOf(KeyInUseException.class);
    }

    @Test
    void theSameFactsForAnotherThingAreAnother() {
        Bank.Transaction unused = bank.write(journal, time).build().once(PO_1, FIVE, () -> bank.add("17", "5"));
        JournaledWrite<Bank.Transaction> elsewhere =
                bank.write(journal, time).key(facts -> "vault").build();

        assertThatThrownBy(() -> elsewhere.once(PO_1, FIVE, Bank.never())).isInstanceOf(ReferenceReusedException.class);
    }

    /** Two that use one reference for two accounts have two keys: who plans first has it. */
    @Test
    void whoPlansSecondSendsNothing() {
        JournaledWrite<Bank.Transaction> first = bank.write(journal, time).build();
        AtomicBoolean late = new AtomicBoolean();
        Journal second = (Journal) Proxy.newProxyInstance(
                Journal.class.getClassLoader(), new Class<?>[] {Journal.class}, (proxy, method, args) -> {
                    if (method.getName().equals("note") && late.compareAndSet(false, true)) {
                        Bank.Transaction unused = first.once(PO_1, Bank.facts("18", "5"), () -> bank.add("18", "5"));
                    }
                    return method.invoke(journal, args);
                });

        assertThatThrownBy(() -> bank.write(second, time).build().once(PO_1, FIVE, Bank.never()))
                .isInstanceOf(ReferenceReusedException.class);
        assertThat(bank.history).hasSize(1);
    }

    @Test
    void nothingIsPutInThePlaceOfWhatIsNotThere() {
        JournalEntry planned = JournalEntry.planned("bank.add", PO_1, "key", FIVE, START);

        assertThat(journal.note(planned, planned.sent(Facts.none(), START, ""))).isFalse();
        assertThat(journal.open()).isEmpty();
    }

    @Test
    void whatIsDoneDoesNotBecomeUnknown() {
        JournaledSteps steps = JournaledSteps.of(journal, "shop.change", "shop.example", time);
        steps.sending(PO_1, "thing 1", FIVE, Facts.none());
        steps.confirmed(PO_1, Facts.none());

        steps.unknown(PO_1);
        steps.absent(PO_1);
        steps.forget(PO_1);

        assertThat(steps.entry(PO_1))
                .hasValueSatisfying(entry -> assertThat(entry.state()).isEqualTo(JournalState.CONFIRMED));
    }

    @Test
    void whatIsPlannedAnewIsNotSentAndHasSeenNothing() {
        JournalEntry again = JournalEntry.planned("bank.add", PO_1, "key", FIVE, START)
                .sent(Facts.of("last", 1), START, "")
                .absent(START, "")
                .plannedAgain("key", FIVE, START);

        assertThat(again.sentAt()).isNull();
        assertThat(again.seen()).isNull();
    }

    @Test
    void aClaimGivenBackTwiceDoesNotGiveBackTheNextOnes() {
        Journal.Claim first = journal.claim("key", Duration.ZERO).orElseThrow();
        first.close();
        Journal.Claim second = journal.claim("key", Duration.ZERO).orElseThrow();

        first.close();

        assertThat(CompletableFuture.supplyAsync(() -> journal.claim("key", Duration.ZERO))
                        .join())
                .isEmpty();
        second.close();
    }

    @Test
    void aClaimMayBeGivenBackByAnotherThread() {
        Journal.Claim claim = journal.claim("key", Duration.ZERO).orElseThrow();

        CompletableFuture.runAsync(claim::close).join();

        assertThat(journal.claim("key", Duration.ZERO)).isPresent();
    }

    private void sentByAnother(@Nullable JournalEntry before, JournalEntry planned) {
        assertThat(journal.note(before, planned)).isTrue();
        assertThat(journal.note(planned, planned.sent(Facts.of("last", 0), time.now(), "")))
                .isTrue();
    }

    private JournaledCreations creations() {
        return JournaledCreations.of(journal, "shop.create", "shop.example", time);
    }

    private ReferencedCreation<String> creation(JournaledCreations records) {
        return ReferencedCreation.<String>builder(reference -> List.of(), name -> name)
                .record(records, name -> name)
                .timeSource(time)
                .build();
    }

    private void lose(JournaledWrite<Bank.Transaction> write, Reference reference, Facts facts) {
        assertThatThrownBy(() -> write.once(reference, facts, () -> bank.lose("17", "5")))
                .isInstanceOf(WriteInDoubtException.class);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> Bank.Transaction sneak() throws E {
        throw (E) new IOException("a reset");
    }
}
