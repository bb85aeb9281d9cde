package dev.channelkit.dotdigital.provisioning;

import dev.channelkit.commons.journal.Journal;
import dev.channelkit.commons.journal.JournalEntry;
import dev.channelkit.commons.journal.JournaledWrite;
import dev.channelkit.commons.journal.Settlement;
import dev.channelkit.commons.time.TimeSource;
import dev.channelkit.dotdigital.model.Account;
import dev.channelkit.dotdigital.model.AccountStatus;
import dev.channelkit.dotdigital.model.InboundNumber;
import dev.channelkit.dotdigital.model.User;
import dev.channelkit.dotdigital.provisioning.CustomerConflictException.Kind;
import dev.channelkit.dotdigital.report.ActivityReport;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/** One run of an offboarding. All its calls end in the same state however often they are sent. */
final class OffboardRun {
    private final Subjects subjects;
    private final Creations creations;
    private final Journal journal;
    private final OffboardingPlan plan;
    private final Progress progress;
    private final TimeSource time;
    private final Own own;

    OffboardRun(
            Subjects subjects,
            Creations creations,
            Journal journal,
            OffboardingPlan plan,
            Progress progress,
            TimeSource time) {
        this.subjects = subjects;
        this.creations = creations;
        this.journal = journal;
        this.plan = plan;
        this.progress = progress;
        this.time = time;
        own = new Own(subjects);
    }

    Offboarded run() {
        boolean unused =
                new Once<>(ProvisioningStep.ACCOUNT, progress, creations.accounts()).wasLeftDone(plan.customer());
        Account account = new AccountStep(subjects, creations, progress)
                .find(plan.customer())
                .orElseThrow(() -> new CustomerConflictException(
                        Kind.NO_ACCOUNT,
                        "no account carries the reference " + plan.customer(),
                        "see whether the customer's key is right",
                        List.of(),
                        null));
        int id = account.accountId();
        settleOpen(id);
        progress.looked(ProvisioningStep.PROBE);
        giveNumbersBack(id);
        if (plan.removesUsers()) {
            removeUsers(id);
        }
        if (plan.suspends()) {
            suspend(account);
        }
        ActivityReport report = lastReport(id);
        progress.done(ProvisioningStep.LAST_REPORT, "");
        return new Offboarded(plan.customer(), id, progress.results(), report);
    }

    /** What may still arrive would be there after all was taken down. */
    private void settleOpen(int accountId) {
        String account = Integer.toString(accountId);
        for (JournalEntry open : journal.open()) {
            if (account.equals(open.facts().get(Creations.ACCOUNT)) && creations.isHere(open)) {
                switch (open.operation()) {
                    case Creations.ADD_USER -> settle(ProvisioningStep.USER, open, creations.users());
                    case Creations.ALLOCATE_NUMBER -> settle(ProvisioningStep.NUMBER, open, creations.numbers());
                    default -> {
                        // credits of an account do not outlive it
                    }
                }
            }
        }
    }

    private <R> void settle(ProvisioningStep step, JournalEntry open, JournaledWrite<R> write) {
        progress.unknown(step, open.reference().value());
        if (write.settle(open.reference()) instanceof Settlement.Undecided<R> undecided) {
            throw new InDoubt(new OpenStep(step, open, null, undecided.why()));
        }
    }

    private void giveNumbersBack(int accountId) {
        List<InboundNumber> held = own.numbers(accountId);
        progress.looked(ProvisioningStep.NUMBERS_BACK);
        for (InboundNumber number : held) {
            progress.sent(ProvisioningStep.NUMBERS_BACK, "");
            subjects.numbers().deallocate(accountId, number.number(), number.keyword());
            progress.done(ProvisioningStep.NUMBERS_BACK, "");
        }
    }

    private void removeUsers(int accountId) {
        List<User> users = own.users(accountId);
        progress.looked(ProvisioningStep.USERS_REMOVED);
        for (User user : users) {
            if (!Boolean.FALSE.equals(user.isEnabled())) {
                progress.sent(ProvisioningStep.USERS_REMOVED, user.username());
                subjects.users().remove(accountId, user.userId());
                progress.done(ProvisioningStep.USERS_REMOVED, user.username());
            }
        }
    }

    private void suspend(Account account) {
        AccountStatus.Known status = account.status().known();
        if (status == AccountStatus.SUSPENDED.known() || status == AccountStatus.CLOSED.known()) {
            progress.there(ProvisioningStep.SUSPENSION, "");
            return;
        }
        progress.sent(ProvisioningStep.SUSPENSION, "");
        subjects.accounts().suspend(account.accountId());
        progress.done(ProvisioningStep.SUSPENSION, "");
    }

    private ActivityReport lastReport(int accountId) {
        Instant before = Objects.requireNonNullElseGet(
                plan.reportBefore(), () -> time.now().truncatedTo(ChronoUnit.SECONDS));
        Instant from = Objects.requireNonNullElseGet(plan.reportFrom(), () -> startOfMonth(before));
        return subjects.reports().ofAccount(accountId, from, before);
    }

    /** In the first second of a month it is the month before. */
    private static Instant startOfMonth(Instant before) {
        return YearMonth.from(before.minusSeconds(1).atOffset(ZoneOffset.UTC))
                .atDay(1)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC);
    }
}
