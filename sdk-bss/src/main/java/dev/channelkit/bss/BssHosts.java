package dev.channelkit.bss;

import dev.channelkit.commons.call.HostName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a distributor's BSS is, by its host. */
final class BssHosts {
    /** What shops are called. A host with {@code bss} in it is taken for what it says. */
    private static final Set<String> SHOPS =
            Set.of("store", "storefront", "shop", "webshop", "eshop", "marketplace", "market", "cart", "www", "portal");

    private BssHosts() {}

    static String baseUrl(@Nullable String host) {
        return "https://" + HostName.of(host, "bss.eu.interworks.cloud", "baseUrl(…)") + "/api";
    }

    /** Whether the host is called as storefronts are: the API is at the distributor's BSS and never there. */
    static boolean looksLikeStorefront(String host) {
        String name = host.toLowerCase(Locale.ROOT).replaceFirst(":[0-9]+$", "");
        List<String> words = Arrays.asList(name.split("[._-]", -1));
        return !words.contains("bss") && words.stream().anyMatch(SHOPS::contains);
    }
}
