package dev.channelkit.commons.call;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.UploadTooLargeException;
import dev.channelkit.commons.http.internal.Upload;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.record.Exchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** A body of several named parts, {@code multipart/form-data}. */
public final class Multipart extends Body {
    private final List<Part> parts;
    private final String boundary;

    private Multipart(List<Part> parts, String boundary) {
        super("multipart/form-data; boundary=" + boundary);
        this.parts = parts;
        this.boundary = boundary;
    }

    @Override
    public String describe() {
        return parts.stream().map(Part::describe).collect(Collectors.joining("\n"));
    }

    @Override
    void check(long largestFile, Operation operation) {
        for (Part part : parts) {
            part.check(largestFile, operation);
        }
    }

    @Override
    boolean isSpent() {
        return parts.stream().anyMatch(part -> part.body().isSpent());
    }

    @Override
    long size() {
        return -1;
    }

    @Override
    RequestBody toRequestBody(long largestFile) {
        MultipartBody.Builder body = new MultipartBody.Builder(boundary).setType(MultipartBody.FORM);
        parts.forEach(part -> part.addTo(body, largestFile));
        return new Sent(body.build());
    }

    /** A field, or a file if it has a file's name. */
    private record Part(
            String name,
            @Nullable String fileName,
            Body body,
            @Nullable String shown) {

        String describe() {
            String file = fileName == null ? "" : " (file " + fileName + ", " + body.contentType() + ")";
            return name + file + ": " + (shown == null ? body.describe() : shown);
        }

        void check(long largestFile, Operation operation) {
            body.check(largestFile, operation);
            if (fileName != null && body.size() > largestFile) {
                throw new UploadTooLargeException(
                        largestFile, body.size(), CallDetails.of(operation).build(), null);
            }
        }

        void addTo(MultipartBody.Builder whole, long largestFile) {
            RequestBody content = body.toRequestBody(largestFile);
            if (fileName == null) {
                whole.addFormDataPart(name, null, content);
            } else {
                whole.addFormDataPart(name, fileName, content);
            }
        }

        Exchange.Part recorded() {
            return new Exchange.Part(name, shown, fileName, fileName == null ? "" : body.contentType());
        }
    }

    private final class Sent extends RequestBody implements Upload {
        private final MultipartBody body;

        Sent(MultipartBody body) {
            this.body = body;
        }

        @Override
        public MediaType contentType() {
            return body.contentType();
        }

        @Override
        public long contentLength() throws IOException {
            return body.contentLength();
        }

        @Override
        public boolean isOneShot() {
            return body.isOneShot();
        }

        @Override
        public boolean isSpent() {
            return Multipart.this.isSpent();
        }

        @Override
        public List<Exchange.Part> parts() {
            return parts.stream().map(Part::recorded).toList();
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            body.writeTo(sink);
        }
    }

    /** Collects the parts in sending order. */
    public static final class Builder {
        private final List<Part> parts = new ArrayList<>();

        Builder() {}

        /** A field of text. */
        public Builder field(String name, String value) {
            parts.add(field(name, value, value));
            return this;
        }

        /** A field of text that no description shows, and a recording only if it is known to be harmless. */
        public Builder secretField(String name, String value) {
            parts.add(field(name, value, "***"));
            return this;
        }

        private static Part field(String name, String value, String shown) {
            byte[] text = Given.value(name, value).getBytes(StandardCharsets.UTF_8);
            return new Part(name, null, new Bytes("", text, null, List::of, null), shown);
        }

        /** A file. */
        public Builder file(String name, FilePart file) {
            return file(name, Given.value(name, file).fileName(), file.content());
        }

        /** A file by its name and content. */
        public Builder file(String name, String fileName, Body content) {
            parts.add(new Part(name, fileName, content, null));
            return this;
        }

        /** @throws IllegalStateException when there are no parts */
        public Multipart build() {
            if (parts.isEmpty()) {
                throw new IllegalStateException("a multipart body has at least one part");
            }
            return new Multipart(List.copyOf(parts), UUID.randomUUID().toString());
        }
    }
}
