/**
 * A month's cost, price and usage as flat rows. Start at {@link dev.channelkit.ses.report.Reports}.
 *
 * <p>Depends on the generated operations and models.
 */
@NullMarked
package dev.channelkit.ses.report;

import org.jspecify.annotations.NullMarked;
