package dev.channelkit.flows.billingplatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.channelkit.billingplatform.model.Account;
import dev.channelkit.billingplatform.model.AccountFields;
import dev.channelkit.commons.query.sql.Select;
import dev.channelkit.commons.query.sql.Sql;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Names that look like SQL go in and are found again, each by itself alone. */
class QueryNamesProperties {
    private static QueryTenant tenant;

    @BeforeContainer
    static void start() {
        tenant = QueryTenant.usual();
    }

    @AfterContainer
    static void stop() {
        tenant.close();
    }

    @Property(tries = 20)
    void aHostileNameIsFoundAndNothingElse(@ForAll("names") Set<String> names) {
        List<Account> records = names.stream()
                .map(name -> Account.builder().name(name).accountTypeId("1").build())
                .toList();
        List<String> ids = tenant.billing.accounts().create(records).orThrow().entries().stream()
                .map(entry -> String.valueOf(entry.id()))
                .toList();
        try {
            int at = 0;
            for (String name : names) {
                Select<Account> select = Select.from(AccountFields.ENTITY)
                        .fields(AccountFields.ID, AccountFields.NAME)
                        .where(AccountFields.NAME.is(name));
                assertThat(tenant.billing.query().select(select).toList())
                        .as(name)
                        .extracting(Account::id, Account::name)
                        .containsExactly(tuple(ids.get(at), name));
                assertThat(tenant.billing
                                .query()
                                .sql(Sql.of("SELECT Id FROM ACCOUNT WHERE Name = ?", name))
                                .sensitive()
                                .map(row -> String.valueOf(row.text("Id")))
                                .toList())
                        .as(name)
                        .containsExactly(ids.get(at));
                at++;
            }
        } finally {
            assertThat(tenant.billing.accounts().deleteForGood(ids).failed()).isEmpty();
        }
    }

    @Provide
    static Arbitrary<Set<String>> names() {
        Arbitrary<String> parts = Arbitraries.of(
                "'",
                "''",
                "\"",
                "--",
                "/*",
                "*/",
                ";",
                "\\",
                "%",
                "_",
                "?",
                "O'Neil",
                " OR '1'='1",
                "&",
                "+",
                "#",
                "=",
                "Zoë",
                "東京",
                "😀",
                "(",
                ")",
                " ORDER BY Id",
                " OFFSET 1 ROWS FETCH NEXT 1 ROWS ONLY",
                "NULL",
                "a",
                "Z");
        return parts.list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(list -> "n" + String.join("", list) + "n")
                .set()
                .ofMinSize(1)
                .ofMaxSize(6);
    }
}
