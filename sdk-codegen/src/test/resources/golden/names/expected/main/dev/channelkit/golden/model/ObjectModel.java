package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.FieldState;
import dev.channelkit.commons.codec.FieldTable;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.MissingFieldException;
import dev.channelkit.commons.codec.RawValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Its name is taken by java.lang, and so are many of its properties'.
 *
 * <p>Provenance: the vendor's own text or code.
 */
@Generated("dev.channelkit.codegen")
public final class ObjectModel {
    static final FieldTable FIELDS = FieldTable.of(
                    "Object",
                    "class",
                    "builder",
                    "toBuilder",
                    "build",
                    "codec",
                    "has",
                    "state",
                    "that",
                    "value",
                    "b",
                    "hashCode",
                    "getClass",
                    "toString",
                    "unknownFields",
                    "clearName",
                    "name",
                    "group_id",
                    "groupId",
                    "ID",
                    "2nd-line",
                    "$type",
                    "é",
                    "list",
                    "field",
                    "builders",
                    "string")
            .required(0);

    final FieldState state;
    final @Nullable String class_;
    final @Nullable String builder_;
    final @Nullable String toBuilder_;
    final @Nullable String build_;
    final @Nullable String codec_;
    final @Nullable String has;
    final @Nullable String state_;
    final @Nullable String that_;
    final @Nullable String value_;
    final @Nullable String b_;
    final @Nullable String hashCode_;
    final @Nullable String getClass_;
    final @Nullable String toString_;
    final @Nullable String unknownFields_;
    final @Nullable String clearName;
    final @Nullable String name;
    final @Nullable String groupId;
    final @Nullable String groupId_;
    final @Nullable String id;
    final @Nullable String value2ndLine;
    final @Nullable String type;
    final @Nullable String é;
    final @Nullable ListModel list;
    final @Nullable FieldModel field_;
    final @Nullable List<BuilderModel> builders;
    final @Nullable StringModel string;

    ObjectModel(
            FieldState state,
            @Nullable String class_,
            @Nullable String builder_,
            @Nullable String toBuilder_,
            @Nullable String build_,
            @Nullable String codec_,
            @Nullable String has,
            @Nullable String state_,
            @Nullable String that_,
            @Nullable String value_,
            @Nullable String b_,
            @Nullable String hashCode_,
            @Nullable String getClass_,
            @Nullable String toString_,
            @Nullable String unknownFields_,
            @Nullable String clearName,
            @Nullable String name,
            @Nullable String groupId,
            @Nullable String groupId_,
            @Nullable String id,
            @Nullable String value2ndLine,
            @Nullable String type,
            @Nullable String é,
            @Nullable ListModel list,
            @Nullable FieldModel field_,
            @Nullable List<BuilderModel> builders,
            @Nullable StringModel string) {
        this.state = state;
        this.class_ = class_;
        this.builder_ = builder_;
        this.toBuilder_ = toBuilder_;
        this.build_ = build_;
        this.codec_ = codec_;
        this.has = has;
        this.state_ = state_;
        this.that_ = that_;
        this.value_ = value_;
        this.b_ = b_;
        this.hashCode_ = hashCode_;
        this.getClass_ = getClass_;
        this.toString_ = toString_;
        this.unknownFields_ = unknownFields_;
        this.clearName = clearName;
        this.name = name;
        this.groupId = groupId;
        this.groupId_ = groupId_;
        this.id = id;
        this.value2ndLine = value2ndLine;
        this.type = type;
        this.é = é;
        this.list = list;
        this.field_ = field_;
        this.builders = builders;
        this.string = string;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with everything that this one holds, unknown fields included. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.state = state;
        b.class_ = class_;
        b.builder_ = builder_;
        b.toBuilder_ = toBuilder_;
        b.build_ = build_;
        b.codec_ = codec_;
        b.has = has;
        b.state_ = state_;
        b.that_ = that_;
        b.value_ = value_;
        b.b_ = b_;
        b.hashCode_ = hashCode_;
        b.getClass_ = getClass_;
        b.toString_ = toString_;
        b.unknownFields_ = unknownFields_;
        b.clearName = clearName;
        b.name = name;
        b.groupId = groupId;
        b.groupId_ = groupId_;
        b.id = id;
        b.value2ndLine = value2ndLine;
        b.type = type;
        b.é = é;
        b.list = list;
        b.field_ = field_;
        b.builders = builders;
        b.string = string;
        return b;
    }

