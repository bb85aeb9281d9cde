/** Reading by query: rows of any select, page by page, and what was changed since a moment. */
@NullMarked
package dev.channelkit.billingplatform.query;

import org.jspecify.annotations.NullMarked;
