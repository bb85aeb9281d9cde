package dev.channelkit.sandbox.internal.ses;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.server.RefusedException;
import dev.channelkit.sandbox.internal.spec.Problem;
import dev.channelkit.sandbox.internal.store.Row;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Billing reports: a tree for each customer, figures as text with ten decimals, data directly an array. */
final class ReportCalls {
    private final UsageReports usage;

    ReportCalls(UsageReports usage) {
        this.usage = usage;
    }

    Reply billing(SesState state, Exchange exchange) {
        String source = exchange.path("source");
        if (state.provider(source).isEmpty()) {
            throw RefusedException.bad(List.of(new Problem("path", "source", "names no cloud provider")));
        }
        YearMonth month = exchange.query("filter[date_range]")
                .flatMap(Period::parse)
                .orElseThrow(() -> bad("filter[date_range]", "is no month such as m-1-2025"));
        Optional<String> customerId = exchange.query("filter[customer_id]");
        if (customerId.isPresent()
                && state.table(SesEntities.CUSTOMER).find(customerId.get()).isEmpty()) {
            throw bad("filter[customer_id]", "names no customer");
        }
        String currency = exchange.query("filter[report_currency]").orElse(Rates.COST_CURRENCY);
        BigDecimal rate = Rates.of(currency)
                .orElseThrow(() -> bad(
                        "filter[report_currency]", "has no exchange rate here; there are rates for " + Rates.known()));
        ObjectNode body =
                JsonNodeFactory.instance.objectNode().put("success", true).put("message", "");
        body.putObject("currencyOption")
                .put("costCurrency", Rates.COST_CURRENCY)
                .put("priceCurrency", currency);
        ArrayNode data = body.putArray("data");
        JsonNode own = state.reports.get(new SesState.ReportKey(source, month));
        if (own != null) {
            own.forEach(node -> {
                String id = node.at("/entity/id").asText();
                if (customerId.isEmpty() || customerId.get().equals(id)) {
                    data.add(node);
                }
            });
            return new Reply(200, body);
        }
        for (Row customer : state.table(SesEntities.CUSTOMER).rows()) {
            if (customerId.isEmpty() || customerId.get().equals(customer.id())) {
                List<UsageNode> accounts = usage.charges(state, customer, source, month).stream()
                        .map(InvoiceWriter.Charge::node)
                        .toList();
                if (!accounts.isEmpty()) {
                    data.add(tree(customer, accounts, source, new Conversion(currency, rate, month)));
                }
            }
        }
        return new Reply(200, body);
    }

    private record Conversion(String currency, BigDecimal rate, YearMonth month) {}

    private static ObjectNode tree(Row customer, List<UsageNode> accounts, String source, Conversion conversion) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        ObjectNode entity = tree.putObject("entity").put("id", customer.id()).put("type", "customer");
        if (customer.get("company") != null) {
            entity.put("company", customer.text("company"));
        }
        entity.put("name", customer.text("name"));
        if (!conversion.currency().equals(Rates.COST_CURRENCY)) {
            entity.putArray("conversion_rates")
                    .add("%s 1 -> %s %s (Rate at end of invoice month (%s))"
                            .formatted(
                                    Rates.COST_CURRENCY,
                                    conversion.currency(),
                                    conversion.rate().toPlainString(),
                                    conversion.month().atEndOfMonth()));
        }
        // gcp tells its currencies one level below
        if (!source.equals("gcp")) {
            entity.put("cost_currency", Rates.COST_CURRENCY).put("price_currency", conversion.currency());
        }
        ArrayNode lines = tree.putArray("lines");
        accounts.forEach(account -> {
            UsageNode shown = source.equals("gcp") ? account.with("price_currency", conversion.currency()) : account;
            lines.add(node(shown, conversion.rate()));
        });
        return tree;
    }

    private static ObjectNode node(UsageNode node, BigDecimal rate) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode entity = json.putObject("entity");
        node.entity().forEach((name, value) -> {
            if (value instanceof Boolean flag) {
                entity.put(name, flag);
            } else {
                entity.put(name, value.toString());
            }
        });
        UsageNode.Figures figures = node.figures();
        if (figures == null) {
            ArrayNode lines = json.putArray("lines");
            node.lines().forEach(line -> lines.add(node(line, rate)));
            return json;
        }
        ObjectNode data = json.putObject("data")
                .put("price", Rates.convert(figures.price(), rate).toPlainString())
                .put("cost", figures.cost().toPlainString())
                .put("usage", figures.usage().toPlainString());
        if (figures.unit() != null) {
            data.put("unit", figures.unit());
        }
        return json;
    }

    private static RefusedException bad(String parameter, String what) {
        return RefusedException.bad(List.of(new Problem("query", parameter, what)));
    }
}
