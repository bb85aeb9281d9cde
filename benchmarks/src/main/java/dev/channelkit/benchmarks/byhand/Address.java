package dev.channelkit.benchmarks.byhand;

import org.jspecify.annotations.Nullable;

/** A postal address. */
public class Address {
    public @Nullable String street;
    public @Nullable String city;
    public @Nullable String state;
    public @Nullable String postalCode;
    public @Nullable String country;
}
