package dev.channelkit.commons.query.odata;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a reader of OData takes an expression for; written apart from the code under test. */
sealed interface Expression {

    /** {@code field operator literal}. */
    record Compared(String field, String operator, Object value) implements Expression {}

    /** {@code function(field, 'text')}. */
    record Called(String function, String field, Object value) implements Expression {}

    /** {@code not operand}. */
    record Not(Expression operand) implements Expression {}

    /** Several of one operator. */
    record Joined(String operator, List<Expression> operands) implements Expression {}

    /** A word in a literal without quotes. */
    record Bare(String text) {}

    /** A literal such as {@code datetime'…'}. */
    record Typed(String type, String text) {}

    static Expression parse(String text) {
        Parser parser = new Parser(text);
        Expression whole = parser.or();
        if (!parser.take("").isEmpty()) {
            throw new IllegalArgumentException("more follows: " + text.substring(parser.at));
        }
        return whole;
    }

    /** By recursive descent; {@code not} binds closer than a comparison. */
    final class Parser {
        private static final Pattern TOKEN =
                Pattern.compile("\\s*(?:('(?:[^']|'')*')|([(),])|([^\\s'(),]+))", Pattern.DOTALL);

        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        Expression or() {
            return joined("or");
        }

        private Expression joined(String operator) {
            List<Expression> operands = new ArrayList<>();
            do {
                operands.add(operator.equals("or") ? joined("and") : unary());
            } while (accept(operator));
            return operands.size() == 1 ? operands.get(0) : new Joined(operator, operands);
        }

        private Expression unary() {
            if (accept("not")) {
                Expression operand = unary();
                if (operand instanceof Compared) {
                    throw new IllegalArgumentException("not binds closer than the comparison behind it: " + text);
                }
                return new Not(operand);
            }
            if (accept("(")) {
                Expression inner = or();
                expect(")");
                return inner instanceof Compared ? new Joined("()", List.of(inner)) : inner;
            }
            String word = next();
            if (accept("(")) {
                String field = next();
                expect(",");
                Object value = literal();
                expect(")");
                return new Called(word, field, value);
            }
            return new Compared(word, next(), literal());
        }

        private Object literal() {
            String token = next();
            if (token.startsWith("'")) {
                return unquoted(token);
            }
            String quoted = take("'");
            return quoted.isEmpty() ? new Bare(token) : new Typed(token, unquoted(quoted));
        }

        private static String unquoted(String token) {
            return token.substring(1, token.length() - 1).replace("''", "'");
        }

        private boolean accept(String token) {
            int before = at;
            if (at < text.length() && next().equals(token)) {
                return true;
            }
            at = before;
            return false;
        }

        private void expect(String token) {
            String found = next();
            if (!found.equals(token)) {
                throw new IllegalArgumentException(token + " expected, " + found + " found in " + text);
            }
        }

        /** The next token if it begins so; empty when it does not. */
        private String take(String start) {
            int before = at;
            if (at < text.length()) {
                String token = next();
                if (token.startsWith(start)) {
                    return token;
                }
            }
            at = before;
            return "";
        }

        private String next() {
            Matcher token = TOKEN.matcher(text);
            if (!token.find(at) || token.start() != at) {
                throw new IllegalArgumentException("no token at " + at + " of " + text);
            }
            at = token.end();
            return token.group().strip();
        }
    }
}
