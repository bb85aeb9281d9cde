package dev.channelkit.commons.query.sql;

import java.util.List;

/** The parts of a condition, written open or with {@code ?} in place of every literal. */
sealed interface Predicate {

    void writeTo(StringBuilder out, boolean open);

    /** {@code Name IS NULL}. */
    record Test(String expression, String test) implements Predicate {

        @Override
        public void writeTo(StringBuilder out, boolean open) {
            out.append(expression).append(test);
        }
    }

    /** {@code Name = 'x'}. */
    record Compared(String expression, String operator, String literal) implements Predicate {

        @Override
        public void writeTo(StringBuilder out, boolean open) {
            out.append(expression).append(operator).append(open ? literal : "?");
        }
    }

    /** {@code Id IN (1, 2)}, {@code Id BETWEEN 1 AND 2}. */
    record Listed(String expression, String operator, List<String> literals, String between, String end)
            implements Predicate {

        @Override
        public void writeTo(StringBuilder out, boolean open) {
            out.append(expression).append(operator);
            for (int i = 0; i < literals.size(); i++) {
                if (i > 0) {
                    out.append(between);
                }
                out.append(open ? literals.get(i) : "?");
            }
            out.append(end);
        }
    }

    /** Several of one operator. */
    final class Joined implements Predicate {
        private final SqlCondition.Binding binding;
        private final SqlCondition[] operands;

        /** @param operands nobody else's */
        Joined(SqlCondition.Binding binding, SqlCondition[] operands) {
            this.binding = binding;
            this.operands = operands;
        }

        /** Not to be changed. */
        SqlCondition[] operands() {
            return operands;
        }

        @Override
        public void writeTo(StringBuilder out, boolean open) {
            for (int i = 0; i < operands.length; i++) {
                if (i > 0) {
                    out.append(binding.operator());
                }
                operands[i].writeInside(out, open, binding);
            }
        }
    }

    /** The opposite, always in parentheses: nobody has to know how close NOT binds. */
    record Not(SqlCondition operand) implements Predicate {

        @Override
        public void writeTo(StringBuilder out, boolean open) {
            out.append("NOT (");
            operand.writeTo(out, open);
            out.append(')');
        }
    }

    /** What a caller wrote. */
    record Raw(Sql text) implements Predicate {

        @Override
        public void writeTo(StringBuilder out, boolean open) {
            out.append(open ? text.render() : text.toString());
        }
    }
}
