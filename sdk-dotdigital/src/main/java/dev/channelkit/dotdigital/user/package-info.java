/** Portal logins of accounts. Depends on commons, package internal and the generated packages only. */
@NullMarked
package dev.channelkit.dotdigital.user;

import org.jspecify.annotations.NullMarked;
