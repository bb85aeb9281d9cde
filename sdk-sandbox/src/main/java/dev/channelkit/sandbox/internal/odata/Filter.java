package dev.channelkit.sandbox.internal.odata;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.internal.odata.Lexer.Kind;
import dev.channelkit.sandbox.internal.odata.Lexer.Token;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads a {@code $filter}. From the tightest: {@code not}; {@code gt}, {@code ge}, {@code lt}, {@code le}; {@code eq}, {@code ne}; {@code
 * and}; {@code or}. Types are checked while reading, so that what is accepted can be evaluated.
 */
public final class Filter {
    private static final int DEEPEST = 100;
    private static final Set<String> FUNCTIONS = Set.of("contains", "startswith", "endswith");
    private static final Set<String> OPERATORS = Set.of("eq", "ne", "gt", "ge", "lt", "le", "and", "or", "not");

    private final Map<String, Field> fields;
    private final Reading reading;
    private final List<Token> tokens;
    private int at;
    private int depth;

    private Filter(String text, Map<String, Field> fields, Reading reading) {
        this.fields = fields;
        this.reading = reading;
        tokens = Lexer.tokens(text);
    }

    /**
     * Which objects an expression is true for.
     *
     * @param fields those that may be filtered by, by their names in lower case
     * @throws ExpressionException if it makes no sense
     */
    public static Predicate<JsonNode> read(String text, Map<String, Field> fields, Reading reading) {
        Filter filter = new Filter(text, fields, reading);
        Term whole = filter.either();
        Token rest = filter.peek();
        if (rest.kind() != Kind.END) {
            throw ExpressionException.at(
                    rest.position(), "the expression should have ended, but '" + rest.text() + "' follows");
        }
        filter.mustBeFlag(whole, 0);
        return whole::holds;
    }

    private Term either() {
        Term left = both();
        while (peek().is("or")) {
            Token operator = next();
            Term right = both();
            mustBeFlag(left, operator.position());
            mustBeFlag(right, operator.position());
            Term first = left;
            left = Predicates.of(item -> first.holds(item) || right.holds(item));
        }
        return left;
    }

    private Term both() {
        Term left = equality();
        while (peek().is("and")) {
            Token operator = next();
            Term right = equality();
            mustBeFlag(left, operator.position());
            mustBeFlag(right, operator.position());
            Term first = left;
            left = Predicates.of(item -> first.holds(item) && right.holds(item));
        }
        return left;
    }

    private Term equality() {
        Term left = order();
        while (peek().is("eq") || peek().is("ne")) {
            Token operator = next();
            Term right = order();
            mustFit(left, right, operator);
            Term same = Predicates.same(caseless(left, right), caseless(right, left), reading);
            left = operator.is("eq") ? same : Predicates.of(item -> !same.holds(item));
        }
        return left;
    }

    private Term order() {
        Term left = unary();
        while (peek().is("gt") || peek().is("ge") || peek().is("lt") || peek().is("le")) {
            Token operator = next();
            Term right = unary();
            mustFit(left, right, operator);
            if (left.type() == FieldType.FLAG) {
                throw ExpressionException.at(
                        operator.position(), "'" + operator.text() + "' cannot order true and false");
            }
            left = Predicates.ordered(
                    caseless(left, right), caseless(bound(right, operator), left), reading, passes(operator.text()));
        }
        return left;
    }

    private static Predicate<Integer> passes(String operator) {
        return switch (operator) {
            case "gt" -> outcome -> outcome > 0;
            case "ge" -> outcome -> outcome >= 0;
            case "lt" -> outcome -> outcome < 0;
            default -> outcome -> outcome <= 0;
        };
    }

    private Term bound(Term right, Token operator) {
        boolean upper = operator.is("lt") || operator.is("le");
        return upper
                        && reading.leakNextDay()
                        && right instanceof Literal literal
                        && literal.constant() instanceof Instant time
                ? new Literal(FieldType.TIME, time.plus(Duration.ofDays(1)))
                : right;
    }

    private Term unary() {
        if (!peek().is("not")) {
            return primary();
        }
        Token not = next();
        deeper(not);
        Term negated = unary();
        depth--;
        mustBeFlag(negated, not.position());
        return Predicates.of(item -> !negated.holds(item));
    }

    private Term primary() {
        Token token = next();
        return switch (token.kind()) {
            case OPEN -> {
                deeper(token);
                Term inner = either();
                expect(Kind.CLOSE, "')'");
                depth--;
                yield inner;
            }
            case TEXT -> new Literal(FieldType.TEXT, token.text());
            case NUMBER -> new Literal(FieldType.NUMBER, new BigDecimal(token.text()));
            case TIME -> new Literal(FieldType.TIME, TimeText.read(token.text(), token.position(), reading.zone()));
            case WORD -> word(token);
            case CLOSE, COMMA ->
                throw ExpressionException.at(token.position(), "a value is missing before '" + token.text() + "'");
            case END -> throw ExpressionException.at(token.position(), "the expression ends too early");
        };
    }

    private Term word(Token token) {
        if (token.is("true") || token.is("false")) {
            return new Literal(FieldType.FLAG, token.is("true"));
        }
        if (peek().kind() == Kind.OPEN) {
            return function(token);
        }
        if (OPERATORS.contains(token.text())) {
            throw ExpressionException.at(token.position(), "a value is missing before '" + token.text() + "'");
        }
        Field field = fields.get(token.text().toLowerCase(Locale.ROOT));
        if (field == null) {
            throw ExpressionException.at(
                    token.position(),
                    "stands '" + token.text() + "', by which this list cannot be filtered; only by "
                            + fields.values().stream().map(Field::name).sorted().toList());
        }
        return field;
    }

    private Term function(Token name) {
        if (!FUNCTIONS.contains(name.text())) {
            throw ExpressionException.at(name.position(), "there is no function '" + name.text() + "'");
        }
        deeper(name);
        expect(Kind.OPEN, "'('");
        Term text = either();
        expect(Kind.COMMA, "','");
        Term part = either();
        expect(Kind.CLOSE, "')'");
        depth--;
        for (Term argument : List.of(text, part)) {
            if (!argument.type().isText()) {
                throw ExpressionException.at(name.position(), name.text() + " takes text, not " + argument.type());
            }
        }
        return Predicates.texts(name.text(), caseless(text, part), caseless(part, text), reading);
    }

    // beside an id, text has no case either
    private static Term caseless(Term term, Term other) {
        return term instanceof Literal literal
                        && literal.constant() instanceof String text
                        && other.type() == FieldType.ID
                ? new Literal(FieldType.ID, text.toLowerCase(Locale.ROOT))
                : term;
    }

    private void mustFit(Term left, Term right, Token operator) {
        if (!left.type().fits(right.type())) {
            throw ExpressionException.at(
                    operator.position(), "'" + operator.text() + "' compares " + left.type() + " with " + right.type());
        }
    }

    private void mustBeFlag(Term term, int position) {
        if (term.type() != FieldType.FLAG) {
            throw ExpressionException.at(
                    position, "stands " + term.type() + " where something true or false is wanted");
        }
    }

    private void deeper(Token token) {
        if (++depth > DEEPEST) {
            throw ExpressionException.at(token.position(), "the expression is nested deeper than " + DEEPEST);
        }
    }

    private void expect(Kind kind, String what) {
        Token token = next();
        if (token.kind() != kind) {
            throw ExpressionException.at(token.position(), what + " is missing");
        }
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        Token token = tokens.get(at);
        if (token.kind() != Kind.END) {
            at++;
        }
        return token;
    }
}
