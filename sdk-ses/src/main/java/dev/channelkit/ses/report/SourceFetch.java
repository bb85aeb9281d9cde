package dev.channelkit.ses.report;

import dev.channelkit.ses.model.BillingSource;

/**
 * How the reports of one source were had.
 *
 * @param source the cloud
 * @param way {@link Fetching#WHOLE_ESTATE}, {@link Fetching#STREAMED} or {@link Fetching#PER_CUSTOMER}, whichever was used
 * @param reason why that way, for people
 * @param reports how many reports have been read by now
 * @param lines how many lines they had
 */
public record SourceFetch(BillingSource source, Fetching way, String reason, int reports, long lines) {}
