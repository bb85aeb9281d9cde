package dev.channelkit.commons.page;

import static dev.channelkit.commons.page.ListedThings.SIZE;
import static dev.channelkit.commons.page.ListedThings.items;
import static dev.channelkit.commons.page.ListedThings.json;
import static dev.channelkit.commons.page.ListedThings.numbers;
import static dev.channelkit.commons.page.ListedThings.operation;
import static dev.channelkit.commons.page.ListedThings.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.call.CallRequest;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.error.BadRequestException;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Paging;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.query.QueryParameters;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which pages are asked for before they are needed. Calls ahead run when a test says so, on its own thread. */
@Timeout(60)
class ReadAheadTest {
    private final Deque<Runnable> ahead = new ArrayDeque<>();
    private final ListedThings things = new ListedThings(ahead::add);

    @AfterEach
    void stop() {
        things.close();
    }

    @Test
    void withoutItNothingIsAskedForBeforeItIsNeeded() {
        Walk<String> walk = things.count(9).list().iterator();

        assertThat(first(walk, 3)).isEqualTo(numbers(0, 3));

        assertThat(ahead).isEmpty();
        assertThat(things.asked()).containsExactly(0L);
    }

    @Test
    void whileAPageIsHandledTheNextOneIsAskedFor() {
        Walk<String> walk = things.count(30).list().readAhead(1).iterator();
        assertThat(ahead).as("before the walk begins").isEmpty();

        walk.next();
        assertThat(ahead).hasSize(1);
        runAhead();
        assertThat(things.asked()).containsExactly(0L, 3L);

        assertThat(first(walk, 3)).isEqualTo(numbers(1, 4));
        assertThat(things.asked()).as("the page was there").containsExactly(0L, 3L);
        assertThat(ahead).as("the page behind it").hasSize(1);
    }

    @Test
    void thereAreNeverMorePagesAheadThanWereAskedFor() {
        Walk<String> walk = things.count(30).list().readAhead(3).iterator();

        walk.next();
        assertThat(ahead).hasSize(3);
        runAhead();
        assertThat(things.asked()).containsExactly(0L, 3L, 6L, 9L);

        first(walk, 3);
        assertThat(ahead).hasSize(1);
        runAhead();
        assertThat(things.asked()).endsWith(9L, 12L);
    }

    @Test
    void nothingIsGuessedBehindAPageThatIsNotFull() {
        things.answers(position -> items(numbers(position, position == 0 ? 2 : position + SIZE)));
        Walk<String> walk = things.list().readAhead(3).iterator();

        walk.next();
        runAhead();

        assertThat(things.asked()).containsExactly(0L, 2L);
    }

    @Test
    void aPageThatStartsElsewhereThanGuessedIsAskedForInItsPlace() {
        things.answers(position -> items(numbers(position, position == 3 ? 5 : position + SIZE)));
        Walk<String> walk = things.list().readAhead(2).iterator();
        walk.next();
        runAhead();
        assertThat(things.asked()).containsExactly(0L, 3L, 6L);

        assertThat(first(walk, 4)).isEqualTo(numbers(1, 5));
        runAhead();
        assertThat(first(walk, 3)).isEqualTo(numbers(5, 8));

        assertThat(things.asked()).containsExactly(0L, 3L, 6L, 5L);
    }

    @Test
    void nothingIsAskedForBehindTheLastPageThatIsTold() {
        Operation told = operation(Paging.pageIndex("position", "size", 1, SIZE).untilTotalPages("/total"))
                .build();
        things.answers(page -> json("{\"items\":[\"" + page + "\"],\"total\":3}"));

        Walk<String> walk = things.list(told).readAhead(5).iterator();
        walk.next();
        runAhead();

        assertThat(things.asked()).containsExactly(1L, 2L, 3L);
        assertThat(remaining(walk)).containsExactly("2", "3");
        assertThat(things.asked()).hasSize(3);
    }

