package dev.channelkit.commons.query.bracket;

import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.query.QueryParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A list's query in the bracket dialect: filters, sorts, relations, page size and start. */
public abstract class BracketQuery<SELF extends BracketQuery<SELF, T>, T> extends RelationsQuery<SELF, T> {
    private static final Pattern DIALECT = Pattern.compile("limit|offset|(filter|sort)\\s*(\\[.*)?", Pattern.DOTALL);

    private final List<Filter<T>> filters = new ArrayList<>();
    private final List<Sort<T>> sorts = new ArrayList<>();
    private boolean stable = true;
    private @Nullable Integer limit;
    private @Nullable Long offset;

    /**
     * Narrows the result; all filters of a query hold together.
     *
     * @throws IllegalArgumentException if one of the keys is filtered by already: of two equal keys the provider would drop one
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final SELF filter(Filter<T>... filters) {
        return filter(Arrays.asList(filters));
    }

    /** Like {@link #filter(Filter[])}. */
    public final SELF filter(Collection<Filter<T>> filters) {
        for (Filter<T> added : filters) {
            for (Filter<T> before : this.filters) {
                refuseEqual(before.key(), added.key());
            }
            this.filters.add(added);
        }
        return self();
    }

    private static void refuseEqual(String before, String added) {
        if (before.equals(added)) {
            throw new IllegalArgumentException(added
                    + " is filtered by already; the provider would keep only the last one. Use one filter for each key;"
                    + " a range takes two modifiers, such as atLeast and lessThan");
        }
    }

    /**
     * Orders the result, the first sort deciding first.
     *
     * @throws IllegalArgumentException if a field is sorted by already
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final SELF sort(Sort<T>... sorts) {
        for (Sort<T> added : sorts) {
            if (isSortedBy(added.field())) {
                throw new IllegalArgumentException("'" + added.field() + "' is sorted by already");
            }
            this.sorts.add(added);
        }
        return self();
    }

    /**
     * Sends no sort but the caller's own. Otherwise the operation's stable sort is added last, because pages of an unordered list
     * may repeat or lose items.
     */
    public final SELF providerOrder() {
        stable = false;
        return self();
    }

    /** Items a page, at least 1. The provider may cap it silently; paging goes on until a page is empty all the same. */
    public final SELF limit(int items) {
        if (items < 1) {
            throw new IllegalArgumentException("limit is " + items + "; a page holds at least 1 item");
        }
        limit = items;
        return self();
    }

    /** How many items to pass over before the first page, at least 0. */
    public final SELF offset(long items) {
        if (items < 0) {
            throw new IllegalArgumentException("offset is " + items + "; it cannot be negative");
        }
        offset = items;
        return self();
    }

    /** Keys of the dialect in any spelling: servers are lenient with what stands before a bracket. */
    @Override
    protected boolean owns(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return DIALECT.matcher(plain).matches() || super.owns(plain);
    }

    @Override
    protected final QueryParameters own(Operation operation) {
        QueryParameters all = QueryParameters.EMPTY;
        for (Filter<T> f : filters) {
            all = all.with(f.key(), f.value());
        }
        for (Sort<T> s : sortsFor(operation)) {
            all = all.with(s.key(), s.value());
        }
        all = all.with(super.own(operation));
        if (limit != null) {
            all = all.with("limit", limit.toString());
        }
        if (offset != null) {
            all = all.with("offset", offset.toString());
        }
        return all;
    }

    private boolean isSortedBy(String field) {
        for (Sort<T> sort : sorts) {
            if (sort.field().equals(field)) {
                return true;
            }
        }
        return false;
    }

    private List<Sort<T>> sortsFor(Operation operation) {
        String last = operation.stableSort();
        if (!stable || last == null || isSortedBy(last)) {
            return sorts;
        }
        List<Sort<T>> total = new ArrayList<>(sorts);
        total.add(Sort.of(last, true));
        return total;
    }
}
