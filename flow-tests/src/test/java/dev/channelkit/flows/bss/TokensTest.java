package dev.channelkit.flows.bss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.bss.BssClient;
import dev.channelkit.bss.model.Subscription;
import dev.channelkit.flows.Together;
import dev.channelkit.sandbox.BssSandbox;
import dev.channelkit.sandbox.Received;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.bss.BssProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One token for all, replaced when it ends, with whatever the provider gives for that. */
@Timeout(60)
class TokensTest {
    private static final int THREADS = 50;

    private static Sandbox with(BssProfile profile) {
        return Sandbox.builder().bss(profile).start();
    }

    private static List<String> grants(Sandbox sandbox) {
        return sandbox.received().operation("createToken").stream()
                .map(call -> call.form("grant_type").orElse(""))
                .toList();
    }

    private static long refused(Sandbox sandbox) {
        return sandbox.received()
                .matching(call -> call.status().orElse(0) == 401)
                .count();
    }

    @Test
    void manyThreadsFetchOne() throws Exception {
        try (Sandbox sandbox = Sandbox.start();
                BssClient client = Reseller.of(sandbox.bss()).build()) {
            for (Future<Integer> read : Together.call(
                    THREADS, () -> client.products().listCall().send().items().size())) {
                assertThat(read.get()).isPositive();
            }

            assertThat(sandbox.bss().tokensIssued()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"false, 'password,password'", "true, 'password,refresh_token'"})
    void oneThatEndsInTheMiddleOfARunLosesNothing(boolean refreshes, String grants) {
        try (Sandbox sandbox = with(BssProfile.usual().withRefreshToken(refreshes));
                BssClient client = Reseller.client(sandbox)) {
            Iterator<Subscription> all =
                    client.subscriptions().list(q -> q.pageSize(250)).iterator();
            Set<String> ids = new HashSet<>();
            int read = 0;
            while (all.hasNext()) {
                ids.add(all.next().id());
                if (++read == 1_000) {
                    sandbox.bss().expireTokens();
                }
            }

            assertThat(read).isEqualTo(3_000);
            assertThat(ids).hasSize(3_000);
            assertThat(grants(sandbox)).containsExactly(grants.split(","));
            assertThat(refused(sandbox)).isEqualTo(1);
        }
    }

    @Test
    void aRefreshTokenThatEndedIsFollowedByThePasswordOnce() {
        try (Sandbox sandbox = with(BssProfile.usual().withRefreshToken(true));
                BssClient client = Reseller.client(sandbox)) {
            client.products().listCall().send();
            sandbox.bss().expireTokens();
            sandbox.bss().expireRefreshTokens();

            client.products().listCall().send();

            assertThat(grants(sandbox)).containsExactly("password", "refresh_token", "password");
            assertThat(sandbox.bss().failedLogins()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT10M"})
    void oneIsReplacedBeforeItEnds(String life) {
        try (Sandbox sandbox = with(BssProfile.usual().withTokenLife(Duration.parse(life)));
                BssClient client = Reseller.client(sandbox)) {
            for (int round = 1; round <= 5; round++) {
                client.products().listCall(q -> q.pageSize(1)).send();
                sandbox.clock().advance(Duration.parse(life).minusSeconds(30));
                client.products()
                        .listCall(q -> q.pageSize(1))
                        .send(); // with the old one, and another is fetched meanwhile
                while (sandbox.bss().tokensIssued() == round) {
                    Thread.onSpinWait();
                }
                sandbox.clock().advance(Duration.ofSeconds(31));
            }

            assertThat(sandbox.bss().tokensIssued()).isEqualTo(6);
            assertThat(refused(sandbox)).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"PT12M, true", "PT1H, false"})
    void oneThatDoesNotSayWhenItEndsIsReplacedWhenItHas(String real, boolean said) {
        BssProfile profile = BssProfile.usual().with("realTokenLife", real).with("expiresIn", Boolean.toString(said));
        try (Sandbox sandbox = with(profile);
                BssClient client = Reseller.client(sandbox)) {
            for (int i = 0; i < 5; i++) {
                client.products().listCall(q -> q.pageSize(1)).send();
                sandbox.clock().advance(Duration.parse(real).plusSeconds(1));
            }

            assertThat(sandbox.bss().tokensIssued()).isEqualTo(5);
            assertThat(refused(sandbox)).isEqualTo(4);
            sandbox.received().operation("listProducts").assertCount(9);
        }
    }

    @Test
    void keyAndSecretStandInTheHeaderOnly() {
        try (Sandbox sandbox = Sandbox.start();
                BssClient client = Reseller.client(sandbox)) {
            client.products().listCall().send();
            Received call = sandbox.received().operation("createToken").single();
            BssSandbox bss = sandbox.bss();

            assertThat(call.header("Authorization").orElse("")).startsWith("Basic");
            assertThat(call.form("client_id")).isEmpty();
            assertThat(call.form("client_secret")).isEmpty();
            assertThat(call.form("username")).contains(bss.userName());
            assertThat(call.form("password")).contains(bss.password());
            List<String> shown =
                    new ArrayList<>(List.of(client.toString(), Reseller.of(bss).toString()));
            assertThat(shown).noneMatch(text -> text.contains(bss.password()) || text.contains(bss.clientSecret()));
        }
    }
}