    /** Reads and writes this type; for object mappers and tests. */
    public static Codec<ObjectModel> codec() {
        return ObjectModelCodec.INSTANCE;
    }

    /**
     * A keyword.
     *
     * @throws MissingFieldException if it is absent, or came in a form that could not be read
     */
    public String class_() {
        return MissingFieldException.require("Object", "class", class_);
    }

    /** The name of a static method. */
    public @Nullable String builder_() {
        return builder_;
    }

    /** The name of a method. */
    public @Nullable String toBuilder_() {
        return toBuilder_;
    }

    /** The name of the builder's last method. */
    public @Nullable String build_() {
        return build_;
    }

    /** The name of a static method. */
    public @Nullable String codec_() {
        return codec_;
    }

    /** The name of a method with another signature. */
    public @Nullable String has() {
        return has;
    }

    /** The name of an internal field. */
    public @Nullable String state() {
        return state_;
    }

    /** The name of a variable in equals. */
    public @Nullable String that() {
        return that_;
    }

    /** The name of the setters' parameter. */
    public @Nullable String value() {
        return value_;
    }

    /** The name of the constructor's parameter. */
    public @Nullable String b() {
        return b_;
    }

    /** A method that every object has. */
    public @Nullable String hashCode_() {
        return hashCode_;
    }

    /** A final method that every object has. */
    public @Nullable String getClass_() {
        return getClass_;
    }

    /** A method that every object has. */
    public @Nullable String toString_() {
        return toString_;
    }

    /** The name of a method. */
    public @Nullable String unknownFields_() {
        return unknownFields_;
    }

    /** What the builder calls the method that clears the name. */
    public @Nullable String clearName() {
        return clearName;
    }

    /** Needs such a method. */
    public @Nullable String name() {
        return name;
    }

    /** In snake case. */
    public @Nullable String groupId() {
        return groupId;
    }

    /** The same in camel case. */
    public @Nullable String groupId_() {
        return groupId_;
    }

    /** In capitals. */
    public @Nullable String id() {
        return id;
    }

    /** Starts with a digit. */
    public @Nullable String value2ndLine() {
        return value2ndLine;
    }

    /** With a character that Java would allow and nobody wants. */
    public @Nullable String type() {
        return type;
    }

    /** Without any letter of ASCII. */
    public @Nullable String é() {
        return é;
    }

    /** Its name is taken by java.util. */
    public @Nullable ListModel list() {
        return list;
    }

    /** Its name is taken by an enum in every model. */
    public @Nullable FieldModel field() {
        return field_;
    }

    /** Things whose class would hide the builder. */
    public List<BuilderModel> builders() {
        return builders == null ? List.of() : builders;
    }

