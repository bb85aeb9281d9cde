package dev.channelkit.commons.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.call.CallRequest;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.operation.Envelope;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Paging;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.testsupport.stub.PromptServer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists whose page number and size stand in the body, with a total to check short pages by. */
class PagedBodyTest {
    private static final Operation LIST = Operation.builder("test", "getThings", "POST", "/GetThings")
            .retry(RetryRule.SAFE)
            .paging(Paging.pageIndex("Page", "Size", 1, 3).inTheBody().untilShortPage("/Total"))
            .envelope(Envelope.NONE.withPayload("/Items"))
            .anonymous()
            .build();

    private final MockWebServer server = PromptServer.create();
    private Transport transport;

    @BeforeEach
    void start() throws Exception {
        server.start();
        transport = Transport.builder("test")
                .baseUrl(server.url("/").toString())
                .retry(RetryPolicy.none())
                .build();
    }

    @AfterEach
    void stop() {
        transport.close();
        server.close();
    }

    @Test
    void numberAndSizeGoOutInTheBodyOfEachPage() throws Exception {
        answer("abc", 4);
        answer("d", 4);

        assertThat(things(null, null).toList()).containsExactly("a", "b", "c", "d");
        assertThat(bodies()).containsExactly("{\"Page\":1,\"Size\":3,\"Who\":7}", "{\"Page\":2,\"Size\":3,\"Who\":7}");
    }

    @ParameterizedTest
    @CsvSource({
        // what each page holds, the total it tells (-1: none), the calls it takes
        "abc|d, -1, 2",
        "abc|d, 4, 2",
        "abc|, 3, 2",
        "abc|de|f, 6, 3",
        "ab|c|, 5, 3",
        "ab, -1, 1",
        "ab, 2, 1",
        "ab|, 500, 2",
        "abcde, -1, 1",
        "abcde|, 9, 2",
        ", 9, 1",
        "abc|def|g, 5, 3",
        "abc|def|, 5, 3"
    })
    void aPageEndsTheListOnlyWhereItIsOddAndTheTotalAgrees(@Nullable String pages, int total, int calls) {
        List<String> all = new ArrayList<>();
        for (String page : (pages == null ? "" : pages).split("\\|", -1)) {
            answer(page, total);
            page.chars().forEach(c -> all.add(String.valueOf((char) c)));
        }

        assertThat(things(null, null).toList()).isEqualTo(all);
        assertThat(server.getRequestCount()).isEqualTo(calls);
    }

    @Test
    void whoAsksForMoreThanTheProviderGivesLosesNothing() {
        answer("abc", -1);
        answer("d", -1);

        assertThat(things(null, 500).toList()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void aWalkFromTheMiddleCannotTellATotalAndGoesOnToAnEmptyPage() throws Exception {
        answer("d", 4);
        answer("", 4);

        assertThat(things(2, null).toList()).containsExactly("d");
        assertThat(bodies()).last().isEqualTo("{\"Page\":3,\"Size\":3,\"Who\":7}");
    }

    @Test
    void aStoredCursorGoesOnInTheSameListOnly() throws Exception {
        answer("abc", 4);
        answer("d", 4);
        answer("", 4);
        Iterator<Page<String>> walk = things(null, null).byPage().iterator();
        PageCursor next = walk.next().next().orElseThrow();

        assertThat(things(null, null).from(PageCursor.parse(next.toString())).toList())
                .containsExactly("d");
        assertThat(bodies().get(1)).isEqualTo("{\"Page\":2,\"Size\":3,\"Who\":7}");
        assertThatThrownBy(() -> list(8, null, null).from(next)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> things(null, 2).from(next)).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void aSinglePageTellsTheTotalAndWhereTheNextOneStarts() {
        answer("abc", 4);
        answer("d", 4);

        Page<String> first = Pages.page(
                        transport, LIST, Scalars.TEXT, CallRequest.of(LIST).build(), body(7, null, null))
                .send();
        Page<String> second = Pages.page(
                        transport, LIST, Scalars.TEXT, CallRequest.of(LIST).build(), body(7, 2, null))
                .send();

        assertThat(first.totalItems()).hasValue(4);
        assertThat(first.next()).isPresent();
        assertThat(second.next())
                .as("a page of its own cannot tell whether it is the last")
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "-1, 3", "1, 0", "1, -5"})
    void pagesThatCannotBeAreRefusedBeforeTheyAreSent(int page, int size) {
        assertThatThrownBy(() -> things(page, size).toList()).isInstanceOf(InvalidRequestException.class);
        assertThat(server.getRequestCount()).isZero();
    }

    private Pages<String> things(@Nullable Integer page, @Nullable Integer size) {
        return list(7, page, size);
    }

    private Pages<String> list(int who, @Nullable Integer page, @Nullable Integer size) {
        return Pages.of(transport, LIST, Scalars.TEXT, CallRequest.of(LIST).build(), body(who, page, size));
    }

    private static PagedBody body(int who, @Nullable Integer page, @Nullable Integer size) {
        return PagedBody.of(
                Scalars.mapOf(Scalars.INT32),
                page,
                size,
                (number, items) -> new TreeMap<>(Map.of("Who", who, "Page", number, "Size", items)));
    }

    /** @param total -1 for none */
    private void answer(String items, int total) {
        String list = String.join(
                ",", items.chars().mapToObj(c -> "\"" + (char) c + "\"").toList());
        server.enqueue(new MockResponse.Builder()
                .body("{\"Items\":[" + list + "]" + (total < 0 ? "" : ",\"Total\":" + total) + "}")
                .build());
    }

    private List<String> bodies() throws InterruptedException {
        List<String> bodies = new ArrayList<>();
        for (int i = server.getRequestCount(); i > 0; i--) {
            bodies.add(server.takeRequest().getBody().utf8());
        }
        return bodies;
    }
}
