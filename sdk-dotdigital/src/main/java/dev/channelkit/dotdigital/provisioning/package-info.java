/**
 * Customers set up and taken down in one go that may be cut anywhere and run again. Depends on commons and the other packages of this client, the root
 * excepted.
 */
@NullMarked
package dev.channelkit.dotdigital.provisioning;

import org.jspecify.annotations.NullMarked;
