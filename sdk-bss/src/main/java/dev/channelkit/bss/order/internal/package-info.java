/** What orders and seats share about orders: their states, and looking for one in a list that shifts. Not for users; depends on commons and what is generated. */
@NullMarked
package dev.channelkit.bss.order.internal;

import org.jspecify.annotations.NullMarked;
