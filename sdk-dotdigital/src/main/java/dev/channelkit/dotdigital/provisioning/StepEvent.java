package dev.channelkit.dotdigital.provisioning;

import dev.channelkit.commons.reference.Reference;

/**
 * Something that has happened while a plan is carried out.
 *
 * @param customer whose plan it is
 * @param step of what
 * @param state how far it has come
 * @param subject what it is about, such as the name of a role or an id; empty when the step says it. Never a password or a telephone number
 */
public record StepEvent(Reference customer, ProvisioningStep step, StepState state, String subject) {}
