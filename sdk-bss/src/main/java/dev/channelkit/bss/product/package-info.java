/** What the reseller may resell. Made by {@link dev.channelkit.bss.BssClient}; depends on commons and what is generated. */
@NullMarked
package dev.channelkit.bss.product;

import org.jspecify.annotations.NullMarked;
