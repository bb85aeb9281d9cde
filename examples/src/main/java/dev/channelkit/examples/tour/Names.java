package dev.channelkit.examples.tour;

import dev.channelkit.ses.model.Customer;
import java.util.List;
import java.util.stream.Collectors;

/** Customers as the tour prints them. */
final class Names {
    private static final int SHOWN = 3;

    private Names() {}

    static String of(List<Customer> customers) {
        String first = customers.stream()
                .limit(SHOWN)
                .map(c -> c.name() + " (" + c.company() + ", id " + c.id() + ")")
                .collect(Collectors.joining("; "));
        return customers.size() > SHOWN ? first + "; …" : first;
    }

    static String ids(List<Customer> customers) {
        return customers.stream().map(Customer::id).collect(Collectors.joining(", "));
    }
}