    /** An open enum whose name is taken by java.lang. */
    public @Nullable StringModel string() {
        return string;
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
        return other instanceof ObjectModel that
                && state.equals(that.state)
                && Objects.equals(class_, that.class_)
                && Objects.equals(builder_, that.builder_)
                && Objects.equals(toBuilder_, that.toBuilder_)
                && Objects.equals(build_, that.build_)
                && Objects.equals(codec_, that.codec_)
                && Objects.equals(has, that.has)
                && Objects.equals(state_, that.state_)
                && Objects.equals(that_, that.that_)
                && Objects.equals(value_, that.value_)
                && Objects.equals(b_, that.b_)
                && Objects.equals(hashCode_, that.hashCode_)
                && Objects.equals(getClass_, that.getClass_)
                && Objects.equals(toString_, that.toString_)
                && Objects.equals(unknownFields_, that.unknownFields_)
                && Objects.equals(clearName, that.clearName)
                && Objects.equals(name, that.name)
                && Objects.equals(groupId, that.groupId)
                && Objects.equals(groupId_, that.groupId_)
                && Objects.equals(id, that.id)
                && Objects.equals(value2ndLine, that.value2ndLine)
                && Objects.equals(type, that.type)
                && Objects.equals(é, that.é)
                && Objects.equals(list, that.list)
                && Objects.equals(field_, that.field_)
                && Objects.equals(builders, that.builders)
                && Objects.equals(string, that.string);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                state,
                class_,
                builder_,
                toBuilder_,
                build_,
                codec_,
                has,
                state_,
                that_,
                value_,
                b_,
                hashCode_,
                getClass_,
                toString_,
                unknownFields_,
                clearName,
                name,
                groupId,
                groupId_,
                id,
                value2ndLine,
                type,
                é,
                list,
                field_,
                builders,
                string);
    }

    /** One line, secrets hidden, absent fields left out. */
    @Override
    public String toString() {
        return "Object" + Json.describe(this, codec());
    }

    /** The fields, by which presence is asked. */
    public enum Field {
        /** {@code class} */
        CLASS("class"),
        /** {@code builder} */
        BUILDER("builder"),
        /** {@code toBuilder} */
        TO_BUILDER("toBuilder"),
        /** {@code build} */
        BUILD("build"),
        /** {@code codec} */
        CODEC("codec"),
        /** {@code has} */
        HAS("has"),
        /** {@code state} */
        STATE("state"),
        /** {@code that} */
        THAT("that"),
        /** {@code value} */
        VALUE("value"),
        /** {@code b} */
        B("b"),
        /** {@code hashCode} */
        HASH_CODE("hashCode"),
        /** {@code getClass} */
        GET_CLASS("getClass"),
        /** {@code toString} */
        TO_STRING("toString"),
        /** {@code unknownFields} */
        UNKNOWN_FIELDS("unknownFields"),
        /** {@code clearName} */
        CLEAR_NAME("clearName"),
        /** {@code name} */
        NAME("name"),
        /** {@code group_id} */
        GROUP_ID("group_id"),
        /** {@code groupId} */
        GROUP_ID_2("groupId"),
        /** {@code ID} */
        ID("ID"),
        /** {@code 2nd-line} */
        VALUE_2ND_LINE("2nd-line"),
        /** {@code $type} */
        TYPE("$type"),
        /** {@code é} */
        É("é"),
        /** {@code list} */
        LIST("list"),
        /** {@code field} */
        FIELD("field"),
        /** {@code builders} */
        BUILDERS("builders"),
        /** {@code string} */
        STRING("string");

        private final String wireName;

        Field(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    /** Collects what a new {@link ObjectModel} holds; a field that is not set is not sent. */
    public static final class Builder {
        FieldState state = FieldState.none();

        @Nullable String class_;

        @Nullable String builder_;

        @Nullable String toBuilder_;

        @Nullable String build_;

        @Nullable String codec_;

        @Nullable String has;

        @Nullable String state_;

        @Nullable String that_;

        @Nullable String value_;

        @Nullable String b_;

        @Nullable String hashCode_;

        @Nullable String getClass_;

        @Nullable String toString_;

        @Nullable String unknownFields_;

        @Nullable String clearName;

        @Nullable String name;

        @Nullable String groupId;

        @Nullable String groupId_;

        @Nullable String id;

        @Nullable String value2ndLine;

        @Nullable String type;

        @Nullable String é;

        @Nullable ListModel list;

        @Nullable FieldModel field_;

        @Nullable List<BuilderModel> builders;

        @Nullable StringModel string;

        Builder() {}

        /** A keyword. */
        public Builder class_(String value) {
            class_ = Objects.requireNonNull(value, "class");
            state = state.with(0);
            return this;
        }

        /** The name of a static method. */
        public Builder builder_(String value) {
            builder_ = Objects.requireNonNull(value, "builder");
            state = state.with(1);
            return this;
        }

        /** Sends {@code builder} as an explicit null. */
        public Builder clearBuilder_() {
            builder_ = null;
            state = state.with(1);
            return this;
        }

        /** The name of a method. */
        public Builder toBuilder_(String value) {
            toBuilder_ = Objects.requireNonNull(value, "toBuilder");
            state = state.with(2);
            return this;
        }

        /** Sends {@code toBuilder} as an explicit null. */
        public Builder clearToBuilder_() {
            toBuilder_ = null;
            state = state.with(2);
            return this;
        }

        /** The name of the builder's last method. */
        public Builder build_(String value) {
            build_ = Objects.requireNonNull(value, "build");
            state = state.with(3);
            return this;
        }

        /** Sends {@code build} as an explicit null. */
        public Builder clearBuild_() {
            build_ = null;
            state = state.with(3);
            return this;
        }

        /** The name of a static method. */
        public Builder codec_(String value) {
            codec_ = Objects.requireNonNull(value, "codec");
            state = state.with(4);
            return this;
        }

        /** Sends {@code codec} as an explicit null. */
        public Builder clearCodec_() {
            codec_ = null;
            state = state.with(4);
            return this;
        }

        /** The name of a method with another signature. */
        public Builder has(String value) {
            has = Objects.requireNonNull(value, "has");
            state = state.with(5);
            return this;
        }

        /** Sends {@code has} as an explicit null. */
        public Builder clearHas() {
            has = null;
            state = state.with(5);
            return this;
        }

        /** The name of an internal field. */
        public Builder state(String value) {
            state_ = Objects.requireNonNull(value, "state");
            state = state.with(6);
            return this;
        }

        /** Sends {@code state} as an explicit null. */
        public Builder clearState() {
            state_ = null;
            state = state.with(6);
            return this;
        }

        /** The name of a variable in equals. */
        public Builder that(String value) {
            that_ = Objects.requireNonNull(value, "that");
            state = state.with(7);
            return this;
        }

        /** Sends {@code that} as an explicit null. */
        public Builder clearThat() {
            that_ = null;
            state = state.with(7);
            return this;
        }

        /** The name of the setters' parameter. */
        public Builder value(String value) {
            value_ = Objects.requireNonNull(value, "value");
            state = state.with(8);
            return this;
        }

        /** Sends {@code value} as an explicit null. */
        public Builder clearValue() {
            value_ = null;
            state = state.with(8);
            return this;
        }

        /** The name of the constructor's parameter. */
        public Builder b(String value) {
            b_ = Objects.requireNonNull(value, "b");
            state = state.with(9);
            return this;
        }

        /** Sends {@code b} as an explicit null. */
        public Builder clearB() {
            b_ = null;
            state = state.with(9);
            return this;
        }

        /** A method that every object has. */
        public Builder hashCode_(String value) {
            hashCode_ = Objects.requireNonNull(value, "hashCode");
            state = state.with(10);
            return this;
        }

        /** Sends {@code hashCode} as an explicit null. */
        public Builder clearHashCode_() {
            hashCode_ = null;
            state = state.with(10);
            return this;
        }

        /** A final method that every object has. */
        public Builder getClass_(String value) {
            getClass_ = Objects.requireNonNull(value, "getClass");
            state = state.with(11);
            return this;
        }

        /** Sends {@code getClass} as an explicit null. */
        public Builder clearGetClass_() {
            getClass_ = null;
            state = state.with(11);
            return this;
        }

        /** A method that every object has. */
        public Builder toString_(String value) {
            toString_ = Objects.requireNonNull(value, "toString");
            state = state.with(12);
            return this;
        }

        /** Sends {@code toString} as an explicit null. */
        public Builder clearToString_() {
            toString_ = null;
            state = state.with(12);
            return this;
        }

        /** The name of a method. */
        public Builder unknownFields_(String value) {
            unknownFields_ = Objects.requireNonNull(value, "unknownFields");
            state = state.with(13);
            return this;
        }

        /** Sends {@code unknownFields} as an explicit null. */
        public Builder clearUnknownFields_() {
            unknownFields_ = null;
            state = state.with(13);
            return this;
        }

        /** What the builder calls the method that clears the name. */
        public Builder clearName(String value) {
            clearName = Objects.requireNonNull(value, "clearName");
            state = state.with(14);
            return this;
        }

        /** Sends {@code clearName} as an explicit null. */
        public Builder clearClearName() {
            clearName = null;
            state = state.with(14);
            return this;
        }

        /** Needs such a method. */
        public Builder name(String value) {
            name = Objects.requireNonNull(value, "name");
            state = state.with(15);
            return this;
        }

        /** Sends {@code name} as an explicit null. */
        public Builder clearName_() {
            name = null;
            state = state.with(15);
            return this;
        }

        /** In snake case. */
        public Builder groupId(String value) {
            groupId = Objects.requireNonNull(value, "group_id");
            state = state.with(16);
            return this;
        }

        /** Sends {@code group_id} as an explicit null. */
        public Builder clearGroupId() {
            groupId = null;
            state = state.with(16);
            return this;
        }

        /** The same in camel case. */
        public Builder groupId_(String value) {
            groupId_ = Objects.requireNonNull(value, "groupId");
            state = state.with(17);
            return this;
        }

        /** Sends {@code groupId} as an explicit null. */
        public Builder clearGroupId_() {
            groupId_ = null;
            state = state.with(17);
            return this;
        }

        /** In capitals. */
        public Builder id(String value) {
            id = Objects.requireNonNull(value, "ID");
            state = state.with(18);
            return this;
        }

        /** Sends {@code ID} as an explicit null. */
        public Builder clearId() {
            id = null;
            state = state.with(18);
            return this;
        }

        /** Starts with a digit. */
        public Builder value2ndLine(String value) {
            value2ndLine = Objects.requireNonNull(value, "2nd-line");
            state = state.with(19);
            return this;
        }

        /** Sends {@code 2nd-line} as an explicit null. */
        public Builder clearValue2ndLine() {
            value2ndLine = null;
            state = state.with(19);
            return this;
        }

        /** With a character that Java would allow and nobody wants. */
        public Builder type(String value) {
            type = Objects.requireNonNull(value, "$type");
            state = state.with(20);
            return this;
        }

        /** Sends {@code $type} as an explicit null. */
        public Builder clearType() {
            type = null;
            state = state.with(20);
            return this;
        }

        /** Without any letter of ASCII. */
        public Builder é(String value) {
            é = Objects.requireNonNull(value, "é");
            state = state.with(21);
            return this;
        }

        /** Sends {@code é} as an explicit null. */
        public Builder clearÉ() {
            é = null;
            state = state.with(21);
            return this;
        }

        /** Its name is taken by java.util. */
        public Builder list(ListModel value) {
            list = Objects.requireNonNull(value, "list");
            state = state.with(22);
            return this;
        }

        /** Sends {@code list} as an explicit null. */
        public Builder clearList() {
            list = null;
            state = state.with(22);
            return this;
        }

        /** Its name is taken by an enum in every model. */
        public Builder field(FieldModel value) {
            field_ = Objects.requireNonNull(value, "field");
            state = state.with(23);
            return this;
        }

        /** Sends {@code field} as an explicit null. */
        public Builder clearField() {
            field_ = null;
            state = state.with(23);
            return this;
        }

        /** Things whose class would hide the builder. */
        public Builder builders(List<BuilderModel> value) {
            builders = List.copyOf(Objects.requireNonNull(value, "builders"));
            state = state.with(24);
            return this;
        }

        /** Sends {@code builders} as an explicit null. */
        public Builder clearBuilders() {
            builders = null;
            state = state.with(24);
            return this;
        }

        /** An open enum whose name is taken by java.lang. */
        public Builder string(StringModel value) {
            string = Objects.requireNonNull(value, "string");
            state = state.with(25);
            return this;
        }

        /** Sends {@code string} as an explicit null. */
        public Builder clearString() {
            string = null;
            state = state.with(25);
            return this;
        }

        public ObjectModel build() {
            return new ObjectModel(
                    state,
                    class_,
                    builder_,
                    toBuilder_,
                    build_,
                    codec_,
                    has,
                    state_,
                    that_,
                    value_,
                    b_,
                    hashCode_,
                    getClass_,
                    toString_,
                    unknownFields_,
                    clearName,
                    name,
                    groupId,
                    groupId_,
                    id,
                    value2ndLine,
                    type,
                    é,
                    list,
                    field_,
                    builders,
                    string);
        }
    }
}
