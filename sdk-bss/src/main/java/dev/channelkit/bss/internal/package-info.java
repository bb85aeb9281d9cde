/** What the lists of BSS have in common. Not for users; depends on commons. */
@NullMarked
package dev.channelkit.bss.internal;

import org.jspecify.annotations.NullMarked;
