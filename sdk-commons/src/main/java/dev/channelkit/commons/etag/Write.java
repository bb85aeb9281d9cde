package dev.channelkit.commons.etag;

import org.jspecify.annotations.Nullable;

/** One write, sent once or twice. */
record Write<K, T, B>(K key, Versioned<T> from, B body, GuardedSend<T, B> send, Intended<T, B> intended) {

    @Nullable Versioned<T> send(Deadline deadline) {
        return send.send(from.etag(), body, deadline.left());
    }

    boolean isThere(Versioned<T> now) {
        return intended.isThere(from.value(), body, now.value());
    }

    /** Whether that can only be what it was before the write: by tag, and by a value in which the write would show. */
    boolean isUntouched(Versioned<T> now) {
        return intended.shows() && from.equals(now);
    }

    String difference(Versioned<T> now) {
        String not = intended.shows()
                ? ", and what was to be written is not to be seen in it"
                : ", and what was to be written does not show in it";
        if (!now.hasETag()) {
            return "the answer carried no tag to compare" + not;
        }
        if (now.equals(from)) {
            return "its tag is still " + from.etag() + ", and so is its value" + (intended.shows() ? "" : not);
        }
        return now.etag().equals(from.etag())
                ? "its tag is still " + from.etag()
                        + ", but its value is another: the tag does not tell all versions apart" + not
                : "its tag was " + from.etag() + " and is now " + now.etag() + not;
    }
}
