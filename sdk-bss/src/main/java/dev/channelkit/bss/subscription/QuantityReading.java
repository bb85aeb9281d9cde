package dev.channelkit.bss.subscription;

/** How the provider reads a quantity that is sent to change the seats of a subscription. No source says which it is. */
public enum QuantityReading {
    /** As the number of seats that there shall be. */
    TOTAL,
    /** As the number of seats to add, or to take away. */
    DELTA
}
