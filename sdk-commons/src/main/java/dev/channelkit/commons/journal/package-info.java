/**
 * Writes that create something or move money, remembered so that none is done twice and none is lost sight of.
 *
 * <p>A caller names each with a {@link dev.channelkit.commons.reference.Reference} of its own, such as the number of an order, and gives the
 * clients a {@link dev.channelkit.commons.journal.Journal}:
 *
 * <!-- snippet: DotdigitalBasics#journal -->
 * <pre>{@code
 * try (Journal journal = Journal.file(file);
 *         DotdigitalClient bank = builder.journal(journal).build()) {
 *     bank.credits().settlePending(); // what an earlier process left, before anything else
 *
 *     try {
 *         bank.credits()
 *                 .add(accountId, 500, reference("PO-1881")); // the second time it gives what the first gave
 *     } catch (WriteInDoubtException e) { // an OutcomeUnknownException
 *         Settlement<CreditGrant> s = bank.credits().settle(e); // waits, reads the history, decides
 *         System.out.println(s); // where it is absent, to send it again is the caller's decision
 *     }
 *
 *     for (JournalEntry open : journal.open()) { // undecided: a person has to look
 *         System.out.println(open + ": " + open.note());
 *         // journal.decide(open, JournalState.ABSENT, "not in the portal's history");
 *     }
 * }
 * }</pre>
 *
 * <p>A provider's module says once how its write is recognised, and then sends it as often as it is asked to:
 *
 * <!-- snippet: OwnGrants#write -->
 * <pre>{@code
 * private final Bank bank;
 * private final JournaledWrite<Long> grants;
 *
 * OwnGrants(Bank bank, Journal journal, TimeSource time) {
 *     this.bank = bank;
 *     grants = JournaledWrite.<Long>builder(journal, "bank.addCredit", bank.host())
 *             .key(facts -> "account " + facts.get("account")) // one in flight for each account
 *             .before(planned -> Before.seen(Facts.of("last", bank.lastTransaction(account(planned)))))
 *             .settleAfter(Duration.ofSeconds(130))
 *             .settler((open, others) -> look(open))
 *             .result(id -> Facts.of("transaction", id), entry -> number(entry.result(), "transaction"))
 *             .timeSource(time)
 *             .build();
 * }
 *
 * long add(String account, int credits, Reference reference) {
 *     Facts facts = Facts.of("account", account, "credits", credits);
 *     return grants.once(reference, facts, () -> bank.addCredit(account, credits));
 * }
 *
 * Settlement<Long> settle(Reference reference) {
 *     return grants.settle(reference);
 * }
 *
 * // one key, one in flight: what came after what was seen before is ours
 * private Settlement<Long> look(JournalEntry open) {
 *     return bank.transactionAfter(account(open), number(open.seen(), "last"))
 *             .map(Settlement::confirmed)
 *             .orElseGet(Settlement::absent);
 * }
 * }</pre>
 *
 * <p>Depends on packages error, queue, reference and time only.
 */
@NullMarked
package dev.channelkit.commons.journal;

import org.jspecify.annotations.NullMarked;
