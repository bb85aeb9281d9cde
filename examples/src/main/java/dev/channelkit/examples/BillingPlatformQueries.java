package dev.channelkit.examples;

import dev.channelkit.billingplatform.BillingPlatformClient;
import dev.channelkit.billingplatform.extract.ExtractFile;
import dev.channelkit.billingplatform.extract.ExtractRequest;
import dev.channelkit.billingplatform.extract.ExtractResult;
import dev.channelkit.billingplatform.model.Account;
import dev.channelkit.billingplatform.model.AccountFields;
import dev.channelkit.billingplatform.model.AccountTypeFields;
import dev.channelkit.billingplatform.model.Activity;
import dev.channelkit.billingplatform.model.ActivityFields;
import dev.channelkit.billingplatform.query.ChangedRows;
import dev.channelkit.billingplatform.query.QueryRows;
import dev.channelkit.commons.query.sql.Select;
import dev.channelkit.commons.query.sql.Sql;
import dev.channelkit.commons.query.sql.SqlAggregate;
import dev.channelkit.commons.row.Row;
import dev.channelkit.commons.stream.ItemStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What docs/billingplatform-queries.md shows, so that it compiles and runs. */
final class BillingPlatformQueries {
    private BillingPlatformQueries() {}

    static Map<String, String> typed(BillingPlatformClient billing, String prefix) {
        Map<String, String> types = new HashMap<>();
        // snippet: typed
        Select<Account> select = Select.from(AccountFields.ENTITY)
                .fields(
                        AccountFields.ID,
                        AccountFields.NAME,
                        AccountFields.ACCOUNT_TYPE_ID.to(AccountTypeFields.ACCOUNT_TYPE))
                .where(AccountFields.NAME.startsWith(prefix));
        try (QueryRows<Account> accounts = billing.query().select(select)) {
            for (Account account : accounts) {
                types.put(account.name(), account.custom("AccountTypeIdObj.AccountType"));
            }
        }
        // end
        return types;
    }

    static long arriving(BillingPlatformClient billing, Select<Account> select, List<String> copied) {
        // snippet: arriving
        try (ItemStream<Account> accounts = billing.query().select(select).arriving()) {
            for (Account account : accounts) {
                copied.add(account.name());
            }
            return accounts.delivered();
        }
        // end
    }

    static Map<String, BigDecimal> totals(BillingPlatformClient billing) {
        Map<String, BigDecimal> totals = new HashMap<>();
        // snippet: totals
        Select<Activity> byCurrency = Select.from(ActivityFields.ENTITY)
                .fields(ActivityFields.CURRENCY_CODE, SqlAggregate.sum(ActivityFields.QUANTITY, "Total"))
                .groupBy(ActivityFields.CURRENCY_CODE);
        for (Row row : billing.query().select(byCurrency).rows()) {
            totals.put(row.text("CurrencyCode"), row.decimal("Total"));
        }
        // end
        return totals;
    }

    static long raw(BillingPlatformClient billing, String name) {
        // snippet: raw
        try (QueryRows<Row> rows = billing.query()
                .sql(Sql.of("SELECT Id, Name FROM ACCOUNT WHERE Name = ?", name))
                .byKey()
                .sensitive()) {
            return rows.stream().count();
        }
        // end
    }

    static Instant changes(BillingPlatformClient billing, Map<String, Account> copy, Instant watermark) {
        // snippet: changes
        Select<Account> select = Select.from(AccountFields.ENTITY).fields(AccountFields.NAME, AccountFields.STATUS);
        try (ChangedRows<Account> changed = billing.query().changes(select).since(watermark)) {
            for (Account account : changed) {
                copy.put(account.id(), account);
            }
            return changed.watermark();
        }
        // end
    }

    static long extract(BillingPlatformClient billing, Path directory) {
        long read = 0;
        // snippet: extract
        Select<Activity> usage = Select.from(ActivityFields.ENTITY).fields(ActivityFields.ID, ActivityFields.QUANTITY);
        ExtractRequest request = ExtractRequest.query("usage 2026-11-22", usage).recordsPerBatch(5_000);
        ExtractResult result = billing.extracts().run(request, directory, Duration.ofHours(2));
        for (ExtractFile file : result.files()) {
            try (Stream<Row> rows = file.read()) {
                read += rows.filter(row -> row.decimal("Quantity") != null).count();
            }
        }
        // end
        return read;
    }

    static Path files(BillingPlatformClient billing, String invoice, Path file, Path directory) {
        // snippet: files
        billing.files().upload("INVOICE", invoice, "FileName", file);
        return billing.files().download("INVOICE", invoice, "FileName", directory);
        // end
    }
}
