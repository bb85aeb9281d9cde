package dev.channelkit.commons.auth.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.auth.CredentialLease;
import dev.channelkit.commons.time.ManualTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.slf4j.helpers.NOPLogger;

class CredentialRegistryTest {
    private final ManualTime time = ManualTime.stopped(Instant.EPOCH);
    private final CredentialRegistry registry = new CredentialRegistry();
    private final FakeIssuer issuer = new FakeIssuer(time);

    @Test
    void clientsOfOneKeyShareAFetchAndThoseOfAnotherDoNot() throws Exception {
        FakeIssuer others = new FakeIssuer(time);
        CredentialLease<String> one = lease("a", issuer);
        CredentialLease<String> two = lease("a", issuer);
        CredentialLease<String> other = lease("b", others);

        one.get();
        two.get();
        other.get();

        assertThat(issuer.fetches).hasValue(1);
        assertThat(others.fetches).hasValue(1);
    }

    @Test
    void theLastClientFreesTheSource() throws Exception {
        CredentialLease<String> one = lease("a", issuer);
        CredentialLease<String> two = lease("a", issuer);
        one.get();

        one.close();
        one.close(); // is not the end of the other

        assertThat(issuer.closedWith).isEmpty();
        assertThat(two.get()).isEqualTo("t1");

        two.close();
        assertThat(issuer.closedWith).containsExactly("t1");
        assertThat(registry.size()).isZero();
    }

    @Test
    void whoComesAfterTheLastBeginsAnew() throws Exception {
        CredentialLease<String> one = lease("a", issuer);
        one.get();
        one.close();

        assertThat(lease("a", issuer).get()).isEqualTo("t2");
    }

    private CredentialLease<String> lease(String key, FakeIssuer from) {
        return registry.lease(
                key, () -> RenewingSource.of("test", from, Renewal.standard(), time, NOPLogger.NOP_LOGGER));
    }
}
