package dev.channelkit.testsupport.kit;

import static dev.channelkit.testsupport.kit.PagedCall.refusal;
import static dev.channelkit.testsupport.kit.PagedCall.upTo;
import static dev.channelkit.testsupport.kit.PagedCall.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.operation.Paging;
import dev.channelkit.commons.operation.Paging.Stop;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.page.Pages;
import dev.channelkit.commons.page.RepeatedPageException;
import dev.channelkit.commons.retry.RetryPolicy;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/** What a walk over a list reads, whatever its provider does. */
final class PagingChecks<C extends AutoCloseable> {
    /** What two requests behind the first page are answered with. */
    private static final List<Integer> REFUSALS = List.of(500, 400);

    private final Kit<C> kit;
    private final PagedCall<C> call;
    private final Paging paging;

    PagingChecks(Kit<C> kit, PagedCall<C> call) {
        this.kit = kit;
        this.call = call;
        this.paging = call.paging();
    }

    List<KitTest> all() {
        List<KitTest> tests = new ArrayList<>(List.of(
                call.test("a walk reads all pages, each row once", this::allPages),
                call.test("an empty first page is an empty list", this::emptyFirstPage),
                call.test("an empty page in the middle", this::emptyMiddlePage),
                call.test("a short page in the middle", this::shortPage),
                call.test("a page that comes again ends the walk loudly", this::repeatedPage),
                call.test("an error midway loses nothing that was read, and the walk goes on", this::errorMidway),
                call.test("what passes is tried again", this::retriedMidway),
                call.test("reading ahead reads the same, and fails where the page would have been", this::readAhead)));
        if (paging.stop() == Stop.TOTAL_PAGES) {
            tests.add(call.test("an empty page in the middle that tells no total", this::emptyMiddlePageWithoutTotal));
        }
        if (paging.kind().isSql() || paging.totalItems() != null) {
            tests.add(call.test("a cap that nobody told of loses no row", this::silentCap));
        }
        return tests;
    }

    private void allPages() {
        int count = call.someRows();
        PagedList list = call.serve(count);

        assertThat(KitRows.numbers(call.pages(kit.client()))).isEqualTo(upTo(count));

        if (!call.isKeyed()) {
            assertThat(list.asked()).hasSize(paging.stop() == Stop.EMPTY_PAGE ? 4 : 3);
        }
    }

    private void emptyFirstPage() {
        PagedList list = call.serve(0);
        Pages<?> pages = call.pages(kit.client());

        assertThat(pages.toList()).isEmpty();
        assertThat(pages.byPage()).isEmpty();
        assertThat(list.asked()).as("one request for each walk").hasSize(2);
    }

    /** Only where the total says that there is more is nothing no end. */
    private void emptyMiddlePage() {
        int count = call.someRows();
        PagedList list = call.serve(count);
        list.behindTheFirst(start -> list.rows(start, start, 3L));

        List<Integer> read = KitRows.numbers(call.pages(kit.client()));

        int struck = list.struck().get(0);
        if (paging.stop() == Stop.TOTAL_PAGES) {
            assertThat(read).isEqualTo(without(count, struck, struck + call.full()));
        } else {
            assertThat(read).isEqualTo(upTo(struck));
            assertThat(list.asked()).last().isEqualTo(list.lastStruck());
        }
    }

    private void emptyMiddlePageWithoutTotal() {
        int count = call.someRows();
        PagedList list = call.serve(count);
        list.behindTheFirst(start -> list.rows(start, start, null));

        assertThat(KitRows.numbers(call.pages(kit.client()))).isEqualTo(without(count, call.full(), 2 * call.full()));
    }

    private void shortPage() {
        int count = call.someRows();
        PagedList list = call.serve(count);
        list.behindTheFirst(start -> list.rows(start, start + 1, 3L));

        List<Integer> read = KitRows.numbers(call.pages(kit.client()));

        assertThat(read).isEqualTo(afterShortPage(count, list.struck().get(0)));
    }

    private List<Integer> afterShortPage(int count, int struck) {
        if (paging.stop() == Stop.SHORT_PAGE && paging.totalItems() == null) {
            return upTo(struck + 1);
        }
        return paging.kind() == Paging.Kind.PAGE_INDEX ? without(count, struck + 1, struck + call.full()) : upTo(count);
    }

    private void silentCap() {
        int cap = call.full() - 3;
        int count = 2 * cap + 2;
        PagedList unused = call.serve(count, cap);

        assertThat(KitRows.numbers(call.pages(kit.client()))).isEqualTo(upTo(count));
    }

    private void repeatedPage() {
        PagedList list = call.serve(call.someRows()).deaf();
        Iterator<?> walk = call.pages(kit.client()).iterator();

        Throwable thrown = catchThrowable(() -> walk.forEachRemaining(item -> {}));

        assertThat(thrown).isExactlyInstanceOf(RepeatedPageException.class);
        assertThat(((RepeatedPageException) thrown).details().operationId())
                .isEqualTo(call.operation().id());
        assertThat(list.asked()).hasSize(2);
    }

    /** On the walking thread, so that no page asked for in vain is still on its way to the list that the next test serves. */
    private void readAhead() {
        int count = call.someRows();
        PagedList unused = call.serve(count);
        C client = kit.client(settings -> settings.executor(Runnable::run));

        assertThat(KitRows.numbers(call.pages(client).readAhead(3))).isEqualTo(upTo(count));

        errorMidway(1);
    }

    private void errorMidway() {
        errorMidway(0);
    }

    private void errorMidway(int ahead) {
        int count = call.someRows();
        PagedList list = call.serve(count);
        REFUSALS.forEach(status -> list.behindTheFirst(start -> refusal(status)));
        C client = kit.client(settings -> settings.executor(Runnable::run));
        Iterator<?> walk = call.pages(client).readAhead(ahead).iterator();
        List<Integer> read = new ArrayList<>();
        List<Integer> statuses = new ArrayList<>();

        while (statuses.size() < 3) {
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

        assertThat(statuses).isEqualTo(REFUSALS);
        assertThat(read).isEqualTo(upTo(count));
    }

    private void retriedMidway() {
        int count = call.someRows();
        PagedList list = call.serve(count).behindTheFirst(start -> refusal(500));
        Pages<?> pages = call.pages(kit.client(settings -> settings.retry(RetryPolicy.standard())));

        if (call.operation().retry() == RetryRule.SAFE) {
            assertThat(KitRows.numbers(pages)).isEqualTo(upTo(count));
        } else {
            assertThatThrownBy(pages::toList).isInstanceOf(ChannelKitException.class);
        }
        assertThat(list.struck()).hasSize(1);
    }
}
