package dev.channelkit.examples;

import dev.channelkit.billingplatform.BillingPlatformClient;
import dev.channelkit.billingplatform.BillingPlatformClientBuilder;
import dev.channelkit.billingplatform.contract.RateTiers;
import dev.channelkit.billingplatform.extract.ExtractRequest;
import dev.channelkit.billingplatform.extract.ExtractResult;
import dev.channelkit.billingplatform.model.Account;
import dev.channelkit.billingplatform.model.AccountFields;
import dev.channelkit.billingplatform.model.AccountTypeFields;
import dev.channelkit.billingplatform.model.Invoice;
import dev.channelkit.billingplatform.model.InvoiceFields;
import dev.channelkit.billingplatform.record.ExternalKey;
import dev.channelkit.commons.batch.BatchResult;
import dev.channelkit.commons.query.sql.Select;
import dev.channelkit.commons.query.sql.Sql;
import dev.channelkit.commons.query.sql.SqlAggregate;
import dev.channelkit.commons.query.sql.SqlCondition;
import dev.channelkit.commons.query.sql.SqlPattern;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the doc comments of the BillingPlatform client and of SQL show. */
final class BillingPlatformBasics {
    private BillingPlatformBasics() {}

    static Account client(
            BillingPlatformClientBuilder builder, String user, String password, String id, List<Account> changed) {
        // snippet: client
        try (BillingPlatformClient billing = builder // BillingPlatformClient.builder().organization("acme")
                .user(user, password)
                .build()) {
            Account account = billing.accounts().get(id);
            BatchResult<Account> result = billing.accounts().upsert(changed, ExternalKey.of("ErpNumber"));
            result.failed().forEach(entry -> System.out.println(entry.index() + ": " + entry.text()));
            return account;
        }
        // end
    }

    static RateTiers tiers() {
        // snippet: tiers
        RateTiers tiers = RateTiers.upTo(100, new BigDecimal("0.10"))
                .upTo(1000, new BigDecimal("0.08"))
                .above(new BigDecimal("0.05"));
        // end
        return tiers;
    }

    static ExtractResult extract(BillingPlatformClient billing, Select<Account> select, Path directory) {
        // snippet: extract
        ExtractRequest request =
                ExtractRequest.query("accounts 2026-11-22", select).csv();
        ExtractResult result = billing.extracts().run(request, directory, Duration.ofHours(2));
        // end
        return result;
    }

    static Sql values(String name) {
        // snippet: values
        Sql sql = Sql.of("SELECT Id FROM ACCOUNT WHERE Name = ? AND Status IN (?)", name, List.of("ACTIVE", "NEW"));
        // end
        return sql;
    }

    static Sql pattern() {
        // snippet: pattern
        Sql sql = Sql.of("SELECT Id FROM ACCOUNT WHERE Name LIKE ?", SqlPattern.contains("50%"));
        // … Name LIKE '%50\%%' ESCAPE '\'
        // end
        return sql;
    }

    static SqlCondition condition() {
        // snippet: condition
        SqlCondition wanted = AccountFields.NAME
                .contains("O'Neill")
                .and(AccountFields.STATUS.is("ACTIVE").or(AccountFields.STATUS.isNull()));
        // Name LIKE '%O''Neill%' AND (Status = 'ACTIVE' OR Status IS NULL)
        // end
        return wanted;
    }

    static Select<Account> select(Instant instant) {
        // snippet: select
        Select<Account> select = Select.from(AccountFields.ENTITY)
                .fields(AccountFields.ID, AccountFields.ACCOUNT_TYPE_ID.to(AccountTypeFields.ACCOUNT_TYPE))
                .where(AccountFields.CREATED.onOrAfter(instant))
                .orderBy(AccountFields.NAME.ascending());
        // end
        return select;
    }

    static Select<Invoice> totals() {
        // snippet: totals
        Select<Invoice> large = Select.from(InvoiceFields.ENTITY)
                .fields(InvoiceFields.ACCOUNT_ID, SqlAggregate.sum(InvoiceFields.GRAND_TOTAL_AMOUNT, "Total"))
                .groupBy(InvoiceFields.ACCOUNT_ID)
                .having(SqlAggregate.sum(InvoiceFields.GRAND_TOTAL_AMOUNT).atLeast(1000));
        // end
        return large;
    }
}
