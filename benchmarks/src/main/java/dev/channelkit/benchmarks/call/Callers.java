package dev.channelkit.benchmarks.call;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/** The peers, each with a client of its own that is set up alike for all. */
public final class Callers {
    private Callers() {}

    static Caller<?> named(String peer, String baseUrl) {
        return switch (peer) {
            case "channelkit" -> channelkit(http(64), baseUrl);
            case "jackson" -> HandWritten.jackson(http(64), baseUrl);
            case "gson" -> HandWritten.gson(http(64), baseUrl);
            case "stock" -> new Stock(http(64), baseUrl);
            default -> throw new IllegalArgumentException(peer);
        };
    }

    /** Ours, with an HTTP client of the caller's. */
    public static Caller<?> channelkit(OkHttpClient client, String baseUrl) {
        return new ChannelKit(client, baseUrl);
    }

    /**
     * An HTTP client that keeps as many connections as there are calls at once. Calls on the thread that makes them pass the dispatcher by,
     * so its bounds bind nobody.
     */
    public static OkHttpClient http(int connections) {
        return new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(connections, 5, TimeUnit.MINUTES))
                .readTimeout(Duration.ofSeconds(30))
                .build();
    }

    /** The peer, once it has been seen to read what the others read. */
    static <C> Caller<C> checked(Caller<C> caller) throws Exception {
        var values = caller.values(caller.call());
        if (!values.equals(Sample.values())) {
            throw new IllegalStateException("read " + values + "\ninstead of " + Sample.values());
        }
        return caller;
    }
}
