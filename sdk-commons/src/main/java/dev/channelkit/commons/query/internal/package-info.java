/** What the dialects of queries share. Not for users. */
@NullMarked
package dev.channelkit.commons.query.internal;

import org.jspecify.annotations.NullMarked;
