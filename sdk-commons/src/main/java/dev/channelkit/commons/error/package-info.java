/**
 * What a call can end in other than its value: one unchecked tree, each member saying whether the provider acted.
 *
 * <p>Depends on package operation only.
 */
@NullMarked
package dev.channelkit.commons.error;

import org.jspecify.annotations.NullMarked;
