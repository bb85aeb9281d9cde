package dev.channelkit.testsupport.kit;

import static dev.channelkit.testsupport.kit.PagedCall.upTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.page.Page;
import dev.channelkit.commons.page.PageCursor;
import dev.channelkit.commons.page.Pages;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.testsupport.stub.StubServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;

/** What a walk over a list keeps from page to page, and from one process to another. */
final class PagingKept<C extends AutoCloseable> {
    private final Kit<C> kit;
    private final PagedCall<C> call;
    private final Collection<PagedCall<C>> lists;

    /** @param lists all lists of the provider */
    PagingKept(Kit<C> kit, PagedCall<C> call, Collection<PagedCall<C>> lists) {
        this.kit = kit;
        this.call = call;
        this.lists = lists;
    }

    List<KitTest> all() {
        return List.of(
                call.test("what the caller asked for goes out with every page", this::optionsKept),
                call.test("how long the caller waits holds for every page", this::timeoutKept),
                call.test("a stored cursor gives the rest", this::resumed),
                call.test("a cursor of another list is refused", this::foreignCursor));
    }

    /** The same as the example asks for, but for the place of the page and what is said of each call. */
    private void optionsKept() {
        RecordedRequest one = call.example(kit.client());
        PageAsked asked = PageAsked.of(call.operation(), one);
        int count = call.someRows();
        PagedList list = call.serve(count);

        Pages<?> pages = call.pages(kit.client()).eachCall(each -> each.header("X-Kit-Test", "kept"));
        assertThat(pages.toList()).hasSize(count);

        List<RecordedRequest> sent = kit.server().received(call.operation().id());
        assertThat(sent).hasSizeGreaterThan(2);
        assertThat(list.asked()).extracting(PageAsked::rest).containsOnly(asked.rest());
        assertThat(sent)
                .extracting(request -> lasting(request.getHeaders()))
                .containsOnly(lasting(
                        one.getHeaders().newBuilder().add("X-Kit-Test", "kept").build()));
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
        PagedList list = call.serve(call.someRows())
                .behindTheFirst(start -> StubServer.json(503, "{}")
                        .addHeader("Retry-After", "10")
                        .build());
        ManualTime time = ManualTime.autoAdvancing(Kit.NOW);
        C client = kit.client(settings -> settings.time(time).retry(RetryPolicy.standard()));
        Pages<?> pages = call.pages(client).eachCall(each -> each.timeout(Duration.ofSeconds(2)));

        assertThatThrownBy(pages::toList).isInstanceOf(ChannelKitException.class);

        assertThat(list.struck()).hasSize(1);
        assertThat(time.sleeps()).noneMatch(sleep -> sleep.toSeconds() >= 2);
    }

    private void resumed() {
        int count = call.someRows();
        PagedList unused = call.serve(count);
        List<Page<?>> had = new ArrayList<>();
        call.pages(kit.client()).byPage().forEach(had::add);
        assertThat(had).hasSizeGreaterThan(2);

        int read = 0;
        C later = kit.client();
        for (Page<?> page : had) {
            read += page.size();
            if (page.next().isPresent()) {
                PageCursor stored = page.next().get();
                PageCursor taken = PageCursor.parse(stored.toString());
                assertThat(taken).isEqualTo(stored);
                assertThat(KitRows.numbers(call.pages(later).from(taken)))
                        .isEqualTo(upTo(count).subList(read, count));
            }
        }
        assertThat(read).isEqualTo(count);
    }

    private void foreignCursor() {
        PagedList list = call.serve(call.someRows());
        C client = kit.client();
        PageCursor cursor = call.pages(client).byPage().iterator().next().next().orElseThrow();
        int asked = list.asked().size();

        for (PagedCall<C> other : lists) {
            if (other != call) {
                assertRefused(other.pages(client), cursor);
            }
        }
        String text = cursor.toString();
        char last = text.charAt(text.length() - 1);
        assertRefused(
                call.pages(client), PageCursor.parse(text.substring(0, text.length() - 1) + (last == '0' ? '1' : '0')));
        assertThat(list.asked())
                .as("nothing is asked with a cursor of another list")
                .hasSize(asked);
    }

    private static void assertRefused(Pages<?> pages, PageCursor cursor) {
        assertThatThrownBy(() -> pages.from(cursor))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("another list");
    }
}
