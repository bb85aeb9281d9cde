package dev.channelkit.examples;

import static dev.channelkit.commons.reference.Reference.reference;

import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.journal.Journal;
import dev.channelkit.commons.journal.JournalEntry;
import dev.channelkit.commons.journal.JournalState;
import dev.channelkit.commons.journal.ReferenceOpenException;
import dev.channelkit.commons.journal.SettledWrite;
import dev.channelkit.commons.journal.Settlement;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.dotdigital.DotdigitalClient;
import dev.channelkit.dotdigital.DotdigitalClientBuilder;
import dev.channelkit.dotdigital.credit.CreditGrant;
import java.nio.file.Path;
import java.util.List;

/** What docs/credits.md shows, so that it compiles and runs; and a program of it, which the tour starts as a process of its own. */
public final class CreditJob {
    private CreditJob() {}

    /**
     * Grants once. Credentials come from the environment.
     *
     * @param args base URL, journal's file, account's id, credits, reference
     */
    public static void main(String[] args) {
        DotdigitalClientBuilder builder = DotdigitalClient.builder().baseUrl(args[0]);
        try (Journal journal = Journal.file(Path.of(args[1]));
                DotdigitalClient dotdigital = client(builder, journal)) {
            begin(dotdigital);
            System.out.println(
                    grant(dotdigital, Integer.parseInt(args[2]), Integer.parseInt(args[3]), reference(args[4])));
        }
    }

    static void open(DotdigitalClientBuilder builder, Path file, Reference order) {
        // snippet: open
        try (Journal journal = Journal.file(file); // such as /var/lib/erp/grants.journal, and always the same
                DotdigitalClient dotdigital = builder.journal(journal).build()) {
            CreditGrant grant = dotdigital.credits().add(1001, 500, order);
            System.out.println(grant.credits() + " credits, which lapse on " + grant.expiresOn());
        }
        // end
    }

    static DotdigitalClient client(DotdigitalClientBuilder builder, Journal journal) {
        return builder.journal(journal).build();
    }

    static List<SettledWrite<CreditGrant>> begin(DotdigitalClient dotdigital) {
        // snippet: begin
        List<SettledWrite<CreditGrant>> left = dotdigital.credits().settlePending();
        left.forEach(one -> System.out.println(one.entry().reference() + ": " + one.settlement()));
        // end
        return left;
    }

    static String grant(DotdigitalClient dotdigital, int accountId, int credits, Reference order) {
        // snippet: grant
        try {
            CreditGrant grant = dotdigital.credits().add(accountId, credits, order);
            return "granted " + grant.credits();
        } catch (OutcomeUnknownException e) { // it went out, and the answer was lost
            return settle(dotdigital, order);
        } catch (ReferenceOpenException e) { // it went out in an earlier run
            return settle(dotdigital, order);
        } catch (ChannelKitException e) {
            return e.outcome() + ": " + e.getMessage(); // REFUSED or NOT_SENT: not granted; APPLIED: granted, see to it
        }
        // end
    }

    // snippet: settle
    static String settle(DotdigitalClient dotdigital, Reference order) {
        Settlement<CreditGrant> settlement = dotdigital.credits().settle(order); // waits up to 140 s
        if (settlement instanceof Settlement.Confirmed<CreditGrant> granted) {
            return "granted, as transaction " + granted.result().transactionId();
        }
        if (settlement instanceof Settlement.Undecided<CreditGrant> undecided) {
            return "somebody has to look: " + undecided.why();
        }
        return "not granted, and it will not be: grant " + order + " again, if it is still wanted";
    }
    // end

    static void decide(Journal journal) {
        // snippet: decide
        for (JournalEntry open : journal.open()) {
            CreditGrant asked = CreditGrant.of(open);
            System.out.println(asked.credits() + " for account " + asked.accountId() + ": " + open.note());
            journal.decide(open, JournalState.ABSENT, "not in the portal's history, looked on 2 March");
        }
        // end
    }
}