    @Test
    void nothingIsAskedForBehindAllItemsThatAreTold() {
        Operation told = operation(Paging.pageIndex("position", "size", 0, SIZE).untilShortPage("/total"))
                .build();
        things.answers(page -> json("{\"items\":" + ListedThings.array(numbers(3 * page, Math.min(3 * page + 3, 8)))
                + ",\"total\":8}"));

        Walk<String> walk = things.list(told).readAhead(5).iterator();
        walk.next();
        runAhead();

        assertThat(things.asked()).containsExactly(0L, 1L, 2L);
        assertThat(remaining(walk)).isEqualTo(numbers(1, 8));
    }

    @Test
    void aShortPageIsTheLastByTheItemsThatWereHadAndNotByThoseThatWereGuessed() {
        Operation told = operation(Paging.pageIndex("position", "size", 0, SIZE).untilShortPage("/total"))
                .build();
        List<List<String>> pages = List.of(List.of("a", "b", "c"), List.of("d"), List.of("e", "f"), List.of("g", "h"));
        things.answers(page -> json("{\"items\":" + ListedThings.array(pages.get((int) page)) + ",\"total\":8}"));

        assertThat(drained(things.list(told).readAhead(5).iterator()))
                .containsExactly("a", "b", "c", "d", "e", "f", "g", "h");
    }

    @Test
    void theEndOfAListIsFoundWhereItIsAndCostsNoMoreThanThatManyCalls() {
        Walk<String> walk = things.count(7).list().readAhead(2).iterator();

        assertThat(drained(walk)).isEqualTo(numbers(0, 7));

        assertThat(things.asked()).contains(0L, 3L, 6L, 7L).hasSizeLessThanOrEqualTo(4 + 2);
        assertThat(ahead).isEmpty();
    }

    @Test
    void aFailureIsThrownWhereItsPageWouldHaveBeenAndNotBefore() {
        boolean[] healed = {false};
        things.answers(position ->
                position == 3 && !healed[0] ? refusal() : items(numbers(position, Math.min(position + SIZE, 9))));
        Walk<String> walk = things.list().readAhead(2).iterator();
        assertThat(walk.next()).isEqualTo("0");
        runAhead();

        assertThat(first(walk, 2)).isEqualTo(numbers(1, 3));
        assertThatThrownBy(walk::hasNext).isInstanceOf(BadRequestException.class);
        assertThatThrownBy(walk::next).isInstanceOf(BadRequestException.class);

        healed[0] = true;
        assertThat(drained(walk)).isEqualTo(numbers(3, 9));
    }

    @Test
    void aFailureBehindTheEndIsNobodys() {
        things.answers(position -> position > 4 ? refusal() : items(numbers(position, Math.min(position + SIZE, 4))));

        assertThat(drained(things.list().readAhead(4).iterator())).isEqualTo(numbers(0, 4));
    }

    @Test
    void whoHasClosedAWalkGetsNothingMoreAndNothingMoreIsSent() {
        Walk<String> walk = things.count(30).list().readAhead(2).iterator();
        walk.next();

        walk.close();
        runAhead();

        assertThat(walk.hasNext()).isFalse();
        assertThat(things.asked()).as("cancelled before they left").containsExactly(0L);
    }

    @Test
    void aClosedStreamClosesItsWalk() {
        try (Stream<String> stream = things.count(30).list().readAhead(2).stream()) {
            assertThat(stream.limit(1)).containsExactly("0");
        }
        runAhead();

        assertThat(things.asked()).containsExactly(0L);
    }

    @Test
    void aWalkThatEndsInAnExceptionLeavesNoCallBehind() {
        Walk<String> walk = things.answers(
                        position -> position == 3 ? refusal() : items(numbers(position, position + 3)))
                .list()
                .readAhead(3)
                .iterator();
        first(walk, 3);
        ahead.remove().run();

        assertThatThrownBy(walk::hasNext).isInstanceOf(BadRequestException.class);
        runAhead();

        assertThat(things.asked()).containsExactly(0L, 3L);
    }

    @Test
    void aWalkThatIsOnlyLeftAloneSendsNothingMore() {
        Walk<String> walk = things.count(30).list().readAhead(2).iterator();
        walk.next();
        runAhead();

        runAhead();

        assertThat(things.asked()).containsExactly(0L, 3L, 6L);
    }

