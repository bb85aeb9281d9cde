package dev.channelkit.commons.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.call.Call;
import dev.channelkit.commons.call.CallRequest;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.error.DecodingException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.operation.Envelope;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Paging;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.query.QueryParameters;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.commons.row.Row;
import dev.channelkit.testsupport.stub.PromptServer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists with a key of their own, and what a provider may do to them: no order, a cap, rows that come and go, ids that are none. */
class KeyedListTest {
    private static final Envelope ENVELOPE =
            new Envelope(List.of("/rows"), null, List.of("/error"), List.of("/message"), null, List.of());
    private static final Operation LIST = Operation.builder("test", "list", "GET", "/THING")
            .retry(RetryRule.SAFE)
            .paging(Paging.rownum("where", 1, 100, 1000).untilShortPage())
            .stableSort("Id")
            .emptyStatus(404)
            .envelope(ENVELOPE)
            .anonymous()
            .build();
    private static final Operation QUERY = Operation.builder("test", "query", "GET", "/query")
            .paging(Paging.offsetFetch("where", 100, 1000).untilShortPage())
            .emptyStatus(404)
            .envelope(ENVELOPE)
            .anonymous()
            .build();

    private final MockWebServer server = PromptServer.create();
    private final Provider provider = new Provider();
    private Transport transport;

