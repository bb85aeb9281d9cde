package dev.channelkit.sandbox.internal.bss;

import dev.channelkit.sandbox.internal.http.HttpRequest;
import dev.channelkit.sandbox.internal.server.RefusedException;
import java.math.BigDecimal;
import java.util.List;

/** The version of the API that a request asks for, as far as versions are known to differ. */
record Versions(BigDecimal number) {
    private static final List<String> KNOWN = List.of("1", "2", "2.1", "2.2", "3", "3.0", "latest");
    private static final BigDecimal WRAPPED = new BigDecimal("2.2");
    private static final BigDecimal NEWEST = new BigDecimal("3.0");

    /** Its version; a 400 for one that there is not. */
    static Versions of(HttpRequest request) {
        String sent = request.headers().first("X-Api-Version").orElse("");
        if (!KNOWN.contains(sent)) {
            throw Rules.no("There is no version " + sent + " of the API.");
        }
        return new Versions(sent.equals("latest") ? NEWEST : new BigDecimal(sent));
    }

    /** Version 2.2 has no paging object; what is older answers arrays. */
    String listForm(String usual) {
        return number.compareTo(WRAPPED) < 0 ? "bare" : number.compareTo(WRAPPED) == 0 ? "data" : usual;
    }

    /** Refuses what came with version 2.2: up to then subscriptions could not be listed. */
    void mustListSubscriptions() {
        if (number.compareTo(WRAPPED) < 0) {
            throw new RefusedException(405, "Version " + number + " has no list of subscriptions", List.of());
        }
    }
}