    @Test
    void theCursorIsThatOfThePageInHand() {
        Walk<Page<String>> walk = things.count(30).list().readAhead(2).pageWalk();
        Page<String> page = walk.next();
        runAhead();

        String stored = page.next().orElseThrow().toString();

        assertThat(things.list().from(PageCursor.parse(stored)).stream().limit(2))
                .containsExactly("3", "4");
    }

    @Test
    void aCursorAndOptionsKeepIt() {
        PageCursor second = things.count(30).list().pageWalk().next().next().orElseThrow();
        List<UnaryOperator<Pages<String>>> changes = List.of(
                pages -> pages.from(second),
                pages -> pages.eachCall(call -> call.header("X-Trace", "t")),
                pages -> pages.unique(item -> item),
                pages -> pages.onShift(shift -> {}),
                Pages::strictNotFound);

        for (UnaryOperator<Pages<String>> change : changes) {
            ahead.clear();
            change.apply(things.list().readAhead(2)).iterator().next();
            assertThat(ahead).hasSize(2);
        }
    }

    @Test
    void whatIsNotSafeToRepeatIsNotAskedForUnlessItIsNeeded() {
        Operation once = operation(Paging.offset("limit", "position", SIZE))
                .retry(RetryRule.SAME)
                .build();
        Walk<String> walk = things.count(9).list(once).readAhead(2).iterator();

        walk.next();

        assertThat(ahead).isEmpty();
    }

    @Test
    void anExecutorWithoutRoomChangesNothing() {
        try (ListedThings full = new ListedThings(task -> {
            throw new RejectedExecutionException();
        })) {
            assertThat(full.count(8).list().readAhead(2)).containsExactlyElementsOf(numbers(0, 8));
        }
    }

    @Test
    void aMachineWithoutThreadsLosesNoPage() {
        AtomicBoolean full = new AtomicBoolean(true);
        try (ListedThings busy = new ListedThings(task -> {
            if (full.getAndSet(false)) {
                throw new OutOfMemoryError("no thread left, in a test");
            }
            task.run();
        })) {
            Walk<String> walk = busy.count(8).list().readAhead(1).iterator();

            assertThatThrownBy(walk::next).isInstanceOf(OutOfMemoryError.class);
            assertThat(remaining(walk)).isEqualTo(numbers(0, 8));
        }
    }

    @Test
    void whatCannotBeAskedForIsThrownWhereItIsNeeded() {
        Walk<String> walk = things.count(9).list().readAhead(2).iterator();
        walk.next();
        runAhead();
        things.transport().close();

        assertThat(first(walk, 8)).as("what has come already").isEqualTo(numbers(1, 9));
        assertThatThrownBy(walk::hasNext).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSizeThatNoPageHasLosesNothing() {
        CallRequest odd = CallRequest.of(ListedThings.BY_OFFSET)
                .query(QueryParameters.EMPTY.with("limit", "0"))
                .build();
        Pages<String> list = Pages.of(things.count(7).transport(), ListedThings.BY_OFFSET, Scalars.TEXT, odd);

        assertThat(list.toList()).isEqualTo(numbers(0, 7));
        assertThat(drained(list.readAhead(2).iterator())).isEqualTo(numbers(0, 7));
    }

    @Test
    void fewerThanNoPagesAreRefused() {
        assertThatThrownBy(() -> things.list().readAhead(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    private void runAhead() {
        while (!ahead.isEmpty()) {
            ahead.remove().run();
        }
    }

    private static List<String> first(Walk<String> walk, int count) {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(walk.next());
        }
        return items;
    }

    private static List<String> remaining(Walk<String> walk) {
        List<String> items = new ArrayList<>();
        walk.forEachRemaining(items::add);
        return items;
    }

    /** The rest, calls ahead made as soon as they can be. */
    private List<String> drained(Walk<String> walk) {
        List<String> items = new ArrayList<>();
        runAhead();
        while (walk.hasNext()) {
            items.add(walk.next());
            runAhead();
        }
        return items;
    }
}
