package dev.channelkit.examples.tour;

import dev.channelkit.bss.BssClient;
import dev.channelkit.bss.invoice.Charge;
import dev.channelkit.bss.model.Account;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The charges of a month as a reseller reads them: by currency, with the names that its own accounts and products have. */
final class MonthOfCharges {
    private static final int SHOWN = 9;

    private final List<Charge> charges;
    private final Map<Long, String> customers;
    private final Map<String, String> products;

    MonthOfCharges(List<Charge> charges, BssClient bss) {
        this.charges = charges;
        customers = bss.accounts().list().stream()
                .collect(Collectors.toMap(Account::id, Account::name, (first, again) -> first));
        products = bss.products().list().stream()
                .collect(Collectors.toMap(
                        product -> lower(product.id()),
                        product -> Objects.requireNonNullElse(product.name(), product.id()),
                        (first, again) -> first));
    }

    List<Charge> all() {
        return charges;
    }

    /** The currencies, and what their charges come to, to the last digit. */
    Map<String, BigDecimal> totals() {
        Map<String, BigDecimal> totals = new TreeMap<>(Comparator.reverseOrder());
        charges.forEach(charge -> totals.merge(currency(charge), charge.total(), BigDecimal::add));
        return totals;
    }

    /** The first rows of each currency, credits first, then how many are left out and what all come to. */
    List<String> table() {
        TextTable table =
                new TextTable("customer", "product", "subscription", "term", ">quantity", "unit", ">total", "currency");
        totals().forEach((currency, total) -> {
            List<Charge> of = charges.stream()
                    .filter(charge -> currency(charge).equals(currency))
                    .sorted(Comparator.comparing((Charge charge) -> !charge.isCredit())
                            .thenComparing(this::customer)
                            .thenComparing(this::product)
                            .thenComparing(charge -> text(charge.subscriptionId())))
                    .toList();
            of.stream().limit(SHOWN).forEach(charge -> row(table, charge));
            if (of.size() > SHOWN) {
                table.row("… and " + (of.size() - SHOWN) + " more", "", "", "", "", "", "", "");
            }
            table.row("all " + of.size(), "", "", "", "", "", rounded(total), currency);
        });
        return table.lines();
    }

    private void row(TextTable table, Charge charge) {
        table.row(
                TextTable.cut(customer(charge), 31),
                TextTable.cut(product(charge), 31),
                TextTable.cut(text(charge.subscriptionId()), 9),
                text(charge.term()),
                charge.quantity().toPlainString(),
                text(charge.unit()),
                rounded(charge.total()),
                currency(charge));
    }

    /** How many customers are charged for that the reseller has. */
    int customersFound() {
        return (int) charges.stream()
                .map(Charge::customerId)
                .filter(customers::containsKey)
                .distinct()
                .count();
    }

    int productsFound() {
        return (int) charges.stream()
                .map(charge -> lower(charge.productId()))
                .filter(products::containsKey)
                .distinct()
                .count();
    }

    /** Whom and what the reseller is charged for and has not. */
    Set<String> strangers() {
        Set<String> strangers = new TreeSet<>();
        charges.forEach(charge -> {
            if (charge.customerId() == null || !customers.containsKey(charge.customerId())) {
                strangers.add(text(charge.customer()) + " (account " + charge.customerId() + ")");
            }
            if (!products.containsKey(lower(charge.productId()))) {
                strangers.add(text(charge.product()) + " (product " + charge.productId() + ")");
            }
        });
        return strangers;
    }

    private String customer(Charge charge) {
        Long id = charge.customerId();
        return id == null ? text(charge.customer()) : customers.getOrDefault(id, text(charge.customer()));
    }

    private String product(Charge charge) {
        return products.getOrDefault(lower(charge.productId()), text(charge.product()));
    }

    private static String currency(Charge charge) {
        return text(charge.currency());
    }

    private static String rounded(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static String text(@Nullable String text) {
        return text == null ? "?" : text;
    }

    private static String lower(@Nullable String id) {
        return id == null ? "" : id.toLowerCase(Locale.ROOT);
    }
}
