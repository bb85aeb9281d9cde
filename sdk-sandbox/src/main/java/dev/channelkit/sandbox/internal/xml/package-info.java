/**
 * Words answers as XML, by what the spec's {@code xml} objects say of names and lists.
 *
 * <p>Its own writer on purpose: nothing here shares code with the clients. Depends on {@code internal.spec}.
 */
@NullMarked
package dev.channelkit.sandbox.internal.xml;

import org.jspecify.annotations.NullMarked;
