package dev.channelkit.commons.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.time.TimeSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** However records are cut into calls and whatever goes wrong, each is accounted for once, in order, as what happened to it. */
class BatchProperties {

    /** What goes wrong with one call. */
    enum Fault {
        NONE,
        SHORT,
        SURPLUS,
        REFUSED,
        LOST,
        UNSENT,
        BROKEN
    }

    record Scene(List<String> records, List<Fault> faults, BatchOptions options, boolean streamed) {}

    @Provide
    Arbitrary<Scene> scenes() {
        Arbitrary<String> kinds = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(8, Arbitraries.of("good", "good-and-longer")),
                net.jqwik.api.Tuple.of(2, Arbitraries.of("bad", "unfit")),
                net.jqwik.api.Tuple.of(2, Arbitraries.of("good#k", "good#l", "good-much-longer-than-that")));
        Arbitrary<Fault> faults = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, Arbitraries.just(Fault.NONE)),
                net.jqwik.api.Tuple.of(4, Arbitraries.of(Fault.class)));
        Arbitrary<BatchOptions> options = Combinators.combine(
                        Arbitraries.integers().between(1, 7),
                        Arbitraries.integers().between(20, 60),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(1, 9))
                .as((chunk, bytes, stop, failed) -> {
                    BatchOptions set =
                            BatchOptions.standard().chunk(chunk).maxBytes(bytes).stopAfterFailedChunks(failed);
                    return stop ? set.stopOnFailure() : set;
                });
        return Combinators.combine(
                        kinds.list().ofMaxSize(40), faults.list().ofSize(40), options, Arbitraries.of(true, false))
                .as(Scene::new);
    }

    @Property(tries = 2000)
    void everyRecordIsAccountedForOnceInOrderAsWhatHappenedToIt(@ForAll("scenes") Scene scene) {
        List<String> records = IntStream.range(0, scene.records().size())
                .mapToObj(i -> named(scene.records().get(i), i))
                .toList();
        Map<Integer, BatchState> truth = new TreeMap<>();
        List<Integer> sent = new ArrayList<>();
        List<List<String>> calls = new ArrayList<>();
        ChunkCall<String> call = chunk -> {
            Fault fault = scene.faults().get(calls.size());
            calls.add(chunk);
            chunk.forEach(record -> sent.add(number(record)));
            return answer(chunk, fault, truth);
        };
        Batch<String> batch = new Batch<>(call, BatchProperties::form, scene.options(), 3, TimeSource.system());

        List<BatchEntry<String>> entries = new ArrayList<>();
        try {
            if (scene.streamed()) {
                batch.forEach(records.iterator(), entries::add);
            } else {
                entries.addAll(batch.run(records.iterator()).entries());
            }
        } catch (BatchAbortedException e) {
            e.entries().forEach(entry -> entries.add(cast(entry)));
        }

        assertThat(entries).extracting(BatchEntry::record).isEqualTo(records);
        assertThat(sent).isSorted().doesNotHaveDuplicates();
        for (BatchEntry<String> entry : entries) {
            int index = (int) entry.index();
            assertThat(entry.record()).isEqualTo(records.get(index));
            BatchState expected = truth.get(index);
            if (expected != null) {
                assertThat(entry.state()).as(entry.record()).isEqualTo(expected);
                assertThat(calls.get(entry.chunk())).contains(entry.record());
                assertThat(entry.id()).isEqualTo(expected == BatchState.SUCCEEDED ? "id-" + index : null);
            } else {
                assertThat(entry.state()).as(entry.record()).isIn(BatchState.INVALID, BatchState.NOT_SENT);
                assertThat(sent).doesNotContain(index);
            }
        }
        calls.forEach(chunk -> assertWithinBounds(chunk, scene.options()));
    }

    private static void assertWithinBounds(List<String> chunk, BatchOptions options) {
        assertThat(chunk).hasSizeBetween(1, options.chunk());
        assertThat(3 + chunk.stream().mapToLong(record -> kind(record).length()).sum())
                .isLessThanOrEqualTo(options.maxBytes());
        List<String> keys = chunk.stream()
                .map(record -> form(record).key())
                .filter(key -> key != null)
                .toList();
        assertThat(new HashSet<>(keys)).hasSameSizeAs(keys);
        assertThat(chunk).noneMatch(record -> record.contains("unfit"));
    }

    private static List<RecordResult> answer(List<String> chunk, Fault fault, Map<Integer, BatchState> truth) {
        int known = fault == Fault.SHORT ? chunk.size() - 1 : chunk.size();
        List<RecordResult> results = new ArrayList<>();
        for (int i = 0; i < chunk.size(); i++) {
            boolean bad = kind(chunk.get(i)).equals("bad");
            BatchState state = switch (fault) {
                case NONE -> bad ? BatchState.FAILED : BatchState.SUCCEEDED;
                case SHORT -> i >= known ? BatchState.UNKNOWN : bad ? BatchState.FAILED : BatchState.SUCCEEDED;
                case SURPLUS, LOST, BROKEN -> BatchState.UNKNOWN;
                case REFUSED -> BatchState.CHUNK_FAILED;
                case UNSENT -> BatchState.NOT_SENT;
            };
            truth.put(number(chunk.get(i)), state);
            results.add(
                    bad
                            ? RecordResult.failed(null, "1", "no", null)
                            : RecordResult.succeeded("id-" + number(chunk.get(i)), null));
        }
        switch (fault) {
            case REFUSED -> throw FakeProvider.failure(Outcome.REFUSED);
            case LOST -> throw FakeProvider.failure(Outcome.UNKNOWN);
            case UNSENT -> throw FakeProvider.failure(Outcome.NOT_SENT);
            case BROKEN -> throw new IllegalStateException("broken");
            case SURPLUS -> results.add(RecordResult.succeeded("id-surplus", null));
            default -> {}
        }
        return results.subList(0, fault == Fault.SHORT ? known : results.size());
    }

    @SuppressWarnings("unchecked")
    private static BatchEntry<String> cast(BatchEntry<?> entry) {
        return (BatchEntry<String>) entry;
    }

    private static String named(String kind, int number) {
        return number + ":" + kind;
    }

    private static int number(String record) {
        return Integer.parseInt(record.substring(0, record.indexOf(':')));
    }

    private static String kind(String record) {
        return record.substring(record.indexOf(':') + 1);
    }

    private static RecordForm.Formed form(String record) {
        return FakeProvider.form(kind(record));
    }
}
