package dev.channelkit.testsupport.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Paging;
import dev.channelkit.commons.operation.Paging.Stop;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.page.Page;
import dev.channelkit.commons.page.PageCursor;
import dev.channelkit.commons.page.Pages;
import dev.channelkit.commons.page.RepeatedPageException;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.testsupport.contract.ContractCase;
import dev.channelkit.testsupport.stub.StubServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import org.junit.jupiter.api.function.Executable;

/** What has to be so of one list. */
final class PagingChecks<C extends AutoCloseable> {
    /** Items a page of a text in SQL, where the walk has a say in it: more than a page has that ends nothing. */
    private static final int SQL_PAGE = 25;
    /** Items a page where the list does not end by them: fewer than anybody asks for. */
    private static final int SMALL_PAGE = 3;

    private final Kit<C> kit;
    private final ContractCase<C> contract;
    private final Collection<ContractCase<C>> lists;
    private final Operation operation;
    private final Paging paging;
    private int size;

    PagingChecks(Kit<C> kit, ContractCase<C> contract, Collection<ContractCase<C>> lists) {
        this.kit = kit;
        this.contract = contract;
        this.lists = lists;
        this.operation = contract.operation();
        this.paging = operation.paging();
    }

    List<KitTest> all() {
        List<KitTest> tests = new ArrayList<>(List.of(
                test("a walk reads all pages, each row once", this::allPages),
                test("an empty first page is an empty list", this::emptyFirstPage),
                test("an empty page in the middle", this::emptyMiddlePage),
                test("a short page in the middle", this::shortPage),
                test("a page that comes again ends the walk loudly", this::repeatedPage),
                test("an error midway loses nothing that was read, and the walk goes on", this::errorMidway),
                test("what passes is tried again", this::retriedMidway),
                test("what the caller asked for goes out with every page", this::optionsKept),
                test("how long the caller waits holds for every page", this::timeoutKept),
                test("a stored cursor gives the rest", this::resumed),
                test("a cursor of another list is refused", this::foreignCursor)));
        if (paging.stop() == Stop.TOTAL_PAGES) {
            tests.add(test("an empty page in the middle that tells no total", this::emptyMiddlePageWithoutTotal));
        }
        if (paging.kind().isSql() || paging.totalItems() != null) {
            tests.add(test("a cap that nobody told of loses no row", this::silentCap));
        }
        return tests;
    }

    private KitTest test(String name, Executable body) {
        return new KitTest(operation.id(), name, body);
    }

    private void allPages() {
        int full = full();
        PagedList list = serve(2 * full + 2);

        assertThat(KitRows.numbers(pages(kit.client()))).isEqualTo(upTo(2 * full + 2));

        if (!isKeyed()) {
            assertThat(list.asked()).hasSize(paging.stop() == Stop.EMPTY_PAGE ? 4 : 3);
        }
    }

    private void emptyFirstPage() {
        PagedList list = serve(0);
        Pages<?> pages = pages(kit.client());

        assertThat(pages.toList()).isEmpty();
        assertThat(pages.byPage()).isEmpty();
        assertThat(list.asked()).as("one request for each walk").hasSize(2);
    }

    /** The total says that there is more: only then is nothing no end. */
    private void emptyMiddlePage() {
        int full = full();
        int count = 2 * full + 2;
        PagedList list = serve(count);
        list.behindTheFirst(start -> list.rows(start, start, 3L));

        List<Integer> read = KitRows.numbers(pages(kit.client()));

        int struck = list.struck().get(0);
        assertThat(read)
                .isEqualTo(paging.stop() == Stop.TOTAL_PAGES ? without(count, struck, struck + full) : upTo(struck));
        if (paging.stop() != Stop.TOTAL_PAGES) {
            assertThat(list.asked()).last().isEqualTo(list.lastStruck());
        }
    }

    private void emptyMiddlePageWithoutTotal() {
        int full = full();
        int count = 2 * full + 2;
        PagedList list = serve(count);
        list.behindTheFirst(start -> list.rows(start, start, null));

        assertThat(KitRows.numbers(pages(kit.client()))).isEqualTo(without(count, full, 2 * full));
    }

