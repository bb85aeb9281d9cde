/** Files in fields of records, up and down. */
@NullMarked
package dev.channelkit.billingplatform.file;

import org.jspecify.annotations.NullMarked;
