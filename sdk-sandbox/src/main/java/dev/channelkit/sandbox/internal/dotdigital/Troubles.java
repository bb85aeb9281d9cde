package dev.channelkit.sandbox.internal.dotdigital;

import dev.channelkit.sandbox.dotdigital.DotdigitalProfile;
import dev.channelkit.sandbox.internal.http.Delivery;
import dev.channelkit.sandbox.internal.http.HttpRequest;
import dev.channelkit.sandbox.internal.server.Trouble;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What goes wrong by itself, drawn for the n-th call of an operation to an account: so it does not matter in which order calls to several
 * accounts come. Thread-safe.
 */
final class Troubles {
    static final Set<String> GRANTS = Set.of("addCredit");
    static final Set<String> WRITES = Set.of("addCredit", "createAccount", "addUserToAccount", "allocateInboundNumber");
    private static final Pattern ACCOUNT = Pattern.compile("\"AccountId\"\\s*:\\s*\"?(\\d{1,10})");

    private final DotdigitalProfile profile;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Integer> calls = new HashMap<>();

    private enum Kind {
        TIMEOUT_BEFORE,
        TIMEOUT_AFTER,
        TIMEOUT_LATE,
        RESET_BEFORE,
        RESET_AFTER,
        RESET_LATE,
        CLOSED_AFTER,
        ERROR_BEFORE,
        ERROR_AFTER,
        UNAVAILABLE,
        SLOW
    }

    Troubles(DotdigitalProfile profile) {
        this.profile = profile;
    }

    Optional<Trouble> next(String operationId, HttpRequest request) {
        if (profile.trouble() == 0 || !meets(operationId)) {
            return Optional.empty();
        }
        Matcher account = ACCOUNT.matcher(request.bodyText());
        String whose = operationId + " " + (account.find() ? account.group(1) : "");
        SplittableRandom chance = new SplittableRandom(seed(whose, turn(whose)));
        return chance.nextDouble() < profile.trouble() ? Optional.of(drawn(chance)) : Optional.empty();
    }

    void reset() {
        lock.lock();
        try {
            calls.clear();
        } finally {
            lock.unlock();
        }
    }

    private boolean meets(String operationId) {
        return switch (profile.troubleOn()) {
            case "all" -> true;
            case "writes" -> WRITES.contains(operationId);
            default -> GRANTS.contains(operationId);
        };
    }

    private int turn(String whose) {
        lock.lock();
        try {
            return calls.merge(whose, 1, Integer::sum);
        } finally {
            lock.unlock();
        }
    }

    private long seed(String whose, int turn) {
        // neighbouring numbers must not draw neighbouring troubles
        SplittableRandom mixed = new SplittableRandom(profile.troubleSeed() * 1_000_003L + whose.hashCode());
        return mixed.nextLong() ^ new SplittableRandom(turn).nextLong();
    }

    private Trouble drawn(SplittableRandom chance) {
        Kind kind = Kind.values()[chance.nextInt(Kind.values().length)];
        Duration limit = profile.serverLimit();
        // earlier comes before later
        Duration early = part(limit, chance.nextDouble() / 2);
        Duration later = part(limit, 0.5 + chance.nextDouble() / 2);
        Optional<Duration> never = Optional.empty();
        return switch (kind) {
            case TIMEOUT_BEFORE -> trouble("504, not applied", never, limit, 504, Delivery.WHOLE);
            case TIMEOUT_AFTER -> trouble("504, applied", Optional.of(later), limit, 504, Delivery.WHOLE);
            case TIMEOUT_LATE -> trouble("504, applied later", Optional.of(later), early, 504, Delivery.WHOLE);
            case RESET_BEFORE -> trouble("reset, not applied", never, early, 0, Delivery.RESET);
            case RESET_AFTER -> trouble("reset, applied", Optional.of(early), early, 0, Delivery.RESET);
            case RESET_LATE -> trouble("reset, applied later", Optional.of(later), early, 0, Delivery.RESET);
            case CLOSED_AFTER -> trouble("closed, applied", Optional.of(early), early, 0, Delivery.CLOSED);
            case ERROR_BEFORE -> trouble("500, not applied", never, early, 500, Delivery.WHOLE);
            case ERROR_AFTER -> trouble("500, applied", Optional.of(early), early, 500, Delivery.WHOLE);
            case UNAVAILABLE -> trouble("503, not applied", never, Duration.ZERO, 503, Delivery.WHOLE);
            case SLOW -> trouble("slow", Optional.of(early), later, 0, Delivery.WHOLE);
        };
    }

    private static Duration part(Duration whole, double share) {
        return Duration.ofNanos((long) (whole.toNanos() * share));
    }

    private static Trouble trouble(
            String what, Optional<Duration> applied, Duration answered, int status, Delivery delivery) {
        return new Trouble("trouble: " + what, applied, answered, status, delivery);
    }
}
