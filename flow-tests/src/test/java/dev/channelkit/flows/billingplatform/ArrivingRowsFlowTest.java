package dev.channelkit.flows.billingplatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.billingplatform.model.Account;
import dev.channelkit.billingplatform.model.AccountFields;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.query.sql.Select;
import dev.channelkit.commons.query.sql.Sql;
import dev.channelkit.commons.row.Row;
import dev.channelkit.commons.stream.ItemStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that are read while they arrive are those of the whole pages. */
class ArrivingRowsFlowTest {
    private static final Select<Account> ACCOUNTS =
            Select.from(AccountFields.ENTITY).fields(AccountFields.ID, AccountFields.NAME);

    @Test
    void allRowsComeHoweverThePagesFollowOneAnother() {
        try (QueryTenant tenant = QueryTenant.usual();
                ItemStream<Account> inOne = tenant.billing.query().select(ACCOUNTS).arriving();
                ItemStream<Account> byKey =
                        tenant.billing.query().select(ACCOUNTS).pageSize(20).arriving();
                ItemStream<Account> byNumber = tenant.billing
                        .query()
                        .select(ACCOUNTS)
                        .pageSize(20)
                        .byNumber()
                        .arriving()) {
            List<Account> whole = tenant.billing.query().select(ACCOUNTS).toList();
            assertThat(whole).hasSizeGreaterThan(20);

            assertThat(inOne.stream().toList()).isEqualTo(whole);
            assertThat(byKey.stream().toList()).isEqualTo(whole);
            assertThat(byNumber.stream().toList()).isEqualTo(whole);
        }
    }

    @Test
    void aQueryWithoutRowsHasNoneUnlessTheyAreDemanded() {
        Sql nobody = Sql.of("SELECT Id FROM ACCOUNT WHERE Name = ?", "nobody's name");
        try (QueryTenant tenant = QueryTenant.usual();
                ItemStream<Row> none = tenant.billing.query().sql(nobody).arriving();
                ItemStream<Row> demanded =
                        tenant.billing.query().sql(nobody).strictNotFound().arriving()) {

            assertThat(none).isEmpty();
            assertThatThrownBy(demanded.iterator()::hasNext).isInstanceOf(NotFoundException.class);
        }
    }
}
