/**
 * The OData dialect: one expression for all filters ({@code $filter}), one list for the order ({@code $orderby}).
 *
 * <p>Conditions and orders are typed by the entity they belong to, so that one of another list does not compile. Values become literals of
 * their type, and no value can change what an expression means.
 */
@NullMarked
package dev.channelkit.commons.query.odata;

import org.jspecify.annotations.NullMarked;
