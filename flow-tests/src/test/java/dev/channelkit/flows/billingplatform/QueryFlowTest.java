package dev.channelkit.flows.billingplatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.billingplatform.model.Account;
import dev.channelkit.billingplatform.model.AccountFields;
import dev.channelkit.billingplatform.model.AccountTypeFields;
import dev.channelkit.billingplatform.model.Activity;
import dev.channelkit.billingplatform.model.ActivityFields;
import dev.channelkit.billingplatform.query.QueryRows;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.query.sql.Select;
import dev.channelkit.commons.query.sql.Sql;
import dev.channelkit.commons.query.sql.SqlAggregate;
import dev.channelkit.commons.row.Row;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryFlowTest {
    private static final Select<Activity> ACTIVITIES =
            Select.from(ActivityFields.ENTITY).fields(ActivityFields.ID, ActivityFields.QUANTITY);
    private static final List<String> ALL =
            IntStream.range(100_001, 112_001).mapToObj(String::valueOf).toList();

    private QueryTenant tenant;

    @BeforeAll
    void start() {
        tenant = QueryTenant.usual();
    }

    @AfterAll
    void stop() {
        tenant.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {5_000, 10_000})
    void twelveThousandRowsComeOnceByKey(int pageSize) {
        try (QueryRows<Activity> rows =
                tenant.billing.query().select(ACTIVITIES).pageSize(pageSize)) {
            assertThat(rows.stream().map(Activity::id)).containsExactlyElementsOf(ALL);
        }
    }

    @Test
    void twelveThousandRowsComeOnceByNumber() {
        try (QueryRows<Activity> rows =
                tenant.billing.query().select(ACTIVITIES).byNumber().pageSize(5_000)) {
            assertThat(rows.stream().map(Activity::id)).containsExactlyElementsOf(ALL);
        }
    }

    @Test
    void twelveThousandRowsComeOnceInAnOrderOfTheirOwn() {
        try (QueryRows<Activity> rows = tenant.billing
                .query()
                .select(ACTIVITIES.orderBy(ActivityFields.QUANTITY.descending()))
                .pageSize(4_000)) {
            assertThat(rows.stream().map(Activity::id)).containsExactlyInAnyOrderElementsOf(ALL);
        }
    }

    @Test
    void handwrittenTextsAreWalkedByKeyToo() {
        try (QueryRows<Row> rows = tenant.billing
                .query()
                .sql(Sql.of("SELECT Quantity, Id FROM ACTIVITY WHERE CurrencyCode = ?", "EUR"))
                .byKey()
                .pageSize(10_000)) {
            assertThat(rows.map(row -> String.valueOf(row.text("Id"))).stream()).containsExactlyElementsOf(ALL);
        }
    }

    @Test
    void whatIsAddedAndRemovedMeanwhileMovesNoOtherByKey() {
        try (QueryTenant own = QueryTenant.usual()) {
            Iterator<Activity> walk = own.billing
                    .query()
                    .select(ACTIVITIES.where(ActivityFields.ID.atMost("100020")))
                    .pageSize(5)
                    .iterator();
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                ids.add(Objects.requireNonNull(walk.next().id()));
            }
            assertThat(own.billing
                            .records("ACTIVITY")
                            .delete(List.of("100002", "100003", "100008"))
                            .failed())
                    .isEmpty();
            walk.forEachRemaining(row -> ids.add(row.id()));

            List<String> expected = new ArrayList<>(ALL.subList(0, 20));
            expected.remove("100008");
            assertThat(ids).isEqualTo(expected);
        }
    }

    @Test
    void pathsAndAggregatesAreReadByTheirNames() {
        Select<Account> select = Select.from(AccountFields.ENTITY)
                .fields(
                        AccountFields.ID,
                        AccountFields.NAME,
                        AccountFields.ACCOUNT_TYPE_ID.to(AccountTypeFields.ACCOUNT_TYPE))
                .where(AccountFields.ACCOUNT_TYPE_ID.isNotNull());
        try (QueryRows<Account> rows = tenant.billing.query().select(select)) {
            Account typed = Objects.requireNonNull(rows.first());
            Row named = Objects.requireNonNull(rows.rows().first());
            assertThat(named.text("AccountTypeIdObj.AccountType")).isNotBlank();
            assertThat(typed.custom("AccountTypeIdObj.AccountType"))
                    .isEqualTo(named.text("AccountTypeIdObj.AccountType"));
            assertThat(typed.id()).isEqualTo(named.text("Id"));
        }
        Select<Activity> count = Select.from(ActivityFields.ENTITY)
                .fields(ActivityFields.CURRENCY_CODE, SqlAggregate.count(ActivityFields.ID, "Lines"))
                .groupBy(ActivityFields.CURRENCY_CODE);
        assertThat(tenant.billing
                        .query()
                        .select(count)
                        .map(row -> row.integer("lines"))
                        .toList())
                .containsExactly(12_000L);
    }

    @Test
    void nothingThereIsNoRows() {
        QueryRows<Row> rows = tenant.billing.query().sql(Sql.of("SELECT Id FROM ACCOUNT WHERE Name = ?", "nobody"));
        assertThat(rows).isEmpty();
        assertThat(rows.sensitive()).isEmpty();
        assertThatThrownBy(() -> rows.strictNotFound().toList()).isInstanceOf(NotFoundException.class);
    }
}
