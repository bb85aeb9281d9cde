package dev.channelkit.ses.customer;

import dev.channelkit.commons.error.AuthenticationException;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.PermissionDeniedException;
import dev.channelkit.commons.query.bracket.TextField;
import dev.channelkit.ses.customer.SyncOutcome.Kind;
import dev.channelkit.ses.model.Customer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Runs through the records, one after the other. */
final class CustomerSync {
    private final CustomerSearch search;
    private final CustomerWrites writes;
    private final SyncSettings settings;

    CustomerSync(Customers customers, TextField<Customer> key, SyncSettings settings) {
        search = new CustomerSearch(customers, key);
        writes = new CustomerWrites(customers, search);
        this.settings = settings;
    }

    SyncResult run(Iterable<ErpRecord> records) {
        List<ErpRecord> all = StreamSupport.stream(records.spliterator(), false).toList();
        Map<String, Integer> times = new HashMap<>();
        all.forEach(record -> times.merge(record.key(), 1, Integer::sum));
        List<SyncOutcome> outcomes = new ArrayList<>();
        ChannelKitException stopped = null;
        for (ErpRecord record : all) {
            SyncOutcome outcome;
            if (stopped != null) {
                outcome = new SyncOutcome(record, Kind.NOT_TRIED, List.of(), stopped.what(), stopped);
            } else if (times.getOrDefault(record.key(), 0) > 1) {
                outcome = new SyncOutcome(record, Kind.AMBIGUOUS, List.of(), "several records have this key", null);
            } else {
                outcome = looked(record);
                stopped = isFatal(outcome.failure()) ? outcome.failure() : null;
            }
            outcomes.add(outcome);
        }
        return new SyncResult(outcomes);
    }

    /** What would fail for every other record in the same way. */
    private static boolean isFatal(@Nullable ChannelKitException failure) {
        return failure instanceof AuthenticationException
                || failure instanceof PermissionDeniedException
                || failure instanceof CredentialException;
    }

    private SyncOutcome looked(ErpRecord record) {
        try {
            List<Customer> found = search.byKey(record.key());
            List<Customer> exact = found.stream()
                    .filter(customer -> {
                        String own = search.keyOf(customer);
                        return own == null || own.equals(record.key());
                    })
                    .toList();
            if (found.size() > 1 || found.size() != exact.size()) {
                return new SyncOutcome(record, Kind.AMBIGUOUS, ids(found), "customers with this key, case aside", null);
            }
            return found.isEmpty() ? missing(record) : writes.update(record, found.get(0), Kind.UPDATED);
        } catch (ChannelKitException e) {
            Kind kind = e.outcome() == Outcome.APPLIED ? Kind.UNKNOWN : Kind.FAILED;
            return new SyncOutcome(record, kind, List.of(), e.what(), e);
        }
    }

    private SyncOutcome missing(ErpRecord record) {
        if (record.name() == null || record.company() == null || record.email() == null) {
            return new SyncOutcome(
                    record, Kind.INCOMPLETE, List.of(), "a new customer needs name, company and e-mail address", null);
        }
        List<Customer> alike = search.alike(record);
        if (alike.isEmpty()) {
            return writes.create(record);
        }
        if (alike.size() > 1) {
            return new SyncOutcome(record, Kind.AMBIGUOUS, ids(alike), "customers without a key look like it", null);
        }
        return settings.isAdopting()
                ? writes.adopt(record, alike.get(0))
                : new SyncOutcome(
                        record, Kind.LOOKS_ALIKE, ids(alike), "give it the key, or run with adoptLookalikes", null);
    }

    static List<String> ids(List<Customer> customers) {
        return customers.stream().map(Customer::id).toList();
    }
}
