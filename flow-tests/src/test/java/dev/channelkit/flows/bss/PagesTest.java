package dev.channelkit.flows.bss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.bss.BssClient;
import dev.channelkit.bss.model.Account;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.bss.BssProfile;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that are odd: empty in the middle, none at all, or more of them than there were. */
class PagesTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void anEmptyOneInTheMiddleIsNoEnd(int page) {
        BssProfile profile = BssProfile.usual().with("emptyPage", Integer.toString(page));
        try (Sandbox sandbox = Sandbox.builder().bss(profile).start();
                BssClient client = Reseller.client(sandbox)) {
            assertThat(client.accounts().list(q -> q.pageSize(50)).stream().map(Account::id))
                    .hasSize(240)
                    .doesNotHaveDuplicates();
            assertThat(client.subscriptions().list()).hasSize(3_000);
        }
    }

    @Test
    void thereIsNoPageZero() {
        try (Sandbox sandbox = Sandbox.start();
                BssClient client = Reseller.client(sandbox)) {
            assertThatThrownBy(() -> client.accounts().list(q -> q.pageIndex(0)).toList())
                    .isInstanceOfAny(InvalidRequestException.class, IllegalArgumentException.class)
                    .hasMessageContaining("0");
            assertThatThrownBy(() ->
                            client.accounts().listCall(q -> q.pageIndex(0)).send())
                    .isInstanceOfAny(InvalidRequestException.class, IllegalArgumentException.class);
            assertThatThrownBy(() -> client.accounts().list(q -> q.pageSize(0)).toList())
                    .isInstanceOfAny(InvalidRequestException.class, IllegalArgumentException.class);

            sandbox.received().operation("listAccounts").assertNone();
            assertThat(new Wire(sandbox.bss())
                            .get("/accounts?pageIndex=0", "X-Api-Version", "3")
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void moreOfThemThanAtTheBeginningAreReadToo() {
        try (Sandbox sandbox = Sandbox.start();
                BssClient client = Reseller.client(sandbox)) {
            Iterator<Account> walk =
                    client.accounts().list(q -> q.pageSize(100)).iterator();
            List<Long> ids = new ArrayList<>();
            for (int i = 0; i < 150; i++) {
                ids.add(walk.next().id());
            }
            for (int i = 0; i < 150; i++) {
                sandbox.bss().put("accounts", "{\"name\": \"New " + i + "\"}"); // created just now: behind all others
            }

            walk.forEachRemaining(account -> ids.add(account.id()));

            assertThat(ids).hasSize(390).doesNotHaveDuplicates();
        }
    }

    @Test
    void rowsThatMoveBackwardsWhileTheyAreReadComeOnce() {
        try (Sandbox sandbox = Sandbox.start();
                BssClient client = Reseller.client(sandbox)) {
            Iterator<Account> walk =
                    client.accounts().list(q -> q.pageSize(100)).iterator();
            List<Long> ids = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                ids.add(walk.next().id());
            }
            // before all others: every row moves one place back
            sandbox.bss().put("accounts", "{\"name\": \"Early\", \"createdAt\": \"2020-01-01T00:00:00Z\"}");

            walk.forEachRemaining(account -> ids.add(account.id()));

            assertThat(ids).hasSize(240).doesNotHaveDuplicates();
        }
    }
}
