package dev.channelkit.dotdigital.credit;

import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.journal.SettledWrite;
import dev.channelkit.commons.journal.Settlement;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.dotdigital.api.CreditsOperations;
import dev.channelkit.dotdigital.model.AccountIdRequest;
import dev.channelkit.dotdigital.model.AddCreditRequest;
import dev.channelkit.dotdigital.model.CreditBalance;
import java.time.Duration;
import java.util.List;

/**
 * What accounts send with: whole units that lapse.
 *
 * <p>{@link #add(int, int, Reference) add} grants once for each {@link Reference}, by way of the client's journal. The answer may get lost, and
 * the provider may still grant for 125 s after that; so what is unknown is settled by {@link #settle(OutcomeUnknownException) settle}, which
 * waits and reads the history. Nothing is sent again by itself.
 *
 * <!-- snippet: DotdigitalBasics#grant -->
 * <pre>{@code
 * try {
 *     dotdigital.credits().add(accountId, 500, reference("PO-1881"));
 * } catch (OutcomeUnknownException e) {
 *     Settlement<CreditGrant> settlement = dotdigital.credits().settle(e);
 *     if (settlement instanceof Settlement.Absent) {
 *         return false; // not granted, and it will not be: the same reference may be sent again
 *     }
 * }
 * }</pre>
 *
 * <p>{@link #addUnguarded} is the bare call, without any of this.
 */
public final class Credits extends CreditsOperations {
    /** What the journal calls a grant. */
    public static final String GRANT = "dotdigital.addCredit";

    private final Grants grants;
    private final GrantSettings settings;

    /** Made by the client. */
    public Credits(Transport transport, GrantSettings settings) {
        super(transport);
        this.settings = settings;
        grants = new Grants(
                settings,
                body -> addUnguardedCall(body)
                        .leavesWithin(Grants.LEAVES_WITHIN)
                        .send(),
                new History(request ->
                        () -> history(request).stream().map(Movement::of).iterator()));
    }

    /**
     * Grants credits that lapse after 12 months, once: what runs twice under one reference grants once, and the second time gives what the first
     * time gave.
     *
     * @param accountId the account that gets them
     * @param credits how many more, in whole units; 1 at least
     * @param reference the caller's own name for this grant, such as the number of an order; unique among all its grants
     * @throws dev.channelkit.commons.error.InvalidRequestException when the number cannot be right, and when the reference stands for another
     *     grant; nothing was sent
     * @throws dev.channelkit.commons.journal.ReferenceOpenException when nobody knows yet what became of an earlier one with this reference; nothing
     *     was sent
     * @throws dev.channelkit.commons.journal.KeyInUseException when others to the same account take too long, or one may still arrive; nothing was sent
     * @throws dev.channelkit.commons.journal.JournalException when the journal cannot be read or written; nothing was sent
     * @throws dev.channelkit.commons.journal.WriteInDoubtException when it was sent and nobody knows what became of it: an
     *     {@link OutcomeUnknownException} with the entry of the journal, which has account, amount, reference and when it was sent
     * @throws ChannelKitException when it was refused or could not be sent; it may be sent again under the same reference
     */
    public CreditGrant add(int accountId, int credits, Reference reference) {
        return add(
                reference,
                AddCreditRequest.builder().accountId(accountId).credits(credits).build());
    }

    /**
     * The same for credits that lapse sooner.
     *
     * @param expiryMonths the months until what is left of them lapses, from 1 to 12
     * @see #add(int, int, Reference)
     */
    public CreditGrant add(int accountId, int credits, Reference reference, int expiryMonths) {
        return add(
                reference,
                AddCreditRequest.builder()
                        .accountId(accountId)
                        .credits(credits)
                        .expiryMonths(expiryMonths)
                        .build());
    }

    /**
     * What became of a grant. Waits until the provider can do no more for it, 140 s after it was sent: 130 s that the provider may take, and 10 s
     * that a request may take to get away. Then it reads the history.
     *
     * @return confirmed with the transaction when it was granted; absent when it was not and will not be, so that it may be sent again under the same
     *     reference; undecided when nothing tells, or the history cannot be read: a person has to look, and to decide it in the journal
     * @throws IllegalArgumentException when {@code e} is not of a grant
     * @throws CallCancelledException when the thread is interrupted
     * @throws IllegalStateException when the client is closed
     */
    public Settlement<CreditGrant> settle(OutcomeUnknownException e) {
        return grants.write().settle(e);
    }

    /** The same by reference; undecided also when the journal knows nothing of it. */
    public Settlement<CreditGrant> settle(Reference reference) {
        return grants.write().settle(reference);
    }

    /** The same, waiting for the provider no longer than {@code atMost}; undecided when it would take longer. */
    public Settlement<CreditGrant> settle(Reference reference, Duration atMost) {
        return grants.write().settle(reference, atMost);
    }

    /**
     * Settles all grants that are open at this server: what this process and crashed ones have left. What is under way this moment, in this process or
     * another, is passed over. Call it when the application starts.
     */
    public List<SettledWrite<CreditGrant>> settlePending() {
        return grants.write().settlePending();
    }

    /** The same, waiting for the provider no longer than {@code atMost} in all; undecided where it would take longer. */
    public List<SettledWrite<CreditGrant>> settlePending(Duration atMost) {
        return grants.write().settlePending(atMost);
    }

    /** How many credits an account has left, and what lapses next. A difference between two balances proves no grant. */
    public CreditBalance balance(int accountId) {
        return balance(AccountIdRequest.builder().accountId(accountId).build());
    }

    private CreditGrant add(Reference reference, AddCreditRequest body) {
        settings.warnIfForgetful();
        return grants.once(reference, body);
    }
}
