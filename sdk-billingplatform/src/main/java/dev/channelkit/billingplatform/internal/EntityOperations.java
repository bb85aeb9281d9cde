package dev.channelkit.billingplatform.internal;

import dev.channelkit.billingplatform.api.AccountProductsOperations;
import dev.channelkit.billingplatform.api.AccountsOperations;
import dev.channelkit.billingplatform.api.ActivitiesOperations;
import dev.channelkit.billingplatform.api.BillingPlatformOperations;
import dev.channelkit.billingplatform.api.BillingProfilesOperations;
import dev.channelkit.billingplatform.api.ContractsOperations;
import dev.channelkit.billingplatform.api.CreditsOperations;
import dev.channelkit.billingplatform.api.InvoicesOperations;
import dev.channelkit.billingplatform.api.PaymentsOperations;
import dev.channelkit.billingplatform.api.ProductsOperations;
import dev.channelkit.billingplatform.api.RecordsOperations;
import dev.channelkit.commons.codec.FieldTable;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.overlay.Catalogue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The operations of an entity: its own where the specification has them, so that an overlay's corrections hold, else those of any entity. */
public final class EntityOperations {
    private static final Map<String, Map<String, Operation>> OWN = new HashMap<>();

    static {
        own(
                AccountsOperations.GET,
                AccountsOperations.LIST,
                AccountsOperations.CREATE,
                AccountsOperations.UPDATE,
                AccountsOperations.UPSERT,
                AccountsOperations.DELETE);
        own(
                BillingProfilesOperations.GET,
                BillingProfilesOperations.LIST,
                BillingProfilesOperations.CREATE,
                BillingProfilesOperations.UPDATE,
                BillingProfilesOperations.UPSERT,
                BillingProfilesOperations.DELETE);
        own(
                ProductsOperations.GET,
                ProductsOperations.LIST,
                ProductsOperations.CREATE,
                ProductsOperations.UPDATE,
                ProductsOperations.UPSERT,
                ProductsOperations.DELETE);
        own(
                ContractsOperations.GET,
                ContractsOperations.LIST,
                ContractsOperations.CREATE,
                ContractsOperations.UPDATE,
                ContractsOperations.UPSERT,
                ContractsOperations.DELETE);
        own(
                AccountProductsOperations.GET,
                AccountProductsOperations.LIST,
                AccountProductsOperations.CREATE,
                AccountProductsOperations.UPDATE);
        own(ActivitiesOperations.LIST, ActivitiesOperations.CREATE);
        own(InvoicesOperations.GET, InvoicesOperations.LIST, InvoicesOperations.UPDATE);
        own(PaymentsOperations.CREATE);
        own(CreditsOperations.CREATE);
    }

    /** Bodies of writes by the ids of their operations. */
    private static final Map<String, FieldTable> BODIES = bodies();

    private final Map<String, Operation> own;

    private EntityOperations(Map<String, Operation> own) {
        this.own = own;
    }

    /** The operations of the entity of that name. */
    public static EntityOperations of(String entity) {
        return new EntityOperations(OWN.getOrDefault(entity, Map.of()));
    }

    public Operation get() {
        return ofAny(RecordsOperations.GET);
    }

    public Operation list() {
        return ofAny(RecordsOperations.LIST);
    }

    /** The one that does this to records. */
    public Operation of(Verb verb) {
        return ofAny(
                switch (verb) {
                    case CREATE -> RecordsOperations.CREATE;
                    case UPDATE -> RecordsOperations.UPDATE;
                    case UPSERT -> RecordsOperations.UPSERT;
                    case DELETE -> RecordsOperations.DELETE;
                    case UNDELETE -> RecordsOperations.UNDELETE;
                });
    }

    /** The fields of the operation's body: the records, and behind them what the verb adds, if anything. */
    static FieldTable body(Operation write) {
        return Objects.requireNonNull(BODIES.get(write.id()), write.id());
    }

    private static Map<String, FieldTable> bodies() {
        Map<String, FieldTable> bodies = new HashMap<>();
        Catalogue catalogue = BillingPlatformOperations.catalogue();
        for (Operation operation : BillingPlatformOperations.all()) {
            FieldTable body = catalogue.body(operation);
            if (body != null) {
                bodies.put(operation.id(), body);
            }
        }
        return bodies;
    }

    private Operation ofAny(Operation any) {
        return own.getOrDefault(shape(any.method(), any.pathTemplate(), "{entity}"), any);
    }

    private static void own(Operation... operations) {
        for (Operation operation : operations) {
            String path = operation.pathTemplate();
            String entity = List.of(path.split("/")).stream()
                    .filter(part -> part.matches("[A-Z][A-Z0-9_]*"))
                    .findFirst()
                    .orElseThrow();
            OWN.computeIfAbsent(entity, name -> new HashMap<>())
                    .put(shape(operation.method(), path, entity), operation);
        }
    }

    /** What operations of one verb have in common, whatever their entity. */
    private static String shape(String method, String path, String entity) {
        return method + " " + path.replace("/" + entity, "/*");
    }
}
