package dev.channelkit.commons.call;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The headers of an answer; names match without regard to case. Values are as they arrived, without blanks around them. */
public final class Headers {
    private final okhttp3.Headers headers;

    Headers(okhttp3.Headers headers) {
        this.headers = headers;
    }

    /** The last value of a header; null when there is none. */
    public @Nullable String get(String name) {
        return headers.get(name);
    }

    /** All values of a header, as they arrived; empty when there is none. */
    public List<String> all(String name) {
        return headers.values(name);
    }

    public Set<String> names() {
        return headers.names();
    }

    /** All values by lower-case name. */
    public Map<String, List<String>> asMap() {
        return headers.toMultimap();
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Headers other && headers.equals(other.headers);
    }

    @Override
    public int hashCode() {
        return headers.hashCode();
    }

    /** Names only: values may be confidential. */
    @Override
    public String toString() {
        return names().toString();
    }
}
