/** The fields that a distributor defined, on whatever has them. Depends on commons and what is generated. */
@NullMarked
package dev.channelkit.bss.customfield;

import org.jspecify.annotations.NullMarked;