    private void shortPage() {
        int full = full();
        int count = 2 * full + 2;
        PagedList list = serve(count);
        list.behindTheFirst(start -> list.rows(start, start + 1, 3L));

        List<Integer> read = KitRows.numbers(pages(kit.client()));

        int struck = list.struck().get(0);
        assertThat(read).isEqualTo(afterShortPage(count, struck, full));
    }

    private List<Integer> afterShortPage(int count, int struck, int full) {
        if (paging.stop() == Stop.SHORT_PAGE && paging.totalItems() == null) {
            return upTo(struck + 1);
        }
        return paging.kind() == Paging.Kind.PAGE_INDEX ? without(count, struck + 1, struck + full) : upTo(count);
    }

    private void silentCap() {
        int cap = paging.kind().isSql() ? SQL_PAGE - 3 : full() - 3;
        int count = 2 * cap + 2;
        PagedList list = new PagedList(operation, example(), count, cap);
        kit.server().answer(operation.id(), list::answer);

        assertThat(KitRows.numbers(pages(kit.client()))).isEqualTo(upTo(count));
    }

    private void repeatedPage() {
        int full = full();
        PagedList list = serve(2 * full + 2).deaf();
        Iterator<?> walk = pages(kit.client()).iterator();

        Throwable thrown = catchThrowable(() -> walk.forEachRemaining(item -> {}));

        assertThat(thrown).isExactlyInstanceOf(RepeatedPageException.class);
        assertThat(((RepeatedPageException) thrown).details().operationId()).isEqualTo(operation.id());
        assertThat(list.asked()).hasSize(2);
    }

    private void errorMidway() {
        int full = full();
        int count = 2 * full + 2;
        PagedList list = serve(count);
        list.behindTheFirst(start -> refusal(500)).behindTheFirst(start -> refusal(400));
        Iterator<?> walk = pages(kit.client()).iterator();
        List<Integer> read = new ArrayList<>();
        List<Integer> statuses = new ArrayList<>();

        while (true) {
            try {
                if (!walk.hasNext()) {
                    break;
                }
                read.add(KitRows.numberOf(Objects.requireNonNull(walk.next())));
            } catch (ChannelKitException e) {
                statuses.add(e.details().status());
                assertThat(read)
                        .as("what was read before the page that failed")
                        .isEqualTo(upTo(list.struck().get(0)));
            }
        }

        assertThat(statuses).containsExactly(500, 400);
        assertThat(read).isEqualTo(upTo(count));
    }

    private void retriedMidway() {
        int full = full();
        int count = 2 * full + 2;
        PagedList list = serve(count);
        list.behindTheFirst(start -> refusal(500));
        Pages<?> pages = pages(kit.client(settings -> settings.retry(RetryPolicy.standard())));

        if (operation.retry() == RetryRule.SAFE) {
            assertThat(KitRows.numbers(pages)).isEqualTo(upTo(count));
        } else {
            assertThatThrownBy(pages::toList).isInstanceOf(ChannelKitException.class);
        }
        assertThat(list.struck()).hasSize(1);
    }

    private void optionsKept() {
        RecordedRequest one = example(kit.client());
        PageAsked asked = PageAsked.of(operation, one);
        int full = full();
        PagedList list = serve(2 * full + 2);

        Pages<?> pages = pages(kit.client()).eachCall(call -> call.header("X-Kit-Test", "kept"));
        assertThat(pages.toList()).hasSize(2 * full + 2);

        List<RecordedRequest> sent = kit.server().received(operation.id());
        assertThat(sent).hasSizeGreaterThan(2);
        assertThat(list.asked()).extracting(PageAsked::rest).containsOnly(asked.rest());
        assertThat(sent)
                .extracting(request -> lasting(request.getHeaders()))
                .containsOnly(lasting(
                        one.getHeaders().newBuilder().add("X-Kit-Test", "kept").build()));
    }

    /** What asks for the one page of the examples. */
    private RecordedRequest example(C client) {
        contract.invoker().invoke(client);
        RecordedRequest request = kit.server().received(operation.id()).get(0);
        kit.server().reset();
        return request;
    }

