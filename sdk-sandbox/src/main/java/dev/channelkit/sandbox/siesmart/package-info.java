/** How the simulated SieSmart can be set, and what it tells. Depends on nothing else of the sandbox's public packages. */
@NullMarked
package dev.channelkit.sandbox.siesmart;

import org.jspecify.annotations.NullMarked;
