package dev.channelkit.commons.auth.oauth;

import dev.channelkit.commons.auth.AccessToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Lets several processes use one token, so that they do not each fetch their own: in a database, a cache server, a file that only they can
 * read. Whoever reads it can act as the client.
 *
 * <p>It is asked before a token is fetched, and told of each new one; never on the way of a call that has a token. It is called by one thread
 * at a time for one client. What it throws fails no call: the first time is logged, and the token fetched as if there were no store.
 */
public interface TokenStore {

    /**
     * The token of {@code key}; null when there is none. It need not look at the token's times.
     *
     * @param key stands for token URL, client and parameters, in 64 hexadecimal digits; tells nothing of them
     */
    @Nullable StoredToken load(String key) throws IOException;

    /** Keeps a token in place of any other of that key. */
    void save(String key, StoredToken token) throws IOException;

    /** Told that the provider refused {@code dead}: if that is the token of {@code key}, it is to be dropped; a newer one is not. */
    void invalidate(String key, AccessToken dead) throws IOException;

    /** One in this process's memory, for clients that otherwise share nothing. */
    static TokenStore inMemory() {
        return new MemoryTokens();
    }
}
