package dev.channelkit.billingplatform.contract;

/**
 * What became of a step.
 *
 * @param step which
 * @param subject of what: a currency, or a product and perhaps a currency; empty for the contract
 * @param id the record's id; empty for tiers
 * @param made whether this run wrote it; what was there before is not written again
 */
public record StepResult(ContractStep step, String subject, String id, boolean made) {}
