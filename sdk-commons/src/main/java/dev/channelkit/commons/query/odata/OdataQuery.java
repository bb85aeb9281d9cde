package dev.channelkit.commons.query.odata;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Paging;
import dev.channelkit.commons.query.QueryBuilder;
import dev.channelkit.commons.query.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A list's query in the OData dialect: conditions, order, page size and page. */
public abstract class OdataQuery<SELF extends OdataQuery<SELF, T>, T> extends QueryBuilder<SELF> {
    private static final String FILTER = "$filter";
    private static final String ORDER = "$orderby";
    private static final Set<String> OWN = Set.of(FILTER, ORDER, "filter", "orderby");

    private final List<Condition<T>> conditions = new ArrayList<>();
    private final List<Ordering<T>> orderings = new ArrayList<>();
    private @Nullable String rawOrder;
    private boolean stable = true;
    private @Nullable Integer pageSize;
    private @Nullable Integer pageIndex;

    /**
     * Narrows the result; all conditions of a query hold together.
     *
     * @throws InvalidRequestException if one is missing: left out, it would let everything through
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final SELF filter(Condition<T>... conditions) {
        for (Condition<T> condition : conditions) {
            this.conditions.add(Condition.given(condition, "a condition"));
        }
        return self();
    }

    /** Narrows the result by an expression in the provider's language: {@link Condition#raw}. */
    public final SELF rawFilter(String expression) {
        return filter(Condition.<T>raw(expression));
    }

    /**
     * Orders the result, the first ordering deciding first.
     *
     * @throws IllegalArgumentException if a field is ordered by already, or a raw order was given
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final SELF orderBy(Ordering<T>... orderings) {
        for (Ordering<T> added : orderings) {
            refuseBoth(rawOrder != null);
            if (isOrderedBy(added.field())) {
                throw new IllegalArgumentException("the list is ordered by '" + added.field() + "' already");
            }
            this.orderings.add(added);
        }
        return self();
    }

    /**
     * Orders the result as the provider's language has it, and by nothing else: {@code name desc,createdAt}.
     *
     * @throws IllegalArgumentException if it is blank, or orderings were given
     * @throws InvalidRequestException if there is none
     */
    public final SELF rawOrderBy(String order) {
        if (present(order).isBlank()) {
            throw new IllegalArgumentException("an empty order is none; leave it out");
        }
        refuseBoth(!orderings.isEmpty());
        rawOrder = order;
        return self();
    }

    /**
     * Sends no order but the caller's own. Otherwise the operation's stable order is added last, unless the caller's is raw, because pages
     * of an unordered list may repeat or lose items.
     */
    public final SELF providerOrder() {
        stable = false;
        return self();
    }

    /** Items a page, at least 1. */
    public final SELF pageSize(int items) {
        if (items < 1) {
            throw new IllegalArgumentException("pageSize is " + items + "; a page holds at least 1 item");
        }
        pageSize = items;
        return self();
    }

    /** The page to begin with. Where a list is walked, further ones follow it. */
    public final SELF pageIndex(int page) {
        pageIndex = page;
        return self();
    }

    /** Names of the dialect in any spelling: servers take them with and without the dollar. */
    @Override
    protected boolean owns(String name) {
        return OWN.contains(name.toLowerCase(Locale.ROOT)) || super.owns(name);
    }

    @Override
    protected final QueryParameters own(Operation operation) {
        QueryParameters all = QueryParameters.EMPTY;
        if (!conditions.isEmpty()) {
            all = all.with(FILTER, Condition.allOf(conditions).expression());
        }
        String order = order(operation);
        if (!order.isEmpty()) {
            all = all.with(ORDER, order);
        }
        return paged(all.with(super.own(operation)), operation);
    }

    private String order(Operation operation) {
        if (rawOrder != null) {
            return rawOrder;
        }
        StringBuilder text = new StringBuilder();
        for (Ordering<T> ordering : orderings) {
            comma(text).append(ordering.text());
        }
        String last = operation.stableSort();
        if (stable && last != null && !isOrderedBy(last)) {
            comma(text).append(Ordering.of(last, true).text());
        }
        return text.toString();
    }

    private static StringBuilder comma(StringBuilder text) {
        return text.isEmpty() ? text : text.append(',');
    }

    private boolean isOrderedBy(String field) {
        for (Ordering<T> ordering : orderings) {
            if (ordering.field().equalsIgnoreCase(field)) {
                return true;
            }
        }
        return false;
    }

    private QueryParameters paged(QueryParameters all, Operation operation) {
        Paging paging = operation.paging();
        if (pageSize == null && pageIndex == null) {
            return all;
        }
        if (paging.kind() != Paging.Kind.PAGE_INDEX) {
            throw refused(operation, operation.id() + " does not come in numbered pages");
        }
        QueryParameters with = pageIndex == null ? all : all.with(paging.positionParameter(), pageIndex.toString());
        return pageSize == null ? with : with.with(paging.sizeParameter(), pageSize.toString());
    }

    private static InvalidRequestException refused(Operation operation, String what) {
        return new InvalidRequestException(what, CallDetails.of(operation).build(), null, null);
    }

    private static void refuseBoth(boolean both) {
        if (both) {
            throw new IllegalArgumentException(
                    "give either orderBy or rawOrderBy; nothing says which would decide first");
        }
    }

    private static String present(@Nullable String order) {
        if (order == null) {
            throw new InvalidRequestException("the order is missing", CallDetails.none(), null, null);
        }
        return order;
    }
}
