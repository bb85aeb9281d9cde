package dev.channelkit.commons.batch;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a record looks before it is sent.
 *
 * @param <R> the type of the records
 */
@FunctionalInterface
public interface RecordForm<R> {

    /**
     * Measures and checks a record; asked once for each, on the thread of the batch, when it is its turn. What it throws as
     * {@link IllegalArgumentException} or {@link dev.channelkit.commons.error.ChannelKitException} makes the record
     * {@link BatchState#INVALID}, with its message as the text: it must not quote the record.
     */
    Formed form(R record);

    /**
     * What there is to know of a record.
     *
     * @param bytes how many bytes it takes in the body of a call
     * @param key what tells which record is meant; records of equal keys are never in one call, since nobody knows in which order a provider
     *     takes the records of one. Null where every record is another
     * @param problem why it must not be sent; null when it may
     * @param field the field that the problem is about; null when there is none
     */
    record Formed(
            long bytes,
            @Nullable String key,
            @Nullable String problem,
            @Nullable String field) {

        /** A record that may be sent. */
        public static Formed ready(long bytes, @Nullable String key) {
            return new Formed(bytes, key, null, null);
        }

        /** A record that must not be sent. */
        public static Formed refused(String problem, @Nullable String field) {
            return new Formed(0, null, Objects.requireNonNull(problem, "problem"), field);
        }

        /** Neither key nor problem, which may be confidential. */
        @Override
        public String toString() {
            return "Formed[" + bytes + " bytes]";
        }
    }
}
