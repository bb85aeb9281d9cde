package dev.channelkit.dotdigital.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.call.ClientSettings;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.journal.Journal;
import dev.channelkit.commons.journal.JournalEntry;
import dev.channelkit.commons.journal.JournaledWrite;
import dev.channelkit.commons.journal.Settlement;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.dotdigital.credit.Movement.Kind;
import dev.channelkit.dotdigital.model.AddCreditRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which movement is taken for which grant. */
class SearchTest {
    private static final Reference ORDER = Reference.of("PO-1");
    private static final String US = ApiUser.mark("test-user");
    private static final Duration SOON = Duration.ofSeconds(141);
    private static final Duration LATE = Duration.ofDays(3);

    private final ManualTime time = ManualTime.autoAdvancing(Instant.parse("2026-03-01T12:00:00Z"));
    private final Journal journal = Journal.inMemory();
    private final List<Movement> history = new ArrayList<>();
    private final JournaledWrite<CreditGrant> write = new Grants(
                    new GrantSettings(
                            new ClientSettings(journal, true, "test", Duration.ofSeconds(5)), () -> "Test-User", time),
                    body -> {
                        throw new OutcomeUnknownException("lost", CallDetails.none(), null, null);
                    },
                    new History(request -> history.stream()
                            .filter(one -> request.startDate() == null
                                    || !one.on().isBefore(request.startDate().toInstant()))
                            .toList()))
            .write();

    SearchTest() {
        history.add(new Movement(10, Kind.GRANT, 500, time.now(), null, US));
        time.advance(Duration.ofMinutes(5));
    }

    private Settlement<CreditGrant> settled(Duration after) {
        time.advance(after);
        return write.settle(ORDER);
    }

    private void lose(Reference reference) {
        Grants grants = new Grants(
                new GrantSettings(
                        new ClientSettings(journal, true, "test", Duration.ofSeconds(5)), () -> "Test-User", time),
                body -> {
                    throw new OutcomeUnknownException("lost", CallDetails.none(), null, null);
                },
                new History(request -> history));
        try {
            var unused = grants.once(
                    reference,
                    AddCreditRequest.builder()
                            .accountId(1)
                            .credits(500)
                            .expiryMonths(6)
                            .build());
        } catch (OutcomeUnknownException e) {
            // as it is meant
        }
    }

    private void comes(long id, Kind kind, int credits, Duration after, @Nullable Duration lasts, @Nullable String by) {
        Instant on = time.now().plus(after);
        history.add(new Movement(id, kind, credits, on, lasts == null ? null : on.plus(lasts), by));
    }

    private void comes(long id) {
        comes(id, Kind.GRANT, 500, Duration.ofSeconds(20), null, US);
    }

    @Test
    void theOneThatCameAfterwardsIsIt() {
        lose(ORDER);
        comes(11);

        assertThat(settled(SOON)).isEqualTo(Settlement.confirmed(granted(11)));
    }

    @Test
    void whatWasThereBeforeIsNot() {
        lose(ORDER);

        assertThat(settled(SOON)).isInstanceOf(Settlement.Absent.class);
    }

    @Test
    void idsTellWhatClocksDoNot() {
        lose(ORDER);
        comes(11, Kind.GRANT, 500, Duration.ofHours(-1), null, US);

        assertThat(settled(SOON)).isEqualTo(Settlement.confirmed(granted(11)));
    }

    @Test
    void whoLooksDaysLaterNeedsTheTimesToo() {
        lose(ORDER);
        comes(11, Kind.GRANT, 500, Duration.ofHours(7), null, US);

        assertThat(settled(LATE)).isInstanceOf(Settlement.Undecided.class);
    }

    @Test
    void ofTwoTheOneOfThatTimeIsIt() {
        lose(ORDER);
        comes(11);
        comes(12, Kind.GRANT, 500, Duration.ofHours(7), null, US);

        assertThat(settled(LATE)).isEqualTo(Settlement.confirmed(granted(11)));
    }

    @Test
    void ofTwoOfTheSameTimeNobodyKnows() {
        lose(ORDER);
        comes(11);
        comes(12);

        assertThat(settled(SOON)).isInstanceOf(Settlement.Undecided.class);
    }

    @Test
    void theOneThatLapsesAsAskedIsIt() {
        lose(ORDER);
        comes(11, Kind.GRANT, 500, Duration.ofSeconds(20), Duration.ofDays(365), US);
        comes(12, Kind.GRANT, 500, Duration.ofSeconds(21), Duration.ofDays(184), US);

        assertThat(settled(SOON))
                .isInstanceOfSatisfying(
                        Settlement.Confirmed.class,
                        one -> assertThat(((CreditGrant) one.result()).transactionId())
                                .isEqualTo(12));
    }

    @Test
    void anotherUsersIsNot() {
        lose(ORDER);
        comes(11, Kind.GRANT, 500, Duration.ofSeconds(20), null, ApiUser.mark("jane"));

        assertThat(settled(SOON)).isInstanceOf(Settlement.Absent.class);
    }

    @Test
    void anotherUsersMayBeOursUnderAnotherNameWhereOursWasNeverSeen() {
        history.clear();
        history.add(new Movement(10, Kind.GRANT, 7, time.now(), null, ApiUser.mark("jane")));
        lose(ORDER);
        comes(11, Kind.GRANT, 500, Duration.ofSeconds(20), null, ApiUser.mark("DOMAIN\\test-user"));

        assertThat(settled(SOON)).isInstanceOf(Settlement.Undecided.class);
    }

    @Test
    void anEqualAdjustmentMakesItUndecided() {
        lose(ORDER);
        comes(11, Kind.OTHER, 500, Duration.ofSeconds(20), null, US);

        assertThat(settled(SOON)).isInstanceOf(Settlement.Undecided.class);
    }

    @Test
    void idsThatDoNotRiseTellNothing() {
        lose(ORDER);
        comes(4);

        assertThat(settled(SOON)).isInstanceOf(Settlement.Undecided.class);
    }

    @Test
    void idsThatDoNotRiseTellNothingThoughTheProvidersClockIsSlow() {
        lose(ORDER);
        comes(4, Kind.GRANT, 500, Duration.ofMinutes(-4), null, US);

        assertThat(settled(SOON)).isInstanceOf(Settlement.Undecided.class);
    }

    @Test
    void whoIsNamedForUseMayBeNamedOtherwiseForGrants() {
        history.clear();
        history.add(new Movement(10, Kind.OTHER, -3, time.now(), null, US));
        lose(ORDER);
        comes(11, Kind.GRANT, 500, Duration.ofSeconds(20), null, ApiUser.mark("Account manager"));

        assertThat(settled(SOON)).isInstanceOf(Settlement.Undecided.class);
    }

    @Test
    void aHistoryThatForgetsTellsNothing() {
        lose(ORDER);
        history.clear();

        assertThat(settled(SOON)).isInstanceOf(Settlement.Undecided.class);
    }

    @Test
    void theNextGrantsIsNotThisOnes() {
        lose(ORDER);
        time.advance(SOON);
        lose(Reference.of("PO-2"));
        comes(11);

        assertThat(settled(SOON)).isInstanceOf(Settlement.Absent.class);
        assertThat(write.settle(Reference.of("PO-2"))).isInstanceOf(Settlement.Confirmed.class);
    }

    private CreditGrant granted(long transaction) {
        JournalEntry entry = journal.find(Credits.GRANT, ORDER).orElseThrow();
        CreditGrant asked = CreditGrant.of(entry);
        return new CreditGrant(
                ORDER, asked.accountId(), asked.credits(), asked.expiryMonths(), transaction, null, null);
    }
}
