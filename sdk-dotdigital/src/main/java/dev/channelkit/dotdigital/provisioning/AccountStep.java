package dev.channelkit.dotdigital.provisioning;

import dev.channelkit.commons.reference.Reference;
import dev.channelkit.dotdigital.api.AccountsOperations;
import dev.channelkit.dotdigital.model.Account;
import dev.channelkit.dotdigital.provisioning.CustomerConflictException.Kind;
import java.util.List;
import java.util.Optional;

/** The customer's account: found by its reference, or created. */
final class AccountStep {
    private final AccountsOperations calls;
    private final Subjects subjects;
    private final Creations creations;
    private final Progress progress;

    AccountStep(Subjects subjects, Creations creations, Progress progress) {
        this.calls = subjects.accounts();
        this.subjects = subjects;
        this.creations = creations;
        this.progress = progress;
    }

    int ensure(ProvisioningPlan plan) {
        Reference customer = plan.customer();
        Once<Optional<Integer>> once = new Once<>(ProvisioningStep.ACCOUNT, progress, creations.accounts());
        Optional<Account> there = find(customer);
        progress.looked(ProvisioningStep.ACCOUNT);
        if (there.isPresent()) {
            once.found(customer);
        } else {
            boolean unused = once.wasLeftDone(customer);
            there = created(plan, once);
        }
        Account account = there.orElseThrow(() -> missing(customer));
        Conflicts.refuseUnlessOpen(account);
        String id = account.accountId().toString();
        if (once.wasSent()) {
            progress.done(ProvisioningStep.ACCOUNT, id);
        } else {
            progress.there(ProvisioningStep.ACCOUNT, id);
        }
        return account.accountId();
    }

    /** The account of a customer. */
    Optional<Account> find(Reference customer) {
        List<Account> found = subjects.accounts().withReference(customer);
        if (found.size() > 1) {
            throw Conflicts.several(customer, found);
        }
        return found.stream().findFirst();
    }

    private Optional<Account> created(ProvisioningPlan plan, Once<Optional<Integer>> once) {
        Optional<Integer> id = once.send(
                plan.customer(),
                creations.accountFacts(plan),
                "",
                () -> calls.createCall(plan.account())
                        .leavesWithin(Creations.LEAVES_WITHIN)
                        .send());
        return id.isPresent() ? id.map(subjects.accounts()::get) : find(plan.customer());
    }

    private static CustomerConflictException missing(Reference customer) {
        return new CustomerConflictException(
                Kind.NO_ACCOUNT,
                "the account of " + customer + " was created, and is not found by its reference",
                "see in the portal whether it is there, and with which reference",
                List.of(),
                null);
    }
}
