package dev.channelkit.commons.codec;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A model in the shape that the generator gives them, with a field of every kind. */
final class SampleCustomer {
    static final FieldTable FIELDS = FieldTable.of(
                    "SampleCustomer",
                    "id",
                    "name",
                    "password",
                    "pin",
                    "active",
                    "payer",
                    "count",
                    "views",
                    "ratio",
                    "total",
                    "price",
                    "since",
                    "createdAt",
                    "period",
                    "avatar",
                    "status",
                    "anything",
                    "parent",
                    "children",
                    "tags",
                    "links",
                    "matrix",
                    "labels",
                    "members")
            .alias("ID", 0)
            .alias("customerName", 1)
            .wrapped(18, "child")
            .wrapped(19, "tag")
            .required(0);

    final FieldState state;
    final @Nullable String id;
    final @Nullable String name;
    final @Nullable String password;
    final @Nullable Integer pin;
    final @Nullable Boolean active;
    final @Nullable Boolean payer;
    final @Nullable Integer count;
    final @Nullable Long views;
    final @Nullable Double ratio;
    final @Nullable BigDecimal total;
    final @Nullable BigDecimal price;
    final @Nullable LocalDate since;
    final @Nullable OffsetDateTime createdAt;
    final @Nullable YearMonth period;
    final byte @Nullable [] avatar;
    final @Nullable SampleStatus status;
    final @Nullable RawValue anything;
    final @Nullable SampleCustomer parent;
    final @Nullable List<SampleCustomer> children;
    final @Nullable List<String> tags;
    final @Nullable List<String> links;
    final @Nullable List<List<Integer>> matrix;
    final @Nullable Map<String, String> labels;
    final @Nullable Map<String, SampleCustomer> members;

    private SampleCustomer(Builder b) {
        state = b.state;
        id = b.id;
        name = b.name;
        password = b.password;
        pin = b.pin;
        active = b.active;
        payer = b.payer;
        count = b.count;
        views = b.views;
        ratio = b.ratio;
        total = b.total;
        price = b.price;
        since = b.since;
        createdAt = b.createdAt;
        period = b.period;
        avatar = b.avatar;
        status = b.status;
        anything = b.anything;
        parent = b.parent;
        children = b.children;
        tags = b.tags;
        links = b.links;
        matrix = b.matrix;
        labels = b.labels;
        members = b.members;
    }

    static Builder builder() {
        return new Builder();
    }

    static Codec<SampleCustomer> codec() {
        return SampleCustomerCodec.INSTANCE;
    }

    Builder toBuilder() {
        Builder b = new Builder();
        b.state = state;
        b.id = id;
        b.name = name;
        b.password = password;
        b.pin = pin;
        b.active = active;
        b.payer = payer;
        b.count = count;
        b.views = views;
        b.ratio = ratio;
        b.total = total;
        b.price = price;
        b.since = since;
        b.createdAt = createdAt;
        b.period = period;
        b.avatar = avatar;
        b.status = status;
        b.anything = anything;
        b.parent = parent;
        b.children = children;
        b.tags = tags;
        b.links = links;
        b.matrix = matrix;
        b.labels = labels;
        b.members = members;
        return b;
    }

    String id() {
        return MissingFieldException.require("SampleCustomer", "id", id);
    }

    List<SampleCustomer> children() {
        return children == null ? List.of() : children;
    }

    boolean has(Field field) {
        return state.has(field.ordinal());
    }

