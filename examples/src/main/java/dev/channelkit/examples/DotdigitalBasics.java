package dev.channelkit.examples;

import static dev.channelkit.commons.reference.Reference.reference;

import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.journal.Journal;
import dev.channelkit.commons.journal.JournalEntry;
import dev.channelkit.commons.journal.JournalState;
import dev.channelkit.commons.journal.Settlement;
import dev.channelkit.commons.journal.WriteInDoubtException;
import dev.channelkit.dotdigital.DotdigitalClient;
import dev.channelkit.dotdigital.DotdigitalClientBuilder;
import dev.channelkit.dotdigital.credit.CreditGrant;
import dev.channelkit.dotdigital.model.Account;
import dev.channelkit.dotdigital.model.Role;
import java.nio.file.Path;

/** What the doc comments of the dotdigital client and of the journal show. */
final class DotdigitalBasics {
    private DotdigitalBasics() {}

    static void accounts(DotdigitalClientBuilder builder, String apiUser, String password, Path file) {
        // snippet: accounts
        try (Journal journal = Journal.file(file); // such as /var/lib/erp/grants.journal, and always the same
                DotdigitalClient dotdigital =
                        builder.credentials(apiUser, password).journal(journal).build()) {
            for (Account account : dotdigital.accounts().list()) {
                System.out.println(account.accountId() + " " + account.name());
            }
        }
        // end
    }

    static void roles(String baseUrl, String userName, String password) {
        // snippet: roles
        try (DotdigitalClient dotdigital = DotdigitalClient.builder()
                .baseUrl(baseUrl) // leave this line out to call dotdigital itself
                .credentials(userName, password)
                .build()) {
            for (Role role : dotdigital.roles().list()) {
                System.out.println(role.roleId() + " " + role.name());
            }
        }
        // end
    }

    static boolean grant(DotdigitalClient dotdigital, int accountId) {
        // snippet: grant
        try {
            dotdigital.credits().add(accountId, 500, reference("PO-1881"));
        } catch (OutcomeUnknownException e) {
            Settlement<CreditGrant> settlement = dotdigital.credits().settle(e);
            if (settlement instanceof Settlement.Absent) {
                return false; // not granted, and it will not be: the same reference may be sent again
            }
        }
        // end
        return true;
    }

    static void journalled(DotdigitalClientBuilder builder, Path file, int accountId) {
        // snippet: journal
        try (Journal journal = Journal.file(file);
                DotdigitalClient bank = builder.journal(journal).build()) {
            bank.credits().settlePending(); // what an earlier process left, before anything else

            try {
                bank.credits()
                        .add(accountId, 500, reference("PO-1881")); // the second time it gives what the first gave
            } catch (WriteInDoubtException e) { // an OutcomeUnknownException
                Settlement<CreditGrant> s = bank.credits().settle(e); // waits, reads the history, decides
                System.out.println(s); // where it is absent, to send it again is the caller's decision
            }

            for (JournalEntry open : journal.open()) { // undecided: a person has to look
                System.out.println(open + ": " + open.note());
                // journal.decide(open, JournalState.ABSENT, "not in the portal's history");
            }
        }
        // end
    }

    static void decide(Journal journal) {
        // snippet: decide
        for (JournalEntry open : journal.open()) {
            System.out.println(open + " " + open.facts().asMap() + " " + open.note());
            journal.decide(open, JournalState.ABSENT, "not in the portal's history, 1 March, accounts department");
        }
        // end
    }
}
