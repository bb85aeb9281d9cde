package dev.channelkit.commons.auth.oauth;

import dev.channelkit.commons.auth.renewal.Renewal;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Equal for clients that may use each other's tokens. The secret is in it as a digest only. */
record SourceKey(
        String fingerprint,
        TokenRequests.Encoding encoding,
        boolean secretInBody,
        Renewal renewal,
        Duration timeout,
        @Nullable TokenStore store,
        Object network,
        TimeSource time,
        @Nullable RefreshFamily family) {

    SourceKey(
            TokenRequests requests,
            Renewal renewal,
            Duration timeout,
            @Nullable TokenStore store,
            Object network,
            TimeSource time) {
        this(
                requests.fingerprint(),
                requests.encoding(),
                requests.secretInBody(),
                renewal,
                timeout,
                store,
                network,
                time,
                null);
    }

    /** The same for those of one family. */
    SourceKey of(RefreshFamily members) {
        return new SourceKey(fingerprint, encoding, secretInBody, renewal, timeout, store, network, time, members);
    }

    /** By hand: the methods that a record gets are made while it runs, which takes a fresh JVM tens of milliseconds. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SourceKey that
                && secretInBody == that.secretInBody
                && fingerprint.equals(that.fingerprint)
                && encoding == that.encoding
                && renewal.equals(that.renewal)
                && timeout.equals(that.timeout)
                && Objects.equals(store, that.store)
                && network.equals(that.network)
                && time.equals(that.time)
                && Objects.equals(family, that.family);
    }

    @Override
    public int hashCode() {
        return Objects.hash(fingerprint, timeout, network, time);
    }

    @Override
    public String toString() {
        return "SourceKey";
    }
}
