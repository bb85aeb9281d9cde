package dev.channelkit.sandbox.internal.bss;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tokens that were given out, for whom and until when each is good. Guarded by the lock of the provider. */
final class Tokens {
    private final long seed;
    private final InstantSource clock;
    private final Map<String, Token> access = new HashMap<>();
    private final Map<String, Token> refresh = new HashMap<>();
    private int issued;
    private int refreshIssued;

    Tokens(long seed, InstantSource clock) {
        this.seed = seed;
        this.clock = clock;
    }

    /** A new token: looks random, and is the same one in the next run. */
    String issue(String user, Duration life) {
        issued++;
        // some hundred characters, as real ones have
        String token = "sandbox-test-token-" + digest("bss " + seed + " " + issued + " a")
                + digest("bss " + seed + " " + issued + " b") + digest("bss " + seed + " " + issued + " c");
        access.put(token, new Token(user, clock.instant().plus(life)));
        return token;
    }

    String issueRefresh(String user, Duration life) {
        refreshIssued++;
        String token = "sandbox-test-refresh-token-" + digest("bss refresh " + seed + " " + refreshIssued);
        refresh.put(token, new Token(user, clock.instant().plus(life)));
        return token;
    }

    /** Whose a token is; empty for one that is unknown or over. */
    Optional<String> user(String token) {
        return live(access.get(token));
    }

    /** Takes a refresh token, which works once; whose it was. */
    Optional<String> takeRefresh(String token) {
        return live(refresh.remove(token));
    }

    private Optional<String> live(@Nullable Token token) {
        return token == null || !clock.instant().isBefore(token.end()) ? Optional.empty() : Optional.of(token.user());
    }

    int issued() {
        return issued;
    }

    void expireAll() {
        access.clear();
    }

    void expireRefresh() {
        refresh.clear();
    }

    void reset() {
        access.clear();
        refresh.clear();
        issued = 0;
        refreshIssued = 0;
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-512").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-512", e);
        }
    }
}
