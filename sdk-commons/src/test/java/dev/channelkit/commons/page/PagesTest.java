package dev.channelkit.commons.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.call.CallRequest;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.error.BadRequestException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Paging;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.query.QueryParameters;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.testsupport.stub.PromptServer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PagesTest {
    private static final Operation LIST = Operation.builder("test", "listThings", "GET", "/things")
            .retry(RetryRule.SAFE)
            .paging(Paging.offset("limit", "offset", 3))
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
    void aWalkEndsAtAnEmptyPageNotAtAShortOne() throws Exception {
        answer("[\"a\",\"b\",\"c\"]");
        answer("[\"d\"]");
        answer("[\"e\",\"f\"]");
        answer("[]");

        List<String> items = things(QueryParameters.EMPTY).toList();

        assertThat(items).containsExactly("a", "b", "c", "d", "e", "f");
        assertThat(targets())
                .containsExactly(
                        "/things?limit=3&offset=0",
                        "/things?limit=3&offset=3",
                        "/things?limit=3&offset=4",
                        "/things?limit=3&offset=6");
    }

    @Test
    void aPageIsFetchedOnlyWhenItsFirstItemIsAskedFor() {
        answer("[\"a\",\"b\",\"c\"]");

        things(QueryParameters.EMPTY).stream().limit(3).forEach(item -> {});

        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void theCallersOptionsGoOutWithEveryPage() throws Exception {
        answer("[\"a\"]");
        answer("[]");

        List<String> items = things(QueryParameters.EMPTY
                        .with("filter[name]", "x")
                        .with("limit", "1")
                        .with("offset", "7"))
                .eachCall(call -> call.header("X-Trace", "t1"))
                .toList();

        assertThat(items).containsExactly("a");
        assertThat(server.takeRequest().getHeaders().get("X-Trace")).isEqualTo("t1");
        assertThat(server.takeRequest().getHeaders().get("X-Trace")).isEqualTo("t1");
    }

    @Test
    void theCallersStartAndSizeAreKept() throws Exception {
        answer("[\"a\"]");
        answer("[]");

        things(QueryParameters.EMPTY.with("limit", "1").with("offset", "7")).toList();

        assertThat(targets()).containsExactly("/things?limit=1&offset=7", "/things?limit=1&offset=8");
    }

    @Test
    void aPageThatFailedIsAskedForAgain() throws Exception {
        answer("[\"a\",\"b\",\"c\"]");
        server.enqueue(new MockResponse.Builder().code(400).build());
        answer("[\"d\"]");
        answer("[]");
        Iterator<String> walk = things(QueryParameters.EMPTY).iterator();
        List<String> seen = new ArrayList<>(List.of(walk.next(), walk.next(), walk.next()));

        assertThatThrownBy(walk::hasNext).isInstanceOf(BadRequestException.class);
        walk.forEachRemaining(seen::add);

        assertThat(seen).containsExactly("a", "b", "c", "d");
    }

    @Test
    void aRepeatedPageEndsTheWalkLoudly() {
        answer("[\"a\",\"b\",\"c\"]");
        answer("[\"a\",\"b\",\"c\"]");

        assertThatThrownBy(() -> things(QueryParameters.EMPTY).toList())
                .isInstanceOf(RepeatedPageException.class)
                .hasMessageContaining("offset 3")
                .hasMessageContaining("listThings");
    }

    @Test
    void pagesThatReadAsEqualItemsButDifferInTheirBytesAreNoRepetition() {
        answer("[\"a\",{\"n\":1}]");
        answer("[\"a\",{\"n\":2}]");
        answer("[]");

        List<String> items = things(QueryParameters.EMPTY).toList();

        assertThat(items).containsExactly("a", "a");
    }

    @Test
    void twoEqualRowsInARowAreNoRepetitionButThreeAre() {
        answer("[\"a\"]");
        answer("[\"a\"]");
        answer("[\"b\"]");
        answer("[\"b\"]");
        answer("[\"b\"]");
        List<String> seen = new ArrayList<>();

        assertThatThrownBy(
                        () -> things(QueryParameters.EMPTY.with("limit", "1")).forEach(seen::add))
                .isInstanceOf(RepeatedPageException.class)
                .hasMessageContaining("offset 4");

        assertThat(seen).containsExactly("a", "a", "b", "b");
    }

    @Test
    void aRepetitionBehindChangingBytesEndsAllTheSame() {
        for (int i = 0; i < 100; i++) {
            answer("[\"a\",\"b\"]" + " ".repeat(i));
        }

        assertThatThrownBy(() -> things(QueryParameters.EMPTY).toList()).isInstanceOf(RepeatedPageException.class);
    }

    @Test
    void aStartThatIsNoNumberIsRefusedUnsent() {
        QueryParameters broken = QueryParameters.EMPTY.with("offset", "abc");

        assertThatThrownBy(() -> things(broken))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("'offset'");
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void aCursorOfAnotherPathIsRefused() {
        answer("[\"a\"]");
        PageCursor cursor = invoicesOf("1").byPage().iterator().next().next().orElseThrow();

        assertThatThrownBy(() -> invoicesOf("2").from(cursor))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("another list");
        assertThat(invoicesOf("1").from(cursor)).isNotNull();
    }

    private Pages<String> invoicesOf(String customer) {
        Operation list = Operation.builder("test", "listInvoices", "GET", "/customers/{id}/invoices")
                .retry(RetryRule.SAFE)
                .paging(Paging.offset("limit", "offset", 3))
                .anonymous()
                .build();
        return Pages.of(
                transport,
                list,
                Scalars.TEXT,
                CallRequest.of(list).path("id", customer).build());
    }

    @Test
    void aStoredCursorResumesTheWalk() throws Exception {
        answer("[\"a\",\"b\",\"c\"]");
        Page<String> first = things(QueryParameters.EMPTY).byPage().iterator().next();
        String stored = first.next().orElseThrow().toString();
        answer("[\"d\"]");
        answer("[]");

        List<String> rest = things(QueryParameters.EMPTY.with("limit", "50"))
                .from(PageCursor.parse(stored))
                .toList();

        assertThat(rest).containsExactly("d");
        assertThat(targets().get(1)).isEqualTo("/things?limit=50&offset=3");
    }

    @Test
    void aCursorOfAnotherQueryIsRefused() {
        answer("[\"a\"]");
        PageCursor cursor =
                things(QueryParameters.EMPTY).byPage().iterator().next().next().orElseThrow();
        Pages<String> other = things(QueryParameters.EMPTY.with("filter[name]", "x"));

        assertThatThrownBy(() -> other.from(cursor))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("another list");
        assertThatThrownBy(() -> PageCursor.parse("nonsense")).isInstanceOf(InvalidRequestException.class);
    }

    private Pages<String> things(QueryParameters query) {
        return Pages.of(
                transport, LIST, Scalars.TEXT, CallRequest.of(LIST).query(query).build());
    }

    private void answer(String json) {
        server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body(json)
                .build());
    }

    private List<String> targets() throws InterruptedException {
        List<String> targets = new ArrayList<>();
        int count = server.getRequestCount();
        for (int i = 0; i < count; i++) {
            targets.add(server.takeRequest().getTarget());
        }
        return targets;
    }
}
