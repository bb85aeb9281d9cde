/**
 * Query strings: ordered parameters, their percent-encoding, and the base of the generated query builders.
 *
 * <p>Depends only on the operation and error packages. Each provider's way of filtering is a dialect in a package below this one.
 */
@NullMarked
package dev.channelkit.commons.query;

import org.jspecify.annotations.NullMarked;