    private static String lasting(Headers headers) {
        return headers.names().stream()
                .filter(name -> !name.equalsIgnoreCase("Content-Length"))
                .map(name -> name + ": " + headers.values(name))
                .sorted()
                .toList()
                .toString();
    }

    /** Who gives a page two seconds does not wait ten for it to be tried again. */
    private void timeoutKept() {
        PagedList list = serve(2 * full() + 2);
        list.behindTheFirst(start ->
                StubServer.json(503, "{}").addHeader("Retry-After", "10").build());
        KitSettings settings = kit.settings().retry(RetryPolicy.standard());
        Pages<?> pages = pages(kit.client(settings)).eachCall(call -> call.timeout(Duration.ofSeconds(2)));

        assertThatThrownBy(pages::toList).isInstanceOf(ChannelKitException.class);

        assertThat(list.struck()).hasSize(1);
        assertThat(settings.time().sleeps()).noneMatch(sleep -> sleep.toSeconds() >= 2);
    }

    private void resumed() {
        int count = 2 * full() + 2;
        serve(count);
        List<Page<?>> had = new ArrayList<>();
        pages(kit.client()).byPage().forEach(had::add);
        assertThat(had).hasSizeGreaterThan(2);

        int read = 0;
        C later = kit.client();
        for (Page<?> page : had) {
            read += page.size();
            if (page.next().isPresent()) {
                PageCursor stored = page.next().get();
                PageCursor taken = PageCursor.parse(stored.toString());
                assertThat(taken).isEqualTo(stored);
                assertThat(KitRows.numbers(pages(later).from(taken)))
                        .isEqualTo(upTo(count).subList(read, count));
            }
        }
        assertThat(read).isEqualTo(count);
    }

    private void foreignCursor() {
        serve(2 * full() + 2);
        C client = kit.client();
        PageCursor cursor = pages(client).byPage().iterator().next().next().orElseThrow();
        int asked = kit.server().received().size();

        for (ContractCase<C> other : lists) {
            if (other != contract) {
                assertRefused(pages(other, client), cursor);
            }
        }
        String text = cursor.toString();
        char last = text.charAt(text.length() - 1);
        assertRefused(
                pages(client), PageCursor.parse(text.substring(0, text.length() - 1) + (last == '0' ? '1' : '0')));
        assertThat(kit.server().received())
                .as("nothing is asked with a cursor of another list")
                .hasSize(asked);
    }

    private static void assertRefused(Pages<?> pages, PageCursor cursor) {
        assertThatThrownBy(() -> pages.from(cursor))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("another list");
    }

    private PagedList serve(int count) {
        PagedList list = new PagedList(operation, example(), count, full());
        kit.server().answer(operation.id(), list::answer);
        return list;
    }

    private JsonNode example() {
        return kit.server().exampleValue(operation.id());
    }

    private Pages<?> pages(C client) {
        return pages(contract, client);
    }

    private static <C> Pages<?> pages(ContractCase<C> of, C client) {
        Pages<?> pages = Objects.requireNonNull(of.walk()).over(client);
        return of.operation().paging().kind().isSql() ? pages.pageSize(SQL_PAGE) : pages;
    }

    /** How many items a page holds: as many as are asked for where a short one ends the list. */
    private int full() {
        if (paging.kind().isSql()) {
            return SQL_PAGE;
        }
        if (paging.stop() != Stop.SHORT_PAGE) {
            return SMALL_PAGE;
        }
        if (size == 0) {
            size = PageAsked.of(operation, example(kit.client())).size();
        }
        return size;
    }

    private boolean isKeyed() {
        return paging.kind() == Paging.Kind.ROWNUM && operation.stableSort() != null;
    }

    private static MockResponse refusal(int status) {
        return StubServer.json(status, "{}").build();
    }

    private static List<Integer> upTo(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static List<Integer> without(int count, int from, int to) {
        return Stream.concat(
                        IntStream.range(0, from).boxed(),
                        IntStream.range(to, count).boxed())
                .toList();
    }
}
