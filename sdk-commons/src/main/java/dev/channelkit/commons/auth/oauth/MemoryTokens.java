package dev.channelkit.commons.auth.oauth;

import dev.channelkit.commons.auth.AccessToken;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Tokens in this process's memory. */
final class MemoryTokens implements TokenStore {
    private final ConcurrentMap<String, StoredToken> tokens = new ConcurrentHashMap<>();

    @Override
    public @Nullable StoredToken load(String key) {
        return tokens.get(key);
    }

    @Override
    public void save(String key, StoredToken token) {
        tokens.put(key, token);
    }

    @Override
    public void invalidate(String key, AccessToken dead) {
        tokens.computeIfPresent(key, (k, stored) -> stored.token().equals(dead) ? null : stored);
    }
}
