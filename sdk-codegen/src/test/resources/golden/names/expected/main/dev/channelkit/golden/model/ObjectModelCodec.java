package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
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
        ObjectModel.Builder b = new ObjectModel.Builder();
        in.begin(ObjectModel.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> b.class_ = in.text();
                case 1 -> b.builder_ = in.text();
                case 2 -> b.toBuilder_ = in.text();
                case 3 -> b.build_ = in.text();
                case 4 -> b.codec_ = in.text();
                case 5 -> b.has = in.text();
                case 6 -> b.state_ = in.text();
                case 7 -> b.that_ = in.text();
                case 8 -> b.value_ = in.text();
                case 9 -> b.b_ = in.text();
                case 10 -> b.hashCode_ = in.text();
                case 11 -> b.getClass_ = in.text();
                case 12 -> b.toString_ = in.text();
                case 13 -> b.unknownFields_ = in.text();
                case 14 -> b.clearName = in.text();
                case 15 -> b.name = in.text();
                case 16 -> b.groupId = in.text();
                case 17 -> b.groupId_ = in.text();
                case 18 -> b.id = in.text();
                case 19 -> b.value2ndLine = in.text();
                case 20 -> b.type = in.text();
                case 21 -> b.é = in.text();
                case 22 -> b.list = in.value(ListModel.codec());
                case 23 -> b.field = in.value(FieldModel.codec());
                case 24 -> b.builders = in.list(b.builders, BuilderModel.codec());
                case 25 -> b.string = in.value(StringModel.codec());
                default -> throw new AssertionError(field);
            }
        }
        b.state = in.end();
        return new ObjectModel(b);
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
        out.value(23, value.field, FieldModel.codec());
        out.list(24, value.builders, BuilderModel.codec());
        out.value(25, value.string, StringModel.codec());
        out.end();
    }
}
