package dev.channelkit.examples;

import dev.channelkit.billingplatform.BillingPlatformClient;
import dev.channelkit.billingplatform.BillingPlatformClientBuilder;
import dev.channelkit.billingplatform.model.Account;
import dev.channelkit.billingplatform.record.ExternalKey;
import dev.channelkit.billingplatform.record.Records;
import dev.channelkit.commons.batch.BatchEntry;
import dev.channelkit.commons.batch.BatchResult;
import dev.channelkit.commons.batch.BatchState;
import dev.channelkit.commons.batch.BatchSummary;
import dev.channelkit.commons.query.sql.SqlField;
import dev.channelkit.commons.query.sql.SqlTextField;
import dev.channelkit.commons.row.Row;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The code of docs/billingplatform.md. */
final class BillingPlatformLoad {
    private BillingPlatformLoad() {}

    static BatchSummary load(BillingPlatformClientBuilder builder, Iterable<Account> changed, PrintWriter errors) {
        // snippet: session
        try (BillingPlatformClient billing = builder.build()) { // nobody is logged in yet
            BatchResult<Account> result = billing.accounts().upsert(changed, ExternalKey.of("ErpNumber"));
            result.failed().forEach(f -> errors.println(f.record().name() + ", " + f.field() + ": " + f.text()));
            return result.summary(); // of 1000 records 993 succeeded, 7 failed, …
        } // logged out
        // end
    }

    static BatchResult<Account> repeated(BillingPlatformClient billing, BatchResult<Account> result) {
        // snippet: again
        List<Account> again = result.entries().stream()
                .filter(e -> switch (e.state()) {
                    case UNKNOWN, NOT_SENT, CHUNK_FAILED -> true;
                    case SUCCEEDED, FAILED, INVALID -> false;
                })
                .map(BatchEntry::record)
                .toList();
        return billing.accounts().upsert(again, ExternalKey.of("ErpNumber"));
        // end
    }

    static List<Account> missing(BillingPlatformClient billing, BatchResult<Account> created) {
        // snippet: lost
        SqlTextField erpNumber = SqlField.text("ErpNumber");
        List<Account> missing = new ArrayList<>();
        Set<String> there = new HashSet<>();
        for (BatchEntry<Account> e : created.unknown()) {
            String number = e.record().custom("ErpNumber");
            if (number == null) {
                continue; // nothing to look by: somebody has to
            }
            billing.accounts().list(q -> q.filter(erpNumber.is(number))).forEach(a -> there.add(number));
            if (!there.contains(number)) {
                missing.add(e.record());
            }
        }
        return missing;
        // end
    }

    static BatchSummary streamed(BillingPlatformClient billing, Iterable<Account> accounts, PrintWriter errors) {
        // snippet: options
        Records<Account> careful = billing.accounts()
                .batch(o -> o.chunk(50)
                        .stopAfter(Duration.ofMinutes(30))
                        .onProgress(p -> System.out.println(p.total() + " so far, " + p.failed() + " failed")));
        return careful.upsert(accounts, ExternalKey.of("ErpNumber"), e -> {
            if (e.state() != BatchState.SUCCEEDED) {
                errors.println(e.index() + " " + e.state() + " " + e.field() + ": " + e.text());
            }
        });
        // end
    }

    static Account changed(BillingPlatformClient billing, String id) {
        // snippet: fields
        Account change = Account.builder()
                .id(id)
                .name("O'Neill & Daughters") // written
                .clearDescription() // sent as null, which empties it
                .set("C_Depot", "Graz") // a field of the tenant's own
                .build(); // and nothing else is touched
        billing.accounts().update(change);

        Account now = billing.accounts().get(id);
        System.out.println(now.custom("c_depot")); // found in any case: Graz
        // end
        return now;
    }

    static long rows(BillingPlatformClient billing) {
        // snippet: rows
        Records<Row> depots = billing.records("C_DEPOT");
        Row graz = Row.builder()
                .set("ExternalKey", "G-1")
                .set("City", "Graz")
                .set("Seats", 12)
                .set("Open", true)
                .build();
        depots.upsert(List.of(graz), ExternalKey.of("ExternalKey")).orThrow();

        long seats = 0;
        for (Row depot : depots.list(q -> q.filter(SqlField.text("City").in("Graz", "Wien")))) {
            Long there = depot.integer("seats");
            seats += there == null ? 0 : there;
        }
        return seats;
        // end
    }

    static String created(BillingPlatformClient billing, Account account) {
        // snippet: created
        Account saved = billing.accounts().createAndGet(account);
        return saved.id() + ", since " + saved.created();
        // end
    }
}
