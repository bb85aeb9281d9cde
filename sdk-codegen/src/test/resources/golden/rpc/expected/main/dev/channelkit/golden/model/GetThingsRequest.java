package dev.channelkit.golden.model;

import dev.channelkit.commons.call.Bounds;
import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.FieldState;
import dev.channelkit.commons.codec.FieldTable;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.RawValue;
import dev.channelkit.commons.error.InvalidRequestException;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Which things to list.
 *
 * <p>Provenance: the vendor's own text or code.
 */
@Generated("dev.channelkit.codegen")
public final class GetThingsRequest {
    static final FieldTable FIELDS = FieldTable.of("GetThingsRequest", "NameContains", "PageNumber", "PageSize");

    private static final Bounds PAGE_SIZE_BOUNDS =
            Bounds.of("GetThingsRequest", "PageSize").atLeast("1").atMost("500");

    final FieldState state;
    final @Nullable String nameContains;
    final @Nullable Integer pageNumber;
    final @Nullable Integer pageSize;

    GetThingsRequest(
            FieldState state, @Nullable String nameContains, @Nullable Integer pageNumber, @Nullable Integer pageSize) {
        this.state = state;
        this.nameContains = nameContains;
        this.pageNumber = pageNumber;
        this.pageSize = pageSize;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with everything that this one holds, unknown fields included. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.state = state;
        b.nameContains = nameContains;
        b.pageNumber = pageNumber;
        b.pageSize = pageSize;
        return b;
    }

    /** Reads and writes this type; for object mappers and tests. */
    public static Codec<GetThingsRequest> codec() {
        return GetThingsRequestCodec.INSTANCE;
    }

    /** A part of the name. */
    public @Nullable String nameContains() {
        return nameContains;
    }

    /** The number of the page. */
    public @Nullable Integer pageNumber() {
        return pageNumber;
    }

    /** Items a page. */
    public @Nullable Integer pageSize() {
        return pageSize;
    }

    /** Whether the field was on the wire or was set, be it to null: what tells absent from empty. */
    public boolean has(Field field) {
        return state.has(field.ordinal());
    }

    /** What came with it that the spec does not know, by wire name. */
    public Map<String, RawValue> unknownFields() {
        return state.unknown();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GetThingsRequest that
                && state.equals(that.state)
                && Objects.equals(nameContains, that.nameContains)
                && Objects.equals(pageNumber, that.pageNumber)
                && Objects.equals(pageSize, that.pageSize);
    }

    @Override
    public int hashCode() {
        return Objects.hash(state, nameContains, pageNumber, pageSize);
    }

    /** One line, secrets hidden, absent fields left out. */
    @Override
    public String toString() {
        return "GetThingsRequest" + Json.describe(this, codec());
    }

    /** The fields, by which presence is asked. */
    public enum Field {
        /** {@code NameContains} */
        NAME_CONTAINS("NameContains"),
        /** {@code PageNumber} */
        PAGE_NUMBER("PageNumber"),
        /** {@code PageSize} */
        PAGE_SIZE("PageSize");

        private final String wireName;

        Field(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    /** Collects what a new {@link GetThingsRequest} holds; a field that is not set is not sent. */
    public static final class Builder {
        FieldState state = FieldState.none();

        @Nullable String nameContains;

        @Nullable Integer pageNumber;

        @Nullable Integer pageSize;

        Builder() {}

        /** A part of the name. */
        public Builder nameContains(String value) {
            nameContains = Objects.requireNonNull(value, "NameContains");
            state = state.with(0);
            return this;
        }

        /** Sends {@code NameContains} as an explicit null. */
        public Builder clearNameContains() {
            nameContains = null;
            state = state.with(0);
            return this;
        }

        /** The number of the page. */
        public Builder pageNumber(int value) {
            pageNumber = value;
            state = state.with(1);
            return this;
        }

        /** Sends {@code PageNumber} as an explicit null. */
        public Builder clearPageNumber() {
            pageNumber = null;
            state = state.with(1);
            return this;
        }

        /**
         * Items a page.
         *
         * @throws InvalidRequestException if it is less than 1, or it is more than 500
         */
        public Builder pageSize(int value) {
            pageSize = PAGE_SIZE_BOUNDS.int32(value);
            state = state.with(2);
            return this;
        }

        /** Sends {@code PageSize} as an explicit null. */
        public Builder clearPageSize() {
            pageSize = null;
            state = state.with(2);
            return this;
        }

        public GetThingsRequest build() {
            return new GetThingsRequest(state, nameContains, pageNumber, pageSize);
        }
    }
}
