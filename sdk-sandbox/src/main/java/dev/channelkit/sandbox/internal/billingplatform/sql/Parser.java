package dev.channelkit.sandbox.internal.billingplatform.sql;

import dev.channelkit.sandbox.internal.billingplatform.model.RefusedException;
import dev.channelkit.sandbox.internal.billingplatform.model.RefusedException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a query, or a predicate alone. */
final class Parser {
    private static final Set<String> WRITING = Set.of(
            "ALTER",
            "BACKUP",
            "CALL",
            "COMMIT",
            "CREATE",
            "DELETE",
            "DROP",
            "EXEC",
            "EXECUTE",
            "GRANT",
            "INSERT",
            "MERGE",
            "REPLACE",
            "REVOKE",
            "ROLLBACK",
            "RUNSCRIPT",
            "SCRIPT",
            "SET",
            "SHUTDOWN",
            "TRUNCATE",
            "UPDATE",
            "BEGIN",
            "DECLARE");
    private static final int MAX_ITEMS = 500;

    private final Tokens tokens;
    private final TermParser terms;
    private final ConditionParser conditions;

    private Parser(String text) {
        tokens = new Tokens(text);
        terms = new TermParser(tokens);
        conditions = new ConditionParser(tokens, terms);
    }

    /** @throws RefusedException if it is not one SELECT of this language */
    static Select select(String sql) {
        return new Parser(sql).select();
    }

    /** @throws RefusedException if it is no condition */
    static Condition predicate(String text) {
        Parser parser = new Parser(text);
        Condition condition = parser.conditions.condition();
        parser.tokens.expectEnd();
        return condition;
    }

    private Select select() {
        onlyReads();
        tokens.expectWord("SELECT");
        boolean distinct = tokens.takeWord("DISTINCT");
        List<Select.Item> items = items();
        tokens.expectWord("FROM");
        String entity = tokens.name("an entity");
        String alias = alias();
        Condition where = tokens.takeWord("WHERE") ? conditions.condition() : null;
        List<Term> groupBy = groupBy();
        Condition having = tokens.takeWord("HAVING") ? conditions.condition() : null;
        List<Select.Order> orderBy = orderBy();
        long offset = offset();
        Long fetch = fetch();
        tokens.expectEnd();
        return new Select(distinct, items, entity, alias, where, groupBy, having, orderBy, offset, fetch);
    }

    private void onlyReads() {
        Token first = tokens.peek();
        if (first.kind() == Token.Kind.NAME && WRITING.contains(first.text().toUpperCase(Locale.ROOT))) {
            throw new RefusedException(Reason.NOT_READ_ONLY, "Queries only read: " + first + " is refused");
        }
    }

    private List<Select.Item> items() {
        List<Select.Item> items = new ArrayList<>();
        do {
            if (tokens.peek().is("(") && tokens.peekBehind().isWord("SELECT")) {
                tokens.next();
                throw tokens.unexpected("a field");
            }
            Term term = terms.term();
            boolean as = tokens.takeWord("AS");
            String alias = as || Tokens.isName(tokens.peek()) ? tokens.name("an alias") : null;
            items.add(new Select.Item(term, alias));
            if (items.size() > MAX_ITEMS) {
                throw new RefusedException(Reason.TOO_LARGE, "There are more than " + MAX_ITEMS + " fields");
            }
        } while (tokens.take(","));
        return List.copyOf(items);
    }

    private @Nullable String alias() {
        if (tokens.peek().is(",") || Tokens.isUnsupported(tokens.peek())) {
            throw new RefusedException(
                    Reason.UNSUPPORTED,
                    "A query is of one entity; parents are reached by a path, and joins are refused");
        }
        boolean as = tokens.takeWord("AS");
        return as || Tokens.isName(tokens.peek()) ? tokens.name("an alias") : null;
    }

    private List<Term> groupBy() {
        List<Term> groups = new ArrayList<>();
        if (tokens.takeWord("GROUP")) {
            tokens.expectWord("BY");
            do {
                groups.add(terms.path());
            } while (tokens.take(","));
        }
        return List.copyOf(groups);
    }

    private List<Select.Order> orderBy() {
        List<Select.Order> orders = new ArrayList<>();
        if (tokens.takeWord("ORDER")) {
            tokens.expectWord("BY");
            do {
                Term term = terms.term();
                boolean descending = tokens.takeWord("DESC");
                if (!descending) {
                    tokens.takeWord("ASC");
                }
                orders.add(new Select.Order(term, descending));
            } while (tokens.take(","));
        }
        return List.copyOf(orders);
    }

    private long offset() {
        if (!tokens.takeWord("OFFSET")) {
            return 0;
        }
        long rows = count();
        if (!tokens.takeWord("ROW")) {
            tokens.expectWord("ROWS");
        }
        return rows;
    }

    private @Nullable Long fetch() {
        if (!tokens.takeWord("FETCH")) {
            return null;
        }
        if (!tokens.takeWord("FIRST")) {
            tokens.expectWord("NEXT");
        }
        long rows = count();
        if (!tokens.takeWord("ROW")) {
            tokens.expectWord("ROWS");
        }
        tokens.expectWord("ONLY");
        return rows;
    }

    private long count() {
        Token token = tokens.peek();
        if (token.kind() != Token.Kind.NUMBER
                || token.text().contains(".")
                || token.text().length() > 18) {
            throw tokens.unexpected("a whole number of rows");
        }
        return Long.parseLong(tokens.next().text());
    }
}
