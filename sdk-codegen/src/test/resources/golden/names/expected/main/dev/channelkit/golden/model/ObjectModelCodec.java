package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link ObjectModel}. */
@Generated("dev.channelkit.codegen")
final class ObjectModelCodec implements Codec<ObjectModel> {
    static final ObjectModelCodec INSTANCE = new ObjectModelCodec();

    private ObjectModelCodec() {}

    @Override
    public String typeName() {
        return "Object";
    }

    @Override
    public @Nullable ObjectModel read(WireReader in) {
        @Nullable String class_ = null;
        @Nullable String builder_ = null;
        @Nullable String toBuilder_ = null;
        @Nullable String build_ = null;
        @Nullable String codec_ = null;
        @Nullable String has = null;
        @Nullable String state_ = null;
        @Nullable String that_ = null;
        @Nullable String value_ = null;
        @Nullable String b_ = null;
        @Nullable String hashCode_ = null;
        @Nullable String getClass_ = null;
        @Nullable String toString_ = null;
        @Nullable String unknownFields_ = null;
        @Nullable String clearName = null;
        @Nullable String name = null;
        @Nullable String groupId = null;
        @Nullable String groupId_ = null;
        @Nullable String id = null;
        @Nullable String value2ndLine = null;
        @Nullable String type = null;
        @Nullable String é = null;
        @Nullable ListModel list = null;
        @Nullable FieldModel field_ = null;
        @Nullable List<BuilderModel> builders = null;
        @Nullable StringModel string = null;
        in.begin(ObjectModel.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> class_ = in.text();
                case 1 -> builder_ = in.text();
                case 2 -> toBuilder_ = in.text();
                case 3 -> build_ = in.text();
                case 4 -> codec_ = in.text();
                case 5 -> has = in.text();
                case 6 -> state_ = in.text();
                case 7 -> that_ = in.text();
                case 8 -> value_ = in.text();
                case 9 -> b_ = in.text();
                case 10 -> hashCode_ = in.text();
                case 11 -> getClass_ = in.text();
                case 12 -> toString_ = in.text();
                case 13 -> unknownFields_ = in.text();
                case 14 -> clearName = in.text();
                case 15 -> name = in.text();
                case 16 -> groupId = in.text();
                case 17 -> groupId_ = in.text();
                case 18 -> id = in.text();
                case 19 -> value2ndLine = in.text();
                case 20 -> type = in.text();
                case 21 -> é = in.text();
                case 22 -> list = in.value(ListModel.codec());
                case 23 -> field_ = in.value(FieldModel.codec());
                case 24 -> builders = in.list(builders, BuilderModel.codec());
                case 25 -> string = in.value(StringModel.codec());
                default -> throw new AssertionError(field);
            }
        }
        return new ObjectModel(
                in.end(),
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

    @Override
    public void write(ObjectModel value, WireWriter out) {
        out.begin(ObjectModel.FIELDS, value.state);
        out.text(0, value.class_);
        out.text(1, value.builder_);
        out.text(2, value.toBuilder_);
        out.text(3, value.build_);
        out.text(4, value.codec_);
        out.text(5, value.has);
        out.text(6, value.state_);
        out.text(7, value.that_);
        out.text(8, value.value_);
        out.text(9, value.b_);
        out.text(10, value.hashCode_);
        out.text(11, value.getClass_);
        out.text(12, value.toString_);
        out.text(13, value.unknownFields_);
        out.text(14, value.clearName);
        out.text(15, value.name);
        out.text(16, value.groupId);
        out.text(17, value.groupId_);
        out.text(18, value.id);
        out.text(19, value.value2ndLine);
        out.text(20, value.type);
        out.text(21, value.é);
        out.value(22, value.list, ListModel.codec());
        out.value(23, value.field_, FieldModel.codec());
        out.list(24, value.builders, BuilderModel.codec());
        out.value(25, value.string, StringModel.codec());
        out.end();
    }
}
