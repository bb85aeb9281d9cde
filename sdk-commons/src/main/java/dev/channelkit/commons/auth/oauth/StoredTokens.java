package dev.channelkit.commons.auth.oauth;

import dev.channelkit.commons.auth.AccessToken;
import dev.channelkit.commons.auth.renewal.Issued;
import dev.channelkit.commons.auth.renewal.Issuer;
import dev.channelkit.commons.auth.renewal.Renewal;
import dev.channelkit.commons.time.TimeSource;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** Issues what another process has fetched where there is something newer than what is to be replaced, and fetches otherwise. */
final class StoredTokens implements Issuer<AccessToken> {
    private final Issuer<AccessToken> endpoint;
    private final TokenStore store;
    private final String key;
    private final Renewal rules;
    private final TimeSource time;
    private final Logger log;
    private final AtomicBoolean complained = new AtomicBoolean();

    StoredTokens(
            Issuer<AccessToken> endpoint, TokenStore store, String key, Renewal rules, TimeSource time, Logger log) {
        this.endpoint = endpoint;
        this.store = store;
        this.key = key;
        this.rules = rules;
        this.time = time;
        this.log = log;
    }

    @Override
    public Issued<AccessToken> issue(@Nullable Previous<AccessToken> previous) throws InterruptedException {
        Issued<AccessToken> others = stored(previous);
        if (others != null) {
            return others;
        }
        Issued<AccessToken> fetched = endpoint.issue(previous);
        save(fetched);
        return fetched;
    }

    @SuppressWarnings("CatchingUnchecked") // a store of the caller's may throw anything
    private @Nullable Issued<AccessToken> stored(@Nullable Previous<AccessToken> previous) {
        try {
            if (previous != null && previous.refused()) {
                store.invalidate(key, previous.credential());
            }
            StoredToken stored = store.load(key);
            boolean known = previous != null && stored != null && stored.token().equals(previous.credential());
            return stored == null || known ? null : usable(stored);
        } catch (IOException | RuntimeException e) {
            complain(e);
            return null;
        }
    }

    /** As if it had just been issued here, at the age that it has; null when it is past use. */
    private @Nullable Issued<AccessToken> usable(StoredToken stored) {
        Instant now = time.now();
        Duration life = Duration.between(stored.issuedAt(), stored.expiresAt());
        Duration age = Duration.between(stored.issuedAt(), now);
        if (life.isNegative() || life.isZero() || !now.isBefore(stored.expiresAt())) {
            return null;
        }
        if (age.isNegative()) { // clocks differ: it cannot be older than new
            age = Duration.ZERO;
        }
        return age.compareTo(rules.usable(rules.life(life))) >= 0
                ? null
                : new Issued<>(stored.token(), life, time.nanoTime() - age.toNanos());
    }

    @SuppressWarnings("CatchingUnchecked") // as above
    private void save(Issued<AccessToken> fetched) {
        try {
            Duration age = Duration.ofNanos(time.nanoTime() - fetched.sentAt());
            Instant issuedAt = time.now().minus(age);
            store.save(key, new StoredToken(fetched.credential(), issuedAt, issuedAt.plus(rules.life(fetched.life()))));
        } catch (IOException | RuntimeException e) {
            complain(e);
        }
    }

    private void complain(Exception e) {
        if (complained.compareAndSet(false, true)) {
            // no message and no stack trace: a store's own words may quote the token
            log.warn(
                    "The token store failed ({}); tokens are fetched without it, and further failures are not logged",
                    e.getClass().getName());
        }
    }

    @Override
    public void closed(@Nullable AccessToken last) {
        endpoint.closed(last);
    }
}
