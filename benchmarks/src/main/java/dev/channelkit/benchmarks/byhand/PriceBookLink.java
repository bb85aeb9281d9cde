package dev.channelkit.benchmarks.byhand;

import org.jspecify.annotations.Nullable;

/** A price book set for a customer. */
public class PriceBookLink {
    public @Nullable String priceBookId;
    public @Nullable String providerId;
}
