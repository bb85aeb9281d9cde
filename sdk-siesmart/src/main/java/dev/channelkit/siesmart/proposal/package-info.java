/** Proposals and what they consist of: what is changed under a version's tag, one write at a time. */
@NullMarked
package dev.channelkit.siesmart.proposal;

import org.jspecify.annotations.NullMarked;
