package dev.channelkit.commons.page;

import dev.channelkit.commons.call.Body;
import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Json;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** For generated operations: the body of a request for a list whose page stands in it, by number and size or in a text. Immutable. */
public final class PagedBody {
    private final @Nullable Integer page;
    private final @Nullable Integer size;
    private final String text;
    private final Rendering rendering;
    private final Function<String, Body> texts;

    private PagedBody(
            @Nullable Integer page,
            @Nullable Integer size,
            String text,
            Rendering rendering,
            Function<String, Body> texts) {
        this.page = page;
        this.size = size;
        this.text = text;
        this.rendering = rendering;
        this.texts = texts;
    }

    /**
     * A body as the caller gave it.
     *
     * @param page the number of the page that the caller starts with; null for the first
     * @param size the items a page that the caller asks for; null for the spec's
     * @param paged the body with another page and size
     */
    public static <B> PagedBody of(Codec<B> codec, @Nullable Integer page, @Nullable Integer size, Paged<B> paged) {
        Rendering rendering = new Rendering() {
            @Override
            public Body body(int number, int items) {
                return Body.json(paged.at(number, items), codec);
            }

            @Override
            public byte[] bytes(int number, int items) {
                return Json.writeBytes(paged.at(number, items), codec);
            }
        };
        return new PagedBody(page, size, "", rendering, unused -> rendering.body(0, 0));
    }

    /**
     * A body whose page stands in a text in SQL.
     *
     * @param text the caller's; null, which a body may hold that was read and not made, is an empty one
     * @param paged the body with another text
     */
    public static <B> PagedBody ofText(Codec<B> codec, @Nullable String text, Function<String, B> paged) {
        String given = text == null ? "" : text;
        Function<String, Body> texts = changed -> Body.json(paged.apply(changed), codec);
        return new PagedBody(
                null,
                null,
                given,
                new Rendering() {
                    @Override
                    public Body body(int number, int items) {
                        return texts.apply(given);
                    }

                    @Override
                    public byte[] bytes(int number, int items) {
                        return new byte[0];
                    }
                },
                texts);
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

    String text() {
        return text;
    }

    /** The body with another text. */
    Body with(String changed) {
        return texts.apply(changed);
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
