/** The client of the Siemens SieSmart B2B API. */
@NullMarked
package dev.channelkit.siesmart;

import org.jspecify.annotations.NullMarked;
