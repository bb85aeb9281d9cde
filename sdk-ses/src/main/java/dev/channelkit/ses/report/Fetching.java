package dev.channelkit.ses.report;

/** How the reports of a month are asked for. */
public enum Fetching {
    /**
     * The whole estate in one report, and customer by customer where that does not work: when the provider refuses it, fails over it or
     * takes too long, when the report is too large to hold, when it has nothing at all, and when it has exactly 100 customers, the
     * provider's silent limit elsewhere.
     */
    AUTOMATIC,
    /** The whole estate in one report; what the provider leaves out is not noticed. */
    WHOLE_ESTATE,
    /**
     * The whole estate in one report, of which one customer at a time is in memory: its lines are handed over while it arrives, so that no report
     * is too large. What breaks off on the way ends the walk for good; what the provider leaves out is not noticed.
     */
    STREAMED,
    /** A report for each customer that the provider lists. */
    PER_CUSTOMER
}
