/** The operations of streams, one class for each tag of the spec. */
@NullMarked
package dev.channelkit.golden.api;

import org.jspecify.annotations.NullMarked;
