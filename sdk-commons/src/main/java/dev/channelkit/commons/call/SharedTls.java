package dev.channelkit.commons.call;

import java.net.Proxy;
import java.net.ProxySelector;
import java.security.Provider;
import java.security.Security;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
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

    /**
     * OkHttp's defaults. Connections, threads and everything else are of whoever builds. Derived rather than set anew: a builder that is given a
     * trust manager goes through all of its certificates again.
     */
    static OkHttpClient.Builder newBuilder() {
        OkHttpClient.Builder builder =
                read().newBuilder().dispatcher(new Dispatcher()).connectionPool(new ConnectionPool());
        ProxySelector now = ProxySelector.getDefault(); // may have been set since
        return now == null ? builder.proxy(Proxy.NO_PROXY) : builder.proxySelector(now);
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
