package dev.channelkit.dotdigital.provisioning;

import dev.channelkit.commons.call.ClientSettings;
import dev.channelkit.commons.journal.Journal;
import dev.channelkit.commons.time.TimeSource;
import java.util.Objects;

/**
 * Sets customers up and takes them down, in runs that may be cut anywhere and started again from the top. Thread-safe.
 *
 * <!-- snippet: DotdigitalProvisioning#plan -->
 * <pre>{@code
 * ProvisioningPlan plan = ProvisioningPlan.builder(reference("K-1077"))
 *         .account("Harbour Dental Ltd")
 *         .accountRole("Messaging User") // all users of the account get it
 *         .user(FirstUser.builder()
 *                 .username("harbour.ops")
 *                 .password(password)
 *                 .firstname("Ada")
 *                 .lastName("Byron")
 *                 .emailAddress("ada@example.com")
 *                 .mobilePhoneNumber("+447700900123")
 *                 .landlinePhoneNumber("+442079460123")
 *                 .role("Billing Viewer") // only this user gets it
 *                 .build())
 *         .credit(500, 6, reference("PO-1881"))
 *         .number(NumberWish.anyOf(NumberType.LONG_NUMBER, "GBR"))
 *         .build();
 * }</pre>
 *
 * <p>Each step looks before it acts, and what creates something or moves credit is remembered in the client's journal. So the same plan again ends
 * in the same state: one account, one user, one grant, one number. That holds over crashes only when the journal is kept in a file:
 * {@code journal(Journal.file(path))} of the client's builder.
 */
public final class Provisioning {
    private final Subjects subjects;
    private final Creations creations;
    private final Journal journal;
    private final TimeSource time;

    /** Made by the client. */
    public Provisioning(Subjects subjects, ClientSettings client, TimeSource time) {
        this.subjects = subjects;
        journal = client.journal();
        this.time = time;
        creations = new Creations(subjects, journal, client.server(), time, client.totalTimeout());
    }

    /** {@link #provision(ProvisioningPlan, ProvisioningListener)}, telling nobody. */
    public ProvisioningResult provision(ProvisioningPlan plan) {
        return provision(plan, ProvisioningListener.NONE);
    }

    /**
     * Gives a customer what the plan says and is not there yet: account, its roles, first user, the user's roles, credit, number. What is there is
     * left as it is, also where its details differ.
     *
     * <p>What an earlier run has left open is settled first, for which this waits up to 140 s, until the provider can do no more for it. What was not
     * done then is sent again: to run a plan again is to ask for that.
     *
     * @return complete; or open, where a call went out and nobody knows what became of it. Later steps were not begun then: look at
     *     {@link OpenStep#advice}, and carry out the same plan again
     * @throws InvalidPlanException when the password's supplier gives one that is too short; nothing was sent
     * @throws RolesMissingException when there are no such roles; nothing was changed
     * @throws CustomerConflictException when what is there is not what the plan can go on from
     * @throws dev.channelkit.commons.error.ChannelKitException as the calls; the same plan may be carried out again
     */
    public ProvisioningResult provision(ProvisioningPlan plan, ProvisioningListener listener) {
        Progress progress = new Progress(plan.customer(), Objects.requireNonNull(listener, "listener"));
        return new ProvisionRun(subjects, creations, plan, progress).run();
    }

    /** {@link #offboard(OffboardingPlan, ProvisioningListener)}, telling nobody. */
    public Offboarded offboard(OffboardingPlan plan) {
        return offboard(plan, ProvisioningListener.NONE);
    }

    /**
     * Takes a customer down: numbers back, users removed, account suspended, last report. The account stays. Open additions of users and numbers
     * are settled first, as {@link #provision(ProvisioningPlan, ProvisioningListener)} does, so that nothing arrives afterwards.
     *
     * @throws ProvisioningOpenException when it cannot be told what became of one of them; nothing was taken down
     * @throws CustomerConflictException when no account carries the customer's key, or several do
     * @throws dev.channelkit.commons.error.ChannelKitException as the calls; the same plan may be carried out again
     */
    public Offboarded offboard(OffboardingPlan plan, ProvisioningListener listener) {
        Progress progress = new Progress(plan.customer(), Objects.requireNonNull(listener, "listener"));
        try {
            return new OffboardRun(subjects, creations, journal, plan, progress, time).run();
        } catch (InDoubt e) {
            throw new ProvisioningOpenException(
                    new ProvisioningResult.Open(plan.customer(), null, null, null, progress.results(), e.open()));
        }
    }
}
