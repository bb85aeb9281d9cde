package dev.channelkit.commons.http.internal;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ErrorAnswer;
import dev.channelkit.commons.error.PreconditionFailedException;
import okhttp3.Request;

/** Says what a 412 or 428 means, by what was sent. */
final class Preconditions {
    private Preconditions() {}

    static PreconditionFailedException failed(Request request, ErrorAnswer answer, CallDetails details) {
        String tag = request.header("If-Match");
        return tag == null
                ? new PreconditionFailedException(
                        "the provider demands the tag of the version to change, and none was sent (no If-Match)",
                        answer,
                        details,
                        "read it, then send the ETag of that answer along",
                        null)
                : new PreconditionFailedException(
                        "it has changed since it was read: the tag sent, " + tag + ", is not that of its version now",
                        answer,
                        details,
                        advice(tag),
                        tag);
    }

    private static String advice(String tag) {
        String again = "read it again and repeat the change on what it is now";
        return tag.startsWith("W/")
                ? again
                        + "; should that not help: the tag is a weak one (W/), which HTTP never lets match (RFC 9110, 13.1.1), and a proxy"
                        + " may have made it so"
                : again;
    }
}
