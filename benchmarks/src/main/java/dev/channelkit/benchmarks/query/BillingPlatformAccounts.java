package dev.channelkit.benchmarks.query;

import dev.channelkit.billingplatform.model.AccountFields;
import dev.channelkit.commons.query.sql.Select;
import dev.channelkit.commons.query.sql.Sql;
import dev.channelkit.commons.query.sql.SqlPattern;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Accounts of BillingPlatform: four fields, four conditions and an order, as a select. */
final class BillingPlatformAccounts {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT);

    private BillingPlatformAccounts() {}

    static String typed(Wanted wanted) {
        return Select.from(AccountFields.ENTITY)
                .fields(AccountFields.ID, AccountFields.NAME, AccountFields.STATUS, AccountFields.CREATED)
                .where(AccountFields.NAME
                        .contains(wanted.name())
                        .and(AccountFields.STATUS.is(wanted.status()))
                        .and(AccountFields.CREATED.onOrAfter(wanted.since()))
                        .and(AccountFields.PARENT_ACCOUNT_ID.is(wanted.parent())))
                .orderBy(AccountFields.NAME.ascending())
                .render();
    }

    static String text(Wanted wanted) {
        return Sql.of(
                        "SELECT Id, Name, Status, Created FROM ACCOUNT WHERE Name LIKE ? AND Status = ? AND Created >= ?"
                                + " AND ParentAccountId = ? ORDER BY Name",
                        SqlPattern.contains(wanted.name()),
                        wanted.status(),
                        wanted.since(),
                        4711)
                .render();
    }

    static String byHand(Wanted wanted) {
        String pattern = Hand.likePattern(wanted.name());
        return new StringBuilder()
                .append("SELECT Id, Name, Status, Created FROM ACCOUNT WHERE Name LIKE '%")
                .append(pattern.replace("'", "''"))
                .append(pattern.indexOf('\\') < 0 ? "%'" : "%' ESCAPE '\\'")
                .append(" AND Status = '")
                .append(wanted.status().replace("'", "''"))
                .append("' AND Created >= '")
                .append(TIME.format(wanted.since().withOffsetSameInstant(ZoneOffset.UTC)))
                .append("' AND ParentAccountId = ")
                .append(Long.parseLong(wanted.parent())) // so that it is nothing but a number
                .append(" ORDER BY Name")
                .toString();
    }
}
