/** How the simulated dotdigital is set, and what it shows of itself. Depends on nothing else of the sandbox but the form of profiles. */
@NullMarked
package dev.channelkit.sandbox.dotdigital;

import org.jspecify.annotations.NullMarked;
