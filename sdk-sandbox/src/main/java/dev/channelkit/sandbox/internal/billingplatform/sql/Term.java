package dev.channelkit.sandbox.internal.billingplatform.sql;

import java.math.BigDecimal;
import java.util.List;

/** Something that has a value in a row, or in a group of rows. */
sealed interface Term {
    /** As the query has it. */
    String text();

    /** A field, or a way to one by parents; the names between the dots. */
    record Path(List<String> names, String text) implements Term {}

    record TextLiteral(String value, String text) implements Term {}

    record NumberLiteral(BigDecimal value, String text) implements Term {}

    /** An aggregate or a function of one argument, in capitals. */
    record Function(String name, boolean distinct, Term argument, String text) implements Term {}

    /** The number of the row in the answer. */
    record RowNumber(String text) implements Term {}
}
