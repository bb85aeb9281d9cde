package dev.channelkit.examples;

import static dev.channelkit.bss.model.SubscriptionFields.END_DATE;
import static dev.channelkit.bss.model.SubscriptionFields.NAME;
import static dev.channelkit.bss.model.SubscriptionFields.STATUS;
import static dev.channelkit.commons.reference.Reference.reference;

import dev.channelkit.bss.BssClient;
import dev.channelkit.bss.BssClientBuilder;
import dev.channelkit.bss.customfield.CustomFields;
import dev.channelkit.bss.model.AccountCreate;
import dev.channelkit.bss.model.AccountCreatePaths;
import dev.channelkit.bss.model.CustomField;
import dev.channelkit.bss.model.Subscription;
import dev.channelkit.bss.model.SubscriptionStatus;
import dev.channelkit.bss.subscription.SeatChange;
import dev.channelkit.commons.patch.JsonPatch;
import dev.channelkit.commons.query.odata.Condition;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

/** What the doc comments of the BSS client show. */
final class BssBasics {
    private BssBasics() {}

    static void client(
            BssClientBuilder builder, String key, String secret, String user, String password, OffsetDateTime date) {
        // snippet: client
        try (BssClient bss = builder // BssClient.builder().host("bss.eu.interworks.cloud")
                .credentials(key, secret) // of the distributor
                .user(user, password)
                .build()) {
            for (Subscription s : bss.subscriptions()
                    .list(q -> q.filter(STATUS.is(SubscriptionStatus.ACTIVE).and(END_DATE.before(date))))) {
                System.out.println(s.name() + " " + s.quantity());
            }
        }
        // end
    }

    static void customFields(BssClient bss, long accountId) {
        // snippet: custom-fields
        List<CustomField> fields = bss.accounts().customFields(accountId);
        CustomField segment = CustomFields.named(fields, "Segment").orElseThrow();
        bss.accounts().setCustomFields(accountId, CustomFields.value(segment.id(), "Education"));
        // end
    }

    static Subscription seats(BssClient bss, String subscriptionId) {
        // snippet: seats
        SeatChange change = bss.subscriptions().addSeats(reference("PO-1881"), subscriptionId, 5);
        Subscription now = bss.subscriptions().awaitQuantityChange(change, Duration.ofHours(2));
        // end
        return now;
    }

    static Condition<Subscription> condition() {
        // snippet: condition
        Condition<Subscription> wanted = NAME.contains("O'Neill")
                .and(STATUS.is(SubscriptionStatus.ACTIVE).or(STATUS.is(SubscriptionStatus.SUSPENDED)));
        // contains(name, 'O''Neill') and (status eq 'Active' or status eq 'Suspended')
        // end
        return wanted;
    }

    static JsonPatch<AccountCreate> patch() {
        // snippet: patch
        JsonPatch<AccountCreate> patch = JsonPatch.<AccountCreate>builder()
                .replace(AccountCreatePaths.PAYMENT_METHOD, "Net 15")
                .remove(AccountCreatePaths.CREDIT_LIMIT)
                .build();
        // end
        return patch;
    }
}
