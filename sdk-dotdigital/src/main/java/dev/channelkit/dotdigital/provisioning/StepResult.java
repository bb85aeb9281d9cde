package dev.channelkit.dotdigital.provisioning;

/**
 * What became of one thing of a plan.
 *
 * @param step of what
 * @param subject what it is about, such as the name of a role or an id; empty when the step says it
 * @param made whether it was made now; else it was there already
 */
public record StepResult(ProvisioningStep step, String subject, boolean made) {}
