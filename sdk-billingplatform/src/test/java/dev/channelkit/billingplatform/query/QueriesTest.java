package dev.channelkit.billingplatform.query;

import static dev.channelkit.billingplatform.StubbedBilling.answer;
import static dev.channelkit.billingplatform.StubbedBilling.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.billingplatform.StubbedBilling;
import dev.channelkit.billingplatform.model.Account;
import dev.channelkit.billingplatform.model.AccountFields;
import dev.channelkit.billingplatform.model.AccountTypeFields;
import dev.channelkit.commons.error.DecodingException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.error.ServerErrorException;
import dev.channelkit.commons.query.sql.Select;
import dev.channelkit.commons.query.sql.Sql;
import dev.channelkit.commons.query.sql.SqlAggregate;
import dev.channelkit.commons.query.sql.SqlField;
import dev.channelkit.commons.row.Row;
import dev.channelkit.commons.stream.ItemStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueriesTest {
    private static final Select<Account> NAMES =
            Select.from(AccountFields.ENTITY).fields(AccountFields.ID, AccountFields.NAME);

    private static MockResponse none() {
        return answer(404, "{\"error\":\"not_found\",\"message\":\"No rows\"}");
    }

    private static MockResponse rows(String... rows) {
        return ok("{\"queryResponse\":[" + String.join(",", rows) + "]}");
    }

    private static MockResponse numbered(int from, int to) {
        return ok(IntStream.rangeClosed(from, to)
                .mapToObj(id -> "{\"Id\":\"" + id + "\",\"Name\":\"N" + id + "\"}")
                .collect(Collectors.joining(",", "{\"queryResponse\":[", "]}")));
    }

    private static String sql(RecordedRequest request) {
        String inUrl = request.getUrl().queryParameter("sql");
        return inUrl == null ? StubbedBilling.body(request) : inUrl;
    }

    private static List<String> texts(StubbedBilling billing) {
        return billing.received().stream().map(QueriesTest::sql).toList();
    }

    @Test
    void aSelectWithIdIsWalkedByKeyAndEndsWithAShortPage() {
        List<MockResponse> answers = new ArrayList<>(List.of(numbered(1, 3), numbered(7, 9), numbered(12, 12)));
        try (StubbedBilling billing = StubbedBilling.answering(request -> answers.remove(0))) {
            QueryRows<Account> rows = billing.client().query().select(NAMES).pageSize(3);
            assertThat(billing.received()).isEmpty();

            assertThat(rows).extracting(Account::id).containsExactly("1", "2", "3", "7", "8", "9", "12");
            assertThat(texts(billing))
                    .containsExactly(
                            "SELECT Id, Name FROM ACCOUNT ORDER BY Id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY",
                            "SELECT Id, Name FROM ACCOUNT WHERE Id > 3 ORDER BY Id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY",
                            "SELECT Id, Name FROM ACCOUNT WHERE Id > 9 ORDER BY Id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY");
        }
    }

    @Test
    void rowsWhileTheyArriveComeInPagesAsLargeAsMayBe() {
        List<MockResponse> answers = new ArrayList<>(List.of(numbered(1, 20), numbered(31, 50), numbered(52, 52)));
        try (StubbedBilling billing = StubbedBilling.answering(request -> answers.remove(0));
                ItemStream<Account> rows = billing.client().query().select(NAMES).arriving()) {
            assertThat(billing.received()).isEmpty();

            assertThat(rows).extracting(Account::id).hasSize(41).endsWith("50", "52");
            assertThat(texts(billing))
                    .containsExactly(
                            "SELECT Id, Name FROM ACCOUNT ORDER BY Id OFFSET 0 ROWS FETCH NEXT 10000 ROWS ONLY",
                            "SELECT Id, Name FROM ACCOUNT WHERE Id > 20 ORDER BY Id OFFSET 0 ROWS FETCH NEXT 10000 ROWS ONLY",
                            "SELECT Id, Name FROM ACCOUNT WHERE Id > 50 ORDER BY Id OFFSET 0 ROWS FETCH NEXT 10000 ROWS ONLY");
        }
    }

    @Test
    void rowsWhileTheyArriveAreMadeIntoWhatAllRowsAre() {
        List<MockResponse> answers = new ArrayList<>(List.of(numbered(1, 3), none()));
        try (StubbedBilling billing = StubbedBilling.answering(request -> answers.remove(0));
                ItemStream<String> names = billing.client()
                        .query()
                        .select(NAMES)
                        .pageSize(3)
                        .map(row -> row.text("name"))
                        .arriving()) {

            assertThat(names.stream()).containsExactly("N1", "N2", "N3");
        }
    }

    @Test
    void anOwnOrderIsWalkedByNumberWithTheIdBehindIt() {
        List<MockResponse> answers = new ArrayList<>(List.of(numbered(1, 2), none()));
        try (StubbedBilling billing = StubbedBilling.answering(request -> answers.remove(0))) {
            assertThat(billing.client()
                            .query()
                            .select(NAMES.orderBy(AccountFields.NAME.descending()))
                            .pageSize(2))
                    .hasSize(2);
            assertThat(texts(billing))
                    .containsExactly(
                            "SELECT Id, Name FROM ACCOUNT ORDER BY Name DESC, Id OFFSET 0 ROWS FETCH NEXT 2 ROWS ONLY",
                            "SELECT Id, Name FROM ACCOUNT ORDER BY Name DESC, Id OFFSET 2 ROWS FETCH NEXT 2 ROWS ONLY");
        }
    }

    @Test
    void withoutIdOrAsToldItIsWalkedByNumber() {
        try (StubbedBilling billing = StubbedBilling.answering(request -> numbered(1, 1))) {
            assertThat(billing.client().query().select(NAMES).byNumber()).hasSize(1);
            assertThat(billing.client()
                            .query()
                            .select(Select.from(AccountFields.ENTITY).fields(AccountFields.NAME)))
                    .hasSize(1);
            assertThat(texts(billing))
                    .containsExactly(
                            "SELECT Id, Name FROM ACCOUNT ORDER BY Id OFFSET 0 ROWS FETCH NEXT 1000 ROWS ONLY",
                            "SELECT Name FROM ACCOUNT ORDER BY Id OFFSET 0 ROWS FETCH NEXT 1000 ROWS ONLY");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT Name FROM ACCOUNT",
                "SELECT AccountTypeId, Name FROM ACCOUNT WHERE Id > 0",
                "SELECT AccountTypeId Id, Name FROM ACCOUNT",
                "SELECT Name, (SELECT Id FROM CONTRACT) FROM ACCOUNT",
                "select AccountTypeIdObj.Id from ACCOUNT"
            })
    void aWalkByKeyWithoutTheKeyIsRefusedWithTheRemedy(String text) {
        try (StubbedBilling billing = StubbedBilling.answering(request -> none())) {
            QueryRows<Row> rows = billing.client().query().sql(Sql.of(text));
            assertThatThrownBy(rows::byKey)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("add Id to its fields");
            assertThat(billing.received()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT Id FROM ACCOUNT",
                "select Name, id from ACCOUNT",
                "SELECT (SELECT Id, 'FROM' FROM CONTRACT), Id FROM ACCOUNT",
                "SELECT Name,Id\nFROM ACCOUNT"
            })
    void aTextWithTheKeyIsWalkedByIt(String text) {
        try (StubbedBilling billing = StubbedBilling.answering(request -> none())) {
            assertThat(billing.client().query().sql(Sql.of(text)).byKey()).isEmpty();
        }
    }

    @Test
    void aWalkByKeyWithAnOrderOfItsOwnIsRefused() {
        try (StubbedBilling billing = StubbedBilling.answering(request -> none())) {
            QueryRows<Account> rows = billing.client().query().select(NAMES.orderBy(AccountFields.NAME.ascending()));
            assertThatThrownBy(rows::byKey)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("ORDER BY");
        }
    }

    @Test
    void aRowWhoseKeyCannotBeReadEndsTheWalkAndLosesNone() {
        try (StubbedBilling billing =
                StubbedBilling.answering(request -> rows("{\"Id\":\"A\",\"Name\":\"x\"}", "{\"Name\":\"y\"}"))) {
            assertThatThrownBy(() ->
                            billing.client().query().select(NAMES).pageSize(2).toList())
                    .isInstanceOf(DecodingException.class)
                    .hasMessageContaining("Id");
        }
    }

    @Test
    void aRowIsTypedOrNamedOrWhateverIsMadeOfIt() {
        Select<Account> select = NAMES.fields(
                AccountFields.ACCOUNT_TYPE_ID.to(AccountTypeFields.ACCOUNT_TYPE), SqlField.text("C_Depot"));
        String row = "{\"id\":7,\"NAME\":\"Zoë\",\"AccountTypeIdObj.AccountType\":\"Reseller\",\"C_Depot\":\"Graz\"}";
        try (StubbedBilling billing = StubbedBilling.answering(request -> rows(row))) {
            QueryRows<Account> rows = billing.client().query().select(select);

            Account typed = rows.toList().get(0);
            assertThat(typed.id()).isEqualTo("7");
            assertThat(typed.name()).isEqualTo("Zoë");
            assertThat(typed.custom("AccountTypeIdObj.AccountType")).isEqualTo("Reseller");
            assertThat(typed.custom("c_depot")).isEqualTo("Graz");
            Row named = rows.rows().toList().get(0);
            assertThat(named.text("accounttypeidobj.accounttype")).isEqualTo("Reseller");
            assertThat(rows.map(one -> one.text("Name") + "/" + one.text("C_DEPOT"))
                            .toList())
                    .containsExactly("Zoë/Graz");
        }
    }

    @Test
    void anAggregateIsReadByItsAlias() {
        try (StubbedBilling billing = StubbedBilling.answering(request -> rows("{\"Total\":\"12.50\"}"))) {
            BigDecimal total = Objects.requireNonNull(billing.client()
                            .query()
                            .select(Select.from(AccountFields.ENTITY)
                                    .fields(SqlAggregate.sum(SqlField.number("Balance"), "Total")))
                            .rows()
                            .first())
                    .decimal("total");
            assertThat(total).isEqualByComparingTo("12.5");
            assertThat(texts(billing)).containsExactly("SELECT SUM(Balance) Total FROM ACCOUNT");
        }
    }

    @Test
    void noRowsAreNoneUnlessToldOtherwise() {
        try (StubbedBilling billing = StubbedBilling.answering(request -> none())) {
            QueryRows<Row> rows = billing.client().query().sql(Sql.raw("SELECT Id FROM NOWHERE"));
            assertThat(rows).isEmpty();
            assertThat(rows.first()).isNull();
            assertThatThrownBy(() -> rows.strictNotFound().toList()).isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void whatIsLongOrSensitiveGoesByPost() {
        try (StubbedBilling billing = StubbedBilling.answering(request -> none())) {
            Queries query = billing.client().query();
            assertThat(query.select(NAMES).sensitive()).isEmpty();
            assertThat(query.sql(Sql.of("SELECT Name FROM ACCOUNT WHERE Name = ?", "x".repeat(2_000))))
                    .isEmpty();
            assertThat(query.select(NAMES.where(AccountFields.NAME.is("short"))))
                    .isEmpty();
            assertThat(billing.received())
                    .extracting(StubbedBilling::line)
                    .containsExactly("POST /query", "POST /query", "GET /query");
            assertThat(billing.requests().get(0))
                    .contains(
                            "{\"sql\":\"SELECT Id, Name FROM ACCOUNT ORDER BY Id OFFSET 0 ROWS FETCH NEXT 1000 ROWS ONLY\"}");
        }
    }

    @Test
    void aFailedPageIsAskedForAgain() {
        List<MockResponse> answers = new ArrayList<>(List.of(numbered(1, 2), answer(503, ""), numbered(3, 3)));
        try (StubbedBilling billing = StubbedBilling.answering(request -> answers.remove(0))) {
            Iterator<Account> walk =
                    billing.client().query().select(NAMES).pageSize(2).iterator();
            List<String> ids = new ArrayList<>(List.of(
                    Objects.requireNonNull(walk.next().id()),
                    Objects.requireNonNull(walk.next().id())));
            assertThatThrownBy(walk::hasNext).isInstanceOf(ServerErrorException.class);
            walk.forEachRemaining(account -> ids.add(account.id()));
            assertThat(ids).containsExactly("1", "2", "3");
        }
    }

    @Test
    void aRowThatCouldNotBeMappedComesAgain() {
        List<Integer> tries = new ArrayList<>();
        try (StubbedBilling billing = StubbedBilling.answering(request -> numbered(1, 2))) {
            Iterator<String> walk = billing.client()
                    .query()
                    .select(NAMES)
                    .map(row -> {
                        tries.add(1);
                        if (tries.size() == 1) {
                            throw new IllegalStateException("not now");
                        }
                        return String.valueOf(row.text("Id"));
                    })
                    .iterator();
            assertThatThrownBy(walk::next).hasMessage("not now");
            assertThat(walk.hasNext()).isTrue();
            assertThat(walk.next()).isEqualTo("1");
            assertThat(walk.next()).isEqualTo("2");
            assertThat(walk.hasNext()).isFalse();
        }
    }

    @Test
    void eachWalkAsksAnewAndClosingEndsThemAll() {
        try (StubbedBilling billing = StubbedBilling.answering(request -> numbered(1, 2))) {
            QueryRows<Account> rows = billing.client().query().select(NAMES);
            Iterator<Account> walk;
            try (rows) {
                assertThat(rows).hasSize(2);
                walk = rows.iterator();
                assertThat(walk.next().id()).isEqualTo("1");
            }
            assertThat(billing.received()).hasSize(2);
            assertThatThrownBy(walk::next).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(walk::hasNext).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(rows::iterator).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void closingTheStreamClosesTheRows() {
        try (StubbedBilling billing = StubbedBilling.answering(request -> numbered(1, 2))) {
            QueryRows<Account> rows = billing.client().query().select(NAMES);
            try (Stream<Account> stream = rows.stream()) {
                assertThat(stream).hasSize(2);
            }
            assertThatThrownBy(rows::iterator).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void literalsShowNowhere() {
        try (StubbedBilling billing = StubbedBilling.answering(request -> answer(503, ""))) {
            QueryRows<Account> rows =
                    billing.client().query().select(NAMES.where(AccountFields.NAME.is("Secret & Co")));
            assertThat(rows.toString()).isEqualTo("QueryRows[SELECT Id, Name FROM ACCOUNT WHERE Name = ?]");
            assertThatThrownBy(rows::toList)
                    .satisfies(e -> assertThat(e.toString()).doesNotContain("Secret"));
        }
    }

    @Test
    void pagesHaveBounds() {
        try (StubbedBilling billing = StubbedBilling.answering(request -> none())) {
            QueryRows<Account> rows = billing.client().query().select(NAMES);
            assertThatThrownBy(() -> rows.pageSize(-1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> rows.pageSize(0)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> rows.pageSize(10_001)).isInstanceOf(IllegalArgumentException.class);
            assertThat(rows.pageSize(10_000)).isEmpty();
        }
    }
}
