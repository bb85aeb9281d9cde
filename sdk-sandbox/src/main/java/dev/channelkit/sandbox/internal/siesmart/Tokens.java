package dev.channelkit.sandbox.internal.siesmart;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** The access tokens that were given out, and until when each is good. Guarded by the lock of the provider. */
final class Tokens {
    private final long seed;
    private final InstantSource clock;
    private final Duration usualSaid;
    private final Duration usualReal;
    private final Map<String, Instant> ends = new HashMap<>();
    private int issued;
    private Duration said;
    private Duration real;

    /**
     * @param said what the answer says
     * @param real how long they live
     */
    Tokens(long seed, InstantSource clock, Duration said, Duration real) {
        this.seed = seed;
        this.clock = clock;
        this.usualSaid = said;
        this.usualReal = real;
        this.said = said;
        this.real = real;
    }

    /** A new token: looks random, and is the same one in the next run. */
    String issue() {
        issued++;
        String token = "sandbox-test-token-" + digest("siesmart " + seed + " " + issued);
        ends.put(token, clock.instant().plus(real));
        return token;
    }

    long expiresIn() {
        return said.toSeconds();
    }

    boolean isGood(String token) {
        Instant end = ends.get(token);
        return end != null && clock.instant().isBefore(end);
    }

    int issued() {
        return issued;
    }

    void expireAll() {
        ends.clear();
    }

    /** From now on, new tokens say that life and have it. */
    void live(Duration life) {
        said = life;
        real = life;
    }

    void reset() {
        ends.clear();
        issued = 0;
        said = usualSaid;
        real = usualReal;
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }
}
