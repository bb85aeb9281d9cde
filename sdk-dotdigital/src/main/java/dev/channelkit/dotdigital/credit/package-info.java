/** Credits of accounts: grants that are made once, and the history that tells what became of them. Depends on the generated packages only. */
@NullMarked
package dev.channelkit.dotdigital.credit;

import org.jspecify.annotations.NullMarked;
