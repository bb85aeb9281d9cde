package dev.channelkit.examples.tour;

import static dev.channelkit.commons.reference.Reference.reference;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.journal.Journal;
import dev.channelkit.commons.journal.JournalEntry;
import dev.channelkit.commons.journal.JournalState;
import dev.channelkit.commons.journal.ReferenceOpenException;
import dev.channelkit.commons.journal.SettledWrite;
import dev.channelkit.commons.journal.Settlement;
import dev.channelkit.commons.journal.WriteInDoubtException;
import dev.channelkit.dotdigital.DotdigitalClient;
import dev.channelkit.dotdigital.DotdigitalClientBuilder;
import dev.channelkit.dotdigital.credit.CreditGrant;
import dev.channelkit.sandbox.DotdigitalSandbox;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.dotdigital.Grant;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** Grants of credits whose answers are lost: none is made twice, and none is lost sight of, whatever becomes of the process. */
final class CreditsTour {
    private final Supplier<DotdigitalClientBuilder> clients;
    private final Sandbox sandbox;
    private final DotdigitalSandbox dotdigital;
    private final Narrator narrator;
    private final Path file;
    private final int accountId;

    /** @param file the journal's, which other processes and the next start have too */
    CreditsTour(
            Supplier<DotdigitalClientBuilder> clients, Sandbox sandbox, Narrator narrator, Path file, int accountId) {
        this.clients = clients;
        this.sandbox = sandbox;
        this.dotdigital = sandbox.dotdigital();
        this.narrator = narrator;
        this.file = file;
        this.accountId = accountId;
    }

    void run() {
        narrator.step(
                "A job is killed between sending a grant and hearing of it; the next start finds out", this::killed);
        narrator.step(
                "A grant is cut by a 504: it is waited out, found in the history, and never sent again", this::cut);
        narrator.step("A grant that came to nothing, and one that nobody can tell: the caller decides", this::decided);
        sandbox.clearFaults();
    }

    private void killed() {
        int before = grants();
        sandbox.fault(Fault.hang().afterApplying().on("addCredit").times(1));
        boolean killed = KilledJob.killWhen(() -> grants() > before, dotdigital, file, accountId, 250, "PO-7701");
        narrator.check(killed, "another process had granted 250 as PO-7701, and was killed before it was answered");

        try (Journal journal = Journal.file(file);
                DotdigitalClient restarted = client(journal)) {
            JournalEntry left = journal.open().get(0);
            narrator.say("the same file, opened by this process: " + left);
            narrator.say("  by process " + left.by() + ", " + left.facts().asMap());
            narrator.check(
                    left.state() == JournalState.SENT
                            && !left.by().startsWith(ProcessHandle.current().pid() + "@"),
                    "it stands there as sent, on disk before anything went out");

            int sent = sent();
            Instant start = sandbox.clock().instant();
            List<SettledWrite<CreditGrant>> settled = restarted.credits().settlePending();
            narrator.say("settlePending(): " + said(settled.get(0).settlement()) + ", after " + seconds(start)
                    + " s that passed in a moment");
            narrator.check(
                    settled.size() == 1
                            && transaction(settled.get(0).settlement()) == last().transactionId()
                            && journal.open().isEmpty(),
                    "granted, and it is transaction " + last().transactionId() + " of the provider's books");
            CreditGrant again = restarted.credits().add(accountId, 250, reference("PO-7701"));
            narrator.check(
                    sent() == sent && grants() == before + 1 && again.credits() == 250,
                    "the job started again with PO-7701 sends nothing: 1 request, 1 grant");
        }
    }

    private void cut() {
        int sent = sent();
        int before = grants();
        try (Journal journal = Journal.file(file);
                DotdigitalClient client = client(journal)) {
            sandbox.fault(Fault.status(504)
                    .applyingLate(Duration.ofSeconds(124))
                    .on("addCredit")
                    .times(1));
            Instant start = sandbox.clock().instant();
            WriteInDoubtException lost = inDoubt(client, 300, "PO-7702");
            narrator.check(
                    sent() == sent + 1 && grants() == before,
                    "sent once, and not granted yet: the provider may still do it for 125 s");

            try {
                CreditGrant unused = client.credits().add(accountId, 300, reference("PO-7702"));
                narrator.check(false, "it was sent again");
            } catch (ReferenceOpenException e) {
                narrator.check(
                        e.outcome() == Outcome.NOT_SENT && sent() == sent + 1,
                        "the same reference at once: refused, " + e.outcome() + ", as long as nobody knows");
            }

            Settlement<CreditGrant> settlement = client.credits().settle(lost);
            narrator.say("settle(…): " + said(settlement) + ", after " + seconds(start) + " s that passed in a moment");
            narrator.check(
                    transaction(settlement) == last().transactionId() && grants() == before + 1,
                    "it was granted after the 504, and the history shows it: transaction " + last().transactionId());
        }
        try (Journal journal = Journal.file(file);
                DotdigitalClient other = client(journal)) {
            CreditGrant again = other.credits().add(accountId, 300, reference("PO-7702"));
            narrator.say("the same reference again, in another client on that file: transaction "
                    + again.transactionId() + ", as before");
            narrator.check(
                    sent() == sent + 1 && grants() == before + 1 && dotdigital.mostGrantsAtOnce(accountId) == 1,
                    "1 request, 1 grant, never two at once");
        }
    }

