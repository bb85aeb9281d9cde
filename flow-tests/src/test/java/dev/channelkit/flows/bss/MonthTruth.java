package dev.channelkit.flows.bss;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.bss.invoice.Charge;
import dev.channelkit.bss.invoice.DateBasis;
import dev.channelkit.sandbox.BssSandbox;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The charges of all invoices, taken from the wire without the client, each as one line. */
final class MonthTruth {
    private final List<One> all = new ArrayList<>();

    /** A charge, and the dates by which it may belong to a month. */
    private record One(String line, BigDecimal total, String date, String created, String begins) {
        boolean isOf(YearMonth month, ZoneId zone, DateBasis basis) {
            String time = switch (basis) {
                case INVOICE_DATE -> date;
                case CREATION -> created;
                case BILLING_PERIOD -> begins;
            };
            return YearMonth.from(OffsetDateTime.parse(time.matches(".*T.*([+-]..:..|Z)") ? time : time + "Z")
                            .atZoneSameInstant(zone))
                    .equals(month);
        }
    }

    MonthTruth(BssSandbox bss) {
        Wire wire = new Wire(bss);
        for (JsonNode invoice : wire.all("/invoices")) {
            for (JsonNode item : wire.all("/invoices/" + invoice.path("id").asText() + "/items")) {
                read(invoice, item);
            }
        }
    }

    private void read(JsonNode invoice, JsonNode item) {
        BigDecimal sign = invoice.path("type").asText().equals("Credit") ? BigDecimal.ONE.negate() : BigDecimal.ONE;
        if (item.path("usageRecords").isArray() && !item.path("usageRecords").isEmpty()) {
            for (JsonNode usage : item.path("usageRecords")) {
                JsonNode subscription = item.path("subscriptions").path(0);
                add(invoice, item, subscription, sign.multiply(number(usage, "quantity")), number(usage, "finalPrice"));
            }
        } else {
            for (JsonNode one : item.path("subscriptions")) {
                add(invoice, item, one, sign.multiply(number(one, "quantity")), number(item, "finalPrice"));
            }
        }
    }

    private void add(JsonNode invoice, JsonNode item, JsonNode subscription, BigDecimal quantity, BigDecimal price) {
        BigDecimal total = price.multiply(quantity);
        String line = line(
                invoice.path("id").asText(),
                item.path("id").asText(),
                subscription.path("id").asText(),
                subscription.path("account").path("name").asText(),
                quantity,
                total);
        String date = invoice.path("date").asText();
        all.add(new One(
                line,
                total,
                date,
                invoice.path("createdAt").asText(),
                item.path("billingPeriodStart").asText(date)));
    }

    /** The lines of a month, sorted. */
    List<String> lines(YearMonth month, ZoneId zone, DateBasis basis) {
        return all.stream()
                .filter(one -> one.isOf(month, zone, basis))
                .map(One::line)
                .sorted()
                .toList();
    }

    /** All lines of all months. */
    int count() {
        return all.size();
    }

    BigDecimal total(YearMonth month, ZoneId zone, DateBasis basis) {
        return all.stream()
                .filter(one -> one.isOf(month, zone, basis))
                .map(One::total)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A charge of the client as such a line. */
    static String line(Charge charge) {
        return line(
                charge.invoice().id(),
                charge.item().id(),
                charge.subscriptionId(),
                charge.customer(),
                charge.quantity(),
                charge.total());
    }

    private static String line(
            String invoice, String item, String subscription, String customer, BigDecimal quantity, BigDecimal total) {
        return String.join(
                                " ",
                                invoice,
                                item,
                                subscription,
                                quantity.stripTrailingZeros().toPlainString(),
                                total.stripTrailingZeros().toPlainString(),
                                "")
                        .toLowerCase(Locale.ROOT)
                + customer;
    }

    private static BigDecimal number(JsonNode row, String name) {
        return row.path(name).decimalValue();
    }
}
