package dev.channelkit.golden.model;

import dev.channelkit.commons.call.Body;
import dev.channelkit.commons.call.FilePart;
import dev.channelkit.commons.call.Given;
import dev.channelkit.commons.call.Multipart;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * A file and what is to be known of it.
 *
 * <p>Provenance: the vendor's own text or code.
 */
@Generated("dev.channelkit.codegen")
public final class Upload {
    private final Body body;

    private Upload(Body body) {
        this.body = body;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** What to send. */
    public Body toBody() {
        return body;
    }

    /** Names and sizes of the parts, not their content. */
    @Override
    public String toString() {
        return body.describe();
    }

    /** Collects the parts in sending order; one that is given twice is sent twice. */
    public static final class Builder {
        private final Multipart.Builder parts = Body.multipart();
        private final Set<String> given = new HashSet<>();

        private Builder() {}

        /** A note. */
        public Builder note(String value) {
            parts.field("note", value);
            return this;
        }

        /** When it was made. */
        public Builder made(LocalDate value) {
            parts.field("made", Given.value("made", value).toString());
            return this;
        }

        /** The file. */
        public Builder file(FilePart value) {
            parts.file("file", value);
            given.add("file");
            return this;
        }

        /**
         * Makes the body.
         *
         * @throws IllegalStateException if a required part was not given; the message names it
         */
        public Upload build() {
            List<String> missing =
                    Stream.of("file").filter(name -> !given.contains(name)).toList();
            if (!missing.isEmpty()) {
                throw new IllegalStateException("Upload needs " + String.join(", ", missing));
            }
            return new Upload(parts.build());
        }
    }
}
