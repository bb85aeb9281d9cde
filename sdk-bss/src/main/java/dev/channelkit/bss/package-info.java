/** The client of the interworks.cloud BSS API for resellers. Start at {@link dev.channelkit.bss.BssClient}. */
@NullMarked
package dev.channelkit.bss;

import org.jspecify.annotations.NullMarked;
