package dev.channelkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.internal.billingplatform.BillingPlatformProvider;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The simulated BillingPlatform, with what its users cannot do but a test wants done: end sessions, expire tokens, look at the records
 * themselves and change them behind a client's back. Thread-safe.
 */
public final class BillingPlatformSandbox extends ProviderSandbox {
    private final BillingPlatformProvider provider;

    BillingPlatformSandbox(Sandbox sandbox, ProviderServer server, BillingPlatformProvider provider) {
        super(sandbox, server);
        this.provider = provider;
    }

    /** The host with its scheme, such as {@code http://127.0.0.1:49156}. */
    public String hostUrl() {
        return setting("hostUrl");
    }

    /** The host and its port, such as {@code 127.0.0.1:49156}. */
    public String host() {
        return URI.create(hostUrl()).getAuthority();
    }

    /** The organisation, the first segment of all paths. */
    public String organization() {
        return setting("organization");
    }

    /** Where tokens are had, below the organisation. */
    public String tokenUrl() {
        return setting("tokenUrl");
    }

    /** The API user, a test value. */
    public String userName() {
        return setting("userName");
    }

    /** The API user's password, a test value with characters that JSON must escape. */
    public String password() {
        return setting("password");
    }

    /** The client id of the inbound OAuth key, a test value. */
    public String clientId() {
        return setting("clientId");
    }

    /** Its secret, a test value. */
    public String clientSecret() {
        return setting("clientSecret");
    }

    /** How many sessions were opened since the start or the last reset. */
    public int logins() {
        return locked(provider.access()::logins);
    }

    /** How many sessions were closed by their client, while they were open. */
    public int logouts() {
        return locked(provider.access()::logouts);
    }

    /** How many sessions are open now. */
    public int openSessions() {
        return locked(provider.access()::openSessions);
    }

    /** How many logins had a wrong user name or password, or came to a locked user with them. */
    public int failedLogins() {
        return locked(provider.access()::failedLogins);
    }

    /** How often open sessions were killed. */
    public int kills() {
        return locked(provider.access()::kills);
    }

    /** Kills all open sessions now; tells how many there were. */
    public int killSessions() {
        return locked(provider.access()::killSessions);
    }

    /**
     * Kills all open sessions after so many answers to calls that were in one, again and again, until a reset. A kill waits as long as a call that was
     * refused for a dead session has not come again, so that none falls between the two attempts of one call; {@link #killSessions} waits for
     * nothing. A call is known again by its method, path, query and body, and by a header {@code X-Sandbox-Call}, which threads that send the same
     * at once need.
     *
     * @param answers from 1; 0 for no more kills
     * @throws IllegalArgumentException if it is negative
     */
    public void killAfterEvery(int answers) {
        if (answers < 0) {
            throw new IllegalArgumentException("Answers are counted from 1, not " + answers);
        }
        locked(() -> provider.access().killAfterEvery(answers));
    }

    /**
     * Has dead sessions told in that form from now on, until a reset.
     *
     * @param form as in the profile's setting {@code deadForm}
     * @throws IllegalArgumentException if there is no such form
     */
    public void deadForm(String form) {
        locked(() -> provider.access().deadForm(form));
    }

    /** Gives the API user another password, until a reset. */
    public void changePassword(String password) {
        Objects.requireNonNull(password, "password");
        locked(() -> provider.access().changePassword(password));
    }

    /** Whether too many wrong passwords have locked the API user out. */
    public boolean isLocked() {
        return locked(provider.access()::isLocked);
    }

    /** Lets the API user in again. */
    public void unlock() {
        locked(() -> provider.access().unlock());
    }

    /** How many tokens were given out. */
    public int tokensIssued() {
        return locked(provider.access()::tokensIssued);
    }

    /** Ends the life of every token given out so far. */
    public void expireTokens() {
        locked(() -> provider.access().expireTokens());
    }

    /** Has tokens given out from now on live that long, and say so in whole seconds; until a reset. */
    public void tokensLive(Duration life) {
        Objects.requireNonNull(life, "life");
        locked(() -> provider.tokensLive(life));
    }

    /** How many calls carried a session and {@code Authorization} at once, and were refused. */
    public int callsWithBoth() {
        return locked(provider.access()::both);
    }

    /**
     * Has the answer to the next write lack its last results, though all records were written.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public void dropResults(int results) {
        if (results < 0) {
            throw new IllegalArgumentException("Results are counted from 0, not " + results);
        }
        locked(() -> provider.dropResults(results));
    }

    /** Switches the background process, which works on extracts, on or off; until a reset. */
    public void background(boolean on) {
        locked(() -> provider.background(on));
    }

    /**
     * Adds an entity of the tenant's own, or fields to one that is there; until a reset.
     *
     * @param json {@code {"name": "C_DEPOT", "fields": [{"name": "Seats", "type": "INTEGER"}]}}, as in own data
     * @throws IllegalArgumentException if it does not fit; the message says what
     */
    public void define(String json) {
        JsonNode entity = parsed(json);
        locked(() -> provider.define(entity));
    }

    /**
     * Puts a record, as if somebody else had.
     *
     * @param entity such as {@code ACCOUNT}
     * @param json its fields; the next id is taken where it has none
     * @return its id
     * @throws IllegalArgumentException if it does not fit; the message says what
     */
    public String put(String entity, String json) {
        JsonNode record = parsed(json);
        return locked(() -> provider.put(entity, record));
    }

    /**
     * The fields of a record that have a value; empty if there is no such record, or only in the recycle bin.
     *
     * @throws IllegalArgumentException if there is no such entity
     */
    public Optional<Map<String, Object>> record(String entity, String id) {
        return locked(() -> provider.ask(store -> store.retrieve(entity, id)));
    }

    /**
     * How many records an entity has, outside the recycle bin.
     *
     * @throws IllegalArgumentException if there is no such entity
     */
    public long count(String entity) {
        return locked(() -> provider.ask(store -> store.count(entity)));
    }

    /**
     * The rows of a query, as the API would read it: 10,000 at most, and none for none.
     *
     * @throws IllegalArgumentException if it is none
     */
    public List<Map<String, Object>> query(String sql) {
        return locked(() -> provider.ask(store -> store.query(sql)));
    }
}
