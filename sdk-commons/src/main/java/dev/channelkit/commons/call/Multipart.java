package dev.channelkit.commons.call;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** A body of several named parts, {@code multipart/form-data}. */
public final class Multipart extends Body {
    private final List<Part> parts;
    private final MultipartBody body;

    private Multipart(List<Part> parts, MultipartBody body) {
        super(body.contentType().toString());
        this.parts = parts;
        this.body = body;
    }

    @Override
    public String describe() {
        return parts.stream().map(Part::describe).collect(Collectors.joining("\n"));
    }

    @Override
    RequestBody toRequestBody() {
        return body;
    }

    private record Part(String name, @Nullable String fileName, Body body) {

        String describe() {
            String file = fileName == null ? "" : " (file " + fileName + ", " + body.contentType() + ")";
            return name + file + ": " + body.describe();
        }
    }

    /** Collects the parts in sending order. */
    public static final class Builder {
        private final List<Part> parts = new ArrayList<>();
        private final MultipartBody.Builder body = new MultipartBody.Builder().setType(MultipartBody.FORM);

        Builder() {}

        /** A field of text. */
        public Builder field(String name, String value) {
            parts.add(new Part(name, null, Body.bytes("text/plain", value.getBytes(StandardCharsets.UTF_8))));
            body.addFormDataPart(name, value);
            return this;
        }

        /** A file. */
        public Builder file(String name, String fileName, Body content) {
            parts.add(new Part(name, fileName, content));
            body.addFormDataPart(name, fileName, content.toRequestBody());
            return this;
        }

        /** @throws IllegalStateException when there are no parts */
        public Multipart build() {
            if (parts.isEmpty()) {
                throw new IllegalStateException("a multipart body has at least one part");
            }
            return new Multipart(List.copyOf(parts), body.build());
        }
    }
}
