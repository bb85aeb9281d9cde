package dev.channelkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.internal.http.HttpHandler;
import dev.channelkit.sandbox.internal.http.HttpServer;
import dev.channelkit.sandbox.internal.replay.Replay;
import dev.channelkit.sandbox.internal.server.Provider;
import dev.channelkit.sandbox.internal.server.Running;
import dev.channelkit.sandbox.internal.server.Service;
import dev.channelkit.sandbox.internal.spec.Place;
import dev.channelkit.sandbox.internal.spec.Spec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One provider on its ports. */
final class ProviderServer implements AutoCloseable {
    private final Provider provider;
    private final GuardedState state;
    private final CallFlow flow;
    private final List<HttpServer> servers = new ArrayList<>();
    private final Map<String, String> hostUrls = new LinkedHashMap<>();

    /**
     * A provider's server, started.
     *
     * @param moved where operations are that are not where the spec has them
     * @param replay what answers in place of the provider; null for the provider itself
     */
    ProviderServer(
            Provider provider,
            Map<String, Place> moved,
            @Nullable Replay replay,
            FaultPlan faults,
            RequestLog log,
            SandboxClock clock) {
        this.provider = provider;
        // reading a spec takes a while: only when it is needed
        Spec known = moved.isEmpty() ? null : provider.spec().moved(moved);
        state = new GuardedState(clock);
        flow = new CallFlow(provider, known == null ? provider::spec : () -> known, replay, faults, log, clock, state);
        Map<String, Service> services = provider.services();
        CallFlow.Host main = new CallFlow.Host(provider, server -> !services.containsKey(server));
        servers.add(HttpServer.start(provider.name(), 0, request -> flow.answer(main, request)));
        services.forEach((server, service) -> {
            CallFlow.Host host = new CallFlow.Host(service, server::equals);
            start(server + "Url", service.path(), request -> flow.answer(host, request));
        });
        provider.hosts().forEach((setting, handler) -> start(setting, "", request -> flow.answer(handler, request)));
        provider.started(new Running() {
            @Override
            public Map<String, String> hosts() {
                return Map.copyOf(hostUrls);
            }

            @Override
            public void locked(Runnable work) {
                state.locked(work);
            }
        });
    }

    private void start(String setting, String path, HttpHandler handler) {
        HttpServer host = HttpServer.start(provider.name() + "-" + setting, 0, handler);
        servers.add(host);
        hostUrls.put(setting, host.url() + path);
    }

    String name() {
        return provider.name();
    }

    String baseUrl() {
        return servers.get(0).url() + provider.basePath();
    }

    /** All that a client must be told. */
    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("baseUrl", baseUrl());
        settings.putAll(provider.credentials());
        provider.furtherPaths()
                .forEach((setting, path) -> settings.put(setting, servers.get(0).url() + path));
        settings.putAll(hostUrls);
        return settings;
    }

    /** The lock that guards the provider's state. */
    GuardedState state() {
        return state;
    }

    void reset() {
        state.locked(() -> {
            state.forgetLater();
            provider.reset();
            flow.rewind();
        });
    }

    void load(JsonNode data) {
        state.locked(() -> provider.load(data));
    }

    void timeMoved() {
        state.locked(provider::timeMoved);
    }

    /** Frees the ports; calls that are delayed or hang end. */
    @Override
    public void close() {
        flow.close();
        servers.forEach(HttpServer::close);
        provider.stopped();
    }
}