    Map<String, RawValue> unknownFields() {
        return state.unknown();
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof SampleCustomer other
                && state.equals(other.state)
                && Objects.equals(id, other.id)
                && Objects.equals(name, other.name)
                && Objects.equals(password, other.password)
                && Objects.equals(pin, other.pin)
                && Objects.equals(active, other.active)
                && Objects.equals(payer, other.payer)
                && Objects.equals(count, other.count)
                && Objects.equals(views, other.views)
                && Objects.equals(ratio, other.ratio)
                && Objects.equals(total, other.total)
                && Objects.equals(price, other.price)
                && Objects.equals(since, other.since)
                && Objects.equals(createdAt, other.createdAt)
                && Objects.equals(period, other.period)
                && Arrays.equals(avatar, other.avatar)
                && Objects.equals(status, other.status)
                && Objects.equals(anything, other.anything)
                && Objects.equals(parent, other.parent)
                && Objects.equals(children, other.children)
                && Objects.equals(tags, other.tags)
                && Objects.equals(links, other.links)
                && Objects.equals(matrix, other.matrix)
                && Objects.equals(labels, other.labels)
                && Objects.equals(members, other.members);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                state,
                id,
                name,
                password,
                pin,
                active,
                payer,
                count,
                views,
                ratio,
                total,
                price,
                since,
                createdAt,
                period,
                Arrays.hashCode(avatar),
                status,
                anything,
                parent,
                children,
                tags,
                links,
                matrix,
                labels,
                members);
    }

    @Override
    public String toString() {
        return Json.describe(this, codec());
    }

    enum Field {
        ID,
        NAME,
        PASSWORD,
        PIN,
        ACTIVE,
        PAYER,
        COUNT,
        VIEWS,
        RATIO,
        TOTAL,
        PRICE,
        SINCE,
        CREATED_AT,
        PERIOD,
        AVATAR,
        STATUS,
        ANYTHING,
        PARENT,
        CHILDREN,
        TAGS,
        LINKS,
        MATRIX,
        LABELS,
        MEMBERS
    }

    static final class Builder {
        FieldState state = FieldState.none();

        @Nullable String id;

        @Nullable String name;

        @Nullable String password;

        @Nullable Integer pin;

        @Nullable Boolean active;

        @Nullable Boolean payer;

        @Nullable Integer count;

        @Nullable Long views;

        @Nullable Double ratio;

        @Nullable BigDecimal total;

        @Nullable BigDecimal price;

        @Nullable LocalDate since;

        @Nullable OffsetDateTime createdAt;

        @Nullable YearMonth period;

        byte @Nullable [] avatar;

        @Nullable SampleStatus status;

        @Nullable RawValue anything;

        @Nullable SampleCustomer parent;

        @Nullable List<SampleCustomer> children;

        @Nullable List<String> tags;

        @Nullable List<String> links;

        @Nullable List<List<Integer>> matrix;

        @Nullable Map<String, String> labels;

        @Nullable Map<String, SampleCustomer> members;

        Builder id(String value) {
            id = Objects.requireNonNull(value, "id");
            state = state.with(0);
            return this;
        }

        Builder name(String value) {
            name = Objects.requireNonNull(value, "name");
            state = state.with(1);
            return this;
        }

        Builder password(String value) {
            password = Objects.requireNonNull(value, "password");
            state = state.with(2);
            return this;
        }

        Builder pin(Integer value) {
            pin = Objects.requireNonNull(value, "pin");
            state = state.with(3);
            return this;
        }

        Builder active(Boolean value) {
            active = Objects.requireNonNull(value, "active");
            state = state.with(4);
            return this;
        }

        Builder payer(Boolean value) {
            payer = Objects.requireNonNull(value, "payer");
            state = state.with(5);
            return this;
        }

        Builder count(Integer value) {
            count = Objects.requireNonNull(value, "count");
            state = state.with(6);
            return this;
        }

        Builder views(Long value) {
            views = Objects.requireNonNull(value, "views");
            state = state.with(7);
            return this;
        }

        Builder ratio(Double value) {
            ratio = Objects.requireNonNull(value, "ratio");
            state = state.with(8);
            return this;
        }

        Builder total(BigDecimal value) {
            total = Objects.requireNonNull(value, "total");
            state = state.with(9);
            return this;
        }

        Builder price(BigDecimal value) {
            price = Objects.requireNonNull(value, "price");
            state = state.with(10);
            return this;
        }

        Builder since(LocalDate value) {
            since = Objects.requireNonNull(value, "since");
            state = state.with(11);
            return this;
        }

        Builder createdAt(OffsetDateTime value) {
            createdAt = Objects.requireNonNull(value, "createdAt");
            state = state.with(12);
            return this;
        }

        Builder period(YearMonth value) {
            period = Objects.requireNonNull(value, "period");
            state = state.with(13);
            return this;
        }

        Builder avatar(byte[] value) {
            avatar = value.clone();
            state = state.with(14);
            return this;
        }

        Builder status(SampleStatus value) {
            status = Objects.requireNonNull(value, "status");
            state = state.with(15);
            return this;
        }

        Builder anything(RawValue value) {
            anything = Objects.requireNonNull(value, "anything");
            state = state.with(16);
            return this;
        }

        Builder parent(SampleCustomer value) {
            parent = Objects.requireNonNull(value, "parent");
            state = state.with(17);
            return this;
        }

        Builder children(List<SampleCustomer> value) {
            children = Collections.unmodifiableList(new ArrayList<>(value));
            state = state.with(18);
            return this;
        }

        Builder tags(List<String> value) {
            tags = Collections.unmodifiableList(new ArrayList<>(value));
            state = state.with(19);
            return this;
        }

        Builder links(List<String> value) {
            links = Collections.unmodifiableList(new ArrayList<>(value));
            state = state.with(20);
            return this;
        }

        Builder matrix(List<List<Integer>> value) {
            matrix = Collections.unmodifiableList(new ArrayList<>(value));
            state = state.with(21);
            return this;
        }

        Builder labels(Map<String, String> value) {
            labels = Collections.unmodifiableMap(new LinkedHashMap<>(value));
            state = state.with(22);
            return this;
        }

        Builder members(Map<String, SampleCustomer> value) {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(value));
            state = state.with(23);
            return this;
        }

        Builder clearName() {
            name = null;
            state = state.with(1);
            return this;
        }

        SampleCustomer build() {
            return new SampleCustomer(this);
        }
    }
}
