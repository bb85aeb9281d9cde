package dev.channelkit.bss;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a distributor's BSS is, by its host. */
final class BssHosts {
    /** Nothing that would make of a host something else. */
    private static final Pattern HOST =
            Pattern.compile("[\\p{L}\\p{N}._-]+(:[0-9]{1,5})?|\\[[0-9A-Fa-f:.]+](:[0-9]{1,5})?");

    /** What shops are called. A host with {@code bss} in it is taken for what it says. */
    private static final Set<String> SHOPS =
            Set.of("store", "storefront", "shop", "webshop", "eshop", "marketplace", "market", "cart", "www", "portal");

    private BssHosts() {}

    static String baseUrl(@Nullable String host) {
        if (host == null || !HOST.matcher(host).matches()) {
            throw new InvalidRequestException(
                    "the host is no host name",
                    CallDetails.none(),
                    "leave out everything but the name, as in bss.eu.interworks.cloud, or give whole URLs with urls(…)",
                    null);
        }
        return "https://" + host + "/api";
    }

    /** Whether the host is called as storefronts are: the API is at the distributor's BSS and never there. */
    static boolean looksLikeStorefront(String host) {
        String name = host.toLowerCase(Locale.ROOT).replaceFirst(":[0-9]+$", "");
        List<String> words = Arrays.asList(name.split("[._-]", -1));
        return !words.contains("bss") && words.stream().anyMatch(SHOPS::contains);
    }
}
