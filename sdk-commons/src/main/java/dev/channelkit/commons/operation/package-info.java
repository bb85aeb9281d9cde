/**
 * What a spec says of an operation, readable at run time: its path, traits and provenance.
 *
 * <p>Values only; depends on nothing else of commons.
 */
@NullMarked
package dev.channelkit.commons.operation;

import org.jspecify.annotations.NullMarked;
