/** What the packages of this client share and callers must not touch. Depends on commons and the generated packages only. */
@NullMarked
package dev.channelkit.dotdigital.internal;

import org.jspecify.annotations.NullMarked;
