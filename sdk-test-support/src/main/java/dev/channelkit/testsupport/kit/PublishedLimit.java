package dev.channelkit.testsupport.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A limit of requests that the spec says clients wait for: {@code x-limits} at the root, with {@code client: waits}.
 *
 * @param most requests
 * @param per in any stretch of this length; null where they are requests at once
 */
record PublishedLimit(int most, @Nullable Duration per) {

    static List<PublishedLimit> of(KitSpec spec) {
        List<PublishedLimit> limits = new ArrayList<>();
        for (SpecPart limit : spec.root().get("x-limits").items()) {
            String per = limit.text("per");
            boolean ofRequests = Set.of("calls", "requests at once").contains(String.valueOf(limit.text("of")));
            if (ofRequests && "waits".equals(limit.text("client"))) {
                int most = Integer.parseInt(String.valueOf(limit.text("most")));
                limits.add(new PublishedLimit(most, per == null ? null : duration(per)));
            }
        }
        return limits;
    }

    private static Duration duration(String text) {
        return text.startsWith("P") ? Duration.parse(text) : Duration.parse("PT" + text);
    }

    /** A read that takes the client's credentials: what limits are tried with. */
    static KitOperation read(KitSpec spec) {
        return spec.operations().stream()
                .filter(spec::carriesCredentials)
                .filter(operation -> operation.method().equals("GET")
                        || "safe".equals(operation.at().text("x-retry")))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String toString() {
        return per == null ? most + " at once" : most + " in " + per;
    }
}
