package dev.channelkit.ses.customer;

import dev.channelkit.commons.query.bracket.TextField;
import dev.channelkit.ses.model.CustomFieldValue;
import dev.channelkit.ses.model.Customer;
import dev.channelkit.ses.model.CustomerFields;
import dev.channelkit.ses.model.CustomerRelations;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the customers that a record may mean. What the platform finds is checked again, should it pass over a filter it does not know. */
final class CustomerSearch {
    private static final String CUSTOM = "customFields.";

    private final Customers customers;
    private final TextField<Customer> key;
    private final String name;

    CustomerSearch(Customers customers, TextField<Customer> key) {
        if (!key.name().startsWith(CUSTOM) || key.name().length() == CUSTOM.length()) {
            throw new IllegalArgumentException("customers are synchronized by a custom field, such as"
                    + " CustomerFields.field(\"customFields.ErpId\"), not by " + key.name());
        }
        this.customers = customers;
        this.key = key;
        name = key.name().substring(CUSTOM.length());
    }

    /** The custom field's name. */
    String fieldName() {
        return name;
    }

    /** Customers with that key, whatever its case: whether the platform heeds case is not known. */
    List<Customer> byKey(String value) {
        List<Customer> found = new ArrayList<>();
        for (Customer customer :
                customers.list(q -> q.filter(key.is(value)).relations(CustomerRelations.CUSTOM_FIELDS_VALUES))) {
            String own = keyOf(customer);
            if (own == null ? !customer.has(Customer.Field.CUSTOM_FIELDS_VALUES) : own.equalsIgnoreCase(value)) {
                found.add(customer);
            }
        }
        return found;
    }

    /** Customers that could be the record's if only they had a key: same e-mail address and company, and none of another record. */
    List<Customer> alike(ErpRecord record) {
        String email = record.email();
        if (email == null) {
            return List.of();
        }
        List<Customer> found = new ArrayList<>();
        for (Customer customer : customers.list(
                q -> q.filter(CustomerFields.EMAIL.is(email)).relations(CustomerRelations.CUSTOM_FIELDS_VALUES))) {
            if (same(email, customer.email()) && same(record.company(), customer.company()) && isFree(customer)) {
                found.add(customer);
            }
        }
        return found;
    }

    private boolean isFree(Customer customer) {
        String own = keyOf(customer);
        return own == null || own.isBlank();
    }

    private static boolean same(@Nullable String wanted, @Nullable String has) {
        return wanted != null && has != null && wanted.strip().equalsIgnoreCase(has.strip());
    }

    @Nullable String keyOf(Customer customer) {
        return customer.customFieldsValues().stream()
                .filter(value -> name.equals(value.name()))
                .map(CustomFieldValue::value)
                .findFirst()
                .orElse(null);
    }
}
