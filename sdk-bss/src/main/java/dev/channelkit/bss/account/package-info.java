/** The end customers of the reseller. Made by {@link dev.channelkit.bss.BssClient}; depends on commons and what is generated. */
@NullMarked
package dev.channelkit.bss.account;

import org.jspecify.annotations.NullMarked;
