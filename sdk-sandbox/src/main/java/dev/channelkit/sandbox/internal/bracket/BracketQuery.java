package dev.channelkit.sandbox.internal.bracket;

import dev.channelkit.sandbox.internal.http.Parameter;
import dev.channelkit.sandbox.internal.spec.Problem;
import dev.channelkit.sandbox.internal.store.Entity;
import dev.channelkit.sandbox.internal.store.Relation;
import dev.channelkit.sandbox.internal.store.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list's query, read against an entity. Filters combine with AND, sorts apply in the order of the query.
 *
 * @param <S> the state that relations are looked up in
 */
public final class BracketQuery<S> {
    private static final Pattern KEY = Pattern.compile("(filter|sort)\\[([^\\[\\]:]+)(?::([^\\[\\]:]*))?]");

    private final Entity<S> entity;
    private final BracketRules rules;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> repeated = new ArrayList<>();
    private final List<Predicate<Row>> filters = new ArrayList<>();
    private @Nullable Comparator<Row> order;
    private @Nullable List<Relation<S>> relations;
    private long limit;
    private long offset;

    private BracketQuery(Entity<S> entity, BracketRules rules) {
        this.entity = entity;
        this.rules = rules;
        this.limit = rules.defaultLimit();
    }

    /** Reads the brackets, paging and relations of a query; other parameters are left to their owner. */
    public static <S> BracketQuery<S> read(List<Parameter> query, Entity<S> entity, BracketRules rules) {
        BracketQuery<S> read = new BracketQuery<>(entity, rules);
        read.lastOfEach(query).forEach(read::parameter);
        return read;
    }

    /** What is wrong with the query; empty when nothing is. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Keys that came more than once, of which the last counted. */
    public List<String> repeated() {
        return List.copyOf(repeated);
    }

    /** The rows that pass, in order, within limit and offset. */
    public List<Row> page(Collection<Row> rows) {
        Stream<Row> passing = rows.stream().filter(row -> filters.stream().allMatch(filter -> filter.test(row)));
        List<Row> all = (order == null ? passing : passing.sorted(order)).toList();
        return new Window(offset, Math.min(limit, rules.pageCap())).of(all);
    }

    /** The relations to embed: those listed; none where the parameter is empty; where it is absent, those that come unasked. */
    public List<Relation<S>> relations() {
        return relations != null
                ? relations
                : entity.relations().stream().filter(Relation::byDefault).toList();
    }

    // A repeated identical key: the last one wins, in the place of the first.
    private Map<String, String> lastOfEach(List<Parameter> query) {
        Map<String, String> last = new LinkedHashMap<>();
        for (Parameter parameter : query) {
            if (last.put(parameter.name(), parameter.value()) != null) {
                repeated.add(parameter.name());
                if (rules.refuseRepeated()) {
                    problem(parameter.name(), "is repeated");
                }
            }
        }
        return last;
    }

    private void parameter(String name, String value) {
        switch (name) {
            case "limit" -> limit = count(name, value, 1);
            case "offset" -> offset = count(name, value, 0);
            case "relations" -> relations = relations(value);
            default -> bracket(name, value);
        }
    }

    private void bracket(String name, String value) {
        if (!name.startsWith("filter") && !name.startsWith("sort")) {
            return;
        }
        Matcher key = KEY.matcher(name);
        if (!key.matches()) {
            problem(name, "must look like filter[field], filter[field:modifier] or sort[field]");
            return;
        }
        boolean filter = key.group(1).equals("filter");
        Collection<String> allowed = filter ? rules.filterable() : rules.sortable();
        Optional<Field> field = new Fields(entity, allowed, rules.ignoreCase()).find(key.group(2));
        if (field.isEmpty()) {
            problem(name, "names no " + (filter ? "filterable" : "sortable") + " field of " + entity.name());
        } else if (filter) {
            filter(name, field.get(), key.group(3), value);
        } else {
            sort(name, field.get(), key.group(3), value);
        }
    }

    private void filter(String name, Field field, @Nullable String modifierName, String value) {
        Optional<Modifier> modifier = Modifier.of(modifierName == null ? "exact" : modifierName);
        if (modifier.isEmpty()) {
            problem(name, "has the unknown modifier '" + modifierName + "'");
            return;
        }
        try {
            filters.add(field.filter(modifier.get(), value));
        } catch (IllegalArgumentException e) {
            problem(name, e.getMessage() == null ? "has a bad value" : e.getMessage());
        }
    }

    private void sort(String name, Field field, @Nullable String modifier, String value) {
        if (modifier != null) {
            problem(name, "has a modifier, which only filters have");
        } else if (!value.equals("asc") && !value.equals("desc")) {
            problem(name, "must be asc or desc");
        } else {
            Comparator<Row> next =
                    value.equals("asc") ? field.order() : field.order().reversed();
            order = order == null ? next : order.thenComparing(next);
        }
    }

    private List<Relation<S>> relations(String value) {
        List<Relation<S>> found = new ArrayList<>();
        if (!value.isEmpty()) {
            for (String name : value.split(",", -1)) {
                entity.relation(name)
                        .ifPresentOrElse(
                                found::add,
                                () -> problem(
                                        "relations", "names '" + name + "', which " + entity.name() + " has not"));
            }
        }
        return found;
    }

    private long count(String name, String value, long least) {
        try {
            long count = Long.parseLong(value);
            if (count >= least) {
                return count;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        problem(name, "must be a whole number of at least " + least);
        return least;
    }

    private void problem(String name, String what) {
        problems.add(new Problem("query", name, what));
    }
}
