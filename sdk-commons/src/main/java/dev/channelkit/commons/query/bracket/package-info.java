/**
 * The bracket dialect: {@code filter[field:modifier]=value}, {@code sort[field]=asc}, {@code relations=a,b}.
 *
 * <p>Filters, sorts and relations are typed by the entity they belong to, so that one of another list does not compile.
 */
@NullMarked
package dev.channelkit.commons.query.bracket;

import org.jspecify.annotations.NullMarked;
