package dev.channelkit.dotdigital.provisioning;

import dev.channelkit.dotdigital.model.Account;
import dev.channelkit.dotdigital.model.CreditBalance;
import dev.channelkit.dotdigital.model.Role;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One run of a plan, from the reads that are tried first to the number. */
final class ProvisionRun {
    private final Subjects subjects;
    private final ProvisioningPlan plan;
    private final Progress progress;
    private final AccountStep accounts;
    private final RoleSteps roles;
    private final UserStep users;
    private final CreditStep credits;
    private final NumberStep numbers;

    private @Nullable Integer accountId;
    private @Nullable Integer userId;
    private @Nullable String number;

    ProvisionRun(Subjects subjects, Creations creations, ProvisioningPlan plan, Progress progress) {
        this.subjects = subjects;
        this.plan = plan;
        this.progress = progress;
        accounts = new AccountStep(subjects, creations, progress);
        roles = new RoleSteps(subjects, progress);
        users = new UserStep(subjects, creations, progress);
        credits = new CreditStep(subjects, progress);
        numbers = new NumberStep(subjects, creations, progress);
    }

    ProvisioningResult run() {
        try {
            checkPassword();
            return carryOut(probe());
        } catch (InDoubt e) {
            return new ProvisioningResult.Open(
                    plan.customer(), accountId, userId, number, progress.results(), e.open());
        }
    }

    private ProvisioningResult carryOut(WantedRoles wanted) {
        int account = accounts.ensure(plan);
        accountId = account;
        roles.toAccount(account, wanted.ofAccount());
        FirstUser user = plan.user();
        if (user != null) {
            int id = users.ensure(account, user);
            userId = id;
            roles.toUser(id, wanted.ofUser());
        }
        CreditWish credit = plan.credit();
        if (credit != null) {
            credits.ensure(account, credit);
        }
        NumberWish wish = plan.number();
        if (wish != null) {
            number = numbers.ensure(account, wish);
        }
        return new ProvisioningResult.Complete(plan.customer(), account, userId, number, progress.results());
    }

    private void checkPassword() {
        FirstUser user = plan.user();
        if (user != null) {
            Problems problems = new Problems();
            user.checkPassword(problems);
            problems.refuse();
        }
    }

    /** Reads that fail are to fail before anything is changed. */
    private WantedRoles probe() {
        List<Role> all = subjects.roles().list();
        Optional<Account> there = accounts.find(plan.customer());
        boolean held = false;
        if (there.isPresent()) {
            Conflicts.refuseUnlessOpen(there.get());
            held = probe(there.get().accountId());
        }
        NumberWish wish = plan.number();
        if (wish != null && !held) {
            numbers.refuseUnlessThereIsOne(wish);
        }
        WantedRoles wanted = WantedRoles.of(plan, all);
        progress.looked(ProvisioningStep.PROBE);
        return wanted;
    }

    /** Whether the account has its number. */
    private boolean probe(int account) {
        if (!plan.accountRoles().isEmpty()) {
            List<Role> unused = subjects.roles().ofAccount(account);
        }
        FirstUser user = plan.user();
        if (user != null) {
            boolean unused = users.find(account, user).isPresent();
        }
        if (plan.credit() != null) {
            CreditBalance unused = subjects.credits().balance(account);
        }
        NumberWish wish = plan.number();
        return wish != null && numbers.held(account, wish).isPresent();
    }
}
