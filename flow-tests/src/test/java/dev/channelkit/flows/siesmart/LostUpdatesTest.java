package dev.channelkit.flows.siesmart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.ConflictException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.PreconditionFailedException;
import dev.channelkit.commons.etag.Versioned;
import dev.channelkit.commons.time.TimeSource;
import dev.channelkit.flows.Together;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SieSmartSandbox;
import dev.channelkit.sandbox.siesmart.SieSmartProfile;
import dev.channelkit.siesmart.SieSmartClient;
import dev.channelkit.siesmart.model.Proposal;
import dev.channelkit.siesmart.model.ProposalUpdate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many change one proposal while answers get lost. */
@Timeout(60)
class LostUpdatesTest {
    private static final int THREADS = 16;
    private static final int CHANGES = 25;

    private final Map<String, Outcome> failed = new ConcurrentHashMap<>();

    @ParameterizedTest
    @CsvSource({"false, 412", "true, 412", "false, 409"})
    void ofOneClientEveryChangeIsThereOnce(boolean etagOnWrites, String staleTag) throws Exception {
        try (Sandbox sandbox = lossy(etagOnWrites, staleTag);
                SieSmartClient one = client(sandbox.siesmart(), staleTag)) {

            List<String> there = race(sandbox, one, one);

            assertThat(failed).isEmpty();
            assertThat(there).hasSize(THREADS * CHANGES).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @CsvSource({"false, 412", "true, 412", "false, 409"})
    void ofTwoClientsEveryChangeIsThereOnceOrReportedUnknownAndNoneTwice(boolean etagOnWrites, String staleTag)
            throws Exception {
        try (Sandbox sandbox = lossy(etagOnWrites, staleTag);
                SieSmartClient one = client(sandbox.siesmart(), staleTag);
                SieSmartClient other = client(sandbox.siesmart(), staleTag)) {

            List<String> there = race(sandbox, one, other);

            assertThat(there).doesNotHaveDuplicates();
            assertThat(failed.values()).isSubsetOf(Outcome.UNKNOWN);
            assertThat(Stream.concat(there.stream(), failed.keySet().stream()).distinct())
                    .hasSize(THREADS * CHANGES);
        }
    }

    /** What the sandbox would let happen, so that the races above mean something. */
    @Test
    void withoutTagsThatCountChangesAreLost() throws Exception {
        try (Sandbox sandbox = Sandbox.builder()
                        .siesmart(SieSmartProfile.usual().withoutRateLimit().withStaleTag("accept"))
                        .start();
                SieSmartClient one = client(sandbox.siesmart(), "412");
                SieSmartClient other = client(sandbox.siesmart(), "412")) {

            assertThat(race(sandbox, one, other)).hasSizeLessThan(THREADS * CHANGES);
        }
    }

    @ParameterizedTest
    @CsvSource({"412", "409"})
    void anOldVersionIsRefusedAndLosesNothing(String staleTag) {
        try (Sandbox sandbox = sandbox(false, staleTag);
                SieSmartClient client = client(sandbox.siesmart(), staleTag)) {
            Versioned<Proposal> read = client.proposals().create(Deals.EMPTY);
            long id = read.value().proposalId();
            client.proposals().modify(id, p -> labelled("theirs"));

            assertThatThrownBy(() -> client.proposals().update(read, labelled("mine")))
                    .isInstanceOf(staleTag.equals("412") ? PreconditionFailedException.class : ConflictException.class)
                    .isInstanceOfSatisfying(
                            ChannelKitException.class,
                            e -> assertThat(e.outcome()).isEqualTo(Outcome.REFUSED));

            assertThat(client.proposals().get(id).value().label()).isEqualTo("theirs");
        }
    }

    @ParameterizedTest
    @CsvSource({"412", "409"})
    void modifyReadsAnewAfterATagThatWasOld(String staleTag) {
        try (Sandbox sandbox = sandbox(false, staleTag);
                SieSmartClient client = client(sandbox.siesmart(), staleTag)) {
            long id = client.proposals().create(Deals.EMPTY).value().proposalId();
            AtomicInteger asked = new AtomicInteger();

            client.proposals().modify(id, p -> {
                if (asked.incrementAndGet() == 1) {
                    sandbox.siesmart().touch(id);
                }
                return labelled("changed");
            });

            assertThat(asked).hasValue(2);
            assertThat(client.proposals().get(id).value().label()).isEqualTo("changed");
        }
    }

    /** What stands there in the end; what failed is noted. */
    private List<String> race(Sandbox sandbox, SieSmartClient one, SieSmartClient other) throws Exception {
        long id = one.proposals().create(Deals.EMPTY).value().proposalId();
        AtomicInteger threads = new AtomicInteger();
        long start = System.nanoTime();
        List<Future<Integer>> done = Together.call(THREADS, () -> {
            int thread = threads.getAndIncrement();
            SieSmartClient mine = thread % 2 == 0 ? one : other;
            for (int i = 0; i < CHANGES; i++) {
                add(mine, id, thread + "." + i);
            }
            return thread;
        });
        for (Future<Integer> future : done) {
            assertThat(future.get()).isNotNegative();
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        sandbox.clearFaults();
        String text = one.proposals().get(id).value().specialConditionText();
        List<String> there =
                Stream.of(text.split(" ")).filter(s -> !s.isEmpty()).toList();
        System.out.printf(
                "race of %s: %d changes there, %d answers lost, %d refused, failed %s, in %d ms%n",
                one == other ? "one client" : "two clients",
                there.size(),
                sandbox.siesmart()
                        .received()
                        .matching(r -> r.fault().isPresent())
                        .count(),
                sandbox.siesmart()
                        .received()
                        .matching(r -> r.status().orElse(0) == 412 || r.status().orElse(0) == 409)
                        .count(),
                failed.values().stream().collect(Collectors.groupingBy(o -> o, Collectors.counting())),
                millis);
        return there;
    }

    private void add(SieSmartClient client, long id, String change) {
        try {
            client.proposals().modify(id, p -> {
                String before = p.specialConditionText() == null ? "" : p.specialConditionText();
                return ProposalUpdate.builder()
                        .specialConditionText(before + " " + change)
                        .build();
            });
        } catch (ChannelKitException e) {
            failed.put(change, e.outcome());
        }
    }

    private static ProposalUpdate labelled(String label) {
        return ProposalUpdate.builder().label(label).build();
    }

    private static Sandbox lossy(boolean etagOnWrites, String staleTag) {
        Sandbox sandbox = sandbox(etagOnWrites, staleTag);
        sandbox.fault(Fault.reset().afterApplying().on("updateProposal").share(0.05, 7));
        return sandbox;
    }

    private static Sandbox sandbox(boolean etagOnWrites, String staleTag) {
        return Sandbox.builder()
                .siesmart(SieSmartProfile.usual()
                        .withoutRateLimit()
                        .withEtagOnWrites(etagOnWrites)
                        .withStaleTag(staleTag))
                .start();
    }

    private static SieSmartClient client(SieSmartSandbox siesmart, String staleTag) {
        return Deals.builder(siesmart, TimeSource.system())
                .conflictMeansStale(staleTag.equals("409"))
                .build();
    }
}
