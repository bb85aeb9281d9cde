package dev.channelkit.commons.page;

import dev.channelkit.commons.call.Body;
import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Json;
import org.jspecify.annotations.Nullable;

/** For generated operations: the body of a request for a list whose page number and size stand in it. Immutable. */
public final class PagedBody {
    private final @Nullable Integer page;
    private final @Nullable Integer size;
    private final Rendering rendering;

    private PagedBody(@Nullable Integer page, @Nullable Integer size, Rendering rendering) {
        this.page = page;
        this.size = size;
        this.rendering = rendering;
    }

    /**
     * A body as the caller gave it.
     *
     * @param page the number of the page that the caller starts with; null for the first
     * @param size the items a page that the caller asks for; null for the spec's
     * @param paged the body with another page and size
     */
    public static <B> PagedBody of(Codec<B> codec, @Nullable Integer page, @Nullable Integer size, Paged<B> paged) {
        return new PagedBody(page, size, new Rendering() {
            @Override
            public Body body(int number, int items) {
                return Body.json(paged.at(number, items), codec);
            }

            @Override
            public byte[] bytes(int number, int items) {
                return Json.writeBytes(paged.at(number, items), codec);
            }
        });
    }

    /** Makes a body for one page. */
    @FunctionalInterface
    public interface Paged<B> {
        B at(int page, int size);
    }

    private interface Rendering {
        Body body(int number, int items);

        byte[] bytes(int number, int items);
    }

    @Nullable Integer page() {
        return page;
    }

    @Nullable Integer size() {
        return size;
    }

    Body at(long number, int items) {
        return rendering.body(Math.toIntExact(number), items);
    }

    /** What is the same on all pages. */
    byte[] constant(int first, int items) {
        return rendering.bytes(first, items);
    }

    /** Nothing of what is in it: values may be confidential. */
    @Override
    public String toString() {
        return "PagedBody";
    }
}
