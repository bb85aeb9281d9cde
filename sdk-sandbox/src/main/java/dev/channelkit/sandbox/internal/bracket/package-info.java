/**
 * The bracket dialect of lists, {@code filter[field:modifier]=value}, really evaluated: filters, sorts, paging and relations.
 *
 * <p>Depends on {@code internal.store}, {@code internal.spec} for problems, and {@code internal.http} for parameters.
 */
@NullMarked
package dev.channelkit.sandbox.internal.bracket;

import org.jspecify.annotations.NullMarked;
