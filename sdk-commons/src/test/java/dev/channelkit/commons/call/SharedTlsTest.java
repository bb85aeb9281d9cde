package dev.channelkit.commons.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.auth.AccessToken;
import dev.channelkit.commons.auth.CredentialContext;
import dev.channelkit.commons.auth.CredentialSetup;
import dev.channelkit.commons.auth.CredentialSource;
import java.net.Proxy;
import java.net.ProxySelector;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What clients share of TLS, and what they do not. */
@Isolated("changes properties of the JVM")
class SharedTlsTest {

    @Test
    void certificatesAreReadOnceAndAllElseIsEachClientsOwn() {
        OkHttpClient one = http(b -> b);
        OkHttpClient other = http(b -> b);

        assertThat(other.sslSocketFactory()).isSameAs(one.sslSocketFactory());
        assertThat(other.x509TrustManager()).isSameAs(one.x509TrustManager());
        assertThat(other.dispatcher()).isNotSameAs(one.dispatcher());
        assertThat(other.connectionPool()).isNotSameAs(one.connectionPool());
    }

    @Test
    void theProxiesOfTheJvmAreThoseOfNow() {
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector set = ProxySelector.of(null);
        http(b -> b);
        try {
            ProxySelector.setDefault(set);
            assertThat(http(b -> b).proxySelector()).isSameAs(set);

            ProxySelector.setDefault(null);
            assertThat(http(b -> b).proxy()).isEqualTo(Proxy.NO_PROXY);
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    @Test
    void aCallersOwnClientKeepsItsOwn() {
        OkHttpClient own = new OkHttpClient();

        assertThat(http(b -> b.httpClient(own)).sslSocketFactory()).isSameAs(own.sslSocketFactory());
        assertThat(http(b -> b).sslSocketFactory()).isNotSameAs(own.sslSocketFactory());
    }

    @Test
    void anotherStoreIsRead() {
        String property = "javax.net.ssl.trustStoreType";
        String before = System.getProperty(property);
        OkHttpClient first = http(b -> b);
        try {
            System.setProperty(property, "PKCS12".equals(before) ? "JKS" : "PKCS12");
            assertThat(http(b -> b).sslSocketFactory()).isNotSameAs(first.sslSocketFactory());
        } finally {
            if (before == null) {
                System.clearProperty(property);
            } else {
                System.setProperty(property, before);
            }
        }
    }

    /** The one that a client's credentials would be fetched with. */
    private static OkHttpClient http(UnaryOperator<Transport.Builder> settings) {
        AtomicReference<CredentialContext> seen = new AtomicReference<>();
        CredentialSetup<AccessToken> fixed =
                CredentialSetup.of(CredentialSource.fixed(AccessToken.of("test-token-of-nobody")));
        CredentialSetup<AccessToken> noting = context -> {
            seen.set(context);
            return fixed.open(context);
        };
        Transport.Builder builder = Transport.builder("stub").baseUrl("https://api.example.com");
        settings.apply(builder)
                .credentials(noting, AccessToken.bearer())
                .build()
                .close();
        return seen.get().http();
    }
}
