package dev.channelkit.sandbox.internal.billingplatform.sql;

import dev.channelkit.sandbox.internal.billingplatform.model.RefusedException;
import dev.channelkit.sandbox.internal.billingplatform.model.RefusedException.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads what has a value: paths, literals, aggregates. */
final class TermParser {
    static final Set<String> AGGREGATES = Set.of("AVG", "COUNT", "MAX", "MIN", "SUM");
    private static final Set<String> FUNCTIONS = Set.of("LOWER", "UPPER");
    private static final int MAX_VALUES = 20_000;

    private final Tokens tokens;
    private int values;

    TermParser(Tokens tokens) {
        this.tokens = tokens;
    }

    Term term() {
        Token first = tokens.peek();
        return switch (first.kind()) {
            case TEXT -> {
                count();
                tokens.next();
                yield new Term.TextLiteral(first.text(), tokens.since(first));
            }
            case NUMBER -> number(false);
            case NAME -> named(first);
            default -> {
                if (tokens.take("-")) {
                    yield number(true);
                }
                throw tokens.unexpected("a field or a value");
            }
        };
    }

    /** @throws RefusedException if no path stands here */
    Term.Path path() {
        Token first = tokens.peek();
        List<String> names = new ArrayList<>();
        do {
            names.add(tokens.name("a field"));
        } while (tokens.take("."));
        return new Term.Path(List.copyOf(names), tokens.since(first));
    }

    private Term named(Token first) {
        if (tokens.takeWord("ROWNUM")) {
            return new Term.RowNumber(first.text());
        }
        if (!tokens.peekBehind().is("(")) {
            return path();
        }
        String name = first.text().toUpperCase(Locale.ROOT);
        boolean aggregate = AGGREGATES.contains(name);
        if (Tokens.isUnsupported(first)) {
            throw tokens.unexpected("a field or a value");
        }
        if (!aggregate && !FUNCTIONS.contains(name)) {
            throw new RefusedException(
                    Reason.UNSUPPORTED,
                    "There is no function " + name + ", only " + String.join(", ", List.of("AVG", "COUNT", "MAX"))
                            + ", MIN, SUM, LOWER and UPPER");
        }
        tokens.next();
        tokens.expect("(");
        boolean distinct = aggregate && tokens.takeWord("DISTINCT");
        Term argument = path();
        tokens.expect(")");
        return new Term.Function(name, distinct, argument, tokens.since(first));
    }

    private Term number(boolean negative) {
        Token token = tokens.peek();
        if (token.kind() != Token.Kind.NUMBER) {
            throw tokens.unexpected("a number");
        }
        count();
        tokens.next();
        String text = negative ? "-" + token.text() : token.text();
        return new Term.NumberLiteral(new BigDecimal(text), text);
    }

    private void count() {
        if (++values > MAX_VALUES) {
            throw new RefusedException(Reason.TOO_LARGE, "There are more than " + MAX_VALUES + " values");
        }
    }
}
