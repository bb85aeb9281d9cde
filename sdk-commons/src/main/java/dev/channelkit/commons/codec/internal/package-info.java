/** What codecs and the dialects of queries share. Not for users. */
@NullMarked
package dev.channelkit.commons.codec.internal;

import org.jspecify.annotations.NullMarked;
