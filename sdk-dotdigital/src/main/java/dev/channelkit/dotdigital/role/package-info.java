/** Roles, found by the names that the vendor gave them. Depends on commons, package internal and the generated packages only. */
@NullMarked
package dev.channelkit.dotdigital.role;

import org.jspecify.annotations.NullMarked;
