/**
 * The spec as judge of what really goes over the wire, in both directions.
 *
 * <p>Judges requests and answers with Atlassian's validator, and closes the gaps that it passes in silence. Knows no provider.
 */
@NullMarked
package dev.channelkit.testsupport.oracle;

import org.jspecify.annotations.NullMarked;
