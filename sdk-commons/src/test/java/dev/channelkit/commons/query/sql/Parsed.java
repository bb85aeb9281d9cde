package dev.channelkit.commons.query.sql;

import java.util.ArrayList;
import java.util.List;

/** What a reader of SQL takes a text for; written apart from the code under test. */
sealed interface Parsed {

    /** {@code field operator values}. */
    record Test(String field, String operator, List<Object> values) implements Parsed {}

    /** {@code NOT operand}. */
    record Not(Parsed operand) implements Parsed {}

    /** Several of one operator. */
    record Joined(String operator, List<Parsed> operands) implements Parsed {}

    /** A number. */
    record Bare(String text) {}

    /** A pattern, by the way it is read: what is escaped by a backslash is told apart from what is not. */
    record Like(String pattern, boolean escaped) {}

    /** A whole select; clauses that are not there are empty. */
    record Whole(
            List<String> fields,
            String entity,
            List<Parsed> where,
            List<String> groups,
            List<Parsed> having,
            List<String> orders) {}

    static Parsed condition(String text) {
        Reader reader = new Reader(text);
        Parsed condition = reader.joined("OR");
        reader.end();
        return condition;
    }

    static Whole select(String text) {
        Reader reader = new Reader(text);
        reader.expect("SELECT");
        List<String> fields = reader.names(true);
        reader.expect("FROM");
        String entity = reader.name();
        List<Parsed> where = reader.accept("WHERE") ? List.of(reader.joined("OR")) : List.of();
        List<String> groups = reader.accept("GROUP") ? reader.by() : List.of();
        List<Parsed> having = reader.accept("HAVING") ? List.of(reader.joined("OR")) : List.of();
        List<String> orders = reader.accept("ORDER") ? reader.by() : List.of();
        reader.end();
        return new Whole(fields, entity, where, groups, having, orders);
    }

    /** By recursive descent. */
    final class Reader {
        private static final List<String> COMPARISONS = List.of("=", "<>", "<", "<=", ">", ">=");
        private final String text;
        private final List<Lexeme> lexemes;
        private int at;

        Reader(String text) {
            this.text = text;
            lexemes = Lexeme.allOf(text);
        }

        Parsed joined(String operator) {
            List<Parsed> operands = new ArrayList<>();
            do {
                Parsed operand = operator.equals("OR") ? joined("AND") : unary();
                // (a OR b) OR c says what a OR b OR c does
                boolean same =
                        operand instanceof Joined inner && inner.operator().equals(operator);
                operands.addAll(same ? ((Joined) operand).operands() : List.of(operand));
            } while (accept(operator));
            return operands.size() == 1 ? operands.get(0) : new Joined(operator, operands);
        }

        private Parsed unary() {
            if (accept("NOT")) {
                return new Not(unary());
            }
            if (accept("(")) {
                Parsed inner = joined("OR");
                expect(")");
                return inner;
            }
            String field = name();
            String operator = next().text();
            if (operator.equals("NOT")) {
                operator += " " + next().text();
            }
            return new Test(field, operator, values(operator));
        }

        private List<Object> values(String operator) {
            if (COMPARISONS.contains(operator)) {
                return List.of(value());
            }
            return switch (operator) {
                case "IS" -> {
                    boolean not = accept("NOT");
                    expect("NULL");
                    yield List.of(!not);
                }
                case "BETWEEN" -> {
                    Object first = value();
                    expect("AND");
                    yield List.of(first, value());
                }
                case "LIKE" -> {
                    String pattern = (String) value();
                    boolean escaped = accept("ESCAPE");
                    if (escaped && !"\\".equals(value())) {
                        throw failure("an escape other than a backslash");
                    }
                    yield List.of(new Like(pattern, escaped));
                }
                case "IN", "NOT IN" -> {
                    List<Object> values = new ArrayList<>();
                    expect("(");
                    do {
                        values.add(value());
                    } while (accept(","));
                    expect(")");
                    yield values;
                }
                default -> throw failure("the operator " + operator);
            };
        }

        private Object value() {
            Lexeme lexeme = next();
            if (lexeme.kind().equals("text")) {
                return lexeme.text();
            }
            String number = lexeme.is("-") ? "-" + next().text() : lexeme.text();
            if (!number.matches("-?[0-9]+(\\.[0-9]+)?")) {
                throw failure("the value " + number);
            }
            return new Bare(number);
        }

        String name() {
            Lexeme name = next();
            if (!name.kind().equals("word") || !name.text().matches("[A-Za-z_][A-Za-z0-9_.]*")) {
                throw failure("the name " + name);
            }
            if (!accept("(")) {
                return name.text();
            }
            String inner = name();
            expect(")");
            return name.text() + "(" + inner + ")";
        }

        /** Names in a list, each with what stands behind it, an alias or a direction. */
        List<String> names(boolean aliases) {
            List<String> names = new ArrayList<>();
            do {
                String name = name();
                boolean more = at < lexemes.size() && (aliases ? !is(",") && !is("FROM") : is("DESC"));
                names.add(more ? name + " " + next().text() : name);
            } while (accept(","));
            return names;
        }

        List<String> by() {
            expect("BY");
            return names(false);
        }

        private boolean is(String token) {
            return at < lexemes.size() && lexemes.get(at).is(token);
        }

        boolean accept(String token) {
            if (is(token)) {
                at++;
                return true;
            }
            return false;
        }

        void expect(String token) {
            if (!accept(token)) {
                throw failure(token + " was expected");
            }
        }

        void end() {
            if (at < lexemes.size()) {
                throw failure("more follows");
            }
        }

        private Lexeme next() {
            if (at == lexemes.size()) {
                throw failure("more was expected");
            }
            return lexemes.get(at++);
        }

        private IllegalArgumentException failure(String what) {
            return new IllegalArgumentException(what + " at token " + at + " of " + text);
        }
    }
}
