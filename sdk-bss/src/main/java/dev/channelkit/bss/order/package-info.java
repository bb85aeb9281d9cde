/** Orders: drafts, their items, the checkout that buys, and the execution that follows. */
@NullMarked
package dev.channelkit.bss.order;

import org.jspecify.annotations.NullMarked;
