package dev.channelkit.examples;

import static dev.channelkit.commons.reference.Reference.reference;

import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.journal.Journal;
import dev.channelkit.dotdigital.DotdigitalClient;
import dev.channelkit.dotdigital.credit.CreditGrant;
import dev.channelkit.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The README's grant. */
public final class DotdigitalCredit {
    private DotdigitalCredit() {}

    public static void main(String[] args) throws IOException {
        Path file = Files.createTempDirectory("erp").resolve("grants.journal"); // yours stays where it is
        try (Sandbox sandbox = Sandbox.start();
                Journal journal = Journal.file(file);
                DotdigitalClient dotdigital = DotdigitalClient.builder()
                        .baseUrl(sandbox.dotdigital().baseUrl()) // leave this line out to call dotdigital itself
                        .credentials(
                                sandbox.dotdigital().userName(),
                                sandbox.dotdigital().password())
                        .journal(journal)
                        .build()) {
            dotdigital.credits().settlePending().forEach(left -> System.out.println("an earlier run left " + left));

            // the job runs twice
            for (int run = 1; run <= 2; run++) {
                System.out.println("run " + run + ": " + grant(dotdigital));
            }
            System.out.println("grants: " + sandbox.dotdigital().grants(1001).size());
        }
    }

    static String grant(DotdigitalClient dotdigital) {
        try {
            CreditGrant grant = dotdigital.credits().add(1001, 500, reference("PO-1881"));
            return grant.credits() + ", so there are " + grant.balance();
        } catch (OutcomeUnknownException e) { // a 504: it may be granted all the same
            return dotdigital.credits().settle(e).toString();
        }
    }
}
