/** What all accounts together have left, and what of it lapses next. Depends on commons, packages account and internal, and the generated packages only. */
@NullMarked
package dev.channelkit.dotdigital.estate;

import org.jspecify.annotations.NullMarked;
