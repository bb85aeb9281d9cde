/** Subscriptions: their seats, their end, and what has changed. Made by {@link dev.channelkit.bss.BssClient}; depends on commons and what is generated. */
@NullMarked
package dev.channelkit.bss.subscription;

import org.jspecify.annotations.NullMarked;
