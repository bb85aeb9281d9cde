package dev.channelkit.examples;

import static dev.channelkit.commons.reference.Reference.reference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.journal.Journal;
import dev.channelkit.commons.journal.JournalState;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.dotdigital.DotdigitalClient;
import dev.channelkit.dotdigital.DotdigitalClientBuilder;
import dev.channelkit.dotdigital.credit.Credits;
import dev.channelkit.examples.tour.Clocks;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the doc comments show of the dotdigital client and of the journal runs, and does what is said of it. */
@ExtendWith(SandboxExtension.class)
class DotdigitalBasicsTest {
    private static final int ACCOUNT = 1001;

    @TempDir
    private Path directory;

    @Test
    void listsAreRead(Sandbox sandbox) {
        String user = sandbox.dotdigital().userName();
        String password = sandbox.dotdigital().password();

        assertThat(Console.of(() -> DotdigitalBasics.accounts(builder(sandbox), user, password, file())))
                .contains("1001 ");
        assertThat(Console.of(() -> DotdigitalBasics.roles(sandbox.dotdigital().baseUrl(), user, password)))
                .contains("Messaging User");
    }

    @Test
    void aGrantThatWasNotMadeIsTold(Sandbox sandbox) {
        try (DotdigitalClient dotdigital = credentials(sandbox).build()) {
            sandbox.fault(Fault.reset().on("addCredit").times(1));
            assertThat(DotdigitalBasics.grant(dotdigital, ACCOUNT)).isFalse();
            assertThat(DotdigitalBasics.grant(dotdigital, ACCOUNT)).isTrue();
        }
        assertThat(sandbox.dotdigital().grants(ACCOUNT)).hasSize(1);
    }

    @Test
    void theReadmesGrantIsSettled(Sandbox sandbox) {
        sandbox.fault(Fault.reset().afterApplying().on("addCredit").times(1));
        try (DotdigitalClient dotdigital = credentials(sandbox).build()) {
            assertThat(DotdigitalCredit.grant(dotdigital)).contains("Confirmed");
            assertThat(DotdigitalCredit.grant(dotdigital)).startsWith("500, so there are ");
        }
        assertThat(sandbox.dotdigital().grants(ACCOUNT)).hasSize(1);
    }

    @Test
    void whatIsJournalledIsGrantedOnceHoweverOftenItRuns(Sandbox sandbox) {
        DotdigitalBasics.journalled(credentials(sandbox), file(), ACCOUNT);
        DotdigitalBasics.journalled(credentials(sandbox), file(), ACCOUNT);

        assertThat(sandbox.dotdigital().grants(ACCOUNT)).hasSize(1);
    }

    @Test
    void whatNobodyCanTellIsLeftToAPerson(Sandbox sandbox) {
        sandbox.fault(Fault.status(404).on("getCreditHistory"));
        sandbox.fault(Fault.reset().on("addCredit").times(1));

        String printed = Console.of(() -> DotdigitalBasics.journalled(credentials(sandbox), file(), ACCOUNT));

        assertThat(printed.lines()).hasSize(2).anyMatch(line -> line.contains("PO-1881"));
        try (Journal journal = Journal.file(file())) {
            DotdigitalBasics.decide(journal);
            assertThat(journal.find(Credits.GRANT, reference("PO-1881"))
                            .orElseThrow()
                            .state())
                    .isEqualTo(JournalState.ABSENT);
        }
    }

    private static DotdigitalClientBuilder credentials(Sandbox sandbox) {
        return builder(sandbox)
                .credentials(
                        sandbox.dotdigital().userName(), sandbox.dotdigital().password());
    }

    private static DotdigitalClientBuilder builder(Sandbox sandbox) {
        return DotdigitalClient.builder()
                .baseUrl(sandbox.dotdigital().baseUrl())
                .limits(Limits.none())
                .timeSource(Clocks.forward(sandbox));
    }

    private Path file() {
        return directory.resolve("grants.journal");
    }
}
