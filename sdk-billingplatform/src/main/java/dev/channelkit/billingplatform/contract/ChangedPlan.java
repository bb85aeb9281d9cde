package dev.channelkit.billingplatform.contract;

/**
 * A change of plan that is done.
 *
 * @param ended the id of the old line
 * @param replacement the id of the new one
 * @param created whether this run created the new one
 * @param endedNow whether this run ended the old one
 */
public record ChangedPlan(String ended, String replacement, boolean created, boolean endedNow) {}
