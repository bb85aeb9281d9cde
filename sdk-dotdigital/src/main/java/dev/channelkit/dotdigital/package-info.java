/** The client of dotdigital's CPaaS API for partners and resellers. Start at {@link dev.channelkit.dotdigital.DotdigitalClient}. */
@NullMarked
package dev.channelkit.dotdigital;

import org.jspecify.annotations.NullMarked;
