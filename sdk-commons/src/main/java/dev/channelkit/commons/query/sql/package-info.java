/**
 * The SQL dialect: selects over one entity, conditions typed by their fields, and raw text with parameters.
 *
 * <p>There are no bind parameters on the wire: values become literals of their type, and no value can change what a text means. What is
 * rendered goes to the provider; {@code toString()} shows the same with {@code ?} in place of every literal.
 */
@NullMarked
package dev.channelkit.commons.query.sql;

import org.jspecify.annotations.NullMarked;
