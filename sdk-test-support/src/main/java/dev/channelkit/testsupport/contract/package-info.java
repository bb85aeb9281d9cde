/**
 * Contract tests: every operation of a client against every status that its spec documents, with the spec as oracle.
 *
 * <p>Generated test sources of each provider fill in the cases; what runs them is here.
 */
@NullMarked
package dev.channelkit.testsupport.contract;

import org.jspecify.annotations.NullMarked;
