package dev.channelkit.dotdigital.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.call.ClientSettings;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.journal.JournalEntry;
import dev.channelkit.commons.journal.JournalState;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.dotdigital.credit.Movement.Kind;
import dev.channelkit.dotdigital.credit.SimulatedHistory.Booked;
import dev.channelkit.dotdigital.credit.SimulatedHistory.Fate;
import dev.channelkit.dotdigital.model.AddCreditRequest;
import dev.channelkit.dotdigital.model.AddCreditResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever is lost, late or crashes, in whatever order: no grant is made twice, and none is lost sight of. */
class GrantsProperties {
    private static final int REFERENCES = 8;
    private static final int[] AMOUNTS = {100, 500};

    /** One step of a story; what the numbers mean depends on the kind. */
    record Step(What what, int a, int b, int c) {}

    enum What {
        GRANT,
        GRANT_AGAIN,
        CRASH_AT_NOTE,
        SETTLE,
        SETTLE_PENDING,
        SOMEBODY_ELSES,
        USE,
        TIME_PASSES,
        HISTORY_FAILS,
        RESTART
    }

    @Property(tries = 4000)
    void noneIsMadeTwiceAndNoneIsLostSightOf(
            @ForAll("stories") List<Step> story, @ForAll boolean newestFirst, @ForAll("offsets") Duration offset) {
        Run run = new Run(newestFirst, offset, "another-user");

        story.forEach(run::step);
        run.settleAll();

        run.none("is made twice, or not as the journal has it", true);
        if (!run.provider.everFailed() && offset.abs().compareTo(Duration.ofMinutes(1)) < 0) {
            assertThat(run.journal.open())
                    .as("what nobody can tell, though all could be read")
                    .isEmpty();
        }
    }

    /** Equal grants that another system makes as the same user can be told by nothing: but they never lead to a second one of ours. */
    @Property(tries = 2000)
    void equalGrantsOfTheSameUserElsewhereNeverLeadToASecondOne(
            @ForAll("stories") List<Step> story, @ForAll boolean unnamed) {
        Run run = new Run(false, Duration.ZERO, unnamed ? null : SimulatedHistory.US);

        story.forEach(run::step);
        run.settleAll();

        run.none("is made twice", false);
    }

    @Provide
    Arbitrary<List<Step>> stories() {
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 1000);
        return Combinators.combine(Arbitraries.of(What.class), number, number, number)
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<Duration> offsets() {
        return Arbitraries.of(
                Duration.ZERO,
                Duration.ofSeconds(40),
                Duration.ofSeconds(-40),
                Duration.ofHours(1),
                Duration.ofHours(-9),
                Duration.ofDays(-20));
    }

    private static final class Run {
        private final ManualTime time = ManualTime.autoAdvancing(Instant.parse("2026-03-01T12:00:00Z"));
        private final CrashingJournal journal = new CrashingJournal();
        private final SimulatedHistory provider;
        private final @Nullable String somebodyElse;
        private Fate fate = Fate.FINE;
        private Duration way = Duration.ZERO;
        private Duration works = Duration.ZERO;
        private @Nullable Reference granting;
        private Grants grants;

        Run(boolean newestFirst, Duration offset, @Nullable String somebodyElse) {
            this.somebodyElse = somebodyElse;
            provider = new SimulatedHistory(time, offset, newestFirst);
            provider.book(0, Kind.GRANT, 7, SimulatedHistory.US);
            time.advance(Duration.ofMinutes(10));
            grants = started();
        }

        private Grants started() {
            journal.restart();
            GrantSettings settings = new GrantSettings(
                    new ClientSettings(journal, true, "test", Duration.ofSeconds(5)), () -> SimulatedHistory.US, time);
            return new Grants(settings, this::send, new History(provider::read));
        }

        private Optional<AddCreditResponse> send(AddCreditRequest body) {
            Reference owner = Objects.requireNonNull(granting);
            try {
                return provider.grant(body, owner, fate, way, works);
            } catch (Crash e) {
                journal.die();
                throw e;
            }
        }

        void step(Step step) {
            try {
                doing(step);
            } catch (ChannelKitException e) {
                // the caller is told, and asks again or settles in another step
            } catch (Crash e) {
                grants = started();
            }
        }

        private void doing(Step step) {
            switch (step.what()) {
                case GRANT, GRANT_AGAIN -> grant(step);
                case CRASH_AT_NOTE -> {
                    journal.dieAfter(step.c() % 3, step.c() % 2 == 0);
                    grant(step);
                }
                case SETTLE -> {
                    var unused = grants.write().settle(reference(step), Duration.ofSeconds(step.b()));
                }
                case SETTLE_PENDING -> {
                    var unused = grants.write().settlePending(Duration.ofSeconds(step.b()));
                }
                case SOMEBODY_ELSES -> provider.book(0, Kind.GRANT, AMOUNTS[step.a() % 2], somebodyElse);
                case USE -> provider.book(0, Kind.OTHER, -1 - step.a() % 3, null);
                case TIME_PASSES -> time.advance(Duration.ofSeconds(step.a() % 3 == 0 ? 40L * step.b() : step.b() / 4));
                case HISTORY_FAILS -> {
                    if (step.a() % 4 == 0) {
                        provider.failReads(1 + step.b() % 3);
                    }
                }
                case RESTART -> grants = started();
            }
        }

        private void grant(Step step) {
            Reference reference = reference(step);
            granting = reference;
            fate = Fate.values()[step.b() % Fate.values().length];
            way = Duration.ofMillis(step.c() * 10L % 10_000);
            works = Duration.ofMillis(step.b() * 1_000L % 125_000);
            var unused = grants.once(
                    reference,
                    AddCreditRequest.builder()
                            .accountId(0)
                            .credits(AMOUNTS[step.a() % REFERENCES % 2])
                            .build());
        }

        private static Reference reference(Step step) {
            return Reference.of("R-" + step.a() % REFERENCES);
        }

        void settleAll() {
            provider.failReads(0);
            grants = started();
            var unused = grants.write().settlePending();
            time.advance(Duration.ofMinutes(10));
        }

        /** @param told whether the journal has to know */
        void none(String what, boolean told) {
            Set<Long> transactions = new HashSet<>();
            for (int i = 0; i < REFERENCES; i++) {
                Reference reference = Reference.of("R-" + i);
                List<Booked> made = provider.ledger().stream()
                        .filter(one -> reference.equals(one.owner()))
                        .toList();
                JournalEntry entry = journal.find(Credits.GRANT, reference).orElse(null);
                assertThat(made.size()).as("%s %s", reference, what).isLessThanOrEqualTo(1);
                if (entry == null) {
                    assertThat(made).as("%s %s", reference, what).isEmpty();
                    continue;
                }
                if (entry.state() == JournalState.ABSENT) {
                    assertThat(made).as("%s %s", entry, what).isEmpty();
                }
                Long transaction = CreditGrant.of(entry).transactionId();
                assertThat(transaction == null || transactions.add(transaction))
                        .as("%s has a transaction of its own", reference)
                        .isTrue();
                if (told && entry.state() == JournalState.CONFIRMED) {
                    assertThat(made).as("%s %s", entry, what).hasSize(1);
                    if (transaction != null) {
                        assertThat(made.get(0).movement().id()).isEqualTo(transaction);
                    }
                }
                assertThat(entry.state()).isNotEqualTo(JournalState.PLANNED).isNotEqualTo(JournalState.SENT);
            }
        }
    }
}
