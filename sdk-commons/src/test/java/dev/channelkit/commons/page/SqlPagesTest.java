package dev.channelkit.commons.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.call.CallRequest;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.error.DecodingException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.operation.Envelope;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Paging;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.query.QueryParameters;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.testsupport.stub.PromptServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists whose page stands in a text in SQL: windows, offsets, keys, and what ends them. */
class SqlPagesTest {
    private static final Codec<String> IDS = Scalars.TEXT;
    private static final Envelope ENVELOPE =
            new Envelope(List.of("/rows"), null, List.of("/error"), List.of("/message"), null, List.of());
    private static final Operation LIST = operation("list", "GET", "/THING", Paging.rownum("where", 1, 3, 10), null);
    private static final Operation QUERY = operation("query", "GET", "/query", Paging.offsetFetch("sql", 3, 10), "Id");
    private static final Operation POST =
            operation("post", "POST", "/query", Paging.offsetFetch("sql", 3, 10).inTheBody(), "Id");

    private final MockWebServer server = PromptServer.create();
    private Transport transport;

    private static Operation operation(
            String id, String method, String path, Paging paging, @Nullable String stableSort) {
        Operation.Builder operation = Operation.builder("test", id, method, path)
                .retry(RetryRule.SAFE)
                .paging(paging.untilShortPage())
                .emptyStatus(404)
                .envelope(ENVELOPE)
                .anonymous();
        return (stableSort == null ? operation : operation.stableSort(stableSort)).build();
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
    void windowsBeginAtOneAndJoinTheFilterInParentheses() throws Exception {
        answer("1", "2", "3");
        answer("4");

        assertThat(list("A = 1 OR B = 2").toList()).containsExactly("1", "2", "3", "4");
        assertThat(texts("where"))
                .containsExactly(
                        "(A = 1 OR B = 2) AND ROWNUM BETWEEN 1 AND 3", "(A = 1 OR B = 2) AND ROWNUM BETWEEN 4 AND 6");
    }

    @Test
    void withoutAFilterTheWindowStandsAlone() throws Exception {
        answer("1", "2", "3", "4", "5");
        answer("6");

        assertThat(list("").pageSize(5).toList()).hasSize(6);
        assertThat(texts("where")).containsExactly("ROWNUM BETWEEN 1 AND 5", "ROWNUM BETWEEN 6 AND 10");
    }

    @Test
    void aFullPageBeforeTheEndIsFollowedByARefusalThatMeansNoRows() {
        answer("1", "2", "3");
        noRows();

        assertThat(list("").toList()).containsExactly("1", "2", "3");
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void anEmptyPageEndsTheListToo() {
        answer("1", "2", "3");
        answer();

        assertThat(list("").toList()).containsExactly("1", "2", "3");
    }

    @Test
    void whoAsksStrictlyGetsTheRefusalOfTheFirstPageOnly() {
        noRows();
        answer("1", "2", "3");
        noRows();

        assertThatThrownBy(() -> list("").strictNotFound().toList())
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("No records");
        assertThat(list("").strictNotFound().toList()).hasSize(3);
    }

    @Test
    void aTextThatSaysItsRowsGoesOutAsItIs() throws Exception {
        answer("1", "2", "3");
        answer("1", "2", "3");
        answer("1", "2", "3");

        assertThat(list("(A = 1) AND rownum BETWEEN 21 AND 23").toList()).hasSize(3);
        assertThat(query("SELECT Id FROM T ORDER BY Id OFFSET 3 ROWS FETCH NEXT 3 ROWS ONLY")
                        .toList())
                .hasSize(3);
        assertThat(query("SELECT COUNT(Id) FROM T").toList()).hasSize(3);
        assertThat(texts("where")).containsExactly("(A = 1) AND rownum BETWEEN 21 AND 23");
    }

    @Test
    void wordsInQuotesAreNone() throws Exception {
        answer("1");

        assertThat(list("Name = 'it''s ROWNUM'").toList()).hasSize(1);
        assertThat(texts("where")).containsExactly("(Name = 'it''s ROWNUM') AND ROWNUM BETWEEN 1 AND 3");
    }

    @Test
    void queriesGoOnByOffsetInAnOrderThatIsTotal() throws Exception {
        answer("1", "2", "3");
        answer("4", "5", "6");
        answer("7");

        assertThat(query("SELECT Id FROM T WHERE N = 'ORDER BY' ;").toList()).hasSize(7);
        String same = "SELECT Id FROM T WHERE N = 'ORDER BY' ORDER BY Id OFFSET ";
        assertThat(texts("sql"))
                .containsExactly(
                        same + "0 ROWS FETCH NEXT 3 ROWS ONLY",
                        same + "3 ROWS FETCH NEXT 3 ROWS ONLY",
                        same + "6 ROWS FETCH NEXT 3 ROWS ONLY");
    }

    @Test
    void theSameInABody() throws Exception {
        answer("1", "2", "3");
        answer("4");

        PagedBody body = PagedBody.ofText(Scalars.mapOf(Scalars.TEXT), "SELECT Id FROM T", sql -> Map.of("sql", sql));
        List<String> all = Pages.of(transport, POST, IDS, CallRequest.of(POST).build(), body)
                .toList();
        assertThat(all).hasSize(4);
        assertThat(server.takeRequest().getBody().utf8())
                .isEqualTo("{\"sql\":\"SELECT Id FROM T ORDER BY Id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY\"}");
        assertThat(server.takeRequest().getBody().utf8()).contains("OFFSET 3 ROWS");
    }

    @Test
    void byKeyAQueryGoesOnBehindTheLastRow() throws Exception {
        answer("5", "7", "9");
        answer("12");

        assertThat(query("SELECT Id FROM T WHERE A = 1 OR B = 2")
                        .byKey("Id", id -> id)
                        .toList())
                .containsExactly("5", "7", "9", "12");
        assertThat(texts("sql"))
                .containsExactly(
                        "SELECT Id FROM T WHERE A = 1 OR B = 2 ORDER BY Id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY",
                        "SELECT Id FROM T WHERE (A = 1 OR B = 2) AND Id > 9 ORDER BY Id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY");
    }

    @Test
    void rowsThatComeInAnotherOrderThanTheirKeysAreNotWalkedOver() {
        answer("9", "10", "2");

        assertThatThrownBy(() -> query("SELECT Id FROM T").byKey("Id", id -> id).toList())
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("do not come in the order of Id");
    }

    @Test
    void aProviderThatIgnoresThePageIsFoundOut() {
        for (int i = 0; i < 4; i++) {
            answer("1", "2", "3");
        }

        assertThatThrownBy(() -> list("").toList())
                .isInstanceOf(RepeatedPageException.class)
                .hasMessageContaining("pageSize");
        assertThatThrownBy(() -> query("SELECT Id FROM T").byKey("Id", id -> id).toList())
                .isInstanceOf(RepeatedPageException.class);
    }

    @Test
    void byKeyARowOutsideOfWhatWasAskedForEndsTheWalk() {
        answer("1", "2", "3");
        answer("3", "4");
        answer("1", "2", "3");
        answer("7", "8");

        assertThatThrownBy(() -> query("SELECT Id FROM T").byKey("Id", id -> id).toList())
                .as("the provider ignores where the page starts")
                .isInstanceOf(RepeatedPageException.class);
        assertThatThrownBy(() -> list("").byKey("Id", id -> id).toList())
                .as("the provider ignores where the page ends")
                .isInstanceOf(RepeatedPageException.class);
    }

    @Test
    void aCursorIsTakenUpByTheSameTextAndNoOther() {
        answer("1", "2", "3");
        answer("4");
        Page<String> first = query("SELECT Id FROM T").byPage().iterator().next();
        PageCursor cursor = PageCursor.parse(first.next().orElseThrow().toString());

        assertThat(query("SELECT Id FROM T").pageSize(2).from(cursor).toList()).containsExactly("4");
        assertThatThrownBy(() -> query("SELECT Id FROM U").from(cursor)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> query("SELECT Id FROM T").byKey("Id", id -> id).from(cursor))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void pagesAreAsLargeAsTheProviderGives() {
        assertThatThrownBy(() -> list("").pageSize(11)).hasMessageContaining("1 to 10");
        assertThatThrownBy(() -> list("").pageSize(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> list("").byKey("Id", id -> id).pageSize(1)).hasMessageContaining("2 to 10");
    }

    @Test
    void whatHasAnOrderOfItsOwnIsNotWalkedByKey() {
        assertThatThrownBy(() -> query("SELECT Id FROM T ORDER BY Name").byKey("Id", id -> id))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> list("ROWNUM < 3").byKey("Id", id -> id)).isInstanceOf(InvalidRequestException.class);
    }

    /** A table whose rows come in another order each time, as a provider's may where nothing says the order. */
    @Test
    void byKeyNoRowOfAnUnorderedListIsLostOrRepeated() {
        Unordered table =
                new Unordered(IntStream.range(0, 50).map(i -> i * i + 1).boxed().toList());
        server.setDispatcher(table);

        List<String> all = list("A = 1").byKey("Id", id -> id).pageSize(7).toList();

        assertThat(all).hasSize(50).doesNotHaveDuplicates();
        assertThat(table.asked).allMatch(text -> text.startsWith("(A = 1) AND "));
    }

    @Test
    void aLongUrlIsToldByWhatItTakesOnTheWire() {
        QueryParameters plain = QueryParameters.EMPTY.with("sql", "x".repeat(700));
        QueryParameters quoted = QueryParameters.EMPTY.with("sql", "'".repeat(700));

        assertThat(Pages.isLong(CallRequest.of(QUERY).query(plain).build(), 1000))
                .isFalse();
        assertThat(Pages.isLong(CallRequest.of(QUERY).query(quoted).build(), 2000))
                .isTrue();
    }

    @Test
    void aListPagedOtherwiseHasItsPageElsewhere() {
        Operation other = Operation.builder("test", "other", "GET", "/THING")
                .paging(Paging.offset("limit", "offset", 10))
                .build();
        Pages<String> pages =
                Pages.of(transport, other, IDS, CallRequest.of(other).build());

        assertThatThrownBy(() -> pages.pageSize(5)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> pages.byKey("Id", id -> id)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void byKeyAListOfOnePageCostsOneCall() throws Exception {
        answer("3", "1");

        assertThat(list("").byKey("Id", id -> id).toList()).containsExactly("3", "1");
        assertThat(texts("where")).containsExactly("ROWNUM BETWEEN 1 AND 3");
    }

    private static final class Unordered extends Dispatcher {
        private static final java.util.regex.Pattern FORM = java.util.regex.Pattern.compile(
                "\\(A = 1\\)(?: AND Id > (\\d+))?(?: AND Id <= (\\d+))? AND ROWNUM BETWEEN 1 AND (\\d+)");
        private final List<Integer> ids;
        private final List<String> asked = new ArrayList<>();
        private int turn;

        Unordered(List<Integer> ids) {
            this.ids = new ArrayList<>(ids);
        }

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            String text = request.getUrl().queryParameter("where");
            asked.add(text);
            java.util.regex.Matcher form = FORM.matcher(text);
            if (!form.matches()) {
                return new MockResponse.Builder().code(400).body(text).build();
            }
            int above = form.group(1) == null ? -1 : Integer.parseInt(form.group(1));
            int upTo = form.group(2) == null ? Integer.MAX_VALUE : Integer.parseInt(form.group(2));
            java.util.Collections.shuffle(ids, new java.util.Random(turn++));
            List<Integer> found = ids.stream()
                    .filter(id -> id > above && id <= upTo)
                    .limit(Integer.parseInt(form.group(3)))
                    .toList();
            return found.isEmpty() ? refusal() : rows(found);
        }
    }

    private static MockResponse refusal() {
        return new MockResponse.Builder()
                .code(404)
                .body("{\"error\":\"not_found\",\"message\":\"No records were found.\"}")
                .build();
    }

    private static MockResponse rows(List<?> ids) {
        String rows = ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(","));
        return new MockResponse.Builder().body("{\"rows\":[" + rows + "]}").build();
    }

    private void noRows() {
        server.enqueue(refusal());
    }

    private void answer(String... ids) {
        server.enqueue(rows(List.of(ids)));
    }

    private Pages<String> list(String filter) {
        QueryParameters query = filter.isEmpty() ? QueryParameters.EMPTY : QueryParameters.EMPTY.with("where", filter);
        return Pages.of(transport, LIST, IDS, CallRequest.of(LIST).query(query).build());
    }

    private Pages<String> query(String sql) {
        return Pages.of(
                transport,
                QUERY,
                IDS,
                CallRequest.of(QUERY)
                        .query(QueryParameters.EMPTY.with("sql", sql))
                        .build());
    }

    /** What went out so far under this name. */
    private List<String> texts(String parameter) throws InterruptedException {
        List<String> texts = new ArrayList<>();
        int count = server.getRequestCount();
        for (int i = 0; i < count; i++) {
            String text = server.takeRequest().getUrl().queryParameter(parameter);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }
}
