package dev.channelkit.flows.bss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.bss.BssClient;
import dev.channelkit.bss.model.Account;
import dev.channelkit.commons.auth.renewal.CredentialRegistry;
import dev.channelkit.commons.error.PermissionDeniedException;
import dev.channelkit.commons.retry.ForbiddenPolicy;
import dev.channelkit.flows.Together;
import dev.channelkit.sandbox.BssSandbox;
import dev.channelkit.sandbox.SandboxExtension;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several resellers of one distributor, with one key pair, in one process. */
@ExtendWith(SandboxExtension.class)
@Timeout(60)
class ResellersTest {
    private final CredentialRegistry registry = new CredentialRegistry();

    private BssClient first(BssSandbox bss) {
        return Reseller.of(bss)
                .credentialRegistry(registry)
                .forbidden(ForbiddenPolicy.denied())
                .build();
    }

    private BssClient second(BssSandbox bss) {
        return Reseller.of(bss)
                .user(bss.otherUserName(), bss.otherPassword())
                .credentialRegistry(registry)
                .forbidden(ForbiddenPolicy.denied())
                .build();
    }

    private static List<Long> accounts(BssClient client) {
        return client.accounts().list().stream().map(Account::id).toList();
    }

    @Test
    void seeTheirOwnOnlyThoughTheyAskAtOnce(BssSandbox bss) throws Exception {
        AtomicInteger turn = new AtomicInteger();
        try (BssClient one = first(bss);
                BssClient other = second(bss)) {
            for (Future<List<Long>> read : Together.call(20, () -> {
                boolean isFirst = turn.getAndIncrement() % 2 == 0;
                List<Long> ids = accounts(isFirst ? one : other);
                assertThat(ids).allMatch(id -> isFirst == id < 50_000);
                return ids;
            })) {
                assertThat(read.get()).isNotEmpty();
            }

            assertThat(bss.tokensIssued()).isEqualTo(2);
            assertThatThrownBy(() -> one.accounts().get(50_001)).isInstanceOf(PermissionDeniedException.class);
            assertThatThrownBy(() -> other.accounts().get(40_002)).isInstanceOf(PermissionDeniedException.class);
        }
    }

    @Test
    void shareATokenWhereTheyAreTheSame(BssSandbox bss) {
        try (BssClient one = first(bss);
                BssClient same = first(bss)) {
            assertThat(accounts(one)).isEqualTo(accounts(same)).hasSize(240);

            assertThat(bss.tokensIssued()).isEqualTo(1);
        }
    }

    @Test
    void areApartWhenOneHasAWrongPassword(BssSandbox bss) {
        try (BssClient one = first(bss);
                BssClient wrong = Reseller.of(bss)
                        .credentialRegistry(registry)
                        .user(bss.otherUserName(), bss.password())
                        .build()) {
            assertThatThrownBy(() -> accounts(wrong)).hasMessageContaining("password");

            assertThat(accounts(one)).hasSize(240);
        }
    }
}
