/** How the simulated BSS can be set. Depends on nothing else of the sandbox's public packages. */
@NullMarked
package dev.channelkit.sandbox.bss;

import org.jspecify.annotations.NullMarked;
