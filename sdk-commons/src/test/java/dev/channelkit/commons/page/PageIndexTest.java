package dev.channelkit.commons.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.call.CallRequest;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.error.BadRequestException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.operation.Envelope;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists paged by the number of the page. */
class PageIndexTest {
    private static final Paging BY_INDEX = Paging.pageIndex("page", "size", 0, 3);
    private static final Operation LIST = list(BY_INDEX.untilShortPage(), Envelope.NONE);
    private static final Operation TOLD =
            list(BY_INDEX.untilTotalPages("/page/total"), Envelope.NONE.withPayload("/items"));

    private final MockWebServer server = PromptServer.create();
    private Transport transport;

    private static Operation list(Paging paging, Envelope envelope) {
        return Operation.builder("test", "listThings", "GET", "/things")
                .retry(RetryRule.SAFE)
                .paging(paging)
                .envelope(envelope)
                .anonymous()
                .build();
    }

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
    void aShortPageEndsTheWalk() throws Exception {
        answer("[\"a\",\"b\",\"c\"]");
        answer("[\"d\"]");

        assertThat(things(QueryParameters.EMPTY).toList()).containsExactly("a", "b", "c", "d");
        assertThat(targets()).containsExactly("/things?size=3&page=0", "/things?size=3&page=1");
    }

