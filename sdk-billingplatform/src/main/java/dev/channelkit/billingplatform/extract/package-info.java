/** Bulk extracts: large reads that the provider works on in the background and leaves in files. */
@NullMarked
package dev.channelkit.billingplatform.extract;

import org.jspecify.annotations.NullMarked;
