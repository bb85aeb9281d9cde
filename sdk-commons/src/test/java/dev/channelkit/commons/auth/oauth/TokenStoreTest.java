package dev.channelkit.commons.auth.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.auth.AccessToken;
import dev.channelkit.commons.auth.CredentialLease;
import dev.channelkit.commons.auth.renewal.CredentialRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Processes are played by registries: clients of two share nothing but the store. */
@Timeout(60)
class TokenStoreTest {
    private final TokenServer server = new TokenServer();
    private final Watched store = new Watched();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void oneProcessFetchesAndTheOtherUsesTheSame() throws Exception {
        server.issues("shared", 3600).issues("never", 3600);

        assertThat(process().get()).isEqualTo(AccessToken.of("shared"));
        assertThat(process().get()).isEqualTo(AccessToken.of("shared"));
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void theOthersTokenIsUsedForWhatIsLeftOfItsLife() throws Exception {
        server.issues("first", 3600).issues("second", 3600);
        process().get();
        server.time.advance(Duration.ofMinutes(40));
        CredentialLease<AccessToken> late = process();
        assertThat(late.get()).isEqualTo(AccessToken.of("first"));

        server.time.advance(Duration.ofMinutes(20).minusSeconds(30));

        assertThat(late.get()).isEqualTo(AccessToken.of("second"));
        assertThat(process().get()).isEqualTo(AccessToken.of("second"));
    }

    @Test
    void aRefusedTokenIsDroppedForAllAndANewerOneIsNot() throws Exception {
        server.issues("first", 3600).issues("second", 3600);
        CredentialLease<AccessToken> one = process();
        CredentialLease<AccessToken> other = process();
        AccessToken first = one.get();
        other.get();

        one.invalidate(first);
        assertThat(one.get()).isEqualTo(AccessToken.of("second"));
        other.invalidate(first);
        assertThat(other.get()).isEqualTo(AccessToken.of("second"));
        assertThat(server.requests()).isEqualTo(2);
    }

    @Test
    void aTokenPastUseIsNotTaken() throws Exception {
        server.issues("fresh", 3600);
        store.token = new StoredToken(
                AccessToken.of("old"), TokenServer.START.minusSeconds(3590), TokenServer.START.plusSeconds(10));

        assertThat(process().get()).isEqualTo(AccessToken.of("fresh"));
    }

    @Test
    void aTokenOfAClockAheadIsTakenAsNewAndNotForLonger() throws Exception {
        server.issues("fresh", 3600);
        store.token = new StoredToken(
                AccessToken.of("ahead"), TokenServer.START.plusSeconds(100), TokenServer.START.plusSeconds(3700));
        CredentialLease<AccessToken> tokens = process();
        assertThat(tokens.get()).isEqualTo(AccessToken.of("ahead"));

        server.time.advance(Duration.ofHours(1));

        assertThat(tokens.get()).isEqualTo(AccessToken.of("fresh"));
    }

    @Test
    void timesThatCannotBeAreNotBelieved() throws Exception {
        server.issues("fresh", 3600).issues("fresher", 3600);
        store.token = new StoredToken(AccessToken.of("absurd"), Instant.MAX, Instant.MIN);
        assertThat(process().get()).isEqualTo(AccessToken.of("fresh"));

        store.token = new StoredToken(AccessToken.of("absurd"), Instant.MIN, Instant.MAX);
        assertThat(process().get()).isEqualTo(AccessToken.of("fresher"));
    }

    @Test
    void aBrokenStoreFailsNothing() throws Exception {
        server.issues("first", 3600).issues("second", 3600);
        store.failure = new IOException("disk full, test-token");
        CredentialLease<AccessToken> tokens = process();

        AccessToken first = tokens.get();
        tokens.invalidate(first);

        assertThat(tokens.get()).isEqualTo(AccessToken.of("second"));
        assertThat(store.calls.get()).isPositive();
    }

    @Test
    void aTokenInUseNeedsNoStore() throws Exception {
        server.issues("token", 3600);
        CredentialLease<AccessToken> tokens = process();
        tokens.get();
        int before = store.calls.get();

        tokens.get();

        assertThat(store.calls).hasValue(before);
    }

    @Test
    void aKeyTellsCredentialsApartAndShowsNone() throws Exception {
        server.issues("a", 3600).issues("b", 3600).issues("c", 3600);
        server.open(tokens()).get();
        server.open(tokens().client(TokenServer.ID, "other-test-secret")).get();
        server.open(tokens().parameter("audience", "x")).get();

        assertThat(store.keys).hasSize(3).allMatch(key -> key.matches("[0-9a-f]{64}"));
    }

    @Test
    void theStoreInMemoryDropsOnlyWhatItIsToldTo() throws Exception {
        TokenStore memory = TokenStore.inMemory();
        StoredToken kept = new StoredToken(AccessToken.of("kept"), TokenServer.START, TokenServer.START.plusSeconds(1));
        memory.save("key", kept);

        memory.invalidate("key", AccessToken.of("older"));
        assertThat(memory.load("key")).isEqualTo(kept);
        memory.invalidate("key", kept.token());
        assertThat(memory.load("key")).isNull();
        assertThat(kept.toString()).doesNotContain("kept");
    }

    private OAuthTokens.Builder tokens() {
        return server.tokens().store(store);
    }

    private CredentialLease<AccessToken> process() {
        return server.open(tokens().registry(new CredentialRegistry()));
    }

    /** One place, and what was done to it. */
    private static final class Watched implements TokenStore {
        final AtomicInteger calls = new AtomicInteger();
        final Set<String> keys = new HashSet<>();
        volatile @Nullable StoredToken token;
        volatile @Nullable IOException failure;

        @Override
        public @Nullable StoredToken load(String key) throws IOException {
            called(key);
            return keys.size() == 1 ? token : null;
        }

        @Override
        public void save(String key, StoredToken value) throws IOException {
            called(key);
            token = value;
        }

        @Override
        public void invalidate(String key, AccessToken dead) throws IOException {
            called(key);
            StoredToken held = token;
            if (held != null && held.token().equals(dead)) {
                token = null;
            }
        }

        private void called(String key) throws IOException {
            calls.incrementAndGet();
            keys.add(key);
            IOException fails = failure;
            if (fails != null) {
                throw fails;
            }
        }
    }
}
