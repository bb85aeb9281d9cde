package dev.channelkit.ses.customer;

import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.ses.customer.SyncOutcome.Kind;
import dev.channelkit.ses.model.Customer;
import dev.channelkit.ses.model.CustomerCreate;
import dev.channelkit.ses.model.CustomerUpdate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes one record. What is left open is looked at again before anything is said of it. */
final class CustomerWrites {
    private final Customers customers;
    private final CustomerSearch search;

    CustomerWrites(Customers customers, CustomerSearch search) {
        this.customers = customers;
        this.search = search;
    }

    /** Changes what differs; {@code kind} is what it then was. */
    SyncOutcome update(ErpRecord record, Customer customer, Kind kind) {
        List<String> changed = new ArrayList<>();
        CustomerUpdate.Builder update = CustomerUpdate.builder();
        if (differs(record.name(), customer.name(), "name", changed)) {
            update.name(Objects.requireNonNull(record.name()));
        }
        if (differs(record.company(), customer.company(), "company", changed)) {
            update.company(Objects.requireNonNull(record.company()));
        }
        if (differs(record.email(), customer.email(), "email", changed)) {
            update.email(Objects.requireNonNull(record.email()));
        }
        List<String> id = List.of(customer.id());
        if (changed.isEmpty()) {
            return new SyncOutcome(record, kind == Kind.UPDATED ? Kind.UNCHANGED : kind, id, "", null);
        }
        try {
            customers.update(customer.id(), update.build());
            return new SyncOutcome(record, kind, id, String.join(", ", changed), null);
        } catch (OutcomeUnknownException e) {
            return new SyncOutcome(record, Kind.UNKNOWN, id, "the update of " + String.join(", ", changed), e);
        } catch (ChannelKitException e) {
            return new SyncOutcome(record, Kind.FAILED, id, e.what(), e);
        }
    }

    private static boolean differs(@Nullable String wanted, @Nullable String has, String field, List<String> changed) {
        boolean differs = wanted != null && !wanted.equals(has);
        if (differs) {
            changed.add(field);
        }
        return differs;
    }

    /** Creates a customer that has been looked for and is not there. */
    SyncOutcome create(ErpRecord record) {
        Customer created;
        try {
            created = customers.create(CustomerCreate.builder()
                    .name(Objects.requireNonNull(record.name()))
                    .company(Objects.requireNonNull(record.company()))
                    .email(Objects.requireNonNull(record.email()))
                    .build());
        } catch (OutcomeUnknownException e) {
            return createdPerhaps(record, e);
        }
        // an answer without id is as good as none
        return created.has(Customer.Field.ID)
                ? marked(record, created.id(), Kind.CREATED)
                : createdPerhaps(record, null);
    }

    /** None looked like the record before, so one that does now is the one created. */
    private SyncOutcome createdPerhaps(ErpRecord record, @Nullable OutcomeUnknownException open) {
        List<Customer> alike;
        try {
            alike = search.alike(record);
        } catch (ChannelKitException e) {
            if (open != null) {
                e.addSuppressed(open);
            }
            return new SyncOutcome(
                    record, Kind.UNKNOWN, List.of(), "whether it was created; looking again failed: " + e.what(), e);
        }
        if (alike.size() == 1) {
            return marked(record, alike.get(0).id(), Kind.CREATED);
        }
        return new SyncOutcome(
                record,
                alike.isEmpty() ? Kind.UNKNOWN : Kind.AMBIGUOUS,
                CustomerSync.ids(alike),
                alike.isEmpty()
                        ? "whether it was created: it is not there now, but may yet appear; run again later"
                        : "it seems to have been created more than once",
                open);
    }

    SyncOutcome adopt(ErpRecord record, Customer alike) {
        SyncOutcome marked = marked(record, alike.id(), Kind.ADOPTED);
        return marked.kind() == Kind.ADOPTED ? update(record, alike, Kind.ADOPTED) : marked;
    }

    private SyncOutcome marked(ErpRecord record, String customerId, Kind kind) {
        List<String> id = List.of(customerId);
        try {
            customers.setCustomFields(customerId, Map.of(search.fieldName(), record.key()));
            return new SyncOutcome(record, kind, id, "", null);
        } catch (ChannelKitException e) {
            Kind left = kind == Kind.CREATED ? Kind.CREATED_WITHOUT_KEY : Kind.FAILED;
            return new SyncOutcome(
                    record, left, id, "the field " + search.fieldName() + " could not be set: " + e.what(), e);
        }
    }
}
