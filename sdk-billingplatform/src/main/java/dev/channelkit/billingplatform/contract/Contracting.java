package dev.channelkit.billingplatform.contract;

import dev.channelkit.commons.call.ClientSettings;
import dev.channelkit.commons.call.Transport;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Contracts with all that belongs to them, as one job each. The platform has no transactions: a job that was cut short, by a lost answer or the
 * end of the process, is carried out again, and ends as if nothing had happened. Nothing is made twice, for what is there is found by what
 * makes it this one. Thread-safe.
 *
 * <p>What cannot be updated by a key is created by way of the client's journal. Where the answer to such a creation is lost, a
 * {@link dev.channelkit.commons.journal.WriteInDoubtException} ends the job; carried out again, it looks at once, and where
 * there is nothing yet it waits until the platform does no more for the lost call, 8 minutes after that was to be sent. Closing the client ends such a
 * wait with a {@link dev.channelkit.commons.error.ClientClosedException}, interrupting the thread with a
 * {@link dev.channelkit.commons.error.CallCancelledException}; either way nothing more was sent.
 */
public final class Contracting {
    /** So long after it was asked for, a creation may still leave. */
    static final Duration LEAVES_WITHIN = Duration.ofSeconds(60);

    /** The platform's own limit for a call, and 20 s for the way: notes of the vendor's best practices. */
    private static final Duration PROVIDER_NEEDS = Duration.ofSeconds(420);

    private final Subjects subjects;
    private final Creations creations;

    /** Made by the client. */
    public Contracting(Transport transport, ClientSettings client) {
        subjects = new Subjects(transport);
        creations = new Creations(
                subjects,
                new Once.Settings(
                        client.journal(), client.server(), transport.time(), LEAVES_WITHIN.plus(PROVIDER_NEEDS)));
    }

    /**
     * Sees to it that a contract is there with its currencies, its rates and their tiers, and that the account has its products. What is there is
     * left as it is.
     *
     * @throws ContractConflictException if something is there and contradicts the plan; nothing is guessed
     * @throws dev.channelkit.commons.journal.WriteInDoubtException if a creation went out, and nobody knows what became of it: carry out the plan
     *     again
     * @throws dev.channelkit.commons.error.ChannelKitException as calls do; the steps before stand, so carry out the plan again
     */
    public ContractResult conclude(ContractPlan plan) {
        return new ConcludeRun(subjects, creations, plan).run();
    }

    /**
     * Has one product take the place of another. The new line is created first, then the old one is ended on the day before: what may be refused
     * goes first, so that the account is never left without. Before the day itself the account has the old one alone, however the job
     * was cut; have it done before that day, and it never has two. Where old and new are of one product, which would be there twice, the old
     * one is ended first.
     *
     * @throws dev.channelkit.commons.error.NotFoundException if there is no such line
     * @throws ContractConflictException if it ends before, or the account has the new one from another day on
     * @throws dev.channelkit.commons.error.ChannelKitException as with {@link #conclude}
     */
    public ChangedPlan change(PlanChange change) {
        return new ChangeRun(subjects, creations).run(change);
    }

    /**
     * Ends a contract and its account products. Tells what was ended and what was not; terminate again for the rest.
     *
     * @param last the last day of all
     * @throws ContractConflictException if there is no such contract, or there are several
     * @throws dev.channelkit.commons.error.ChannelKitException if the contract itself could not be ended; its products were left alone
     */
    public TerminationReport terminate(String contractNumber, LocalDate last) {
        return terminate(contractNumber, last, null);
    }

    /** Like {@link #terminate(String, LocalDate)}, and gives the contract a status, which are the tenant's own. */
    public TerminationReport terminate(String contractNumber, LocalDate last, @Nullable String status) {
        return new TerminateRun(subjects)
                .run(
                        subjects.contract(contractNumber).orElseThrow(() -> TerminateRun.none(contractNumber)),
                        last,
                        status);
    }
}
