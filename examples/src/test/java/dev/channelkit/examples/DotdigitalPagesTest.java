package dev.channelkit.examples;

import static dev.channelkit.commons.reference.Reference.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.journal.Journal;
import dev.channelkit.commons.journal.JournalState;
import dev.channelkit.commons.journal.Settlement;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.time.TimeSource;
import dev.channelkit.dotdigital.DotdigitalClient;
import dev.channelkit.dotdigital.DotdigitalClientBuilder;
import dev.channelkit.dotdigital.credit.Credits;
import dev.channelkit.examples.tour.Clocks;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Quiet.class)
class DotdigitalPagesTest {
    private static final int ACCOUNT = 1001;

    private final Sandbox sandbox = Sandbox.start();
    private final TimeSource time = Clocks.forward(sandbox);

    @TempDir
    private Path directory;

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void oneGrantIsMadeOnceHoweverOftenItRuns() {
        CreditJob.open(builder(), file(), reference("PO-1"));
        CreditJob.open(builder(), file(), reference("PO-1"));

        assertThat(sandbox.dotdigital().grants(ACCOUNT)).hasSize(1);
        sandbox.dotdigital().received().operation("addCredit").assertCount(1);
    }

    @Test
    void aLostAnswerIsSettledAndRepeatedOnlyByTheCaller() {
        try (Journal journal = Journal.file(file());
                DotdigitalClient dotdigital = CreditJob.client(builder(), journal)) {
            sandbox.fault(Fault.status(504)
                    .applyingLate(Duration.ofSeconds(120))
                    .on("addCredit")
                    .times(1));
            String granted = CreditJob.grant(dotdigital, ACCOUNT, 500, reference("PO-1"));
            long transaction = sandbox.dotdigital().grants(ACCOUNT).get(0).transactionId();
            assertThat(granted).isEqualTo("granted, as transaction " + transaction);

            sandbox.fault(Fault.reset().on("addCredit").times(1));
            assertThat(CreditJob.grant(dotdigital, ACCOUNT, 600, reference("PO-2")))
                    .isEqualTo("not granted, and it will not be: grant PO-2 again, if it is still wanted");
            sandbox.dotdigital().received().operation("addCredit").assertCount(2);

            assertThat(CreditJob.grant(dotdigital, ACCOUNT, 600, reference("PO-2")))
                    .isEqualTo("granted 600");
            assertThat(CreditJob.grant(dotdigital, ACCOUNT, 0, reference("PO-3")))
                    .startsWith("NOT_SENT: ");
        }
    }

    @Test
    void whatAnEarlierRunLeftIsSettledAtTheStart() {
        sandbox.fault(Fault.reset().afterApplying().on("addCredit").times(1));
        try (Journal journal = Journal.file(file());
                DotdigitalClient dotdigital = CreditJob.client(builder(), journal)) {
            assertThatThrownBy(() -> dotdigital.credits().add(ACCOUNT, 500, reference("PO-1")))
                    .isInstanceOf(OutcomeUnknownException.class);
        }

        try (Journal journal = Journal.file(file());
                DotdigitalClient dotdigital = CreditJob.client(builder(), journal)) {
            assertThat(CreditJob.begin(dotdigital)).singleElement().satisfies(left -> {
                assertThat(left.entry().reference()).isEqualTo(reference("PO-1"));
                assertThat(left.settlement()).isInstanceOf(Settlement.Confirmed.class);
            });
            assertThat(CreditJob.begin(dotdigital)).isEmpty();
        }
    }

    @Test
    void whatNobodyCanTellIsDecidedByHand() {
        sandbox.fault(Fault.status(404).on("getCreditHistory"));
        sandbox.fault(Fault.reset().on("addCredit").times(1));
        try (Journal journal = Journal.file(file());
                DotdigitalClient dotdigital = CreditJob.client(builder(), journal)) {
            assertThat(CreditJob.grant(dotdigital, ACCOUNT, 500, reference("PO-1")))
                    .startsWith("somebody has to look: ");
            assertThat(CreditJob.grant(dotdigital, ACCOUNT, 500, reference("PO-1")))
                    .as("refused, and settled in vain once more")
                    .startsWith("somebody has to look: ");

            CreditJob.decide(journal);

            assertThat(journal.find(Credits.GRANT, reference("PO-1"))
                            .orElseThrow()
                            .state())
                    .isEqualTo(JournalState.ABSENT);
            assertThat(CreditJob.grant(dotdigital, ACCOUNT, 500, reference("PO-1")))
                    .isEqualTo("granted 500");
            sandbox.dotdigital().received().operation("addCredit").assertCount(2);
        }
    }

    private DotdigitalClientBuilder builder() {
        return DotdigitalClient.builder()
                .baseUrl(sandbox.dotdigital().baseUrl())
                .credentials(
                        sandbox.dotdigital().userName(), sandbox.dotdigital().password())
                .limits(Limits.none())
                .timeSource(time);
    }

    private Path file() {
        return directory.resolve("grants.journal");
    }
}
