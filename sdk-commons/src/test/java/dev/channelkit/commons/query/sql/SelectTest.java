package dev.channelkit.commons.query.sql;

import static dev.channelkit.commons.query.sql.SqlAggregate.avg;
import static dev.channelkit.commons.query.sql.SqlAggregate.count;
import static dev.channelkit.commons.query.sql.SqlAggregate.max;
import static dev.channelkit.commons.query.sql.SqlAggregate.min;
import static dev.channelkit.commons.query.sql.SqlAggregate.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.error.InvalidRequestException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectTest {
    static final SqlEntity<String> ACCOUNT = SqlEntity.of("ACCOUNT", Scalars.TEXT, List.of("ErpNumber"));

    private static final SqlIdField ID = SqlField.id("Id");
    private static final SqlTextField NAME = SqlField.text("Name");
    private static final SqlIdField ACCOUNT_TYPE_ID = SqlField.id("AccountTypeId");
    private static final SqlTextField ACCOUNT_TYPE = SqlField.text("AccountType");
    private static final SqlNumberField AMOUNT = SqlField.number("Amount");
    private static final SqlTimeField CREATED = SqlField.time("Created");

    private final Select<String> names = Select.from(ACCOUNT).fields(ID, NAME);

    @Test
    void aSelectHasFieldsConditionsAndAnOrder() {
        Select<String> select = Select.from(ACCOUNT)
                .fields(ID, NAME, ACCOUNT_TYPE_ID.to(ACCOUNT_TYPE))
                .where(CREATED.onOrAfter(Instant.parse("2026-01-02T03:04:05Z"))
                        .and(SqlField.text("C_Depot").in("Graz", "Wien")))
                .orderBy(NAME.ascending(), ID.descending());

        assertThat(select.render())
                .isEqualTo("SELECT Id, Name, AccountTypeIdObj.AccountType FROM ACCOUNT"
                        + " WHERE Created >= '2026-01-02T03:04:05.000Z' AND C_Depot IN ('Graz', 'Wien')"
                        + " ORDER BY Name, Id DESC");
        assertThat(select)
                .hasToString("SELECT Id, Name, AccountTypeIdObj.AccountType FROM ACCOUNT"
                        + " WHERE Created >= ? AND C_Depot IN (?, ?) ORDER BY Name, Id DESC");
    }

    @Test
    void groupsHaveAggregatesUnderAnAlias() {
        Select<String> select = Select.from(ACCOUNT)
                .fields(ACCOUNT_TYPE_ID, sum(AMOUNT, "Total"), avg(AMOUNT, "Mean"), count(ID, "N"))
                .fields(List.of(min(CREATED, "First"), max(CREATED, "Last")))
                .groupBy(ACCOUNT_TYPE_ID)
                .having(sum(AMOUNT).atLeast(1000).or(max(CREATED).before(Instant.EPOCH)))
                .having(count(ID).greaterThan(1))
                .orderBy(sum(AMOUNT, "Total").descending());

        assertThat(select.render())
                .isEqualTo("SELECT AccountTypeId, SUM(Amount) Total, AVG(Amount) Mean, COUNT(Id) N, MIN(Created) First,"
                        + " MAX(Created) Last FROM ACCOUNT GROUP BY AccountTypeId"
                        + " HAVING (SUM(Amount) >= 1000 OR MAX(Created) < '1970-01-01T00:00:00.000Z') AND COUNT(Id) > 1"
                        + " ORDER BY SUM(Amount) DESC");
        assertThat(select.aggregated()).isTrue();
        assertThat(select.fields())
                .extracting(SqlField::name)
                .containsExactly("AccountTypeId", "Total", "Mean", "N", "First", "Last");
    }

    @Test
    void conditionsOfASelectHoldTogether() {
        Select<String> select =
                names.where(NAME.is("a").or(NAME.is("b"))).where(AMOUNT.is(1)).with(ID.greaterThan("7509"));

        assertThat(select.render()).endsWith(" WHERE (Name = 'a' OR Name = 'b') AND Amount = 1 AND Id > 7509");
        assertThat(select.where()).hasToString("(Name = ? OR Name = ?) AND Amount = ? AND Id > ?");
        assertThat(names.where()).isNull();
    }

    @Test
    void pagersSeeWhatTheyNeed() {
        Select<String> ordered = names.orderBy(NAME.ascending());

        assertThat(names.ordered()).isFalse();
        assertThat(ordered.ordered()).isTrue();
        assertThat(ordered.orders()).containsExactly(NAME.ascending());
        assertThat(ordered.withOrder(ID.ascending()).render()).endsWith(" FROM ACCOUNT ORDER BY Id");
        assertThat(ordered.entity()).isSameAs(ACCOUNT);
        assertThat(ordered.selects("id")).isTrue();
        assertThat(ordered.selects("Created")).isFalse();
        assertThat(names.aggregated()).isFalse();
        assertThat(Select.from(ACCOUNT).fields(count(ID, "N")).aggregated()).isTrue();
        assertThat(names.groupBy(ID, NAME).aggregated()).isTrue();
    }

    @Test
    void asTextItShowsNoLiteralEither() {
        Sql sql = names.where(NAME.is("secret")).toSql();

        assertThat(sql.render()).isEqualTo("SELECT Id, Name FROM ACCOUNT WHERE Name = 'secret'");
        assertThat(sql).hasToString("SELECT Id, Name FROM ACCOUNT WHERE Name = ?");
        assertThatThrownBy(() -> Select.from(ACCOUNT).toSql()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSelectIsNotChangedByWhatIsMadeOfIt() {
        names.fields(AMOUNT)
                .where(NAME.isNull())
                .orderBy(ID.ascending())
                .groupBy(ID)
                .having(count(ID).is(1));

        assertThat(names.render()).isEqualTo("SELECT Id, Name FROM ACCOUNT");
    }

    @Test
    void selectsThatCannotBeMeantAreRefused() {
        assertThatThrownBy(() -> Select.from(ACCOUNT).render())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("fields(…)");
        assertThatThrownBy(() -> names.fields(count(ID, "N")).render())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'Id'")
                .hasMessageContaining("groupBy(…)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> names.fields(SqlField.text("NAME")))
                .withMessageContaining("already");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> names.fields(sum(AMOUNT)))
                .withMessageContaining("alias");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> names.where(sum(AMOUNT).is(1).and(NAME.isNull()).not()))
                .withMessageContaining("having(…)");
        assertThatIllegalArgumentException().isThrownBy(() -> names.groupBy(sum(AMOUNT)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> names.orderBy(NAME.ascending())
                        .orderBy(SqlField.text("NAME").descending()))
                .withMessageContaining("already");
        assertThatThrownBy(() -> names.where(null)).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void aggregatesAreOverFieldsAndHaveNames() {
        assertThatIllegalArgumentException().isThrownBy(() -> sum(sum(AMOUNT)));
        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> sum(AMOUNT, "a b"));
        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> sum(AMOUNT, "a.b"));
        assertThat(sum(AMOUNT)).hasToString("SUM(Amount)");
        assertThat(sum(AMOUNT, "Total")).hasToString("SUM(Amount) Total");
        assertThat(sum(ACCOUNT_TYPE_ID.to(AMOUNT)).expression()).isEqualTo("SUM(AccountTypeIdObj.Amount)");
    }

    @Test
    void anEntityHasANameACodecAndKeys() {
        assertThat(ACCOUNT.name()).isEqualTo("ACCOUNT");
        assertThat(ACCOUNT.codec()).isSameAs(Scalars.TEXT);
        assertThat(ACCOUNT.keys()).containsExactly("ErpNumber");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> SqlEntity.of("A.B", Scalars.TEXT, List.of()));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> SqlEntity.of("ACCOUNT a", Scalars.TEXT, List.of()));
    }
}
