/** The client of SieSmart: finance proposals from an introducer's own systems. */
@NullMarked
package dev.channelkit.siesmart;

import org.jspecify.annotations.NullMarked;
