package dev.channelkit.sandbox.internal.billingplatform;

import dev.channelkit.sandbox.billingplatform.BillingPlatformProfile;
import dev.channelkit.sandbox.internal.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sessions that are open, and how they die. Guarded by the lock of the provider. */
final class Sessions {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private final long seed;
    private final BillingPlatformProfile profile;
    private final InstantSource clock;
    private final Map<String, Session> open = new LinkedHashMap<>();
    // calls that a dead session was refused for, and that have not come again
    private final Map<String, Integer> awaited = new HashMap<>();
    private int logins;
    private int logouts;
    private int kills;
    private int killEvery;
    private int answers;
    private boolean killDue;

    private record Session(String user, Instant since) {}

    Sessions(long seed, BillingPlatformProfile profile, InstantSource clock) {
        this.seed = seed;
        this.profile = profile;
        this.clock = clock;
        this.killEvery = profile.killAfter().orElse(0);
    }

    /** A new session: forty letters that look random, and are the same ones in the next run. */
    String open(String user) {
        settle();
        if (profile.oneSession()) {
            open.values().removeIf(session -> session.user().equals(user));
        }
        logins++;
        String id = letters("billingplatform session " + seed + " " + logins);
        open.put(id, new Session(user, clock.instant()));
        return id;
    }

    /** Whose session a call is in; empty for one that is dead or never was. */
    Optional<String> user(String id, HttpRequest request, boolean comesAgain) {
        settle();
        Session session = open.get(id);
        if (session != null && isOver(session)) {
            open.remove(id);
            session = null;
        }
        if (session == null) {
            if (comesAgain) {
                awaited.merge(fingerprint(request), 1, Integer::sum);
            }
            return Optional.empty();
        }
        if (profile.sessionSliding()) {
            open.put(id, new Session(session.user(), clock.instant()));
        }
        answered(request);
        return Optional.of(session.user());
    }

    // the session dies once this answer is made, and that is when the next thing is done or seen
    private void answered(HttpRequest request) {
        awaited.computeIfPresent(fingerprint(request), (call, times) -> times > 1 ? times - 1 : null);
        answers++;
        killDue = killEvery > 0 && answers >= killEvery && awaited.isEmpty();
    }

    private void settle() {
        if (killDue) {
            kill();
        }
    }

    private boolean isOver(Session session) {
        Optional<Duration> life = profile.sessionLife();
        return life.isPresent() && !clock.instant().isBefore(session.since().plus(life.get()));
    }

    void close(String id) {
        if (open.remove(id) != null) {
            logouts++;
        }
    }

    /** Ends all that are open; how many there were. */
    int kill() {
        int ended = open.size();
        open.clear();
        answers = 0;
        killDue = false;
        if (ended > 0) {
            kills++;
        }
        return ended;
    }

    /** From now on they die after so many answers, or no more with 0. */
    void killAfterEvery(int count) {
        killEvery = count;
        answers = 0;
        killDue = false;
    }

    int logins() {
        return logins;
    }

    int logouts() {
        return logouts;
    }

    int kills() {
        settle();
        return kills;
    }

    int opened() {
        settle();
        open.values().removeIf(this::isOver);
        return open.size();
    }

    void reset() {
        open.clear();
        awaited.clear();
        logins = 0;
        logouts = 0;
        kills = 0;
        killAfterEvery(profile.killAfter().orElse(0));
    }

    private static String fingerprint(HttpRequest request) {
        @Nullable String query = request.query();
        String mark = request.headers().first("X-Sandbox-Call").orElse("");
        return mark + " " + request.method() + " " + request.path() + "?" + query + " "
                + Arrays.hashCode(request.body());
    }

    private static String letters(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-512").digest(text.getBytes(StandardCharsets.UTF_8));
            StringBuilder id = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                id.append(LETTERS.charAt((hash[i] & 0xff) % LETTERS.length()));
            }
            return id.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-512", e);
        }
    }
}
