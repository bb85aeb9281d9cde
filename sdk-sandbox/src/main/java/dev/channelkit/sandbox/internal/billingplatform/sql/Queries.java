package dev.channelkit.sandbox.internal.billingplatform.sql;

import dev.channelkit.sandbox.internal.billingplatform.model.Catalogue;
import dev.channelkit.sandbox.internal.billingplatform.model.EntityModel;
import dev.channelkit.sandbox.internal.billingplatform.model.FieldModel;
import dev.channelkit.sandbox.internal.billingplatform.model.RefusedException;
import dev.channelkit.sandbox.internal.billingplatform.model.RefusedException.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns the text of a query, or of a predicate, into what the database takes. */
public final class Queries {
    private final Catalogue catalogue;
    private final long cap;

    /** @param cap how many rows come back at most */
    public Queries(Catalogue catalogue, long cap) {
        this.catalogue = catalogue;
        this.cap = cap;
    }

    /** @throws RefusedException if it is not one SELECT, or asks for what the tenant does not have */
    public Statement select(String sql) {
        Select select = Parser.select(sql);
        EntityModel entity = catalogue.entity(select.entity());
        Tables tables = new Tables(catalogue, entity, select.alias());
        Terms terms = new Terms(tables);
        boolean grouped = !select.groupBy().isEmpty()
                || select.having() != null
                || select.items().stream()
                        .anyMatch(item -> terms.write(item.term()).aggregate());
        if (grouped) {
            terms.group(select.groupBy());
        }
        List<Object> parameters = new ArrayList<>();
        List<Statement.Column> columns = new ArrayList<>();
        Map<String, String> shown = new LinkedHashMap<>();
        String items = items(select, terms, columns, shown);
        Window window = Window.of(select.where()).within(select.offset(), select.fetch(), cap);
        String where = where(terms, window, parameters);
        String groupBy = groupBy(select, terms);
        String having =
                select.having() == null ? "" : " HAVING " + Conditions.ofGroups(terms, select.having(), parameters);
        String orderBy = orderBy(select, terms, shown);
        String text = "SELECT " + (select.distinct() ? "DISTINCT " : "") + items + " FROM " + tables.from() + where
                + groupBy + having + orderBy + limits(window);
        return new Statement(text, parameters, columns, tables.entities());
    }

    /**
     * The records that a predicate is true of, by id.
     *
     * @param shuffled whether they come in any order instead, another each time
     * @throws RefusedException if it is no predicate, or asks for what the entity does not have
     */
    public Statement records(EntityModel entity, String predicate, boolean shuffled) {
        Tables tables = new Tables(catalogue, entity, null);
        Terms terms = new Terms(tables);
        List<Object> parameters = new ArrayList<>();
        List<Statement.Column> columns = new ArrayList<>();
        StringBuilder items = new StringBuilder();
        for (FieldModel field : entity.fields()) {
            items.append(items.isEmpty() ? "" : ", ").append("t0.").append(Tables.quoted(field.name()));
            columns.add(new Statement.Column(field.name(), field.type()));
        }
        Window window = Window.of(Parser.predicate(predicate)).within(0, null, cap);
        String where = where(terms, window, parameters);
        String order = shuffled ? "RAND()" : "t0." + Tables.quoted(EntityModel.ID);
        String text = "SELECT " + items + " FROM " + tables.from() + where + " ORDER BY " + order + limits(window);
        return new Statement(text, parameters, columns, tables.entities());
    }

    private static String items(Select select, Terms terms, List<Statement.Column> columns, Map<String, String> shown) {
        StringBuilder items = new StringBuilder();
        for (Select.Item item : select.items()) {
            Terms.Written written = terms.ofGroup(item.term());
            String column = "c" + columns.size();
            items.append(items.isEmpty() ? "" : ", ")
                    .append(written.sql())
                    .append(' ')
                    .append(column);
            shown.putIfAbsent(written.sql(), column);
            if (item.alias() != null) {
                // an alias is not the name of a column in the database, so it cannot clash with one
                shown.put("alias " + item.alias().toUpperCase(Locale.ROOT), column);
            }
            columns.add(new Statement.Column(item.alias() == null ? written.name() : item.alias(), written.type()));
        }
        return items.toString();
    }

    private static String where(Terms terms, Window window, List<Object> parameters) {
        String live = " WHERE t0." + Tables.BIN + " = FALSE";
        return window.condition() == null
                ? live
                : live + " AND " + Conditions.ofRows(terms, window.condition(), parameters);
    }

    private static String groupBy(Select select, Terms terms) {
        return select.groupBy().isEmpty()
                ? ""
                : " GROUP BY "
                        + String.join(
                                ", ",
                                select.groupBy().stream()
                                        .map(term -> terms.write(term).sql())
                                        .toList());
    }

    // a missing value is the greatest
    private static String orderBy(Select select, Terms terms, Map<String, String> shown) {
        List<String> orders = new ArrayList<>();
        for (Select.Order order : select.orderBy()) {
            String column = column(order.term(), select, terms, shown);
            orders.add(column + (order.descending() ? " DESC NULLS FIRST" : " NULLS LAST"));
        }
        return orders.isEmpty() ? "" : " ORDER BY " + String.join(", ", orders);
    }

    private static String column(Term term, Select select, Terms terms, Map<String, String> shown) {
        String alias = term instanceof Term.Path path && path.names().size() == 1
                ? shown.get("alias " + path.names().get(0).toUpperCase(Locale.ROOT))
                : null;
        if (alias != null) {
            return alias;
        }
        String written = terms.ofGroup(term).sql();
        String column = shown.get(written);
        if (column == null && select.distinct()) {
            throw new RefusedException(
                    Reason.SYNTAX, "With DISTINCT, the order is by what is selected: " + term.text());
        }
        return column == null ? written : column;
    }

    private static String limits(Window window) {
        return " OFFSET " + window.skip() + " ROWS FETCH NEXT " + window.rows() + " ROWS ONLY";
    }
}
