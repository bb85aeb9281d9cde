/** How the simulated SES can be set. Depends on nothing else of the sandbox. */
@NullMarked
package dev.channelkit.sandbox.ses;

import org.jspecify.annotations.NullMarked;
