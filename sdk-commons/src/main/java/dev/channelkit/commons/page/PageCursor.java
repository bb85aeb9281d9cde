package dev.channelkit.commons.page;

import dev.channelkit.commons.call.CallRequest;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.operation.Paging;
import dev.channelkit.commons.query.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page starts, as text that can be stored and taken up later, also by another process.
 *
 * <p>It remembers which operation, path and query it belongs to (as a digest, not the values) and is refused by any other: resuming a
 * different list in the middle would lose items silently. The page size may change where positions count items; where they count
 * pages it may not, for the same reason.
 */
public final class PageCursor {
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9]+):([0-9]{1,18}):([0-9a-f]{16})");

    private final String operationId;
    private final long position;
    private final Supplier<String> list;

    private PageCursor(String operationId, long position, Supplier<String> list) {
        this.operationId = operationId;
        this.position = position;
        this.list = list;
    }

    /** @param body what is the same in the body on all pages; asked for only when the cursor is looked at, which most walks never do */
    static PageCursor at(long position, CallRequest request, Supplier<byte[]> body) {
        return new PageCursor(request.operation().id(), position, () -> digest(request, body.get()));
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws InvalidRequestException if the text is no cursor
     */
    public static PageCursor parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new InvalidRequestException(
                    "this is no page cursor", CallDetails.none(), "take one from Page.next()", null);
        }
        String list = matcher.group(3);
        return new PageCursor(matcher.group(1), Long.parseLong(matcher.group(2)), () -> list);
    }

    /** Where the page starts: items before it, or its number. */
    long position() {
        return position;
    }

    boolean isOf(CallRequest request, byte[] body) {
        return operationId.equals(request.operation().id()) && list.get().equals(digest(request, body));
    }

    long positionFor(CallRequest request, byte[] body) {
        if (!isOf(request, body)) {
            throw new InvalidRequestException(
                    "the cursor " + this + " belongs to another list: it was made by " + operationId,
                    CallDetails.of(request.operation()).build(),
                    "resume it with the same operation, path parameters, filters, sorts and relations"
                            + (request.operation().paging().kind() == Paging.Kind.PAGE_INDEX ? ", and page size" : ""),
                    null);
        }
        return position;
    }

    /**
     * Of path and query as they are sent, but for the paging.
     *
     * @param body what is the same in the body on all pages; empty when there is none
     */
    private static String digest(CallRequest request, byte[] body) {
        Paging paging = request.operation().paging();
        QueryParameters query = request.query();
        if (paging.kind() == Paging.Kind.PAGE_INDEX && !paging.inBody()) {
            String size = query.first(paging.sizeParameter()).orElse(Integer.toString(paging.size()));
            query = query.set(paging.sizeParameter(), size);
        } else {
            query = query.without(paging.sizeParameter());
        }
        String same =
                request.path() + "?" + query.without(paging.positionParameter()).encoded();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(same.getBytes(StandardCharsets.UTF_8));
            digest.update(body);
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The form to store. */
    @Override
    public String toString() {
        return operationId + ":" + position + ":" + list.get();
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof PageCursor other && toString().equals(other.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }
}
