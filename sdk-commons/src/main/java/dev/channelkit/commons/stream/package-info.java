/**
 * Lists of any length, handed over item by item while the answer arrives.
 *
 * <p>Depends on the codec package only; the call package reads the answers.
 */
@NullMarked
package dev.channelkit.commons.stream;

import org.jspecify.annotations.NullMarked;
