/** Numbers on which accounts receive. Depends on commons, package internal and the generated packages only. */
@NullMarked
package dev.channelkit.dotdigital.number;

import org.jspecify.annotations.NullMarked;
