package dev.channelkit.sandbox.internal.billingplatform.sql;

import dev.channelkit.sandbox.internal.billingplatform.model.RefusedException;
import dev.channelkit.sandbox.internal.billingplatform.model.RefusedException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads conditions: {@code NOT} binds closest, then {@code AND}, then {@code OR}. */
final class ConditionParser {
    private static final Set<String> COMPARISONS = Set.of("=", "<>", "!=", "<", "<=", ">", ">=");
    private static final int MAX_DEPTH = 100;

    private final Tokens tokens;
    private final TermParser terms;
    private int depth;

    ConditionParser(Tokens tokens, TermParser terms) {
        this.tokens = tokens;
        this.terms = terms;
    }

    Condition condition() {
        List<Condition> parts = series("OR", this::conjunction);
        return parts.size() == 1 ? parts.get(0) : new Condition.Or(parts);
    }

    private Condition conjunction() {
        List<Condition> parts = series("AND", this::negation);
        return parts.size() == 1 ? parts.get(0) : new Condition.And(parts);
    }

    private List<Condition> series(String word, Supplier<Condition> part) {
        List<Condition> parts = new ArrayList<>();
        do {
            parts.add(part.get());
        } while (tokens.takeWord(word));
        return List.copyOf(parts);
    }

    private Condition negation() {
        if (++depth > MAX_DEPTH) {
            throw new RefusedException(Reason.TOO_LARGE, "Conditions stand more than " + MAX_DEPTH + " deep");
        }
        try {
            if (tokens.takeWord("NOT")) {
                return new Condition.Not(negation());
            }
            if (tokens.take("(")) {
                Condition inner = condition();
                tokens.expect(")");
                return inner;
            }
            return test();
        } finally {
            depth--;
        }
    }

    private Condition test() {
        Term left = terms.term();
        if (COMPARISONS.contains(tokens.peek().text()) && tokens.peek().kind() == Token.Kind.SYMBOL) {
            String operator = tokens.next().text();
            return new Condition.Comparison(left, operator.equals("!=") ? "<>" : operator, value());
        }
        if (tokens.takeWord("IS")) {
            boolean not = tokens.takeWord("NOT");
            tokens.expectWord("NULL");
            return new Condition.IsNull(left, not);
        }
        boolean not = tokens.takeWord("NOT");
        if (tokens.takeWord("IN")) {
            return new Condition.In(left, list(), not);
        }
        if (tokens.takeWord("BETWEEN")) {
            Term low = value();
            tokens.expectWord("AND");
            return new Condition.Between(left, low, value(), not);
        }
        if (tokens.takeWord("LIKE")) {
            String pattern = text("a pattern");
            return new Condition.Like(left, pattern, escape(), not);
        }
        throw tokens.unexpected("a comparison");
    }

    private List<Term> list() {
        tokens.expect("(");
        List<Term> values = new ArrayList<>();
        do {
            values.add(value());
        } while (tokens.take(","));
        tokens.expect(")");
        return List.copyOf(values);
    }

    private Term value() {
        if (tokens.peek().isWord("NULL")) {
            throw Lexer.syntax(
                    "Nothing compares with NULL but IS NULL and IS NOT NULL",
                    tokens.peek().start());
        }
        if (tokens.peek().is("(") && tokens.peekBehind().isWord("SELECT")) {
            tokens.next();
        }
        return terms.term();
    }

    private @Nullable String escape() {
        if (!tokens.takeWord("ESCAPE")) {
            return null;
        }
        int at = tokens.peek().start();
        String escape = text("a character");
        if (escape.length() != 1) {
            throw Lexer.syntax("What escapes is one character", at);
        }
        return escape;
    }

    private String text(String what) {
        if (tokens.peek().kind() != Token.Kind.TEXT) {
            throw tokens.unexpected(what + " in quotes");
        }
        return tokens.next().text();
    }
}
