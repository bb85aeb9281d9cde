/**
 * Writes that create something or move money, remembered so that none is done twice and none is lost sight of.
 *
 * <p>A caller names each with a {@link dev.channelkit.commons.reference.Reference} of its own, such as the number of an order, and gives the
 * clients a {@link dev.channelkit.commons.journal.Journal}:
 *
 * <pre>{@code
 * try (Journal journal = Journal.file(Path.of("/var/lib/erp/grants.journal"));
 *         BankClient bank = BankClient.builder().credentials(user, password).journal(journal).build()) {
 *     bank.grants().settlePending();                                    // what an earlier process left, before anything else
 *
 *     try {
 *         bank.grants().add(accountId, 500, reference("PO-1881"));         // the second time it gives what the first time gave
 *     } catch (WriteInDoubtException e) {                                // an OutcomeUnknownException
 *         Settlement<Grant> s = bank.grants().settle(e);                 // waits, reads the history, decides
 *         if (s instanceof Settlement.Absent) {
 *             …                                                          // to send it again is the caller's decision
 *         }
 *     }
 *
 *     for (JournalEntry open : journal.open()) {                         // undecided: a person has to look
 *         System.out.println(open + ": " + open.note());
 *         // journal.decide(open, JournalState.ABSENT, "not in the portal's history");
 *     }
 * }
 * }</pre>
 *
 * <p>A provider's module says once how its write is recognised, and then sends it as often as it is asked to:
 *
 * <pre>{@code
 * JournaledWrite<Grant> grants = JournaledWrite.<Grant>builder(journal, "bank.addCredit", host)
 *         .key(facts -> "account " + facts.get("account"))             // one in flight for each account
 *         .before(planned -> lastTransaction(planned.facts()))           // Before.seen(Facts.of("last", id)), or Before.unreadable(e)
 *         .settleAfter(Duration.ofSeconds(130))
 *         .settler((open, others) -> look(open, others))               // Settlement.confirmed(grant), absent() or undecided("…")
 *         .result(grant -> Facts.of("transaction", grant.transactionId()), entry -> grantOf(entry))
 *         .timeSource(transport.time())
 *         .build();
 *
 * Grant add(long account, int credits, Reference reference) {
 *     Facts facts = Facts.of("account", account, "credits", credits);
 *     return grants.once(reference, facts, () -> addCreditCall(account, credits).send());
 * }
 * }</pre>
 *
 * <p>Depends on packages error, queue, reference and time only.
 */
@NullMarked
package dev.channelkit.commons.journal;

import org.jspecify.annotations.NullMarked;
