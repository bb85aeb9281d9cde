package dev.channelkit.billingplatform.query;

import static dev.channelkit.billingplatform.StubbedBilling.answer;
import static dev.channelkit.billingplatform.StubbedBilling.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.billingplatform.StubbedBilling;
import dev.channelkit.billingplatform.model.Account;
import dev.channelkit.billingplatform.model.AccountFields;
import dev.channelkit.commons.error.DecodingException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.ServerErrorException;
import dev.channelkit.commons.query.sql.Select;
import dev.channelkit.commons.query.sql.SqlEntity;
import dev.channelkit.commons.query.sql.SqlField;
import dev.channelkit.commons.row.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangesTest {
    private static final Instant SINCE = Instant.parse("2026-03-01T10:00:00Z");
    private static final String NOON = "2026-03-01T12:00:00.000Z";
    private static final Select<Account> NAMES =
            Select.from(AccountFields.ENTITY).fields(AccountFields.NAME);

    private static MockResponse none() {
        return answer(404, "{\"error\":\"not_found\",\"message\":\"No rows\"}");
    }

    private static String row(int id, String updated) {
        return "{\"Id\":\"" + id + "\",\"Updated\":\"" + updated + "\"}";
    }

    private static MockResponse rows(String... rows) {
        return ok("{\"queryResponse\":[" + String.join(",", rows) + "]}");
    }

    private static List<String> texts(StubbedBilling billing) {
        List<String> texts = new ArrayList<>();
        for (RecordedRequest request : billing.received()) {
            texts.add(String.valueOf(request.getUrl().queryParameter("sql")));
        }
        return texts;
    }

    @Test
    void pagesFollowOneAnotherByTimeAndIdUntilNothingIsNew() {
        List<MockResponse> answers = new ArrayList<>(
                List.of(rows(row(11, NOON)), rows(row(5, NOON), row(9, NOON)), rows(row(11, NOON)), none()));
        try (StubbedBilling billing = StubbedBilling.answering(request -> answers.remove(0))) {
            ChangedRows<Account> rows =
                    billing.client().query().changes(NAMES).pageSize(2).since(SINCE);
            assertThat(rows.watermark()).isEqualTo(SINCE);

            assertThat(rows).extracting(Account::id).containsExactly("5", "9", "11");
            assertThat(rows.watermark()).isEqualTo(NOON);
            assertThat(texts(billing))
                    .containsExactly(
                            "SELECT Name, Id, Updated FROM ACCOUNT WHERE Updated >= '2026-03-01T09:50:00.000Z'"
                                    + " ORDER BY Updated DESC, Id OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY",
                            "SELECT Name, Id, Updated FROM ACCOUNT WHERE Updated >= '2026-03-01T09:50:00.000Z'"
                                    + " AND Updated <= '2026-03-01T12:00:00.000Z'"
                                    + " ORDER BY Updated, Id OFFSET 0 ROWS FETCH NEXT 2 ROWS ONLY",
                            "SELECT Name, Id, Updated FROM ACCOUNT WHERE (Updated > '2026-03-01T12:00:00.000Z'"
                                    + " OR Updated = '2026-03-01T12:00:00.000Z' AND Id > 9)"
                                    + " AND Updated <= '2026-03-01T12:00:00.000Z'"
                                    + " ORDER BY Updated, Id OFFSET 0 ROWS FETCH NEXT 2 ROWS ONLY",
                            "SELECT Name, Id, Updated FROM ACCOUNT WHERE (Updated > '2026-03-01T12:00:00.000Z'"
                                    + " OR Updated = '2026-03-01T12:00:00.000Z' AND Id > 11)"
                                    + " AND Updated <= '2026-03-01T12:00:00.000Z'"
                                    + " ORDER BY Updated, Id OFFSET 0 ROWS FETCH NEXT 2 ROWS ONLY");
        }
    }

    @Test
    void aConditionOfTheCallersHoldsBesideTheKey() {
        List<MockResponse> answers = new ArrayList<>(List.of(rows(row(5, NOON)), rows(row(5, NOON)), none()));
        try (StubbedBilling billing = StubbedBilling.answering(request -> answers.remove(0))) {
            Select<Account> select = NAMES.where(AccountFields.NAME.is("a").or(AccountFields.NAME.is("b")));
            assertThat(billing.client().query().changes(select).since(SINCE)).hasSize(1);
            assertThat(texts(billing).get(2))
                    .contains("WHERE (Name = 'a' OR Name = 'b') AND (Updated > '2026-03-01T12:00:00.000Z' OR Updated");
        }
    }

    @Test
    void theWatermarkIsTheLastRowHandedOutAndNeverGoesBack() {
        try (StubbedBilling billing = StubbedBilling.answering(request ->
                rows(row(5, "2026-03-01T09:55:00.000Z"), row(6, NOON), row(7, "2026-03-02T00:00:00.000Z")))) {
            ChangedRows<Account> rows = billing.client().query().changes(NAMES).since(SINCE);
            Iterator<Account> walk = rows.iterator();
            assertThat(walk.next().id()).isEqualTo("5");
            assertThat(rows.watermark()).isEqualTo(SINCE);
            assertThat(walk.next().id()).isEqualTo("6");
            rows.close();
            assertThat(rows.watermark()).isEqualTo(NOON);
            assertThatThrownBy(walk::next).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aFailedPageIsAskedForAgainAndTheWatermarkStaysBehindIt() {
        List<MockResponse> answers = new ArrayList<>(
                List.of(rows(row(6, NOON)), rows(row(5, NOON)), answer(503, ""), rows(row(6, NOON)), none()));
        try (StubbedBilling billing = StubbedBilling.answering(request -> answers.remove(0))) {
            ChangedRows<Account> rows = billing.client().query().changes(NAMES).since(SINCE);
            Iterator<Account> walk = rows.iterator();
            assertThat(walk.next().id()).isEqualTo("5");
            assertThatThrownBy(walk::hasNext).isInstanceOf(ServerErrorException.class);
            assertThat(rows.watermark()).isEqualTo(NOON);
            assertThat(walk.next().id()).isEqualTo("6");
            assertThat(walk.hasNext()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Id\":\"5\"}",
                "{\"Updated\":\"2026-03-01T12:00:00.000Z\"}",
                "{\"Id\":\"5\",\"Updated\":\"yesterday\"}",
                "{\"Id\":\"5\",\"Updated\":\"2026-03-01T09:00:00.000Z\"}"
            })
    void whatCannotBeFollowedEndsTheWalk(String row) {
        try (StubbedBilling billing = StubbedBilling.answering(request -> rows(row))) {
            assertThatThrownBy(() -> billing.client().query().changes(NAMES).since(SINCE).stream()
                            .toList())
                    .isInstanceOf(DecodingException.class)
                    .hasMessageContaining("miss");
        }
    }

    @Test
    void anotherOrderThanAskedForEndsTheWalk() {
        try (StubbedBilling billing = StubbedBilling.answering(request -> rows(row(9, NOON), row(5, NOON)))) {
            assertThatThrownBy(() -> billing.client().query().changes(NAMES).since(SINCE).stream()
                            .toList())
                    .isInstanceOf(DecodingException.class)
                    .hasMessageContaining("order");
        }
    }

    @Test
    void aFilterThatIsIgnoredIsSeen() {
        try (StubbedBilling billing = StubbedBilling.answering(request -> rows(row(5, NOON), row(9, NOON)))) {
            assertThatThrownBy(() -> billing.client().query().changes(NAMES).pageSize(2).since(SINCE).stream()
                            .toList())
                    .isInstanceOf(DecodingException.class);
        }
    }

    @Test
    void moreOfOneMillisecondThanAPageHoldsIsSaid() {
        try (StubbedBilling billing = StubbedBilling.answering(
                request -> rows(row(9, "2026-03-01T12:00:00.000100Z"), row(5, "2026-03-01T12:00:00.000200Z")))) {
            assertThatThrownBy(() -> billing.client().query().changes(NAMES).pageSize(2).since(SINCE).stream()
                            .toList())
                    .isInstanceOf(DecodingException.class)
                    .hasMessageContaining("one millisecond");
        }
    }

    @Test
    void rowsOfATenantsEntityHaveTheirKeyByName() {
        String depot = "{\"id\":5,\"UPDATED\":\"2026-03-01T12:00:00Z\",\"C_X\":\"1\"}";
        List<MockResponse> answers = new ArrayList<>(List.of(rows(depot), rows(depot), none()));
        SqlEntity<Row> depots = SqlEntity.of("C_DEPOT", Row.codec(), List.of());
        try (StubbedBilling billing = StubbedBilling.answering(request -> answers.remove(0))) {
            ChangedRows<Row> rows = billing.client()
                    .query()
                    .changes(Select.from(depots).fields(SqlField.text("C_X")))
                    .sensitive()
                    .overlap(Duration.ZERO)
                    .since(SINCE);
            assertThat(rows).extracting(row -> row.text("C_X")).containsExactly("1");
            assertThat(rows.watermark()).isEqualTo(NOON);
            assertThat(billing.requests().get(0))
                    .startsWith("POST /query {\"sql\":\"SELECT C_X, Id, Updated")
                    .contains("Updated >= '2026-03-01T10:00:00.000Z'");
        }
    }

    @Test
    void everythingIsAskedForFromTheFirstDayOn() {
        try (StubbedBilling billing = StubbedBilling.answering(request -> none())) {
            assertThat(billing.client().query().changes(NAMES).since(Instant.MIN))
                    .isEmpty();
            assertThat(texts(billing).get(0)).contains("Updated >= '1970-01-01T00:00:00.000Z'");
        }
    }

    @Test
    void whatHasAnotherOrderIsRefused() {
        try (StubbedBilling billing = StubbedBilling.answering(request -> none())) {
            Queries query = billing.client().query();
            assertThatThrownBy(() -> query.changes(NAMES.orderBy(AccountFields.NAME.ascending())))
                    .isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> query.changes(NAMES.groupBy(AccountFields.NAME)))
                    .isInstanceOf(InvalidRequestException.class);
            ChangedRows<Account> rows = query.changes(NAMES).since(SINCE);
            assertThat(rows.iterator()).isNotNull();
            assertThatThrownBy(rows::iterator).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> query.changes(NAMES).overlap(Duration.ofDays(-1)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> query.changes(NAMES).pageSize(0)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
