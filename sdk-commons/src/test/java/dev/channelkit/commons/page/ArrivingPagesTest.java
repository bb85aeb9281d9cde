package dev.channelkit.commons.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.channelkit.commons.call.CallRequest;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.DecodingException;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.error.ServerErrorException;
import dev.channelkit.commons.listen.CallListener;
import dev.channelkit.commons.operation.Envelope;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Paging;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.query.QueryParameters;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.commons.stream.ItemStream;
import dev.channelkit.testsupport.stub.PromptServer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pages whose rows are handed over while they arrive follow one another as whole pages do. */
@Timeout(60) // so that a hang fails rather than hangs
class ArrivingPagesTest {
    private static final int SIZE = 25;
    private static final Operation LIST = operation("list", Paging.rownum("where", 1, 3, 10));
    private static final Operation QUERY = operation("query", Paging.offsetFetch("sql", SIZE, 100));

    private final MockWebServer server = PromptServer.create();
    private Transport transport;

    private static Operation operation(String id, Paging paging) {
        return Operation.builder("test", id, "GET", "/query")
                .retry(RetryRule.SAFE)
                .paging(paging.untilShortPage())
                .emptyStatus(404)
                .stableSort("Id")
                .envelope(new Envelope(List.of("/rows"), null, List.of("/error"), List.of("/message"), null, List.of()))
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
    void pagesByNumberFollowOneAnother() throws Exception {
        answer(1, SIZE);
        answer(SIZE + 1, SIZE);
        answer(51, 3);

        try (ItemStream<String> rows = query("SELECT Id FROM T").arriving()) {
            assertThat(server.getRequestCount()).isZero();
            assertThat(new HashSet<>(rows.stream().toList())).hasSize(53);
            assertThat(rows.delivered()).isEqualTo(53);
            assertThat(rows.received()).isEqualTo(53);
            assertThat(rows.around(Scalars.RAW).orElseThrow().text()).isEqualTo("{\"rows\":[]}");
        }
        assertThat(sent())
                .containsExactly(
                        "SELECT Id FROM T ORDER BY Id OFFSET 0 ROWS FETCH NEXT 25 ROWS ONLY",
                        "SELECT Id FROM T ORDER BY Id OFFSET 25 ROWS FETCH NEXT 25 ROWS ONLY",
                        "SELECT Id FROM T ORDER BY Id OFFSET 50 ROWS FETCH NEXT 25 ROWS ONLY");
    }

    @Test
    void pagesByKeyGoOnBehindTheLastRow() throws Exception {
        answer(101, SIZE);
        nothing();

        try (ItemStream<String> rows = keyed().arriving()) {
            assertThat(rows).hasSize(SIZE);
        }
        assertThat(sent())
                .containsExactly(
                        "SELECT Id FROM T ORDER BY Id OFFSET 0 ROWS FETCH NEXT 25 ROWS ONLY",
                        "SELECT Id FROM T WHERE Id > 125 ORDER BY Id OFFSET 0 ROWS FETCH NEXT 25 ROWS ONLY");
    }

    @Test
    void aRowFromBeforeThePageEndsTheWalkForGood() {
        answer(1, SIZE);
        answer(SIZE, 5);

        try (ItemStream<String> rows = keyed().arriving()) {
            Iterator<String> walk = rows.iterator();
            for (int i = 0; i < SIZE; i++) {
                walk.next();
            }
            assertThatThrownBy(walk::next).isInstanceOf(RepeatedPageException.class);
            assertThatThrownBy(walk::next).as("nothing follows").isInstanceOf(RepeatedPageException.class);
            assertThat(rows.delivered()).isEqualTo(SIZE + 1);
        }
    }

    @Test
    void aRowWhoseKeyCannotBeReadEndsTheWalkForGood() {
        answer(1, 3);
        Pages<String> list = query("SELECT Id FROM T").byKey("Id", id -> {
            if (id.equals("2")) {
                throw new IllegalStateException("the caller's");
            }
            return id;
        });

        try (ItemStream<String> rows = list.arriving()) {
            Iterator<String> walk = rows.iterator();
            assertThat(walk.next()).isEqualTo("1");
            assertThatThrownBy(walk::next).hasMessage("the caller's");
            assertThatThrownBy(walk::hasNext).as("the row is not passed over").hasMessage("the caller's");
        }
    }

    @Test
    void aQueryThatSaysItsRowsItselfIsOneAnswerHoweverLong() throws Exception {
        String own = "SELECT Id FROM T ORDER BY Id OFFSET 0 ROWS FETCH NEXT 1000 ROWS ONLY";
        answer(1, 1000);

        try (ItemStream<String> rows = query(own).arriving()) {
            assertThat(rows).hasSize(1000);
        }
        assertThat(sent()).containsExactly(own);
    }

    @Test
    void aPageThatCannotBeHadIsAskedForAgain() {
        answer(1, SIZE);
        server.enqueue(new MockResponse.Builder().code(503).build());
        answer(26, 2);

        try (ItemStream<String> rows = keyed().arriving()) {
            Iterator<String> walk = rows.iterator();
            List<String> had = new ArrayList<>();
            assertThat(catchThrowable(() -> walk.forEachRemaining(had::add))).isInstanceOf(ServerErrorException.class);
            assertThat(had).hasSize(SIZE);
            walk.forEachRemaining(had::add);
            assertThat(had).hasSize(27);
        }
    }

    @Test
    void aPageThatBreaksOffEndsTheWalkForGood() {
        answer(1, SIZE);
        server.enqueue(
                new MockResponse.Builder().body("{\"rows\":[\"26\",\"27\"").build());

        try (ItemStream<String> rows = keyed().arriving()) {
            Iterator<String> walk = rows.iterator();
            List<String> had = new ArrayList<>();
            assertThatThrownBy(() -> walk.forEachRemaining(had::add)).isInstanceOf(DecodingException.class);
            assertThat(had).hasSize(27);
            assertThatThrownBy(walk::hasNext).isInstanceOf(DecodingException.class);
        }
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void rowsThatDoNotComeInTheOrderOfTheKeyEndTheWalk() {
        server.enqueue(body("\"5\",\"4\",\"6\""));

        try (ItemStream<String> rows = keyed().arriving()) {
            Iterator<String> walk = rows.iterator();
            assertThat(walk.next()).isEqualTo("5");
            assertThatThrownBy(walk::next).isInstanceOf(DecodingException.class).hasMessageContaining("order of Id");
            assertThatThrownBy(walk::hasNext).isInstanceOf(DecodingException.class);
        }
    }

    @Test
    void aProviderThatRepeatsItsPageIsFoundOut() {
        answer(1, SIZE);
        answer(1, SIZE);
        answer(1, SIZE);

        try (ItemStream<String> byNumber = query("SELECT Id FROM T").arriving()) {
            assertThatThrownBy(() -> byNumber.forEach(row -> {})).isInstanceOf(RepeatedPageException.class);
            assertThat(byNumber.delivered()).isEqualTo(2 * SIZE);
        }
    }

    @Test
    void closingEndsIt() {
        answer(1, SIZE);
        ItemStream<String> rows = keyed().arriving();
        Iterator<String> walk = rows.iterator();
        assertThat(walk.next()).isEqualTo("1");

        rows.close();

        assertThatThrownBy(walk::hasNext).isInstanceOf(CallCancelledException.class);
        assertThatThrownBy(rows::iterator).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void closingWhileAPageIsAskedForEndsItHoweverThatEnds() {
        answer(1, SIZE);
        server.enqueue(new MockResponse.Builder().code(503).build());
        AtomicReference<ItemStream<String>> walked = new AtomicReference<>();
        transport.close();
        transport = Transport.builder("test")
                .baseUrl(server.url("/").toString())
                .retry(RetryPolicy.none())
                .listener(new CallListener() {
                    @Override
                    public void attemptEnded(Operation operation, Attempt attempt) {
                        if (Integer.valueOf(503).equals(attempt.status())) {
                            walked.get().close();
                        }
                    }
                })
                .build();

        walked.set(keyed().arriving());
        Iterator<String> walk = walked.get().iterator();

        assertThatThrownBy(() -> walk.forEachRemaining(row -> {})).isInstanceOf(CallCancelledException.class);
        assertThat(walked.get().delivered()).isEqualTo(SIZE);
    }

    @Test
    void optionsOfThePagesHold() {
        nothing();

        assertThatThrownBy(() -> query("SELECT Id FROM T")
                        .strictNotFound()
                        .arriving()
                        .iterator()
                        .hasNext())
                .isInstanceOf(NotFoundException.class);
        answer(1, 1);
        assertThat(query("SELECT Id FROM T")
                        .eachCall(call -> call.header("X-Own", "1"))
                        .arriving())
                .hasSize(1);
        assertThat(lastHeader("X-Own")).isEqualTo("1");
    }

    @Test
    void whatIsJudgedByWholePagesIsNotStreamed() {
        Pages<String> predicate = Pages.of(
                transport,
                LIST,
                Scalars.TEXT,
                CallRequest.of(LIST)
                        .query(QueryParameters.EMPTY.with("where", "A = 1"))
                        .build());

        assertThatThrownBy(predicate::arriving).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> query("SELECT Id FROM T").unique(id -> id).arriving())
                .isInstanceOf(IllegalStateException.class);
    }

    private Pages<String> keyed() {
        return query("SELECT Id FROM T").byKey("Id", id -> id);
    }

    private Pages<String> query(String sql) {
        return Pages.of(
                transport,
                QUERY,
                Scalars.TEXT,
                CallRequest.of(QUERY)
                        .query(QueryParameters.EMPTY.with("sql", sql))
                        .build());
    }

    private void answer(int first, int count) {
        server.enqueue(body(IntStream.range(first, first + count)
                .mapToObj(id -> "\"" + id + "\"")
                .collect(Collectors.joining(","))));
    }

    private void nothing() {
        server.enqueue(new MockResponse.Builder()
                .code(404)
                .body("{\"error\":\"none\",\"message\":\"no rows\"}")
                .build());
    }

    private static MockResponse body(String rows) {
        return new MockResponse.Builder().body("{\"rows\":[" + rows + "]}").build();
    }

    private List<String> sent() throws InterruptedException {
        List<String> texts = new ArrayList<>();
        int count = server.getRequestCount();
        for (int i = 0; i < count; i++) {
            texts.add(server.takeRequest().getUrl().queryParameter("sql"));
        }
        return texts;
    }

    private String lastHeader(String name) {
        String value = null;
        try {
            for (int left = server.getRequestCount(); left > 0; left--) {
                value = server.takeRequest().getHeaders().get(name);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return value;
    }
}
