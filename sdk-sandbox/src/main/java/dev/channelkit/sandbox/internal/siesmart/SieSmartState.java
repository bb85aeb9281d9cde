package dev.channelkit.sandbox.internal.siesmart;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.internal.server.RefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that SieSmart remembers. Guarded by the lock of the provider. */
final class SieSmartState {
    final Reference reference;
    final Map<Long, Proposal> proposals = new TreeMap<>();
    /** Customers by id; {@code _officeIds} says whose they are. */
    final Map<Long, ObjectNode> customers = new TreeMap<>();

    final Map<UUID, Subscription> subscriptions = new LinkedHashMap<>();
    /** Where callbacks go; null where nothing is registered. */
    @Nullable ObjectNode endpoint;

    private final Map<String, Long> lastIds;

    SieSmartState(Reference reference) {
        this(
                reference,
                new TreeMap<>(Map.of(
                        "proposal", 480_000L,
                        "customer", 90_000L,
                        "asset", 7_000L,
                        "document", 5_500L,
                        "signatory", 60L,
                        "subscription", 0L)));
    }

    private SieSmartState(Reference reference, Map<String, Long> lastIds) {
        this.reference = reference;
        this.lastIds = lastIds;
    }

    /** The same data, free to change apart. */
    SieSmartState copy() {
        SieSmartState copy = new SieSmartState(reference.copy(), new TreeMap<>(lastIds));
        proposals.forEach((id, proposal) -> copy.proposals.put(id, proposal.copy()));
        customers.forEach((id, customer) -> copy.customers.put(id, customer.deepCopy()));
        copy.subscriptions.putAll(subscriptions);
        copy.endpoint = endpoint;
        return copy;
    }

    /** The id that the next new one of that kind gets. An id is never given twice, also after what had it is gone. */
    long nextId(String kind) {
        return lastIds.merge(kind, 1L, Long::sum);
    }

    /** Has new ones of that kind get higher ids than this. */
    void idTaken(String kind, long id) {
        lastIds.merge(kind, id, Math::max);
    }

    /** The proposal of that id, or a 404. */
    Proposal proposal(String id) {
        return find(id).orElseThrow(() -> RefusedException.notFound("Proposal " + id));
    }

    Optional<Proposal> find(String id) {
        return Optional.ofNullable(proposals.get(Long.valueOf(id)));
    }

    List<Subscription> subscriptions(long proposalId) {
        return subscriptions.values().stream()
                .filter(subscription -> subscription.proposalId() == proposalId)
                .toList();
    }

    void remove(Proposal proposal) {
        proposals.remove(proposal.id);
        subscriptions.values().removeIf(subscription -> subscription.proposalId() == proposal.id);
    }

    /** What a refresh of the vendor's test database takes away. Ids go on. */
    void wipe() {
        proposals.clear();
        subscriptions.clear();
        endpoint = null;
    }

    /** Customers of that office, by id. */
    List<ObjectNode> customersOf(long officeId) {
        List<ObjectNode> found = new ArrayList<>();
        customers.values().forEach(customer -> {
            if (customer.path("_officeIds").valueStream().anyMatch(id -> id.asLong() == officeId)) {
                found.add(customer);
            }
        });
        return found;
    }
}
