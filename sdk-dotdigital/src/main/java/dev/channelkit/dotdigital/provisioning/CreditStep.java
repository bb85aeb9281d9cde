package dev.channelkit.dotdigital.provisioning;

import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.journal.JournalEntry;
import dev.channelkit.commons.journal.ReferenceOpenException;
import dev.channelkit.commons.journal.Settlement;
import dev.channelkit.commons.journal.WriteInDoubtException;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.dotdigital.credit.CreditGrant;
import dev.channelkit.dotdigital.credit.Credits;
import java.time.Duration;

/** Credits, granted once under the caller's reference by the client's own grants. */
final class CreditStep {
    private final Credits credits;
    private final Progress progress;

    CreditStep(Subjects subjects, Progress progress) {
        credits = subjects.credits();
        this.progress = progress;
    }

    void ensure(int accountId, CreditWish wanted) {
        Reference reference = wanted.reference();
        boolean there = isGranted(reference);
        progress.looked(ProvisioningStep.CREDIT);
        if (!there) {
            progress.sent(ProvisioningStep.CREDIT, reference.value());
        }
        boolean made;
        try {
            made = grant(accountId, wanted) && !there;
        } catch (ReferenceOpenException e) {
            made = !wasLeftGranted(e.entry()) && grant(accountId, wanted);
        }
        if (made) {
            progress.done(ProvisioningStep.CREDIT, reference.value());
        } else {
            progress.there(ProvisioningStep.CREDIT, reference.value());
        }
    }

    private boolean isGranted(Reference reference) {
        return credits.settle(reference, Duration.ZERO) instanceof Settlement.Confirmed<CreditGrant>;
    }

    /** True; or an exception. What is granted already is not sent: that it is the same grant is for the journal to see. */
    private boolean grant(int accountId, CreditWish wanted) {
        try {
            CreditGrant unused = credits.add(accountId, wanted.credits(), wanted.reference(), wanted.expiryMonths());
            return true;
        } catch (WriteInDoubtException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            progress.unknown(ProvisioningStep.CREDIT, wanted.reference().value());
            throw new InDoubt(new OpenStep(ProvisioningStep.CREDIT, e.entry(), e.settleFrom(), e.what()));
        } catch (ChannelKitException e) {
            if (e.outcome() == Outcome.APPLIED && isGranted(wanted.reference())) {
                return true;
            }
            throw e;
        }
    }

    /** Settles what an earlier run has left, which may mean to wait for the provider. */
    private boolean wasLeftGranted(JournalEntry open) {
        progress.unknown(ProvisioningStep.CREDIT, open.reference().value());
        Settlement<CreditGrant> settlement = credits.settle(open.reference());
        if (settlement instanceof Settlement.Undecided<CreditGrant> undecided) {
            throw new InDoubt(new OpenStep(ProvisioningStep.CREDIT, open, null, undecided.why()));
        }
        return settlement instanceof Settlement.Confirmed<CreditGrant>;
    }
}