    private void decided() {
        int sent = sent();
        int before = grants();
        try (Journal journal = Journal.file(file);
                DotdigitalClient client = client(journal)) {
            sandbox.fault(Fault.status(504).on("addCredit").times(1));
            WriteInDoubtException lost = inDoubt(client, 400, "PO-7703");
            Settlement<CreditGrant> settlement = client.credits().settle(lost);
            narrator.say("settle(…): " + said(settlement));
            narrator.check(
                    settlement instanceof Settlement.Absent && grants() == before && sent() == sent + 1,
                    "nothing came of it, and nothing was sent meanwhile: to repeat it is the caller's decision");
            CreditGrant granted = client.credits().add(accountId, 400, reference("PO-7703"));
            narrator.check(
                    granted.credits() == 400 && grants() == before + 1 && sent() == sent + 2,
                    "who asks again, under the same reference, is granted 400 once");

            sandbox.fault(Fault.status(404).on("getCreditHistory"));
            sandbox.fault(Fault.reset().afterApplying().on("addCredit").times(1));
            Settlement<CreditGrant> open = client.credits().settle(inDoubt(client, 50, "PO-7704"));
            narrator.say("settle(…), by a provider that has no history: " + said(open));
            narrator.check(
                    open instanceof Settlement.Undecided && journal.open().size() == 1,
                    "nothing tells, so it is said, and stays open: not \"granted\", not \"not granted\"");
            JournalEntry entry = journal.decide(
                    journal.open().get(0), JournalState.CONFIRMED, "in the portal, looked up by the tour");
            narrator.say("journal.decide(…): " + entry.reference() + " " + entry.state() + ", " + entry.note());
            CreditGrant known = client.credits().add(accountId, 50, reference("PO-7704"));
            narrator.check(
                    known.credits() == 50
                            && sent() == sent + 3
                            && grants() == before + 2
                            && journal.open().isEmpty(),
                    "a person looked and decided; that reference is not sent again either");
        }
    }

    private WriteInDoubtException inDoubt(DotdigitalClient client, int credits, String reference) {
        try {
            CreditGrant unused = client.credits().add(accountId, credits, reference(reference));
        } catch (WriteInDoubtException e) {
            CallDetails details = e.details();
            narrator.say(credits + " as " + reference + ": " + e.what());
            narrator.say("  " + details.operationId() + ", status " + Objects.toString(details.status(), "none")
                    + ", attempts " + details.attempts() + ", outcome " + e.outcome() + ", to be settled from "
                    + e.settleFrom() + " on");
            return e;
        }
        throw new IllegalStateException(reference + " was answered");
    }

    private DotdigitalClient client(Journal journal) {
        return clients.get().journal(journal).build();
    }

    private static String said(Settlement<CreditGrant> settlement) {
        if (settlement instanceof Settlement.Confirmed<CreditGrant> confirmed) {
            CreditGrant grant = confirmed.result();
            return "granted, " + grant.credits() + " to account " + grant.accountId() + ", transaction "
                    + grant.transactionId();
        }
        return settlement instanceof Settlement.Undecided<CreditGrant> undecided
                ? "undecided, " + undecided.why()
                : "not granted";
    }

    private static long transaction(Settlement<CreditGrant> settlement) {
        return settlement instanceof Settlement.Confirmed<CreditGrant> confirmed
                ? Objects.requireNonNullElse(confirmed.result().transactionId(), 0L)
                : 0;
    }

    private long seconds(Instant start) {
        return Duration.between(start, sandbox.clock().instant()).toSeconds();
    }

    private int sent() {
        return dotdigital.received().operation("addCredit").count();
    }

    private int grants() {
        return dotdigital.grants(accountId).size();
    }

    private Grant last() {
        List<Grant> all = dotdigital.grants(accountId);
        return all.get(all.size() - 1);
    }
}
