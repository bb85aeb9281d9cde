package dev.channelkit.ses.customer;

import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.query.bracket.TextField;
import dev.channelkit.ses.api.CustomersOperations;
import dev.channelkit.ses.model.Customer;
import java.util.function.Consumer;

/** The end customers of a reseller: each is a bucket to which usage is charged. */
public final class Customers extends CustomersOperations {

    public Customers(Transport transport) {
        super(transport);
    }

    /**
     * Makes the platform's customers as the records have them. A record and a customer belong together when the custom field {@code key}
     * has the record's key: what is missing is created, what differs is updated, in the differing fields only.
     *
     * <!-- snippet: SesMonth#sync -->
     * <pre>{@code
     * SyncResult result = ses.customers()
     *         .sync(
     *                 CustomerFields.field("customFields.erpNumber"),
     *                 List.of(ErpRecord.of("K-10440")
     *                         .name("John Doe")
     *                         .company("Blåbär AB")
     *                         .email("john.doe@example.com")));
     * result.failures().forEach(System.err::println);
     * }</pre>
     *
     * <p>Nothing is created twice: it is looked before a customer is created, by the key and then for one that looks alike but has no key,
     * and looked again after a creation whose outcome is unknown. What is ambiguous is refused and reported. Nothing is ever deleted.
     * Filtering by custom fields and setting them are modelled: try it with one record first.
     *
     * @param key a field below {@code customFields}, unique for each customer
     * @return what became of each record, in their order; failures of single records are in it, not thrown
     * @throws IllegalArgumentException if {@code key} is no custom field
     */
    public SyncResult sync(TextField<Customer> key, Iterable<ErpRecord> records) {
        return sync(key, records, settings -> {});
    }

    /** Like {@link #sync(TextField, Iterable)}, with settings. */
    public SyncResult sync(TextField<Customer> key, Iterable<ErpRecord> records, Consumer<SyncSettings> settings) {
        SyncSettings set = new SyncSettings();
        settings.accept(set);
        return new CustomerSync(this, key, set).run(records);
    }
}
