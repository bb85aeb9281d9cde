package dev.channelkit.commons.call;

import java.security.Provider;
import java.security.Security;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * What OkHttp makes of the JVM's trust store, shared by all clients that bring none: to read its certificates takes some milliseconds each time.
 * Read anew once the JVM is told of another store or another security provider; a store that changes in its place is not noticed, as by the
 * JVM's own default.
 */
final class SharedTls {
    private static final List<String> SETTINGS = List.of(
            "javax.net.ssl.trustStore",
            "javax.net.ssl.trustStoreType",
            "javax.net.ssl.trustStorePassword",
            "javax.net.ssl.trustStoreProvider");
    private static final AtomicReference<@Nullable Read> LAST = new AtomicReference<>();

    private SharedTls() {}

    /** With which settings it was read. */
    private record Read(List<String> settings, OkHttpClient client) {}

    /** OkHttp's defaults. Connections, threads and everything else are of whoever builds. */
    static OkHttpClient.Builder newBuilder() {
        OkHttpClient.Builder builder = new OkHttpClient.Builder();
        OkHttpClient read = read();
        return builder.sslSocketFactory(
                read.sslSocketFactory(), Objects.requireNonNull(read.x509TrustManager(), "OkHttp's own"));
    }

    private static OkHttpClient read() {
        List<String> settings = settings();
        Read last = LAST.get();
        if (last == null || !last.settings().equals(settings)) {
            last = new Read(settings, new OkHttpClient());
            LAST.set(last);
        }
        return last.client();
    }

    private static List<String> settings() {
        List<String> settings = new ArrayList<>();
        for (String name : SETTINGS) {
            settings.add(String.valueOf(System.getProperty(name)));
        }
        for (Provider provider : Security.getProviders()) {
            settings.add(provider.getName());
        }
        return settings;
    }
}
