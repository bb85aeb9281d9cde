package dev.channelkit.dotdigital.provisioning;

/** Told how a plan comes on, on the thread that carries it out. What it throws is logged as a warning, and changes nothing. */
@FunctionalInterface
public interface ProvisioningListener {
    /** Hears nothing. */
    ProvisioningListener NONE = event -> {};

    void on(StepEvent event);
}