    @Test
    void thereIsNoPageBeforeTheFirst() {
        Operation fromOne = list(Paging.pageIndex("page", "size", 1, 3), Envelope.NONE);
        CallRequest request = CallRequest.of(fromOne)
                .query(QueryParameters.EMPTY.with("page", "0"))
                .build();

        assertThatThrownBy(() -> Pages.of(transport, fromOne, Scalars.TEXT, request))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("there is no page 0: the first one is 1");
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void aListThatEndsWithAFullPageEndsAtTheEmptyOneBehindIt() throws Exception {
        answer("[\"a\",\"b\",\"c\"]");
        answer("[]");

        assertThat(things(QueryParameters.EMPTY).toList()).containsExactly("a", "b", "c");
        assertThat(targets()).hasSize(2);
    }

    @Test
    void anEmptyListIsOneCall() throws Exception {
        answer("[]");

        assertThat(things(QueryParameters.EMPTY).toList()).isEmpty();
        assertThat(targets()).containsExactly("/things?size=3&page=0");
    }

    @Test
    void aSmallerSizeOfTheCallersEndsRight() throws Exception {
        answer("[\"a\",\"b\"]");
        answer("[\"c\",\"d\"]");
        answer("[\"e\"]");

        assertThat(things(QueryParameters.EMPTY.with("size", "2")).toList()).containsExactly("a", "b", "c", "d", "e");
        assertThat(targets()).last().isEqualTo("/things?size=2&page=2");
    }

    @Test
    void moreThanTheProviderGivesEndsRightToo() throws Exception {
        answer("[\"a\",\"b\",\"c\"]");
        answer("[\"d\"]");

        assertThat(things(QueryParameters.EMPTY.with("size", "1000")).toList()).containsExactly("a", "b", "c", "d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many", "99999999999"})
    void aSizeThatIsNoneIsRefusedUnsent(String size) {
        assertThatThrownBy(
                        () -> things(QueryParameters.EMPTY.with("size", size)).toList())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("'size'");
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void itemsLeftOutForBeingOfAnotherTypeMakeNoShortPage() {
        answer("[\"a\",{\"n\":1},\"c\"]");
        answer("[\"d\"]");

        assertThat(things(QueryParameters.EMPTY).toList()).containsExactly("a", "c", "d");
    }

    @Test
    void aRepeatedPageEndsTheWalkLoudly() {
        answer("[\"a\",\"b\",\"c\"]");
        answer("[\"a\",\"b\",\"c\"]");

        assertThatThrownBy(() -> things(QueryParameters.EMPTY).toList())
                .isInstanceOf(RepeatedPageException.class)
                .hasMessageContaining("page 1");
    }

    @Test
    void aPageThatFailedIsAskedForAgain() throws Exception {
        answer("[\"a\",\"b\",\"c\"]");
        server.enqueue(new MockResponse.Builder().code(400).build());
        answer("[\"d\"]");
        Iterator<String> walk = things(QueryParameters.EMPTY).iterator();
        List<String> seen = new ArrayList<>(List.of(walk.next(), walk.next(), walk.next()));

        assertThatThrownBy(walk::hasNext).isInstanceOf(BadRequestException.class);
        walk.forEachRemaining(seen::add);

        assertThat(seen).containsExactly("a", "b", "c", "d");
        assertThat(targets()).endsWith("/things?size=3&page=1", "/things?size=3&page=1");
    }

    @Test
    void queryAndOptionsGoOutWithEveryPage() throws Exception {
        answer("[\"a\",\"b\",\"c\"]");
        answer("[]");

        things(QueryParameters.EMPTY.with("label", "x"))
                .eachCall(call -> call.header("X-Trace", "t1"))
                .toList();

        for (int page = 0; page < 2; page++) {
            var request = server.takeRequest();
            assertThat(request.getTarget()).isEqualTo("/things?label=x&size=3&page=" + page);
            assertThat(request.getHeaders().get("X-Trace")).isEqualTo("t1");
        }
    }

    @Test
    void aStoredCursorResumesAtItsPage() throws Exception {
        answer("[\"a\",\"b\",\"c\"]");
        Page<String> first = things(QueryParameters.EMPTY).byPage().iterator().next();
        String stored = first.next().orElseThrow().toString();
        answer("[\"d\"]");

        List<String> rest = things(QueryParameters.EMPTY.with("size", "3"))
                .from(PageCursor.parse(stored))
                .toList();

        assertThat(rest).containsExactly("d");
        assertThat(targets()).last().isEqualTo("/things?size=3&page=1");
    }

    @Test
    void aCursorOfAnotherPageSizeIsRefusedSinceItsPagesStartElsewhere() {
        answer("[\"a\",\"b\",\"c\"]");
        PageCursor cursor =
                things(QueryParameters.EMPTY).byPage().iterator().next().next().orElseThrow();

        assertThatThrownBy(() -> things(QueryParameters.EMPTY.with("size", "2")).from(cursor))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("page size");
    }

    @Test
    void theFirstPageIsWhereTheSpecOrTheCallerStarts() throws Exception {
        answer("[]");
        answer("[]");
        Operation fromOne = list(Paging.pageIndex("page", "size", 1, 3).untilShortPage(), Envelope.NONE);

        things(fromOne, QueryParameters.EMPTY).toList();
        things(fromOne, QueryParameters.EMPTY.with("page", "5")).toList();

        assertThat(targets()).containsExactly("/things?size=3&page=1", "/things?page=5&size=3");
    }

    @Test
    void withATotalToldAnEmptyPageInTheMiddleEndsNothing() throws Exception {
        answer("{\"page\":{\"total\":4},\"items\":[\"a\"]}");
        answer("{\"page\":{\"total\":4},\"items\":[]}");
        answer("{\"page\":{\"total\":\"4\"},\"items\":[]}");
        answer("{\"page\":{\"total\":4},\"items\":[\"b\"]}");

        assertThat(things(TOLD, QueryParameters.EMPTY).toList()).containsExactly("a", "b");
        assertThat(targets()).hasSize(4);
    }

    @Test
    void anEmptyPageThatDoesNotSayTheTotalEndsNothingThatWasSaidBefore() throws Exception {
        answer("{\"page\":{\"total\":3},\"items\":[\"a\"]}");
        answer("{\"items\":[]}");
        answer("{\"page\":{\"total\":3},\"items\":[\"b\"]}");

        assertThat(things(TOLD, QueryParameters.EMPTY).toList()).containsExactly("a", "b");
        assertThat(targets()).hasSize(3);
    }

    @Test
    void anEmptyPageWhereTheListWasSaidToEndEndsIt() throws Exception {
        answer("{\"page\":{\"total\":3},\"items\":[\"a\"]}");
        answer("{\"page\":{\"total\":3},\"items\":[\"b\"]}");
        answer("{\"items\":[]}");

        assertThat(things(TOLD, QueryParameters.EMPTY).toList()).containsExactly("a", "b");
        assertThat(targets()).hasSize(3);
    }

    @Test
    void aTotalOfNoneBesideItemsSaysNothing() throws Exception {
        answer("{\"page\":{\"total\":0},\"items\":[\"a\"]}");
        answer("{\"page\":{\"total\":0},\"items\":[\"b\"]}");
        answer("{\"page\":{\"total\":0},\"items\":[]}");

        assertThat(things(TOLD, QueryParameters.EMPTY).toList()).containsExactly("a", "b");
        assertThat(targets()).hasSize(3);
    }

    @Test
    void withoutTheTotalAPageWithoutItemsEndsTheList() {
        answer("{\"items\":[\"a\"]}");
        answer("{\"items\":[]}");

        assertThat(things(TOLD, QueryParameters.EMPTY).toList()).containsExactly("a");
    }

    @Test
    void noEndOfEmptyPagesIsNoticed() {
        for (int i = 0; i < 100; i++) {
            answer("{\"page\":{\"total\":1000000},\"items\":[]}");
        }

        assertThatThrownBy(() -> things(TOLD, QueryParameters.EMPTY).toList())
                .isInstanceOf(RepeatedPageException.class);
    }

    @Test
    void noEndOfEmptyPagesIsNoticedWhereOnlyTheFirstToldTheTotal() {
        answer("{\"page\":{\"total\":1000000},\"items\":[\"a\"]}");
        for (int i = 0; i < 100; i++) {
            answer("{\"items\":[]}");
        }

        assertThatThrownBy(() -> things(TOLD, QueryParameters.EMPTY).toList())
                .isInstanceOf(RepeatedPageException.class);
    }

    private Pages<String> things(QueryParameters query) {
        return things(LIST, query);
    }

    private Pages<String> things(Operation operation, QueryParameters query) {
        return Pages.of(
                transport,
                operation,
                Scalars.TEXT,
                CallRequest.of(operation).query(query).build());
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
