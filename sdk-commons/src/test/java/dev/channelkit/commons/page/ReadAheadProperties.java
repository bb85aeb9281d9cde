package dev.channelkit.commons.page;

import static dev.channelkit.commons.page.ListedThings.SIZE;
import static dev.channelkit.commons.page.ListedThings.array;
import static dev.channelkit.commons.page.ListedThings.json;
import static dev.channelkit.commons.page.ListedThings.numbers;
import static dev.channelkit.commons.page.ListedThings.operation;
import static dev.channelkit.commons.page.ListedThings.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.error.ResponseException;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Paging;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever pages a provider gives, and whichever of them fail: reading ahead changes neither what a walk gives nor what it throws where. */
class ReadAheadProperties {
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(3);

    /** Of a walk that does not end so much is compared. */
    private static final int ENOUGH = 200;

    private static final List<Operation> LISTS = List.of(
            operation(Paging.offset("limit", "position", SIZE)).build(),
            operation(Paging.pageIndex("position", "size", 1, SIZE)).build(),
            operation(Paging.pageIndex("position", "size", 0, SIZE).untilShortPage())
                    .build(),
            operation(Paging.pageIndex("position", "size", 1, SIZE).untilTotalPages("/pages"))
                    .build(),
            operation(Paging.pageIndex("position", "size", 0, SIZE).untilShortPage("/count"))
                    .build());

    @AfterContainer
    static void stop() {
        THREADS.shutdown();
    }

    /**
     * A provider.
     *
     * @param sizes how many items the pages have, by their position; none behind the last
     * @param told what it says of how many there are, likewise; -1 for nothing
     * @param failing the positions at which it fails, each until the walk has met so many failures as there are failing positions up to it
     * @param alike the positions whose pages are all the same
     */
    record Provider(Operation list, List<Integer> sizes, List<Integer> told, Set<Integer> failing, Set<Integer> alike) {

        MockResponse answer(long position, int met) {
            if (List.copyOf(new TreeSet<>(failing)).indexOf((int) position) >= met) {
                return refusal();
            }
            int size = position < sizes.size() ? sizes.get((int) position) : 0;
            List<String> items = alike.contains((int) position)
                    ? Collections.nCopies(size, "alike")
                    : numbers(10 * position, 10 * position + size);
            int count = told.get((int) (position % told.size()));
            String saying = count < 0 ? "" : ",\"pages\":" + count + ",\"count\":" + SIZE * count;
            return json("{\"items\":" + array(items) + saying + "}");
        }
    }

    @Property(tries = 150)
    void aWalkGivesAndThrowsTheSame(
            @ForAll("providers") Provider provider, @ForAll @IntRange(min = 1, max = 5) int pages) {
        List<String> plain = walk(provider, 0);

        assertThat(walk(provider, pages)).isEqualTo(plain);
    }

    private static List<String> walk(Provider provider, int pages) {
        List<String> seen = new ArrayList<>();
        AtomicInteger met = new AtomicInteger();
        try (ListedThings things = new ListedThings(THREADS)) {
            things.answers(position -> provider.answer(position, met.get()));
            Walk<String> walk = things.list(provider.list())
                    .onShift(shift -> seen.add(shift.toString()))
                    .readAhead(pages)
                    .iterator();
            while (seen.size() < ENOUGH) {
                try {
                    if (!walk.hasNext()) {
                        return seen;
                    }
                    seen.add(walk.next());
                } catch (RepeatedPageException e) {
                    seen.add(String.valueOf(e.getMessage()));
                    return seen;
                } catch (ResponseException e) {
                    seen.add(e.getClass().getSimpleName());
                    met.incrementAndGet();
                }
            }
            walk.close();
        }
        return seen;
    }

    @Provide
    Arbitrary<Provider> providers() {
        Arbitrary<Integer> sizes = Arbitraries.frequency(
                Tuple.of(8, SIZE), Tuple.of(1, 0), Tuple.of(1, 1), Tuple.of(1, 2), Tuple.of(1, SIZE + 1));
        Arbitrary<Integer> told =
                Arbitraries.frequency(Tuple.of(3, 7), Tuple.of(1, 9), Tuple.of(2, 2), Tuple.of(1, -1));
        Arbitrary<Set<Integer>> some =
                Arbitraries.integers().between(0, 12).set().ofMaxSize(3);
        return Combinators.combine(
                        Arbitraries.of(LISTS),
                        sizes.list().ofMaxSize(24),
                        told.list().ofMinSize(1).ofMaxSize(4),
                        some,
                        some)
                .as(Provider::new);
    }
}