    @BeforeEach
    void start() throws Exception {
        server.setDispatcher(provider);
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

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 19, 20, 99, 100, 101, 199, 200, 257})
    void noRowIsLostOrRepeatedInWhateverOrderTheyCome(int rows) {
        provider.shuffled = true;
        provider.fill(rows);

        assertThat(ids(list())).hasSize(rows).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 19, 20, 99, 100, 101, 199, 200, 257})
    void readingAheadReadsTheSameRows(int rows) {
        provider.shuffled = true;
        provider.fill(rows);

        assertThat(ids(list().readAhead(2))).hasSize(rows).doesNotHaveDuplicates();
        assertThat(ids(list().byNumber().readAhead(2))).hasSize(rows);
    }

    @Test
    void windowsOfTheSameListDoLoseRows() {
        provider.shuffled = true;
        provider.fill(257);

        assertThat(ids(list().byNumber())).hasSize(257);
        assertThat(ids(list().byNumber().unique(row -> row.text("Id")))).hasSizeLessThan(257);
    }

    @ParameterizedTest
    @CsvSource({"50, 257", "99, 257", "30, 60", "30, 61", "20, 20", "20, 21", "25, 25"})
    void aCapBelowWhatWasAskedForEndsNoWalk(int cap, int rows) {
        provider.cap = cap;
        provider.fill(rows);

        assertThat(ids(list().byNumber())).as("by number").hasSize(rows);
        assertThat(ids(Pages.of(transport, QUERY, Row.codec(), request(QUERY, "SELECT Id FROM T"))))
                .as("a query")
                .hasSize(rows);
        provider.shuffled = true;
        assertThat(ids(list())).as("by key").hasSize(rows).doesNotHaveDuplicates();
    }

    @Test
    void whatAWalkCosts() {
        assertThat(calls(0)).as("no rows").isEqualTo(1);
        assertThat(calls(19)).as("too few for a cap").isEqualTo(1);
        assertThat(calls(20)).as("one page, and nothing behind it").isEqualTo(2);
        assertThat(calls(99)).as("one page, and nothing behind it").isEqualTo(2);
        assertThat(calls(100)).as("a full page, proven, and its last row").isEqualTo(3);
        assertThat(calls(299)).as("two calls a full page, one for the rest").isEqualTo(7);
    }

    @Test
    void rowsThatComeBackwardsCostLittleMore() {
        provider.backwards = true;

        assertThat(calls(299)).isLessThanOrEqualTo(24);
    }

    @Test
    void rowsThatGoAndComeMeanwhileTakeNoOthersWithThem() {
        provider.fill(300);
        List<String> stay = IntStream.rangeClosed(1, 300)
                .filter(id -> id % 3 != 0)
                .mapToObj(String::valueOf)
                .toList();
        provider.meanwhile = ids -> {
            ids.removeIf(id -> id % 3 == 0 && id < 150);
            ids.add(1000 + ids.size());
        };

        assertThat(ids(list())).doesNotHaveDuplicates().containsAll(stay);
    }

    @Test
    void aRowWithoutAWholeNumberIsReadOnOnePageAndRefusedBeforeTheNext() {
        provider.odd = "a7";
        provider.fill(5);
        assertThat(ids(list())).hasSize(6);

        provider.fill(100);
        assertThatThrownBy(() -> list().toList())
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("no Id that is a whole number")
                .hasMessageContaining("byNumber()");
        assertThat(ids(list().byNumber())).hasSize(101);
    }

    @Test
    void rowsOfOneAndTheSameKeyDoNotKeepAWalkGoingForEver() {
        provider.fill(50);
        provider.ids.replaceAll(id -> 7);

        assertThatThrownBy(() -> list().pageSize(10).toList())
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("told apart by Id");
    }

    @Test
    void whoAsksStrictlyIsRefusedOnlyWhereThereIsNothingAtAll() {
        assertThatThrownBy(() -> list().strictNotFound().toList()).isInstanceOf(NotFoundException.class);

        provider.fill(50);
        assertThat(ids(list().strictNotFound())).hasSize(50);
        provider.fill(101);
        assertThat(ids(list().strictNotFound())).hasSize(101);
    }

    @Test
    void aCursorGoesOnAsItWasMade() {
        provider.fill(250);
        PageCursor ofAWalk = list().byPage().iterator().next().next().orElseThrow();
        Call<Page<Row>> one = Pages.page(transport, LIST, Row.codec(), request(LIST, "A = 1"));
        PageCursor ofAPage = one.send().next().orElseThrow();

        assertThat(ids(list().from(ofAWalk))).hasSize(151).contains("100").doesNotContain("99");
        assertThat(ids(list().from(ofAPage))).hasSize(150).contains("101").doesNotContain("100");
        assertThat(provider.asked).last().isEqualTo("(A = 1) AND ROWNUM BETWEEN 251 AND 350");
        assertThatThrownBy(() -> list().byKey("Id", row -> row.text("Id")).from(ofAPage))
                .isInstanceOf(InvalidRequestException.class);
    }

    private int calls(int rows) {
        provider.fill(rows);
        provider.asked.clear();
        assertThat(ids(list())).hasSize(rows);
        return provider.asked.size();
    }

    private static List<String> ids(Pages<Row> rows) {
        return rows.stream().map(row -> String.valueOf(row.text("Id"))).toList();
    }

    private Pages<Row> list() {
        return Pages.of(transport, LIST, Row.codec(), request(LIST, "A = 1"));
    }

    private static CallRequest request(Operation operation, String text) {
        return CallRequest.of(operation)
                .query(QueryParameters.EMPTY.with("where", text))
                .build();
    }

    private static final class Provider extends Dispatcher {
        private static final Pattern LISTED = Pattern.compile(
                "\\(A = 1\\)(?: AND Id > (\\d+))?(?: AND Id <= (\\d+))? AND ROWNUM BETWEEN (\\d+) AND (\\d+)");
        private static final Pattern QUERIED =
                Pattern.compile("SELECT Id FROM T OFFSET (\\d+) ROWS FETCH NEXT (\\d+) ROWS ONLY");
        private final Random random = new Random(5);
        private final List<String> asked = new ArrayList<>();
        private List<Integer> ids = new ArrayList<>();
        private int cap = Integer.MAX_VALUE;
        private boolean shuffled;
        private boolean backwards;
        private String odd = "";
        private Consumer<List<Integer>> meanwhile = all -> {};

        void fill(int rows) {
            ids = new ArrayList<>(IntStream.rangeClosed(1, rows).boxed().toList());
        }

        @Override
        public synchronized MockResponse dispatch(RecordedRequest request) {
            String text = request.getUrl().queryParameter("where");
            asked.add(text);
            Matcher query = QUERIED.matcher(text);
            if (query.matches()) {
                return page(0, Integer.MAX_VALUE, Integer.parseInt(query.group(1)), Integer.parseInt(query.group(2)));
            }
            Matcher list = LISTED.matcher(text);
            if (!list.matches()) {
                return new MockResponse.Builder().code(400).body(text).build();
            }
            int first = Integer.parseInt(list.group(3));
            return page(
                    list.group(1) == null ? -1 : Integer.parseInt(list.group(1)),
                    list.group(2) == null ? Integer.MAX_VALUE : Integer.parseInt(list.group(2)),
                    first - 1,
                    Integer.parseInt(list.group(4)) - first + 1);
        }

        private MockResponse page(int above, int upTo, int skipped, int size) {
            if (backwards) {
                ids.sort(Comparator.reverseOrder());
            }
            if (shuffled) {
                Collections.shuffle(ids, random);
            }
            List<String> found = new ArrayList<>(ids.stream()
                    .filter(id -> id > above && id <= upTo)
                    .map(String::valueOf)
                    .toList());
            if (!odd.isEmpty()) {
                found.add(0, odd);
            }
            List<String> rows =
                    found.stream().skip(skipped).limit(Math.min(size, cap)).toList();
            meanwhile.accept(ids);
            if (rows.isEmpty()) {
                return new MockResponse.Builder()
                        .code(404)
                        .body("{\"error\":\"not_found\",\"message\":\"No records were found.\"}")
                        .build();
            }
            String body = rows.stream().map(id -> "{\"Id\":\"" + id + "\"}").collect(Collectors.joining(","));
            return new MockResponse.Builder().body("{\"rows\":[" + body + "]}").build();
        }
    }
}
