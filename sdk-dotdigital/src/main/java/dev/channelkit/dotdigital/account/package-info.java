/** Accounts of the partner's customers, found by the partner's own reference. Depends on commons, package internal and the generated packages only. */
@NullMarked
package dev.channelkit.dotdigital.account;

import org.jspecify.annotations.NullMarked;
