package dev.channelkit.sandbox.internal.billingplatform.model;

/** The entities that a tenant has. */
public interface Catalogue {
    /**
     * The entity of that name, in any case, with or without underscores.
     *
     * @throws RefusedException if there is none
     */
    EntityModel entity(String name);
}
