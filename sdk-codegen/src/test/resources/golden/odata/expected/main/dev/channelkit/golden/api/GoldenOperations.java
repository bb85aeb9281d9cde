package dev.channelkit.golden.api;

import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.overlay.Catalogue;
import dev.channelkit.commons.overlay.Servers;
import dev.channelkit.golden.model.GoldenModels;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Every operation of the spec. */
@Generated("dev.channelkit.codegen")
public final class GoldenOperations {
    private GoldenOperations() {}

    /** In the order of the spec. */
    public static List<Operation> all() {
        return All.OPERATIONS;
    }

    /** The headers that clients send with every call, with what they say unless told otherwise. */
    public static Map<String, String> headers() {
        return Map.ofEntries(Map.entry("X-Api-Version", "3"));
    }

    /** Where the server {@code token} is, by the base URL; empty where that is not of the spec's form. */
    public static String tokenServer(String baseUrl) {
        return Servers.follow(
                "https://{host}/api", "https://{host}", Map.ofEntries(Map.entry("host", "api.example.com")), baseUrl);
    }

    /** Every name of the spec: what an overlay may correct. Made anew by each call. */
    public static Catalogue catalogue() {
        return Catalogue.builder("golden")
                .server("https://{host}/api", Map.ofEntries(Map.entry("host", "api.example.com")))
                .operation(ThingsOperations.TOKEN, names -> names.parameters("X-Api-Version"))
                .operation(
                        ThingsOperations.LIST,
                        names -> names.parameters(
                                "$filter", "$orderby", "pageIndex", "pageSize", "filter", "X-Api-Version"))
                .models(GoldenModels::all)
                .build();
    }

    /** Apart, so that who wants something else of this class does not load every operation. */
    private static final class All {
        static final List<Operation> OPERATIONS = List.of(ThingsOperations.TOKEN, ThingsOperations.LIST);
    }
}
